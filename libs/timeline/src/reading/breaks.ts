import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Worlds } from '../worlds/domain.js';
import { lastAtOrBefore } from '../worlds/entry-index.js';
import { contentDays } from './content-days.js';
import { fixedBreaks } from './fixed-breaks.js';
import { followingOf } from './following.js';
import type { Subject } from './subject.js';
import type { TopicReader } from './topic-reader.js';
import { refers } from './unchanging.js';
import { pointOn, type Walk } from './viewpoint.js';

/**
 * The days on which the set of readings may change: found by looking at what there is near a day, not at every day. The day
 * after an entry is one of them too: an act that would have lost on that one day need not any more.
 */
export class Breaks {
  private readonly fixed: readonly (readonly DayNumber[])[];
  /** Whether an act that is looked at on every day refers to other paragraphs. */
  private readonly refers: boolean;
  private others: readonly Breaks[] | undefined;

  /** `follows` false: what the paragraphs that texts refer to say is left out. */
  constructor(
    private readonly reader: TopicReader,
    private readonly subject: Subject,
    private readonly worlds: Worlds,
    private readonly walk: Walk,
    private readonly follows = true,
  ) {
    const { rows, refers } = fixedBreaks(reader, subject, worlds);
    this.fixed = rows;
    this.refers = refers && follows;
  }

  /** The first break after the day; Infinity where there is none. */
  firstAfter(day: DayNumber): DayNumber {
    const { previous, next: entered } = this.reader.exactDaysAround(day);
    const next = previous === day && Number.isFinite(day) ? Math.min(day + 1, entered) : entered;
    const fixed = Math.min(...this.fixed.map((days) => days[lastAtOrBefore(days, day) + 1] ?? Infinity));
    const governing = this.reader.exactAt(pointOn(day, this.walk));
    const own = Math.min(next, fixed, this.contentAround(day, governing).next);
    return this.around(governing).reduce((first, other) => Math.min(first, other.firstAfter(day)), own);
  }

  /** The last break up to and including the day; -Infinity where there is none. */
  lastUpTo(day: DayNumber): DayNumber {
    const { previous: entered } = this.reader.exactDaysAround(day);
    const previous = Math.max(entered, this.reader.exactDaysAround(day - 1).previous + 1);
    const fixed = Math.max(...this.fixed.map((days) => days[lastAtOrBefore(days, day)] ?? -Infinity));
    const governing = this.reader.exactAt(pointOn(day, this.walk));
    const own = Math.max(previous, fixed, this.contentAround(day, governing).previous);
    return this.around(governing).reduce((last, other) => Math.max(last, other.lastUpTo(day)), own);
  }

  /** The breaks of every topic to which the texts of these acts may refer, or of those that are looked at on every day. */
  private around(governing: readonly ActNode[]): readonly Breaks[] {
    if (!this.refers && !governing.some((node) => this.refersOn(node))) return [];
    this.others ??= followingOf(this.reader)
      .topics()
      .map((reader) => {
        const subject = { ...this.subject, topic: reader.topic };
        return new Breaks(reader, subject, this.worlds, this.walk, false);
      });
    return this.others;
  }

  private refersOn(node: ActNode): boolean {
    return this.follows && refers(node, this.reader.country, this.subject.topic);
  }

  /** Changes within the exact acts that govern around the day. */
  private contentAround(
    day: DayNumber,
    governing: readonly ActNode[],
  ): { previous: DayNumber; next: DayNumber } {
    let previous = -Infinity;
    let next = Infinity;
    for (const node of governing) {
      for (const on of contentDays(node, this.subject)) {
        if (on <= day) previous = Math.max(previous, on);
        else next = Math.min(next, on);
      }
    }
    return { previous, next };
  }
}
