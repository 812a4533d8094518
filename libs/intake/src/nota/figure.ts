import type { ScopeInFile } from '../scopes/index.js';
import type { MappedText } from '../text/index.js';
import type { AmountRead, MeasureKey } from './measures.js';
import type { PeriodRead } from './periods.js';

/** A figure with what it counts, of where and when, and the words it rests on. */
export interface FigureRead {
  readonly id: string;
  readonly measure: MeasureKey;
  readonly regions: readonly string[];
  readonly area: ScopeInFile | undefined;
  readonly period: PeriodRead | undefined;
  readonly value: AmountRead;
  readonly sentence: MappedText;
  readonly locator: string;
  readonly notes: readonly number[];
}

/** What stands around a figure. */
export interface Setting {
  readonly area: ScopeInFile | undefined;
  /** The period that "dezelfde periode" means, here or in a sentence before that this one goes on from. */
  readonly inherited: PeriodRead | undefined;
  readonly notes: readonly number[];
  readonly locator: string;
}

/** A figure before it is known of where and when it is. */
export function base(sentence: MappedText, { notes, locator }: Setting, measure: MeasureKey) {
  return { id: '', measure, sentence, locator, notes };
}
