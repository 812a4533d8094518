import type { Gazetteer } from '@peildatum/gazetteer';

import { chaptersOf } from './consolidated/index.js';
import { readLetter } from './letter/read-letter.js';
import { readNota } from './nota/read-nota.js';
import { Remarks, type DocumentForm, type Proposal } from './proposal.js';
import { readText, type MappedText, type TextDocument } from './text/index.js';
import { readWbv } from './wbv/read-wbv.js';

/**
 * Reads a document as text and proposes what it says. Pure; never throws, whatever the text. A document of no known form proposes
 * nothing and is unresolved as a whole; so is a consolidated text, which says what changed only beside other versions: `backfill` reads it.
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
      return isConsolidated(document, gazetteer) ? consolidated(document) : unknown(document);
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

/** Whether the text is a chapter of the circular with sections of countries. */
function isConsolidated({ raw }: TextDocument, gazetteer: Gazetteer): boolean {
  return chaptersOf(raw, gazetteer).some(({ sections }) =>
    sections.some(({ owner }) => owner.kind === 'country'),
  );
}

function consolidated(document: TextDocument): Proposal {
  return unread(
    document,
    'consolidated-text',
    'Dit is een geconsolideerde tekst van de Vreemdelingencirculaire. Wat daarin veranderde, blijkt pas naast andere versies: lees haar in met peildatum backfill, met de dag vanaf welke zij gold.',
    'This is a consolidated text of the Vreemdelingencirculaire. What changed in it shows only beside other versions: read it in with peildatum backfill, with the day from which it applied.',
  );
}

function unknown(document: TextDocument): Proposal {
  return unread(
    document,
    'unknown',
    'Van wat voor soort document dit is, is niet herkend.',
    'What kind of document this is was not recognised.',
  );
}

function unread({ raw, paragraphs }: TextDocument, form: DocumentForm, nl: string, en: string): Proposal {
  const remarks = new Remarks();
  const first = paragraphs[0]?.text.spanOf().from ?? 0;
  const last = paragraphs.at(-1)?.text.spanOf().until ?? 0;
  remarks.leave({ from: first, until: last, quote: raw.slice(first, last) }, nl, en);
  return {
    form,
    files: [],
    grounds: {},
    unresolved: remarks.unresolved,
    byNumber: [],
    spellings: [],
    findings: [],
  };
}
