export { certaintyMeanings, dash, rankMeanings, stateMeanings } from '@peildatum/application';
