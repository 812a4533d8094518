import { isMoratoriumTopic, toDayNumber, type DayNumber } from '@peildatum/policy';
import { statedOn, type ActNode } from '../record/act-node.js';
import { domainOf, type Worlds } from '../worlds/domain.js';
import type { TopicReader } from './topic-reader.js';
import { followingOf } from './following.js';
import { statedEnd } from './moratorium-runs.js';
import type { Subject } from './subject.js';
import { keepsItsText, refers } from './unchanging.js';
import { pointOn, type Walk } from './viewpoint.js';

/** Days on which what an act says may change, its entry apart. Only of a moratorium does a judgment change what is said. */
export function contentDays(node: ActNode, subject: Subject): Set<DayNumber> {
  const isMoratorium = isMoratoriumTopic(subject.topic);
  if (!isMoratorium && keepsItsText(node)) return new Set(subject.changesOn);
  const days = new Set<DayNumber>([node.endsOn, node.endsOn + 1, node.withdrawnFrom]);
  for (const one of statedOn(node, subject.country, subject.topic) ?? []) {
    days.add(one.lapsedFrom);
    for (const { from, provision } of one.texts) {
      days.add(from);
      if (provision.content.kind === 'moratorium') days.add(statedEnd(node, provision.content));
    }
  }
  for (const one of node.extensions) {
    days.add(one.entersOn);
    days.add(one.until);
    if (one.worksBackTo !== null) days.add(one.worksBackTo);
  }
  if (isMoratorium)
    for (const { event } of node.facts.courtFindings) days.add(toDayNumber(event.data.judgedOn));
  for (const on of subject.changesOn) days.add(on);
  days.delete(Infinity);
  days.delete(-Infinity);
  return days;
}

/**
 * The days on which the set of readings may change: found by looking at what there is near a day, not at every day. The day
 * after an entry is one of them too: an act that would have lost on that one day need not any more.
 */
export class Breaks {
  private readonly fixed: readonly DayNumber[];
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
    const days = new Set<DayNumber>();
    const { all } = reader.acts;
    const special = [...all.imprecise, ...all.retroactive, ...all.mended];
    all.observations(Infinity, special);
    for (const node of special) {
      const { earliest, latest, gap } = domainOf(node, worlds);
      for (const on of gap === null ? [earliest, latest] : [earliest, gap.from, gap.through + 1, latest]) {
        days.add(on).add(on + 1);
      }
      if (node.entry.worksBackTo !== null) days.add(node.entry.worksBackTo);
      for (const on of contentDays(node, subject)) days.add(on);
    }
    for (const one of reader.country.factsAt(reader.viewpoint.prefix).absences)
      days.add(one.from).add(one.until);
    for (const on of subject.changesOn) days.add(on);
    this.refers = special.some((node) => this.refersOn(node));
    this.fixed = [...days].filter(Number.isFinite).sort((a, b) => a - b);
  }

  /** The first break after the day; Infinity where there is none. */
  firstAfter(day: DayNumber): DayNumber {
    const { previous, next: entered } = this.reader.exactDaysAround(day);
    const next = previous === day && Number.isFinite(day) ? Math.min(day + 1, entered) : entered;
    const fixed = this.fixed.find((on) => on > day) ?? Infinity;
    const own = Math.min(next, fixed, this.contentAround(day).next);
    return this.around(day).reduce((first, other) => Math.min(first, other.firstAfter(day)), own);
  }

  /** The last break up to and including the day; -Infinity where there is none. */
  lastUpTo(day: DayNumber): DayNumber {
    const { previous: entered } = this.reader.exactDaysAround(day);
    const previous = Math.max(entered, this.reader.exactDaysAround(day - 1).previous + 1);
    const fixed = this.fixed.findLast((on) => on <= day) ?? -Infinity;
    const own = Math.max(previous, fixed, this.contentAround(day).previous);
    return this.around(day).reduce((last, other) => Math.max(last, other.lastUpTo(day)), own);
  }

  /** The breaks of every topic to which the texts around the day may refer. */
  private around(day: DayNumber): readonly Breaks[] {
    const refers =
      this.refers || this.reader.exactAt(pointOn(day, this.walk)).some((node) => this.refersOn(node));
    if (!refers) return [];
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
  private contentAround(day: DayNumber): { previous: DayNumber; next: DayNumber } {
    let previous = -Infinity;
    let next = Infinity;
    for (const node of this.reader.exactAt(pointOn(day, this.walk))) {
      for (const on of contentDays(node, this.subject)) {
        if (on <= day) previous = Math.max(previous, on);
        else next = Math.min(next, on);
      }
    }
    return { previous, next };
  }
}
