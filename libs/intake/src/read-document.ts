import type { Gazetteer } from '@peildatum/gazetteer';

import { readLetter } from './letter/read-letter.js';
import { readNota } from './nota/read-nota.js';
import { Remarks, type DocumentForm, type Proposal } from './proposal.js';
import { readText, type MappedText, type TextDocument } from './text/index.js';
import { readWbv } from './wbv/read-wbv.js';

/**
 * Reads a document as text and proposes what it says. Pure; never throws, whatever the text. A document of no known form proposes
 * nothing and is unresolved as a whole.
 */
export function readDocument(text: string | MappedText, gazetteer: Gazetteer): Proposal {
  const document = readText(text);
  switch (formOf(document)) {
    case 'wbv':
      return readWbv(document, gazetteer);
    case 'nota':
      return readNota(document, gazetteer);
    case 'kamerbrief':
      return readLetter(document, gazetteer);
    default:
      return unknown(document);
  }
}

/** What kind of document this is, by its own headings and phrases. */
export function formOf({ paragraphs, margins }: TextDocument): DocumentForm {
  const start = paragraphs
    .slice(0, 12)
    .map(({ text }) => text.text)
    .join('\n');
  const headings = paragraphs.filter(({ looksLikeHeading }) => looksLikeHeading).map(({ text }) => text.text);
  if (
    /\bBesluit van (?:de )?(?:Minister|Staatssecretaris)/.test(start) ||
    /houdende wijziging van de Vreemdelingencirculaire/.test(start)
  )
    return 'wbv';
  if (headings.some((one) => /^Geadviseerd besluit$/i.test(one)) || /Het doel van deze nota\b/.test(start))
    return 'nota';
  const isLetter =
    /\bBRIEF VAN DE\b|Aan de Voorzitter van de (?:Eerste|Tweede) Kamer|informeert het kabinet|bericht ik u/i.test(
      start,
    ) || margins.some(({ text }) => /Kamer, vergaderjaar/.test(text));
  return isLetter ? 'kamerbrief' : 'unknown';
}

function unknown({ raw, paragraphs }: TextDocument): Proposal {
  const remarks = new Remarks();
  const first = paragraphs[0]?.text.spanOf().from ?? 0;
  const last = paragraphs.at(-1)?.text.spanOf().until ?? 0;
  remarks.leave(
    { from: first, until: last, quote: raw.slice(first, last) },
    'Van wat voor soort document dit is, is niet herkend.',
    'What kind of document this is was not recognised.',
  );
  return {
    form: 'unknown',
    files: [],
    grounds: {},
    unresolved: remarks.unresolved,
    spellings: [],
    findings: [],
  };
}
