import { isCivilDate, quoted, type CivilDate, type Fault } from '@peildatum/policy';

/** A day of a case under the name that somebody gave it. */
export interface NamedDate {
  readonly name: string;
  readonly on: CivilDate;
}

const mostDates = 12;
const shape = /^\p{Ll}[\p{Ll} -]{0,38}(?:[ -]?\d{1,2})?$/u;

/**
 * Reads `name=YYYY-MM-DD`, one for each day of a case; all faults together, each at `path`. A name is short and in small letters,
 * with at most a number of two figures behind it: no name, file or personal number of anybody can stand in it.
 */
export function readNamedDates(texts: readonly string[], path: string, faults: Fault[]): NamedDate[] {
  const read = texts.flatMap((text) => {
    const at = text.indexOf('=');
    const name = text.slice(0, Math.max(0, at)).trim();
    const on = text.slice(at + 1).trim();
    if (at < 0 || name === '') {
      faults.push({ ...noName(text), path });
      return [];
    }
    if (!shape.test(name)) faults.push({ ...mayBePersonal, path });
    if (isCivilDate(on)) return [{ name, on }];
    faults.push({ ...noDate(on), path });
    return [];
  });
  const names = read.map(({ name }) => name);
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index)))
    faults.push({ ...twice(name), path });
  if (texts.length === 0) faults.push({ ...none, path });
  if (texts.length > mostDates) faults.push({ ...tooMany, path });
  return read;
}

const printable = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,80}$/u;

/** A reference to a file that is printed as given; a fault where it is no single printable line of at most 80 characters. */
export function readReference(text: string | undefined, path: string, faults: Fault[]): string | null {
  if (text === undefined) return null;
  if (printable.test(text) && text.trim() !== '') return text.trim();
  faults.push({ ...badReference, path });
  return null;
}

const noName = (text: string) => ({
  code: 'not-a-named-date',
  nl: `${quoted(text)} is geen dag met een naam; schrijf naam=jjjj-mm-dd.`,
  en: `${quoted(text)} is not a named date; write name=yyyy-mm-dd.`,
});
const noDate = (text: string) => ({
  code: 'not-a-date',
  nl: `${quoted(text)} is geen bestaande datum; schrijf naam=jjjj-mm-dd.`,
  en: `${quoted(text)} is not an existing date; write name=yyyy-mm-dd.`,
});
/** Does not repeat what was given: that may be what must not be shown. */
const mayBePersonal = {
  code: 'may-be-personal-data',
  nl: 'de naam van een dag bestaat uit kleine letters, met hooguit een getal van twee cijfers erachter; een naam of nummer van een persoon of dossier hoort er niet in',
  en: 'the name of a date consists of small letters, with at most a number of two figures behind it; a name or number of a person or file does not belong in it',
};
const twice = (name: string) => ({
  code: 'date-named-twice',
  nl: `de naam ${quoted(name)} staat er meer dan een keer`,
  en: `the name ${quoted(name)} is given more than once`,
});
const none = {
  code: 'missing-parameter',
  nl: 'geef ten minste één dag: naam=jjjj-mm-dd',
  en: 'give at least one date: name=yyyy-mm-dd',
};
const tooMany = {
  code: 'too-many-dates',
  nl: `een zaak heeft hier hooguit ${mostDates} dagen`,
  en: `a case has at most ${mostDates} dates here`,
};
const badReference = {
  code: 'not-a-reference',
  nl: 'een kenmerk is één regel van ten hoogste 80 leesbare tekens',
  en: 'a reference is one line of at most 80 printable characters',
};
