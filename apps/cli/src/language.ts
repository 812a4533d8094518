export { isLanguage, languages, say, type Language } from '@peildatum/application';
