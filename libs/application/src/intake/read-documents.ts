import { openGazetteer } from '@peildatum/gazetteer';
import type * as Intake from '@peildatum/intake';

import { FileUnreadable, InputTooLarge, type LocatedFault } from '../errors.js';
import type { InputFile } from '../files/input-file.js';

/** Largest document that is read, in bytes. */
export const largestDocument = 32 * 1024 * 1024;

/** A document and what it proposes. Offsets count UTF-16 code units of the document, of a PDF those of the text it gives. */
export interface DocumentRead {
  readonly name: string;
  readonly format: Intake.DocumentFormat;
  readonly proposal: Intake.Proposal;
}

/**
 * Reads documents: text, PDF, HTML or XML, told by their content. Needs no ledger and stores nothing. Rejects with FileUnreadable that
 * names every document that gives no text, or with InputTooLarge.
 */
export async function readDocuments(files: readonly InputFile[]): Promise<DocumentRead[]> {
  // Large, and only who reads a document needs it.
  const intake = await import('@peildatum/intake');
  const read: DocumentRead[] = [];
  const faults: LocatedFault[] = [];
  for (const { name, content } of files) {
    if (content.length > largestDocument) throw new InputTooLarge(largestDocument);
    try {
      const { format, text } = await intake.documentText(content);
      read.push({ name, format, proposal: intake.readDocument(text, openGazetteer()) });
    } catch (error) {
      faults.push({
        ...whyUnreadable(intake, error),
        path: '',
        at: { file: name, line: null, column: null },
      });
    }
  }
  if (faults.length > 0) throw new FileUnreadable(faults);
  return read;
}

function whyUnreadable(
  { NotADocument, PdfUnreadable }: typeof Intake,
  error: unknown,
): Omit<LocatedFault, 'path' | 'at'> {
  if (error instanceof NotADocument) return notADocument;
  if (error instanceof PdfUnreadable) return pdfFaults[error.why];
  throw error;
}

const notADocument = {
  code: 'not-a-document',
  nl: 'is geen PDF en geen tekst in UTF-8',
  en: 'is no PDF and no text in UTF-8',
};
const pdfFaults = {
  damaged: { code: 'pdf-damaged', nl: 'is een beschadigde PDF', en: 'is a damaged PDF' },
  locked: { code: 'pdf-locked', nl: 'is een PDF met een wachtwoord', en: 'is a PDF with a password' },
  'no-text': {
    code: 'pdf-without-text',
    nl: 'is een PDF zonder tekst (alleen beelden); laat er eerst tekst van maken',
    en: 'is a PDF without text (pictures only); have text made of it first',
  },
};
