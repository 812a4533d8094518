import type { CountryCode, InstrumentId } from '@peildatum/policy';

import type { Asker } from '../caller.js';
import { Query } from '../use-case.js';

/** What a decision made of an advice, held beside each other topic by topic. */
export class CompareAdvice extends Query<AdviceComparison> {
  constructor(
    readonly advice: string,
    readonly decision: string,
    readonly asker: Asker,
  ) {
    super();
  }
}

/**
 * `taken-over`: decided as advised. `changed`: decided otherwise. `added`: decided, not advised. `left-out`: advised, and the decision is
 * silent; what that silence means is not said here. `no-rule`: a point that proposes no rule.
 */
export type AdviceOutcome = 'taken-over' | 'changed' | 'added' | 'left-out' | 'no-rule';

export interface AdviceComparisonRow {
  readonly country: CountryCode | null;
  readonly topic: string | null;
  /** Number of the point; null where nothing was advised. */
  readonly point: string | null;
  /** The region, or the words of the area; null where the row is about the topic as a whole. */
  readonly area: string | null;
  readonly advised: string | null;
  readonly decided: string | null;
  readonly outcome: AdviceOutcome;
  /** In what the two differ, where they are changed. */
  readonly differsIn: readonly string[];
}

export interface AdviceComparison {
  readonly advice: InstrumentId;
  readonly decision: InstrumentId;
  readonly rows: readonly AdviceComparisonRow[];
  readonly example: boolean;
}
