import { type Bilingual, type InstrumentFacts, type InstrumentId } from '@peildatum/policy';
import { boundsInWords } from './date-words.js';
import { datesOf } from './dates-of-instrument.js';

/** An instrument as people call it in a sentence. */
export interface NamedInstrument {
  readonly id: InstrumentId;
  readonly name: Bilingual;
}

const kinds: Record<string, Bilingual> = {
  wbv: { nl: 'het besluit', en: 'the decision' },
  tbv: { nl: 'het tussentijds bericht', en: 'the interim notice' },
  moratorium: { nl: 'het moratorium', en: 'the moratorium' },
  nota: { nl: 'de nota', en: 'the nota' },
  kamerbrief: { nl: 'de brief aan de Kamer', en: 'the letter to the House' },
  'country-report': { nl: 'het ambtsbericht', en: 'the country report' },
  judgment: { nl: 'de uitspraak', en: 'the judgment' },
  'consolidated-text': { nl: 'de geconsolideerde tekst', en: 'the consolidated text' },
  other: { nl: 'het document', en: 'the document' },
};

/** By number where it has one; by its date where it has one; then by title, in brackets where we gave it; otherwise by kind and id. */
export function nameOf(facts: InstrumentFacts): NamedInstrument {
  const { kind, reference } = facts.instrument.event.data;
  const what = kinds[kind]!;
  if (reference !== null && (kind === 'wbv' || kind === 'tbv')) {
    return { id: facts.id, name: { nl: reference, en: reference } };
  }
  const { signed } = datesOf(facts);
  const words = signed === null ? null : boundsInWords(signed);
  if (signed !== null && words !== null && signed.earliest === signed.latest) {
    return { id: facts.id, name: { nl: `${what.nl} van ${words.nl}`, en: `${what.en} of ${words.en}` } };
  }
  const title = facts.instrument.event.data.title?.replace(/^\[(.*)\]$/u, '$1');
  if (title !== undefined)
    return { id: facts.id, name: { nl: `${what.nl} “${title}”`, en: `${what.en} “${title}”` } };
  return { id: facts.id, name: { nl: `${what.nl} ${facts.id}`, en: `${what.en} ${facts.id}` } };
}

/** Of a document that is cited but of which nothing is recorded. */
export function nameById(id: InstrumentId): NamedInstrument {
  return { id, name: { nl: id, en: id } };
}
