import { monthNames, type CivilDate, type ImpreciseDate } from '@peildatum/policy';
import type { AnswerPeriod } from '@peildatum/timeline';

import type { Language } from './language.js';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const interval = /^\[(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?\]$/;

/** A day, month or year in words: `1 juni 2023`, `februari 2023`, `2023`. */
export function inWords(date: string, language: Language): string {
  const match = shape.exec(date);
  if (match === null) return date;
  const [, year, month, day] = match;
  return [
    ...(day === undefined ? [] : [String(Number(day))]),
    ...(month === undefined ? [] : [monthNames[language][Number(month) - 1] ?? month]),
    String(Number(year)),
  ].join(' ');
}

/** An imprecise date in words, its bounds kept: never narrower and never wider than what is recorded. */
export function impreciseInWords(date: ImpreciseDate | CivilDate, language: Language): string {
  const nl = language === 'nl';
  if (date === '..') return nl ? 'niet bekend' : 'not known';
  const match = interval.exec(date);
  if (match === null) return inWords(date, language);
  const [, from, through] = match;
  if (from !== undefined && through !== undefined)
    return nl
      ? `een dag van ${inWords(from, language)} tot en met ${inWords(through, language)}`
      : `a day from ${inWords(from, language)} through ${inWords(through, language)}`;
  if (from !== undefined)
    return nl
      ? `${inWords(from, language)} of later, misschien nooit`
      : `${inWords(from, language)} or later, perhaps never`;
  return nl
    ? `${inWords(through ?? '', language)} of eerder`
    : `${inWords(through ?? '', language)} or earlier`;
}

/** A recorded date in words followed by how the answer writes it, or that none is recorded. */
export function dated(date: ImpreciseDate | CivilDate | null, language: Language): string {
  if (date === null) return language === 'nl' ? 'niet vastgelegd' : 'not recorded';
  return `${impreciseInWords(date, language)} (${date})`;
}

/** A half-open period in words, each border followed by its EDTF. */
export function periodInWords({ from, until }: AnswerPeriod, language: Language): string {
  const words = language === 'nl' ? dutch : english;
  const start = from === '..' ? words.noStart : `${words.from} ${impreciseInWords(from, language)} (${from})`;
  const end =
    until === '..'
      ? words.noEnd
      : `${words.until} ${impreciseInWords(until, language)} (${until}${words.exclusive})`;
  return `${start}, ${end}`;
}

const dutch = {
  from: 'van',
  until: 'tot',
  noStart: 'zonder vastgelegd begin (..)',
  noEnd: 'zonder vastgelegd einde (..)',
  exclusive: ', die dag niet meegerekend',
};
const english = {
  from: 'from',
  until: 'until',
  noStart: 'without a recorded start (..)',
  noEnd: 'without a recorded end (..)',
  exclusive: ', that day not included',
};
