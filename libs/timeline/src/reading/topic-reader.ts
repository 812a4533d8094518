import { isMoratoriumTopic, type DayBounds, type DayNumber, type PolicyOwner } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { ActsOnCountry } from '../record/country-acts.js';
import type { CountryRecord } from '../record/country-record.js';
import {
  allWorlds,
  chanceOf,
  lastCountingEntry,
  type Chance,
  type Winner,
  type Worlds,
} from '../worlds/domain.js';
import type { Entries } from '../worlds/entries.js';
import { mayLoseTopics } from '../worlds/entry-index.js';
import {
  beatsWith,
  chancesOnDate,
  firstOver,
  entryIn,
  outcomes,
  parted,
  partedBy,
  type Beats,
  type Outcome,
  type Texts,
} from '../worlds/governing.js';
import { saysTheSame } from './observation.js';
import { lastTouchingEntry, partingDays, touches } from './standing.js';
import type { Subject } from './subject.js';
import { countsFor, type Point, type Viewpoint } from './viewpoint.js';

/**
 * Who governs one topic of one country, and when, from one viewpoint. None of it depends on the region: it is worked out once for
 * all regions of a question.
 */
export class TopicReader {
  /** The acts that may govern the topic. */
  readonly indexes: readonly Entries[];
  private readonly texts: Texts;
  private readonly known = new Map<Worlds, Map<string, readonly Outcome[]>>();
  private readonly worlds = new Map<string, readonly Worlds[]>();
  private knownFirst: DayNumber | undefined;

  /** `acts`: every act on the country as the viewpoint knows them. */
  constructor(
    readonly country: CountryRecord,
    readonly topic: Subject['topic'],
    readonly viewpoint: Viewpoint,
    readonly acts: ActsOnCountry = country.actsAt(viewpoint.prefix),
  ) {
    const own = acts.topic(topic);
    const sections = isMoratoriumTopic(topic) ? [] : [acts.sections];
    this.indexes = own === undefined ? sections : [own, ...sections];
    this.texts = textsOn(country.code, topic);
  }

  /** Worlds that do not depend on the region, worked out once for all regions of a question. */
  remembered(key: string, work: () => readonly Worlds[]): readonly Worlds[] {
    let worlds = this.worlds.get(key);
    if (worlds === undefined) {
      worlds = work();
      this.worlds.set(key, worlds);
    }
    return worlds;
  }

  /** Who governs at the point, in every way these worlds allow. */
  outcomesAt(point: Point, worlds: Worlds = allWorlds): readonly Outcome[] {
    let byPoint = this.known.get(worlds);
    if (byPoint === undefined) {
      byPoint = new Map();
      this.known.set(worlds, byPoint);
    }
    const key = `${point.geldigOp}/${point.inWerkingOp}`;
    let found = byPoint.get(key);
    if (found === undefined) {
      found = outcomes(
        this.chancesAt(point, worlds),
        this.observationsAt(point),
        this.texts,
        beatsWith(worlds.winners),
      );
      byPoint.set(key, found);
    }
    return found;
  }

  /** The last entry with which an act counts on the topic at the point. */
  lastCounting(node: ActNode, { geldigOp, inWerkingOp }: Point): DayNumber {
    const touching = lastTouchingEntry(node, this.country.code, this.topic, inWerkingOp);
    return Math.min(touching, lastCountingEntry(node, geldigOp, inWerkingOp));
  }

  /** The act as one that governs at the point, where it entered on the day: over all that may have counted on the topic there. */
  winner(node: ActNode, entry: DayNumber, point: Point): Winner {
    const beside = this.chancesAt(point, allWorlds).filter(({ latest }) => latest >= entry);
    return { node, over: new Set([...beside.map((chance) => chance.node), ...this.observationsAt(point)]) };
  }

  /** The days on which an act may have entered if it governs at the point, parted by what it says; null where it says the same with all. */
  entriesThatDiffer(node: ActNode, point: Point, worlds: Worlds): readonly DayBounds[] | null {
    const outcome = this.outcomesAt(point, worlds).find((one) => one.node === node);
    return outcome?.entries?.flatMap((one) => partedBy(one, this.texts.partingDays(node))) ?? null;
  }

  /** The days on which an act that says the same whenever it entered may have entered if it governs at the point. */
  entriesAt(node: ActNode, point: Point, worlds: Worlds): DayBounds {
    const beats = beatsWith([...worlds.winners, this.winner(node, -Infinity, point)]);
    const chances = this.chancesAt(point, worlds);
    const own = chances.find((chance) => chance.node === node);
    const latest = own?.latest ?? node.entry.bounds.earliest;
    let earliest = own?.earliest ?? node.entry.bounds.earliest;
    for (const chance of chances) {
      if (chance.node === node || chance.mayBeOut) continue;
      earliest = Math.max(earliest, beats(chance.node, node) ? chance.earliest + 1 : chance.earliest);
    }
    for (const observation of this.observationsAt(point)) {
      if (observation === node || this.mayBePassedOver(observation, node, beats)) continue;
      const first = firstOver(observation, node, beats);
      if (first <= latest) earliest = Math.max(earliest, first);
    }
    return { earliest: Math.min(earliest, latest), latest };
  }

  /** The chances of all acts that may count at the point. */
  chancesAt(point: Point, worlds: Worlds): Chance[] {
    const { geldigOp, inWerkingOp } = point;
    const chances: Chance[] = [];
    for (const node of new Set([
      ...this.exactAt(point),
      ...this.observedAt(point),
      ...this.specials(inWerkingOp),
    ])) {
      const touching = lastTouchingEntry(node, this.country.code, this.topic, inWerkingOp);
      const chance = chanceOf(node, worlds, geldigOp, inWerkingOp, touching);
      if (chance !== undefined) chances.push(chance);
    }
    return chances;
  }

  /** The exact acts that a consolidated text may have observed, where a later one did not touch the topic yet. */
  private observedAt(point: Point): ActNode[] {
    if (!this.exactAt(point).some((node) => node.isRectified)) return [];
    return this.observationsAt(point).flatMap(({ entry }) => {
      const date = entry.bounds.earliest;
      return this.exactAt({ geldigOp: date, inWerkingOp: date });
    });
  }

  observationsAt({ geldigOp, inWerkingOp }: Point): ActNode[] {
    const found: ActNode[] = [];
    for (const index of this.indexes) {
      index.observations(Math.min(geldigOp, inWerkingOp), found);
    }
    return [...new Set(found)]
      .filter((node) => this.counts(node, inWerkingOp))
      .sort((a, b) => b.entry.bounds.earliest - a.entry.bounds.earliest || a.rank - b.rank);
  }

  /** What may have governed on the date of a consolidated text and reads otherwise, each with its latest entry. */
  differingPredecessors(
    observation: ActNode,
  ): { readonly node: ActNode | null; readonly entry: DayNumber }[] {
    const date = observation.entry.bounds.earliest;
    const point = { geldigOp: date, inWerkingOp: date };
    const beats = beatsWith([this.winner(observation, date, point)]);
    const { before } = chancesOnDate([observation], this.chancesAt(point, allWorlds), this.texts, beats);
    return this.predecessorsOf(observation, before, beats)
      .filter((one) => !this.texts.confirms(observation, one.node, entryIn(one)))
      .map((one) => ({
        node: one.node,
        entry:
          one.entries?.[0]?.latest ??
          before.find((chance) => chance.node === one.node)?.latest ??
          entryIn(one),
      }));
  }

  /** Acts whose entry is open, and that touch the topic. */
  specials(inWerkingOp: DayNumber): ActNode[] {
    const found: ActNode[] = [];
    for (const index of this.indexes) found.push(...index.imprecise);
    return [...new Set(found)].filter((node) => this.counts(node, inWerkingOp));
  }

  /**
   * Days around `day` on which an exact act enters that may govern the topic, or the first that ends a stated absence, whatever it is about: the
   * last up to and including it, and the first after it.
   */
  exactDaysAround(day: DayNumber): { readonly previous: DayNumber; readonly next: DayNumber } {
    const { firstOnAny } = this;
    let previous = firstOnAny <= day ? firstOnAny : -Infinity;
    let next = firstOnAny > day ? firstOnAny : Infinity;
    for (const index of this.indexes) {
      previous = Math.max(previous, index.previousExact(day));
      next = Math.min(next, index.nextExact(day));
    }
    return { previous, next };
  }

  /** The first day after the one given on which an exact act enters that may govern the topic; Infinity where none does. */
  nextExact(day: DayNumber): DayNumber {
    return Math.min(Infinity, ...this.indexes.map((index) => index.nextExact(day)));
  }

  /** The exact acts that may govern the topic, by the day on which they enter; one that may in two ways is there twice. */
  exactNodes(): readonly ActNode[] {
    const [first, second] = this.indexes;
    if (second === undefined) return first?.exactNodes ?? [];
    const all = [...first!.exactNodes, ...second.exactNodes];
    return all.sort((a, b) => a.entry.bounds.earliest - b.entry.bounds.earliest);
  }

  /** Whether another act than exact ones that never change may govern on days after `from` and before `until`. */
  mayMatterBetween(from: DayNumber, until: DayNumber): boolean {
    return this.isMendedBetween(from, until) || this.openBetween(from, until).length > 0;
  }

  /** Whether a consolidated text may govern on days before `until`, or an exact act that changed and entered on days from `from` on and before it. */
  isMendedBetween(from: DayNumber, until: DayNumber): boolean {
    return this.indexes.some(
      ({ mended, observedFrom }) =>
        observedFrom < until ||
        mended.some(({ entry: { bounds } }) => bounds.earliest < until && bounds.earliest >= from),
    );
  }

  /** Acts whose entry is open and may lie on days from `from` on and before `until`. */
  openBetween(from: DayNumber, until: DayNumber): ActNode[] {
    return this.indexes.flatMap(({ imprecise }) =>
      imprecise.filter(({ entry: { bounds } }) => bounds.earliest < until && bounds.latest >= from),
    );
  }

  /** The exact acts that entered last of those that count at the point; those of later entry that work back before it included. */
  exactAt({ geldigOp, inWerkingOp }: Point): ActNode[] {
    const found: ActNode[] = [];
    const day = Math.min(geldigOp, inWerkingOp);
    const accepts = (node: ActNode) =>
      this.counts(node, inWerkingOp) &&
      lastTouchingEntry(node, this.country.code, this.topic, inWerkingOp) >= node.entry.bounds.earliest;
    for (const index of this.indexes) {
      index.latestExact(day, accepts, found);
      if (geldigOp < inWerkingOp) {
        found.push(...index.retroactive.filter((node) => node.entry.bounds.earliest > day && accepts(node)));
      }
    }
    return found;
  }

  /** What may have governed on the date of a consolidated text, the texts of that date left out, parted by what it then said. */
  private predecessorsOf(observation: ActNode, before: readonly Chance[], beats: Beats): Outcome[] {
    const date = observation.entry.bounds.earliest;
    const older = this.observationsAt({ geldigOp: date, inWerkingOp: date }).filter(
      ({ entry }) => entry.bounds.earliest < date,
    );
    return outcomes(before, older, this.texts, beats).flatMap((one) => parted(one, this.texts));
  }

  /** Whether the act need not have entered over a consolidated text to govern: the text says what the act said, or, where that did not touch the topic yet, what another did. */
  private mayBePassedOver(observation: ActNode, node: ActNode, beats: Beats): boolean {
    const date = observation.entry.bounds.earliest;
    const { texts } = this;
    if (texts.lastTouching(node, date) !== undefined)
      return texts.confirms(observation, node, node.entry.bounds.earliest);
    const chances = this.chancesAt({ geldigOp: date, inWerkingOp: date }, allWorlds);
    const { before } = chancesOnDate([observation], chances, texts, beats);
    return this.predecessorsOf(observation, before, beats).some((one) =>
      texts.confirms(observation, one.node, entryIn(one)),
    );
  }

  /** The day on which the first exact act on the country enters that counts; Infinity without one. */
  get firstOnAny(): DayNumber {
    this.knownFirst ??=
      this.acts.all.firstExactAfter(-Infinity, (node) => countsFor(node, this.viewpoint))?.entry.bounds
        .earliest ?? Infinity;
    return this.knownFirst;
  }

  /** Whether the act, which an index of the topic holds, counts from this viewpoint as its text reads on W. */
  private counts(node: ActNode, inWerkingOp: DayNumber): boolean {
    return (
      countsFor(node, this.viewpoint) &&
      (node.observes || !node.isRectified || touches(node, this.country.code, this.topic, inWerkingOp))
    );
  }
}

function textsOn(country: PolicyOwner, topic: Subject['topic']): Texts {
  return {
    confirms: (observation, governing, entered) =>
      saysTheSame(observation, governing, entered, country, topic),
    lastTouching: (node, day) => {
      if (!mayLoseTopics(node)) return Infinity;
      const last = lastTouchingEntry(node, country, topic, day);
      return last === -Infinity ? undefined : last;
    },
    partingDays: (node) => partingDays(node, country, topic),
  };
}
