import { civilDate, toDayNumber, type DayNumber } from '../dates/civil-date.js';

/** Grade of indiscriminate violence that a text assumes for an area (article 15, under c, of the Qualification Directive). */
export const levels = ['exceptional', 'higher', 'lower'] as const;
export type Level = (typeof levels)[number];

/** The scale a text grades on. An event keeps the scale of its text, whatever came later. */
export const frameworks = ['binary', 'two-step', 'three-step'] as const;
export type Framework = (typeof frameworks)[number];

/**
 * What each scale can say. `binary`: "uitzonderlijke situatie" or nothing. `two-step`: "meest" (exceptional) and
 * "minder uitzonderlijke situatie" (lower). `three-step`: all three grades.
 */
const levelsOf: Record<Framework, readonly Level[]> = {
  binary: ['exceptional'],
  'two-step': ['exceptional', 'lower'],
  'three-step': ['exceptional', 'higher', 'lower'],
};

export function isLevelOf(framework: Framework, level: string): level is Level {
  return (levelsOf[framework] as readonly string[]).includes(level);
}

/**
 * Which scale Dutch policy used on a day. Source: the Mali note of 22 April 2025 for January 2025; the two-step scale of
 * March–December 2024 was not checked against a current text. The first days of the months are this table's reading of
 * month-precise sources, so inside the month of change the answer is null: not established.
 */
const used: readonly { readonly from: DayNumber; readonly framework: Framework | null }[] = [
  { from: -Infinity, framework: 'binary' },
  { from: day('2024-03-01'), framework: null },
  { from: day('2024-04-01'), framework: 'two-step' },
  { from: day('2025-01-01'), framework: null },
  { from: day('2025-02-01'), framework: 'three-step' },
];

/** The framework in force on a day, or null in a month of change of which this register does not know the day. */
export function frameworkInForceOn(on: DayNumber): Framework | null {
  let current: Framework | null = 'binary';
  for (const entry of used) if (entry.from <= on) current = entry.framework;
  return current;
}

function day(text: string): DayNumber {
  return toDayNumber(civilDate(text));
}
