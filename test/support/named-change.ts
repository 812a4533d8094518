import type { Comparison, Recorded } from '@peildatum/policy';
import type { ChangeName } from '@peildatum/timeline';

import { afterCorrections } from './oracle/corrections.js';
import { knownAt } from './oracle/known-log.js';

interface Graded {
  readonly state: string;
  readonly level: string | null;
  readonly framework: string | null;
}

/** The name of a change by the plain rule; null where the region is graded on neither day, and where state, level and scale are the same. */
export function namedChange(
  log: readonly Recorded[],
  before: Graded,
  after: Graded,
  beschikbaarOp: string | null,
): ChangeName | null {
  const [was, is] = [before.state === 'graded', after.state === 'graded'];
  if (!was && !is) return null;
  if (!was) return 'newly-graded';
  if (!is) return 'no-longer-graded';
  if (before.framework === after.framework) return before.level === after.level ? null : 'level-changed';
  const unequal = comparisonsIn(log, beschikbaarOp).some(
    (one) =>
      one.framework === before.framework &&
      one.level === before.level &&
      one.readAs.framework === after.framework &&
      one.readAs.level !== after.level,
  );
  return unequal ? 'level-changed' : 'framework-changed';
}

function comparisonsIn(log: readonly Recorded[], beschikbaarOp: string | null): Comparison[] {
  return afterCorrections(knownAt(log, beschikbaarOp).events).flatMap((event) =>
    event.type === 'ActRecorded' || event.type === 'AdviceRecorded' ? [...event.data.comparisons] : [],
  );
}
