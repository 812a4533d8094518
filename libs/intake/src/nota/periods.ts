import { fromDayNumber, toDayNumber, type CivilDate } from '@peildatum/policy';

import { months, monthNamed, readDay } from '../recognise/dates.js';

/** A period as an instrument file gives it: `until` exclusive, left out where the words do not fix it. */
export interface PeriodRead {
  readonly from?: string;
  readonly until?: string;
  readonly words: string;
}

const month = `(?:${months.join('|')})`;
const day = `\\d{1,2} ${month} \\d{4}`;
const forms: readonly {
  readonly form: RegExp;
  readonly read: (match: RegExpExecArray) => Omit<PeriodRead, 'words'> | undefined;
}[] = [
  form(
    `(?:[Ii]n de periode |[Tt]ussen |van |sinds )?(?:${month}) \\d{4} (?:tot en met|en|tot) (?:medio |half )?(?:${month}) \\d{4}`,
    betweenMonths,
  ),
  form(`(?:[Ii]n de periode )?${month} tot en met ${month} \\d{4}`, withinYear),
  form(`\\d{4} tot en met ${month}`, throughMonth),
  form(`(?:[Ii]n de periode )?tussen ${day} en ${day}`, fromDay),
  form(`[Ee]ind \\d{4}`, () => ({})),
  form(`[Pp]er ${day}`, onDay),
  form(`(?:[Pp]er|[Ii]n|tot) (?:eind )?${month} \\d{4}`, inMonth),
  form(`[Ii]n (?:geheel )?\\d{4}`, inYear),
];

function form(pattern: string, read: (match: RegExpExecArray) => Omit<PeriodRead, 'words'> | undefined) {
  return { form: new RegExp(pattern, 'gu'), read };
}

/** The periods that words name, in the order in which they stand; a longer form hides the shorter ones inside it. */
export function periodsIn(
  text: string,
): (PeriodRead & { readonly index: number; readonly length: number })[] {
  const found: (PeriodRead & { readonly index: number; readonly length: number })[] = [];
  for (const { form: one, read } of forms) {
    for (const match of text.matchAll(one)) {
      if (
        found.some(
          ({ index, length }) => match.index < index + length && index < match.index + match[0].length,
        )
      )
        continue;
      const period = read(match);
      if (period !== undefined)
        found.push({
          ...period,
          words: match[0].replace(/^(?:[Ii]n|van|[Tt]ussen) (?!de )/, ''),
          index: match.index,
          length: match[0].length,
        });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function betweenMonths([text]: RegExpExecArray): Omit<PeriodRead, 'words'> | undefined {
  const parts = [...text.matchAll(new RegExp(`(${month}) (\\d{4})`, 'gu'))];
  if (parts.length !== 2) return undefined;
  const from = first(parts[0]![1]!, Number(parts[0]![2]));
  if (/tot en met/.test(text) && !/medio|half/.test(text))
    return { from, until: after(parts[1]![1]!, Number(parts[1]![2])) };
  return { from };
}

function withinYear([text]: RegExpExecArray): Omit<PeriodRead, 'words'> | undefined {
  const names = text.match(new RegExp(month, 'gu'))!;
  const year = Number(/\d{4}/.exec(text)![0]);
  return { from: first(names[0]!, year), until: after(names[1]!, year) };
}

function throughMonth([text]: RegExpExecArray): Omit<PeriodRead, 'words'> | undefined {
  const year = Number(/\d{4}/.exec(text)![0]);
  return { from: `${year}-01-01`, until: after(new RegExp(month, 'u').exec(text)![0], year) };
}

/** "tussen 1 januari 2021 en 1 januari 2022": whether the last day counts is not said. */
function fromDay([text]: RegExpExecArray): Omit<PeriodRead, 'words'> | undefined {
  const from = readDay(new RegExp(day, 'u').exec(text)![0]);
  return from === undefined ? undefined : { from };
}

function onDay([text]: RegExpExecArray): Omit<PeriodRead, 'words'> | undefined {
  const day = readDay(text.replace(/^[Pp]er /, ''));
  return day === undefined ? undefined : { from: day, until: nextDay(day) };
}

function inMonth([text]: RegExpExecArray): Omit<PeriodRead, 'words'> | undefined {
  const name = new RegExp(month, 'u').exec(text)![0];
  const year = Number(/\d{4}/.exec(text)![0]);
  return { from: first(name, year), until: after(name, year) };
}

function inYear([text]: RegExpExecArray): Omit<PeriodRead, 'words'> | undefined {
  const year = Number(/\d{4}/.exec(text)![0]);
  return year < 1950 || year > 2100 ? undefined : { from: `${year}-01-01`, until: `${year + 1}-01-01` };
}

function first(name: string, year: number): string {
  return `${year}-${String(monthNamed(name)!).padStart(2, '0')}-01`;
}

function after(name: string, year: number): string {
  const number = monthNamed(name)!;
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

function nextDay(day: CivilDate): string {
  return fromDayNumber(toDayNumber(day) + 1);
}
