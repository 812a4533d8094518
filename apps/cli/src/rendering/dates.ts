export { dated, impreciseInWords, inWords, periodInWords } from '@peildatum/application';
