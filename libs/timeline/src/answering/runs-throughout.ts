import { candidatesAt, keysOf, type Candidate } from '../reading/candidates.js';
import { RememberedSayings } from '../reading/remembered-sayings.js';
import { settledDays, type SettledDays } from '../reading/settled-days.js';
import type { Subject } from '../reading/subject.js';
import type { TopicReader } from '../reading/topic-reader.js';
import { pointOn } from '../reading/viewpoint.js';
import type { ActNode } from '../record/act-node.js';
import type { Beginnings } from './beginnings.js';
import { runsOf, type Run } from './history.js';

/** A run, and the act that settles it by itself; null where it was found by looking at the days. */
export interface RunThroughout extends Run {
  readonly settledBy: ActNode | null;
}

/**
 * The runs of all days of one topic: those of {@link runsOf}, by the settled days of the reader. On days that an act settles, what it says is read
 * when it is first asked for, and once.
 */
export class RunsThroughout {
  private readonly settled: readonly SettledDays[];
  private readonly sayings: RememberedSayings<readonly Candidate[]>;

  /** `beginnings`: those of the country from the same viewpoint. */
  constructor(
    private readonly reader: TopicReader,
    private readonly beginnings: Beginnings,
  ) {
    this.settled = settledDays(reader);
    this.sayings = new RememberedSayings(reader.country);
  }

  /** Oldest first. */
  of(subject: Subject): RunThroughout[] {
    const runs: RunThroughout[] = [];
    for (const days of this.settled)
      for (const run of this.on(days, subject)) {
        const last = runs.at(-1);
        if (last !== undefined && isOneWith(last, run)) runs[runs.length - 1] = joined(last, run);
        else runs.push(run);
      }
    return runs;
  }

  private on({ from, until, by }: SettledDays, subject: Subject): readonly RunThroughout[] {
    if (by === null) return runsOf(this.reader, subject, { from, until }).map(lookedAt);
    if (by === 'no-act') return this.beginnings.until(until, this.reader, subject).map(lookedAt);
    const { reader, sayings } = this;
    const point = pointOn(from, { inWerkingOp: null });
    let read: readonly Candidate[] | undefined;
    const run = {
      from,
      until,
      settledBy: by,
      get candidates() {
        return (read ??= sayings.of(by, subject, () => candidatesAt(reader, subject, point)));
      },
    };
    return [run];
  }
}

function lookedAt(run: Run): RunThroughout {
  return { ...run, settledBy: null };
}

/** Whether a run and the next have the same readings. Those that acts settle have not: their acts differ. */
function isOneWith(run: RunThroughout, next: RunThroughout): boolean {
  const act = run.settledBy ?? next.settledBy;
  if (act !== null) {
    if (run.settledBy !== null && next.settledBy !== null) return false;
    const { candidates } = run.settledBy === null ? run : next;
    if (candidates.some(({ node }) => node !== act)) return false;
  }
  return keysOf(run.candidates) === keysOf(next.candidates);
}

function joined(run: RunThroughout, next: RunThroughout): RunThroughout {
  return { from: run.from, until: next.until, candidates: run.candidates, settledBy: null };
}
