import { MappedText } from '../text/index.js';
import { isMarkup, textOfMarkup } from './markup.js';
import { textOfPdf } from './pdf.js';

export type DocumentFormat = 'text' | 'pdf' | 'html' | 'xml';

/** A document as text. `raw` of it is what offsets count in: of a PDF the text that its pages give. */
export interface DocumentText {
  readonly format: DocumentFormat;
  readonly text: MappedText;
}

/** The document is neither UTF-8 text nor a PDF. */
export class NotADocument extends Error {
  constructor() {
    super('neither a PDF nor UTF-8 text');
  }
}

/** Tells the format by its content and gives the text. Rejects with NotADocument or PdfUnreadable, and with nothing else. */
export async function documentText(content: string | Uint8Array): Promise<DocumentText> {
  if (typeof content !== 'string' && isPdf(content))
    return { format: 'pdf', text: MappedText.of(await textOfPdf(content)) };
  const raw = typeof content === 'string' ? content : decoded(content);
  if (!isMarkup(raw)) return { format: 'text', text: MappedText.of(raw) };
  return { format: /^\s*<\?xml/.test(raw) ? 'xml' : 'html', text: textOfMarkup(raw) };
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotADocument();
  }
}
