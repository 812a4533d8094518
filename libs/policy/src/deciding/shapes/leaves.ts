import { isCivilDate } from '../../dates/civil-date.js';
import { isImpreciseDate } from '../../dates/imprecise-date.js';
import { isCitation } from '../../model/citation.js';
import { isInstrumentId } from '../../model/instrument.js';
import { isTopic } from '../../model/topic.js';
import type { FaultCode } from '../fault-texts/index.js';
import { wrong, type Shape } from './combinators.js';

/** Text for people: well-formed, not blank, at most so many UTF-16 code units. */
export function text(longest: number): Shape {
  return (value, faults) => {
    if (typeof value !== 'string') return wrong(faults, { nl: 'een tekst', en: 'a text' });
    if (value.trim() === '') faults.add('blank');
    if (value.length > longest) faults.add('too-long', value.length, longest);
    if (/\p{Cs}/u.test(value)) faults.add('not-well-formed');
    if (/[\p{Cc}]/u.test(value.replace(/[\t\n\f\r]/g, ''))) faults.add('control-character');
    return true;
  };
}

/** A name or number as printed. */
export const name = text(200);
/** A title, a heading, a place in a document. */
export const line = text(500);
/** A few sentences in our own words. */
export const summary = text(4_000);
/** A paragraph or a whole text as published. */
export const wholeText = text(1_000_000);
/** A paragraph's own words: empty where its sub-paragraphs hold them all. */
export const paragraphText: Shape = (value, faults) => value === '' || wholeText(value, faults);

type FormCode = Extract<FaultCode, `not-a${string}`>;

/** A text that has a form of its own. A malformed one is of the right type. */
function formed(has: (value: string) => boolean, code: Exclude<FormCode, 'not-a-moratorium'>): Shape {
  return (value, faults) => {
    if (typeof value !== 'string') return wrong(faults, { nl: 'een tekst', en: 'a text' });
    if (!has(value)) faults.add(code, value);
    return true;
  };
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const instrumentId = formed(isInstrumentId, 'not-an-instrument-id');
export const topic = formed(isTopic, 'not-a-topic');
export const civilDate = formed(isCivilDate, 'not-a-date');
export const impreciseDate = formed(isImpreciseDate, 'not-a-date-or-bounds');
export const civilDateOrOpen = formed((value) => value === '..' || isCivilDate(value), 'not-a-date');
export const countryCode = formed((value) => /^[A-Z]{2}$/.test(value), 'not-a-country');
/** ISO 3166-2, or a parent, dots and names where there is no code. */
export const regionId = formed(
  (value) => value.length <= 80 && /^[A-Z]{2}-[A-Z0-9]{1,3}(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(value),
  'not-a-region',
);
/** A section or paragraph of the Vreemdelingencirculaire: `C7/23.4.2`. */
export const citation = formed(isCitation, 'not-a-citation');
/** Kebab-case key that this register gave. */
export const key = formed((value) => value.length <= 80 && kebab.test(value), 'not-a-key');
export const link = formed(
  (value) => value.length <= 2_000 && /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
  'not-a-link',
);
/** `stcrt-YYYY-N`; before 2009 with the page and what stands on it: `stcrt-2006-118-p12-SC75678`. */
export const gazette = formed(
  (value) =>
    /^stcrt-[1-9]\d{3}-[1-9]\d{0,5}(-n\d{1,3}|-p[1-9]\d{0,3}(-[A-Za-z0-9]{1,20}){0,3})?$/.test(value),
  'not-a-gazette-number',
);
export const ecli = formed(
  (value) => /^ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:[1-9]\d{3}:[A-Z0-9.]{1,25}$/.test(value),
  'not-an-ecli',
);

export const number: Shape = (value, faults) => {
  if (typeof value !== 'number') return wrong(faults, { nl: 'een getal', en: 'a number' });
  if (!Number.isFinite(value)) faults.add('not-a-number', value);
  return true;
};

/** How many: a whole number of at least one, at most a thousand. */
export const count: Shape = (value, faults) => {
  if (typeof value !== 'number') return wrong(faults, { nl: 'een getal', en: 'a number' });
  if (!Number.isInteger(value) || value < 1 || value > 1_000) faults.add('count-out-of-range', value);
  return true;
};

export const rank: Shape = (value, faults) => {
  if (typeof value !== 'number') return wrong(faults, { nl: 'een getal', en: 'a number' });
  if (!Number.isInteger(value) || value < 1 || value > 7) faults.add('rank-out-of-range', value);
  return true;
};

/** A level: its scale is needed to say whether it exists. */
export const level: Shape = (value, faults) =>
  typeof value === 'string' || wrong(faults, { nl: 'een niveau', en: 'a level' });
