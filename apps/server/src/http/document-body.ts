import type { BodyKind } from './route-traits.js';

/** Media types of documents, with the format that is found in such a document. */
export const documentFormats = {
  'text/plain': ['text'],
  'text/markdown': ['text'],
  'text/html': ['html', 'xml'],
  'application/xhtml+xml': ['html', 'xml'],
  'application/xml': ['html', 'xml'],
  'text/xml': ['html', 'xml'],
  'application/pdf': ['pdf'],
} as const;

export const documentBody: BodyKind = {
  mediaTypes: Object.keys(documentFormats),
  largest: 4 * 1024 * 1024,
};
