import type { LocatedFault } from '../errors.js';
import { largestFile, type InputFile } from './input-file.js';

export type DocumentText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly fault: LocatedFault };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a document that is text: UTF-8, at most as large as an instrument file. Never throws. */
export function readDocumentText({ name, content }: InputFile): DocumentText {
  const at = { file: name, line: null, column: null };
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  if (size > largestFile) return { kind: 'unreadable', fault: { ...tooLarge, path: '', at } };
  if (typeof content === 'string') return { kind: 'text', text: content };
  try {
    return { kind: 'text', text: utf8.decode(content) };
  } catch {
    return { kind: 'unreadable', fault: { ...notUtf8, path: '', at } };
  }
}

const tooLarge = {
  code: 'file-too-large',
  nl: `Het bestand is groter dan ${largestFile} bytes.`,
  en: `The file is larger than ${largestFile} bytes.`,
};
const notUtf8 = { code: 'not-utf8', nl: 'Het bestand is geen UTF-8.', en: 'The file is not UTF-8.' };
