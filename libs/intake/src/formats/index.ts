export { documentText, NotADocument, type DocumentFormat, type DocumentText } from './document-text.js';
export { PdfUnreadable } from './pdf.js';
