import type { BackfillFault } from '@peildatum/intake';
import { quoted } from '@peildatum/policy';

import type { LocatedFault } from '../errors.js';

/** Why a text was not read in, with the file it concerns. */
export function locatedFault(fault: BackfillFault): LocatedFault {
  const at = { file: fault.name, line: null, column: null };
  if (fault.kind === 'no-chapter') {
    return {
      code: 'no-consolidated-text',
      path: '',
      nl: 'Hierin is geen hoofdstuk van de Vreemdelingencirculaire met genummerde paragrafen gevonden.',
      en: 'No chapter of the Vreemdelingencirculaire with numbered paragraphs was found in this.',
      at,
    };
  }
  const { date, chapter, owner, topics } = fault;
  const whose = owner.kind === 'country' ? owner.country : owner.kind === 'general' ? chapter : owner.subject;
  const what = `${whose}: ${topics.join(', ')}`;
  return fault.kind === 'given-twice'
    ? {
        code: 'version-given-twice',
        path: '',
        nl: `Van ${chapter} op ${date} is nog een tekst gegeven, met andere woorden (${quoted(what)}).`,
        en: `Another text of ${chapter} on ${date} was given, with other words (${quoted(what)}).`,
        at,
      }
    : {
        code: 'already-recorded-differently',
        path: '',
        nl: `${chapter} op ${date} is al vastgelegd, met andere woorden (${quoted(what)}); was dat een fout, gebruik dan correct.`,
        en: `${chapter} on ${date} is recorded already, with other words (${quoted(what)}); if that was a mistake, use correct.`,
        at,
      };
}

/** Why the date of a text cannot be used. */
export function dateFault(file: string, date: string): LocatedFault {
  return {
    code: 'not-a-date',
    path: 'date',
    nl: `${quoted(date)} is geen bestaande datum; schrijf jjjj-mm-dd.`,
    en: `${quoted(date)} is not an existing date; write yyyy-mm-dd.`,
    at: { file, line: null, column: null },
  };
}
