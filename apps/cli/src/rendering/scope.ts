export { scopeInWords } from '@peildatum/application';
