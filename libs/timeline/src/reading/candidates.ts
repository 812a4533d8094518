import { isMoratoriumTopic, type DayBounds, type DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { ActsOnCountry } from '../record/country-acts.js';
import type { Absence, CountryRecord } from '../record/country-record.js';
import { allWorlds, chanceOf, lastCountingEntry, type Chance, type Worlds } from '../worlds/domain.js';
import type { EntryIndex } from '../worlds/entry-index.js';
import {
  beatsWith,
  chancesBefore,
  firstOver,
  outcomes,
  type Confirms,
  type TouchesOn,
  type Outcome,
} from '../worlds/governing.js';
import { withoutAct, type Content } from './content.js';
import { lastTouchingEntry, partingDays, statementsInWords, touches } from './standing.js';
import type { Subject } from './subject.js';
import { contentOf } from './what-an-act-says.js';
import { saysTheSame } from './observation.js';
import {
  nothingMore,
  openReadings,
  questionsThatMatter,
  type OpenQuestion,
  type OpenReading,
} from './open-questions.js';
import { countsAsPublic, type Point, type Viewpoint } from './viewpoint.js';

/** One way to read the record on one day: the act that governs (null: none) and what it says. */
export interface Candidate {
  readonly key: string;
  readonly node: ActNode | null;
  readonly content: Content;
  /** The ways to settle what the text leaves open that lead to this. */
  readonly readings: readonly OpenReading[];
  /** What the text leaves open, where it makes a difference. */
  readonly open: readonly OpenQuestion[];
  /** The days on which the act may have entered for it to say this; null where that makes no difference. */
  readonly entries: readonly DayBounds[] | null;
  readonly confirmedBy: readonly ActNode[];
  /** The statements of absence, where that is the reading. */
  readonly absences: readonly Absence[];
}

/**
 * Reads one topic of one country from one viewpoint. What does not depend on the region, who governs when, is worked out
 * once for all regions of a question.
 */
export class TopicReader {
  /** Every act on the country as the viewpoint knows them. */
  readonly acts: ActsOnCountry;
  private readonly indexes: readonly EntryIndex[];
  private readonly known = new Map<Worlds, Map<string, readonly Outcome[]>>();
  private readonly worlds = new Map<string, readonly Worlds[]>();

  constructor(
    readonly country: CountryRecord,
    readonly topic: Subject['topic'],
    readonly viewpoint: Viewpoint,
  ) {
    this.acts = country.actsAt(viewpoint.prefix);
    const own = this.acts.topic(topic);
    const sections = isMoratoriumTopic(topic) ? [] : [this.acts.sections];
    this.indexes = own === undefined ? sections : [own, ...sections];
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
        this.confirms(),
        beatsWith(worlds.winners),
        this.touchesOn(),
      );
      byPoint.set(key, found);
    }
    return found;
  }

  /** Every distinct reading of the subject at the point; the subject must be of this reader's country and topic. */
  candidatesAt(subject: Subject, point: Point, worlds: Worlds = allWorlds): Candidate[] {
    const found = new Map<string, Candidate>();
    const add = (candidate: Candidate) => {
      const reading = `${candidate.node?.key}|${candidate.content.says}`;
      const known = found.get(reading);
      found.set(
        reading,
        known === undefined
          ? candidate
          : {
              ...known,
              entries: known.entries === null ? null : [...known.entries, ...(candidate.entries ?? [])],
              confirmedBy: [...new Set([...known.confirmedBy, ...candidate.confirmedBy])],
            },
      );
    };
    for (const { node, confirmedBy } of this.outcomesAt(point, worlds)) {
      if (node === null) {
        for (const candidate of this.withoutAct(point, worlds)) add(candidate);
        continue;
      }
      for (const read of this.readingsOf(node, subject, point, worlds)) add({ ...read, confirmedBy });
    }
    return [...found.values()].sort(inOrder);
  }

  /**
   * What an act says if it governs: one reading, or two where a boundary or words leave it open, or where a provision lapsed on a day on
   * which the act may or may not have entered.
   */
  private readingsOf(node: ActNode, subject: Subject, point: Point, worlds: Worlds): Candidate[] {
    const parting = partingDays(node, subject.country, subject.topic);
    if (parting.length === 0)
      return this.readingsWithin(node, node.entry.bounds.earliest, null, subject, point);
    const { earliest, latest } = this.entriesAt(node, point, worlds);
    const starts = [
      earliest,
      ...parting.filter((day) => earliest < day && day <= latest).sort((a, b) => a - b),
    ];
    return [...new Set(starts)].flatMap((start, index, all) => {
      const entries = { earliest: start, latest: (all[index + 1] ?? latest + 1) - 1 };
      return this.readingsWithin(node, entries.latest, [entries], subject, point);
    });
  }

  private readingsWithin(
    node: ActNode,
    entered: DayNumber,
    entries: readonly DayBounds[] | null,
    subject: Subject,
    { geldigOp, inWerkingOp }: Point,
  ): Candidate[] {
    const contentBy = (reading: OpenReading) =>
      contentOf(node, entered, subject, geldigOp, inWerkingOp, reading);
    const common = { node, entries, confirmedBy: [], absences: [] };
    const plain = contentBy(nothingMore);
    if (!plain.isOpen) {
      return [
        { ...common, key: candidateKey(node, plain), content: plain, readings: [nothingMore], open: [] },
      ];
    }
    const words = statementsInWords(node, subject.country, subject.topic);
    const open = questionsThatMatter(words, (reading) => contentBy(reading).says);
    const bySaying = new Map<string, Candidate>();
    for (const reading of openReadings(words)) {
      const content = contentBy(reading);
      const known = bySaying.get(content.says);
      const readings = [...(known?.readings ?? []), reading];
      bySaying.set(content.says, {
        ...common,
        key: candidateKey(node, known?.content ?? content),
        content: known?.content ?? content,
        readings,
        open,
      });
    }
    return [...bySaying.values()];
  }

  /** The last entry with which an act counts on the topic at the point. */
  lastCounting(node: ActNode, { geldigOp, inWerkingOp }: Point): DayNumber {
    const touching = lastTouchingEntry(node, this.country.code, this.topic);
    return Math.min(touching, lastCountingEntry(node, geldigOp, inWerkingOp));
  }

  /** The days on which an act may have entered if it governs at the point. */
  entriesAt(node: ActNode, point: Point, worlds: Worlds): DayBounds {
    const beats = beatsWith([...worlds.winners, { node, entry: -Infinity, ...point }]);
    const chances = this.chancesAt(point, worlds);
    const own = chances.find((chance) => chance.node === node);
    const latest = own?.latest ?? node.entry.bounds.earliest;
    let earliest = own?.earliest ?? node.entry.bounds.earliest;
    for (const chance of chances) {
      if (chance.node === node || chance.mayBeOut) continue;
      earliest = Math.max(earliest, beats(chance.node, node) ? chance.earliest + 1 : chance.earliest);
    }
    for (const observation of this.observationsAt(point)) {
      const date = observation.entry.bounds.earliest;
      const isConfirmed = this.touchesOn()(node, date) && this.confirms()(observation, node);
      if (observation === node || isConfirmed) continue;
      const first = firstOver(observation, node, beats);
      if (first <= latest) earliest = Math.max(earliest, first);
    }
    return { earliest: Math.min(earliest, latest), latest };
  }

  /** The chances of all acts that may count at the point. */
  chancesAt({ geldigOp, inWerkingOp }: Point, worlds: Worlds): Chance[] {
    const chances: Chance[] = [];
    const exact = this.exactAt({ geldigOp, inWerkingOp });
    for (const node of new Set([...exact, ...this.specials(inWerkingOp)])) {
      const touching = lastTouchingEntry(node, this.country.code, this.topic);
      const chance = chanceOf(node, worlds, geldigOp, inWerkingOp, touching);
      if (chance !== undefined) chances.push(chance);
    }
    return chances;
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
    const chances = chancesBefore(
      observation,
      this.chancesAt(point, allWorlds),
      beatsWith([{ node: observation, entry: date, ...point }]),
      this.touchesOn(),
    );
    const observations = this.observationsAt(point);
    const confirms = this.confirms();
    return outcomes(
      chances,
      observations.slice(observations.indexOf(observation) + 1),
      confirms,
      beatsWith([{ node: observation, entry: date, ...point }]),
      this.touchesOn(),
    )
      .filter(({ node }) => !confirms(observation, node))
      .map(({ node }) => ({
        node,
        entry:
          chances.find((chance) => chance.node === node)?.latest ?? node?.entry.bounds.earliest ?? -Infinity,
      }));
  }

  /** Acts whose entry is open, and that touch the topic. */
  specials(inWerkingOp: DayNumber): ActNode[] {
    const found: ActNode[] = [];
    for (const index of this.indexes) found.push(...index.imprecise);
    return [...new Set(found)].filter((node) => this.counts(node, inWerkingOp));
  }

  /** Days around `day` on which an exact act enters: the last up to and including it, and the first after it. */
  exactDaysAround(day: DayNumber): { readonly previous: DayNumber; readonly next: DayNumber } {
    let previous = -Infinity;
    let next = Infinity;
    for (const index of [...this.indexes, this.acts.all]) {
      previous = Math.max(previous, index.previousExact(day));
      next = Math.min(next, index.nextExact(day));
    }
    return { previous, next };
  }

  /** The exact acts that entered last of those that count at the point; those of later entry that work back before it included. */
  exactAt({ geldigOp, inWerkingOp }: Point): ActNode[] {
    const found: ActNode[] = [];
    const day = Math.min(geldigOp, inWerkingOp);
    const accepts = (node: ActNode) =>
      this.counts(node, inWerkingOp) &&
      lastTouchingEntry(node, this.country.code, this.topic) >= node.entry.bounds.earliest;
    for (const index of this.indexes) {
      index.latestExact(day, accepts, found);
      if (geldigOp < inWerkingOp) {
        found.push(...index.retroactive.filter((node) => node.entry.bounds.earliest > day && accepts(node)));
      }
    }
    return found;
  }

  private touchesOn(): TouchesOn {
    return (node, day) =>
      node.facts.rectifications.length === 0 || touches(node, this.country.code, this.topic, day);
  }

  private confirms(): Confirms {
    return (observation, governing) => saysTheSame(observation, governing, this.country.code, this.topic);
  }

  /** Whether the act, which an index of the topic holds, counts from this viewpoint as its text reads on W. */
  private counts(node: ActNode, inWerkingOp: DayNumber): boolean {
    return (
      countsAsPublic(node.madePublic, this.viewpoint) &&
      (node.observes ||
        node.facts.rectifications.length === 0 ||
        touches(node, this.country.code, this.topic, inWerkingOp))
    );
  }

  /** No act governs the topic: no policy where that is stated and no act on the country counts either, unknown otherwise. */
  private withoutAct(point: Point, worlds: Worlds): Candidate[] {
    const { absences, others } = this.absenceAt(point, worlds);
    const found: Candidate[] = [];
    if (absences.length > 0 && others !== 'surely') found.push(actless('no-policy', absences));
    if (absences.length === 0 || others !== 'none') found.push(actless('unknown', []));
    return found;
  }

  private absenceAt(
    { geldigOp, inWerkingOp }: Point,
    worlds: Worlds,
  ): { absences: readonly Absence[]; others: 'none' | 'perhaps' | 'surely' } {
    if (isMoratoriumTopic(this.topic)) return { absences: [], others: 'none' };
    const absences = this.country
      .factsAt(this.viewpoint.prefix)
      .absences.filter((one) => one.from <= geldigOp && geldigOp < one.until)
      .filter(
        ({ data }) => data.source.instrument !== null && this.viewpoint.countsSource(data.source.instrument),
      );
    const day = Math.min(geldigOp, inWerkingOp);
    const found: ActNode[] = [];
    const isPublic = (node: ActNode) => countsAsPublic(node.madePublic, this.viewpoint);
    this.acts.all.latestExact(day, isPublic, found);
    this.acts.all.observations(day, found);
    for (const node of this.acts.all.retroactive) {
      if (chanceOf(node, worlds, geldigOp, inWerkingOp) !== undefined) found.push(node);
    }
    if (found.filter(isPublic).length > 0) return { absences, others: 'surely' };
    const chances = this.otherChancesAt({ geldigOp, inWerkingOp }, worlds);
    if (chances.some((chance) => !chance.mayBeOut)) return { absences, others: 'surely' };
    return { absences, others: chances.length > 0 ? 'perhaps' : 'none' };
  }

  /** The chances of acts on the country whose entry is open to enter without touching the topic. */
  private otherChancesAt({ geldigOp, inWerkingOp }: Point, worlds: Worlds): Chance[] {
    const mine = new Set(this.specials(inWerkingOp));
    return this.acts.all.imprecise
      .filter((node) => countsAsPublic(node.madePublic, this.viewpoint))
      .map((node) => {
        const chance = chanceOf(node, worlds, geldigOp, inWerkingOp);
        if (chance === undefined || !mine.has(node)) return chance;
        const touching = lastTouchingEntry(node, this.country.code, this.topic);
        if (chance.latest <= touching) return undefined;
        const earliest = Math.max(chance.earliest, touching + 1);
        return { ...chance, earliest, mayBeOut: chance.mayBeOut || chance.earliest <= touching };
      })
      .filter((chance) => chance !== undefined);
  }

  /** Acts of which one at least must count where a stated absence of policy does not hold: each may be the one. */
  actsThatMayEndAbsence(point: Point): Chance[] {
    const { absences, others } = this.absenceAt(point, allWorlds);
    return absences.length > 0 && others === 'perhaps' ? this.otherChancesAt(point, allWorlds) : [];
  }
}

/** Readings without an act first, then by entry, then by name: the order does not depend on when what was recorded. */
function inOrder(a: Candidate, b: Candidate): number {
  const entry = (one: Candidate) => one.node?.entry.bounds.earliest ?? -Infinity;
  if (a.node === null || b.node === null) return Number(a.node !== null) - Number(b.node !== null);
  if (entry(a) !== entry(b)) return entry(a) - entry(b);
  return a.key < b.key ? -1 : 1;
}

function candidateKey(node: ActNode, content: Content): string {
  return `${node.key}|${content.key}`;
}

function actless(state: 'no-policy' | 'unknown', absences: readonly Absence[]): Candidate {
  return {
    key: `|${state}`,
    node: null,
    content: withoutAct(state),
    readings: [nothingMore],
    open: [],
    entries: null,
    confirmedBy: [],
    absences,
  };
}
