import { toDayNumber, type CivilDate, type DayNumber } from '@peildatum/policy';
import type { Beginnings } from '../answering/beginnings.js';
import { RunsThroughout, type RunThroughout } from '../answering/runs-throughout.js';
import { Breaks } from '../reading/breaks.js';
import { candidatesAt, keysOf, type Candidate } from '../reading/candidates.js';
import type { Subject } from '../reading/subject.js';
import type { TopicReader } from '../reading/topic-reader.js';
import { isUnchanging } from '../reading/unchanging.js';
import { pointOn } from '../reading/viewpoint.js';
import type { ActNode } from '../record/act-node.js';
import { allWorlds } from '../worlds/domain.js';
import type { Outcome } from '../worlds/governing.js';
import { decides, isPlain } from '../worlds/plain-act.js';
import { stretches, type Stretch } from './stretches.js';

/** After all days that anybody records. */
const lastDay = toDayNumber('9999-12-31' as CivilDate);
const together = { inWerkingOp: null };

/**
 * The runs of days with the same readings of a topic: all of them, or those that hold one of a few days. The latter, with their neighbours,
 * are found by walking from the day, and cost no more where the record is longer.
 */
export class TopicRuns {
  private whole: readonly RunThroughout[] | undefined;
  private knownStretches: readonly Stretch[] | undefined;
  private readonly walked: RunThroughout[] = [];
  private readonly read = new Map<DayNumber | ActNode, readonly Candidate[]>();
  private knownBreaks: Breaks | undefined;

  /** `days`: those looked at; null for all. */
  constructor(
    private readonly reader: TopicReader,
    private readonly subject: Subject,
    private readonly days: readonly DayNumber[] | null,
    private readonly beginnings: Beginnings,
  ) {}

  /** All runs, oldest first. */
  get all(): readonly RunThroughout[] {
    return (this.whole ??= new RunsThroughout(this.reader, this.beginnings).of(this.subject));
  }

  /** The runs that are looked at, oldest first. */
  get lookedAt(): readonly RunThroughout[] {
    if (this.days === null) return this.all;
    return [...new Set(this.days.map((day) => this.on(day)))].sort((a, b) => a.from - b.from);
  }

  /** The stretches of the runs that are looked at. */
  get stretches(): readonly Stretch[] {
    const { country, topic } = this.subject;
    return (this.knownStretches ??= stretches(this.lookedAt, country, topic));
  }

  before({ from }: RunThroughout): RunThroughout | null {
    return Number.isFinite(from) ? this.on(from - 1) : null;
  }

  after({ until }: RunThroughout): RunThroughout | null {
    return Number.isFinite(until) ? this.on(until) : null;
  }

  /** The acts that govern on the day in some reading; null for a reading without one. */
  nodesOn(day: DayNumber): readonly (ActNode | null)[] {
    return this.reader.outcomesAt(pointOn(day, together)).map(({ node }) => node);
  }

  /**
   * The acts that govern in some reading on one of the days or before it, back to a day by which those that entered on one day before then never
   * govern again.
   */
  governingBack(days: readonly DayNumber[]): Set<ActNode> {
    const found = new Set<ActNode>();
    const seen = new Set<DayNumber>();
    for (const last of days)
      for (let day = last; Number.isFinite(day);) {
        const nodes = this.nodesOn(day);
        for (const node of nodes) if (node !== null) found.add(node);
        if (this.isWithoutReturn(nodes, day)) break;
        const from = this.breaks.lastUpTo(day);
        if (seen.has(from)) break;
        seen.add(from);
        day = from - 1;
      }
    return found;
  }

  /**
   * Whether an act that entered on one day, and governs in some reading before the one on which these do but not on it, never does again: where all are
   * plain, and where one is and no consolidated text counts. That one counts in every world, so what entered before it has lost to it for good.
   */
  private isWithoutReturn(nodes: readonly (ActNode | null)[], day: DayNumber): boolean {
    const plain = nodes.filter((node) => node !== null && isPlain(node));
    if (plain.length === nodes.length) return true;
    return plain.length > 0 && this.reader.observationsAt(pointOn(day, together)).length === 0;
  }

  /** The runs in which the act is a reading, and those between them. */
  *runsOf(node: ActNode): Generator<RunThroughout, void, undefined> {
    for (let day = node.entry.bounds.earliest; !this.isOver(node, day);) {
      const run = this.on(day);
      yield run;
      if (run.until === Infinity) return;
      day = run.until;
    }
  }

  /** The first day on which the act governs in some reading; null where it never does. */
  firstDayOf(node: ActNode): DayNumber | null {
    let day = node.entry.bounds.earliest;
    while (day < Infinity && !this.isOver(node, day)) {
      if (this.nodesOn(day).includes(node)) return day;
      day = this.breaks.firstAfter(day);
    }
    return null;
  }

  /** The day after the last on which an act that governs in some reading does; Infinity where it does so without an end. What it says is not read. */
  endOf(node: ActNode): DayNumber {
    if (this.nodesOn(lastDay).includes(node)) return Infinity;
    let end = node.entry.bounds.earliest;
    for (let day = end; day < Infinity && !this.isOver(node, day);) {
      const next = this.breaks.firstAfter(day);
      if (this.nodesOn(day).includes(node)) end = next;
      day = next;
    }
    return end;
  }

  /** Whether the act governs neither on the day nor ever again. */
  private isOver(node: ActNode, day: DayNumber): boolean {
    const nodes = this.nodesOn(day);
    const { latest } = node.entry.bounds;
    return (
      !nodes.includes(node) &&
      nodes.some((one) => one !== null && decides(one) && one.entry.bounds.earliest >= latest)
    );
  }

  /** The run that holds the day. */
  on(day: DayNumber): RunThroughout {
    if (this.whole !== undefined) return runHolding(day, this.whole);
    const known = this.walked.find(({ from, until }) => from <= day && day < until);
    if (known !== undefined) return known;
    const run = this.around(day);
    this.walked.push(run);
    return run;
  }

  private around(day: DayNumber): RunThroughout {
    return this.aroundPlain(day) ?? this.aroundByWalking(day);
  }

  /** The run of one act that says the same on all days, from its entry until that of the next; null where more than these two may matter. */
  private aroundPlain(day: DayNumber): RunThroughout | null {
    const { reader } = this;
    const node = this.alwaysGoverning(day);
    if (node === null) return null;
    const from = node.entry.bounds.earliest;
    const until = reader.nextExact(day);
    if (from < day && this.alwaysGoverning(from) !== node) return null;
    if (until < Infinity && this.alwaysGoverning(until) === node) return null;
    if (reader.mayMatterBetween(from, until)) return null;
    const read = () => this.readOn(from, until);
    return {
      from,
      until,
      settledBy: node,
      get candidates() {
        return read();
      },
    };
  }

  private alwaysGoverning(day: DayNumber): ActNode | null {
    return this.unchanging(this.reader.outcomesAt(pointOn(day, together)));
  }

  private aroundByWalking(day: DayNumber): RunThroughout {
    const { breaks } = this;
    let from = breaks.lastUpTo(day);
    let until = breaks.firstAfter(day);
    let candidates = this.readOn(from, until);
    const keys = keysOf(candidates);
    while (from > -Infinity) {
      const earlier = breaks.lastUpTo(from - 1);
      const before = this.readOn(earlier, from);
      if (keysOf(before) !== keys) break;
      [from, candidates] = [earlier, before];
    }
    while (until < Infinity) {
      const next = breaks.firstAfter(until);
      if (keysOf(this.readOn(until, next)) !== keys) break;
      until = next;
    }
    return { from, until, candidates, settledBy: null };
  }

  /** The readings on the days `[from, until)`, between which nothing changes. */
  private readOn(from: DayNumber, until: DayNumber): readonly Candidate[] {
    const day = Number.isFinite(from) ? from : Number.isFinite(until) ? until - 1 : 0;
    const point = pointOn(day, together);
    const key = this.unchanging(this.reader.outcomesAt(point)) ?? day;
    let read = this.read.get(key);
    if (read === undefined) {
      read = candidatesAt(this.reader, this.subject, point);
      this.read.set(key, read);
    }
    return read;
  }

  /** The one act that governs, where it says the same on all days; else null. */
  private unchanging([only, ...others]: readonly Outcome[]): ActNode | null {
    if (only === undefined || only.node === null || others.length > 0) return null;
    const { node, confirmedBy } = only;
    if (confirmedBy.length > 0) return null;
    return isPlain(node) && isUnchanging(node, this.reader.country, this.subject.topic) ? node : null;
  }

  private get breaks(): Breaks {
    return (this.knownBreaks ??= new Breaks(this.reader, this.subject, allWorlds, together));
  }
}

/** By halving; the runs hold every day. */
function runHolding(day: DayNumber, runs: readonly RunThroughout[]): RunThroughout {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.until > day) high = middle;
    else low = middle + 1;
  }
  return runs[low]!;
}
