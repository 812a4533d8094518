import { isCivilDate, isImpreciseDate, isInstrumentId, isTopic } from '@peildatum/policy';

import type { Check, ConstraintText } from './constraint.js';

/** One check of a value and what is said when it fails. The codes are those of the deciders, which check the same again. */
export interface Checked {
  readonly check: Check;
  readonly text: ConstraintText;
}

export const dayCheck: Checked = {
  check: isCivilDate,
  text: {
    code: 'not-a-date',
    nl: 'Hier is een bestaande datum verwacht, JJJJ-MM-DD.',
    en: 'Expected an existing date here, YYYY-MM-DD.',
  },
};

export const impreciseCheck: Checked = {
  check: isImpreciseDate,
  text: {
    code: 'not-a-date-or-bounds',
    nl: 'Hier is een bestaande datum of grenzen daarvan verwacht, zoals 2025-06-04, 2023-02, [2023-02-01..2023-03-31] of [2025-06-05..], het einde niet vóór het begin.',
    en: 'Expected an existing date or bounds of one here, such as 2025-06-04, 2023-02, [2023-02-01..2023-03-31] or [2025-06-05..], the end not before the start.',
  },
};

export const borderCheck: Checked = {
  check: (value) => value === '..' || isCivilDate(value),
  text: {
    code: 'not-a-date',
    nl: 'Hier is een bestaande datum verwacht, JJJJ-MM-DD, of “..” voor open.',
    en: 'Expected an existing date here, YYYY-MM-DD, or “..” for open.',
  },
};

export const instrumentCheck: Checked = {
  check: isInstrumentId,
  text: {
    code: 'not-an-instrument-id',
    nl: 'Een kenmerk van een document bestaat uit letters, cijfers, punten, dubbele punten en koppeltekens, zonder schuine streep, hooguit 120 tekens.',
    en: 'An instrument id is letters, digits, dots, colons and hyphens, without a slash, at most 120 characters.',
  },
};

export const topicCheck: Checked = {
  check: isTopic,
  text: {
    code: 'not-a-topic',
    nl: 'Hier is een onderwerp verwacht, in kleine letters met koppeltekens, zoals article-15c.',
    en: 'Expected a topic here, in lower case with hyphens, such as article-15c.',
  },
};

export const objectCheck: Checked = {
  check: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  text: { code: 'wrong-type', nl: 'Hier is een object verwacht.', en: 'Expected an object here.' },
};

export const booleanCheck: Checked = {
  check: (value) => typeof value === 'boolean',
  text: { code: 'wrong-type', nl: 'Hier is true of false verwacht.', en: 'Expected true or false here.' },
};

export const trueCheck: Checked = {
  check: (value) => value === true,
  text: { code: 'not-one-of', nl: 'Hier kan alleen true staan.', en: 'Only true can stand here.' },
};

export const numberCheck: Checked = {
  check: (value) => typeof value === 'number' && Number.isFinite(value),
  text: { code: 'wrong-type', nl: 'Hier is een getal verwacht.', en: 'Expected a number here.' },
};

/** `mayBeEmpty`: a text without any character may stand; one of white space never does. */
export function textCheck(max: number, mayBeEmpty = false): Checked {
  return {
    check: (value) =>
      typeof value === 'string' &&
      value.length <= max &&
      (value.trim() !== '' || (mayBeEmpty && value === '')),
    text: {
      code: 'wrong-type',
      nl: `Hier is tekst verwacht, niet leeg en hooguit ${max} tekens (een getal tussen aanhalingstekens).`,
      en: `Expected text here, not empty and at most ${max} characters (a number in quotes).`,
    },
  };
}

export function choiceCheck(codes: readonly string[]): Checked {
  return {
    check: (value) => codes.some((code) => code === value),
    text: {
      code: 'not-one-of',
      nl: `Verwacht is een van: ${codes.join(', ')}.`,
      en: `Expected one of: ${codes.join(', ')}.`,
    },
  };
}

export function wholeNumberCheck(from: number, through: number): Checked {
  return {
    check: (value) => Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= through,
    text: {
      code: 'number-out-of-range',
      nl: `Hier is een geheel getal van ${from} tot en met ${through} verwacht.`,
      en: `Expected a whole number from ${from} through ${through} here.`,
    },
  };
}
