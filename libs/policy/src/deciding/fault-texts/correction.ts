import type { Bilingual } from '../../model/provision.js';
import { quoted } from '../../model/quoting.js';
import { listed } from './listing.js';

/** What is wrong with a correction of our own recording. */
export const correctionTexts = {
  'no-such-event': (id: string) => ({
    nl: `In deze reeks staat geen gebeurtenis ${quoted(id)}.`,
    en: `This stream has no event ${quoted(id)}.`,
  }),
  'already-voided': (id: string) => ({
    nl: `De gebeurtenis ${quoted(id)} is al ongedaan gemaakt; leg het feit opnieuw vast, of maak die correctie ongedaan.`,
    en: `The event ${quoted(id)} is already voided; record the fact anew, or void that correction.`,
  }),
  'no-such-field': (field: string, type: string, known: readonly string[]) => ({
    nl: `${type} heeft geen veld ${quoted(field)}; verwacht: ${listed(known, 'of')}.`,
    en: `${type} has no field ${quoted(field)}; expected: ${listed(known, 'or')}.`,
  }),
  'identity-field': (field: string) => ({
    nl: `Het veld ${quoted(field)} zegt waarvan dit de vastlegging is en kan niet veranderen; maak de vastlegging ongedaan en leg opnieuw vast.`,
    en: `The field ${quoted(field)} says what this is the recording of and cannot change; void the recording and record anew.`,
  }),
  'changes-nothing': () => ({
    nl: 'Deze correctie verandert niets: alles staat er al zo.',
    en: 'This correction changes nothing: it already reads so.',
  }),
  'others-depend-on-it': (dependants: readonly string[]) => ({
    nl: `Andere vastleggingen hangen hiervan af: ${listed(dependants, 'en')}. Maak die eerst ongedaan.`,
    en: `Other recordings depend on this: ${listed(dependants, 'and')}. Void those first.`,
  }),
  'contradicts-recorded': (event: string, fault: Bilingual) => ({
    nl: `Zo klopt een andere vastlegging niet meer, ${event}: ${fault.nl}`,
    en: `Another recording would no longer hold, ${event}: ${fault.en}`,
  }),
} satisfies Record<string, (...values: never[]) => Bilingual>;
