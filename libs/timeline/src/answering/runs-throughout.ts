import { candidatesAt, keysOf, type Candidate } from '../reading/candidates.js';
import type { SettledDays } from '../reading/settled-days.js';
import type { Subject } from '../reading/subject.js';
import type { TopicReader } from '../reading/topic-reader.js';
import { pointOn } from '../reading/viewpoint.js';
import type { ActNode } from '../record/act-node.js';
import { runsOf, type Days, type Run } from './history.js';

/** A run, and the act that settles it by itself; null where it was found by looking at the days. */
export interface RunThroughout extends Run {
  readonly settledBy: ActNode | null;
}

/**
 * Those of {@link runsOf} all days, by the settled days of the reader. On days that an act settles, what it says is read when it is first asked
 * for, and once. `beginnings`: those of the country from the same viewpoint.
 */
export function runsThroughout(
  reader: TopicReader,
  subject: Subject,
  settled: readonly SettledDays[],
  beginnings: Beginnings,
): RunThroughout[] {
  const runs: RunThroughout[] = [];
  for (const { from, until, by } of settled) {
    const [first, ...others] =
      by === null
        ? runsOf(reader, subject, { from, until }).map(lookedAt)
        : by === 'no-act'
          ? beginnings.until(until, reader, subject)
          : [settledRun(reader, subject, { from, until }, by)];
    const last = runs.at(-1);
    if (last !== undefined && isOneWith(last, first!)) runs[runs.length - 1] = joined(last, first!);
    else runs.push(first!);
    runs.push(...others);
  }
  return runs;
}

/**
 * The runs of days before the first act on a topic: no act governs. They are the same for all topics of a country from one viewpoint, and from its
 * first act on nothing is known, whatever that is about.
 */
export class Beginnings {
  private before: readonly RunThroughout[] | undefined;
  private unknown: readonly Candidate[] | undefined;

  /** The runs up to the day, on which the first act on the topic enters. */
  until(day: number, reader: TopicReader, subject: Subject): RunThroughout[] {
    const first = reader.acts.all.nextExact(-Infinity);
    this.before ??= runsOf(reader, subject, { from: -Infinity, until: first }).map(lookedAt);
    if (first === day) return [...this.before];
    this.unknown ??= candidatesAt(reader, subject, pointOn(first, together));
    const rest: RunThroughout = { from: first, until: day, candidates: this.unknown, settledBy: null };
    const last = this.before.at(-1)!;
    return isOneWith(last, rest) ? [...this.before.slice(0, -1), joined(last, rest)] : [...this.before, rest];
  }
}

const together = { inWerkingOp: null };

function lookedAt(run: Run): RunThroughout {
  return { ...run, settledBy: null };
}

function settledRun(
  reader: TopicReader,
  subject: Subject,
  { from, until }: Days,
  settledBy: ActNode,
): RunThroughout {
  let read: readonly Candidate[] | undefined;
  return {
    from,
    until,
    settledBy,
    get candidates() {
      return (read ??= candidatesAt(reader, subject, pointOn(from, together)));
    },
  };
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
