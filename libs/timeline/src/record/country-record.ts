import {
  boundsOf,
  toDayNumber,
  type PolicyOwner,
  type DataOf,
  type DayNumber,
  type EventOf,
  type ImpreciseDate,
  type InstrumentId,
  type Recorded,
  type Topic,
} from '@peildatum/policy';
import type { EventReference } from '../answer.js';
import { isKnownAt, type ActNode } from './act-node.js';
import { ActsKnownAt, CountryActs, type ActsOnCountry } from './country-acts.js';
import { DocumentsOnCountry } from './documents-on-country.js';
import { RememberedLast, StreamRecord } from './stream-record.js';
import type { Prefix } from './recorded-log.js';

/** A source's statement that there was no country policy on `[from, until)`. */
export interface Absence {
  readonly event: string;
  readonly data: DataOf<'NoPolicyStated'>;
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** Days, both inclusive, of which somebody attested to have searched the sources. */
export interface AttestedDays {
  readonly event: string;
  readonly data: DataOf<'CoverageAttested'>;
  readonly from: DayNumber;
  readonly through: DayNumber;
}

interface CountryFacts {
  readonly absences: readonly Absence[];
  readonly attested: readonly AttestedDays[];
}

/** A day on which an act takes over whatever governed before, as the ledger knows since the event with this ordinal. */
export interface Border {
  readonly day: DayNumber;
  readonly knownFrom: number;
}

/** What an event must be about to be looked at. */
export interface Reach {
  /** Acts that touch one of these topics; null: any. */
  readonly topics: ReadonlySet<Topic> | null;
  /** Acts that may enter on or before its day, and whatever was learnt before it; null: any. */
  readonly border: Border | null;
}

/** All that is recorded of one country: its own stream, and the acts and documents that speak of it. */
export class CountryRecord {
  /** The acts as the ledger knows them now. */
  readonly current: CountryActs;
  /** Every version of every act that was ever known. */
  readonly versions: CountryActs;
  private readonly nodes: ActNode[] = [];
  /** Ordinals of the events that changed the acts. */
  private readonly changes: number[] = [];
  /** For each of them the versions of acts that it brought or superseded. */
  private readonly changed: ActNode[][] = [];
  /** For each of them the first day on which one of these may enter. */
  private readonly firstEntries: DayNumber[] = [];
  private readonly renumberings = new Set<number>();
  private readonly actsAfter = new RememberedLast<ActsOnCountry>(
    16,
    (prefix) => new ActsKnownAt(this.versions, prefix),
  );
  private readonly documentsAfter = new RememberedLast<DocumentsOnCountry>(4, (prefix) => {
    const acts = this.nodes.filter((node) => isKnownAt(node, prefix)).sort(byName);
    return new DocumentsOnCountry(this.code, acts, this.mentioning);
  });
  private readonly topics = new Set<Topic>();
  private readonly lodgings = new Set<DayNumber>();
  /** Whether a text on it ever spoke of areas by referring to another paragraph. */
  refersToAreas = false;
  private readonly mentioning = new Set<InstrumentId>();
  /** Those among them with advice, evidence or contradictions on it. */
  readonly documents = new Set<InstrumentId>();
  private readonly stream = new StreamRecord();
  private readonly factsAfter = new RememberedLast<CountryFacts>(4, (count) => this.readFacts(count));

  constructor(readonly code: PolicyOwner) {
    this.current = new CountryActs(code, false, () =>
      this.nodes.filter((one) => one.knownUntil === Infinity),
    );
    this.versions = new CountryActs(code, true, () => this.nodes);
  }

  /** Instruments that speak of the country in any way, in order of first mention. */
  get instruments(): ReadonlySet<InstrumentId> {
    return this.mentioning;
  }

  /** The instrument speaks of the country. */
  mentionedBy(id: InstrumentId): void {
    if (this.mentioning.has(id)) return;
    this.mentioning.add(id);
    this.documentsAfter.forget();
  }

  /** A new version of an act, known from the event with this ordinal. */
  addAct(node: ActNode, ordinal: number): void {
    this.nodes.push(node);
    this.current.add(node);
    this.versions.add(node);
    this.changedBy(ordinal, node);
    for (const topic of node.topics.get(this.code) ?? []) this.topics.add(topic);
    if (node.appliesTo !== null) this.lodgings.add(toDayNumber(node.appliesTo.date));
  }

  /** The version is no longer what the ledger knows; questions about an earlier prefix still find it. */
  supersedeAct(node: ActNode, ordinal: number): void {
    this.current.remove(node);
    this.versions.supersede(node);
    this.changedBy(ordinal, node);
  }

  /** An event that tells of another number of the section, or corrects one: texts that refer to a number may mean another paragraph. */
  renumbered(ordinal: number): void {
    this.renumberings.add(ordinal);
    this.changedBy(ordinal);
  }

  /** The acts as the ledger knew them at the prefix. */
  actsAt(prefix: Prefix): ActsOnCountry {
    return this.isCurrent(prefix) ? this.current : this.actsAfter.of(this.lastChangeAt(prefix));
  }

  /** The instruments that speak of the country, of which some may be recorded later, with the acts that the ledger knew at the prefix. */
  documentsAt(prefix: Prefix): DocumentsOnCountry {
    return this.documentsAfter.of(this.lastChangeAt(prefix));
  }

  /** The first prefix at which the acts and their numbers were known as at this one: up to the last event by then that changed any of them. */
  lastChangeAt(prefix: Prefix): Prefix {
    const changes = this.changesBefore(prefix);
    return changes === 0 ? 0 : this.changes[changes - 1]! + 1;
  }

  /** Whether nothing was learnt of the acts after the prefix. */
  isCurrent(prefix: Prefix): boolean {
    const last = this.changes.at(-1);
    return last === undefined || last < prefix;
  }

  /**
   * The prefixes after one through another whose last event changed the acts on the country or stands in its own stream, in order. Of acts only what is
   * within `reach`.
   */
  prefixesOfChange(after: Prefix, through: Prefix, reach: Reach): readonly Prefix[] {
    const ordinals = new Set(this.stream.allOrdinals.filter((one) => after <= one && one < through));
    for (let place = this.changesBefore(after); place < this.changes.length; place += 1) {
      const ordinal = this.changes[place]!;
      if (ordinal >= through) break;
      const isRenumbering = this.renumberings.has(ordinal);
      if (!isRenumbering && isBeyond(reach.border, this.firstEntries[place]!, ordinal)) continue;
      if (isRenumbering || this.changed[place]!.some((node) => this.isWithin(reach, node, ordinal)))
        ordinals.add(ordinal);
    }
    return [...ordinals].sort((a, b) => a - b).map((ordinal) => ordinal + 1);
  }

  /** Whether the event with this ordinal tells of another number of the section, or corrects one. */
  isRenumberedBy(ordinal: number): boolean {
    return this.renumberings.has(ordinal);
  }

  /** The acts as the ledger knew them at the prefix, to be taken along the log from there: see {@link ActsAlongTheLog}. */
  actsFrom(prefix: Prefix): CountryActs {
    return new CountryActs(this.code, false, () => this.nodes.filter((node) => isKnownAt(node, prefix)));
  }

  /** For each event with an ordinal within `[from, until)` that changed the acts the versions that it brought or superseded, in order. */
  *changesWithin(
    from: Prefix,
    until: Prefix,
  ): Generator<{ readonly ordinal: number; readonly nodes: readonly ActNode[] }, void, undefined> {
    for (let place = this.changesBefore(from); this.changes[place]! < until; place += 1)
      yield { ordinal: this.changes[place]!, nodes: this.changed[place]! };
  }

  /** Whether an event with an ordinal within `[from, until)` changed the acts, told of numbers, or stands in the country's own stream. */
  isChangedWithin(from: Prefix, until: Prefix): boolean {
    const next = this.changes[this.changesBefore(from)];
    return (next !== undefined && next < until) || this.stream.countAt(from) !== this.stream.countAt(until);
  }

  /** The versions of acts that the event with this ordinal brought or superseded. */
  actsChangedBy(ordinal: number): readonly ActNode[] {
    const place = this.changesBefore(ordinal);
    return this.changes[place] === ordinal ? this.changed[place]! : [];
  }

  appendToStream(ordinal: number, recorded: Recorded): void {
    this.stream.append(ordinal, recorded);
  }

  /** Whether the country's own stream holds anything at the prefix. */
  isKnownAt(prefix: Prefix): boolean {
    return this.stream.countAt(prefix) > 0;
  }

  /** Topics on which an act ever said something expressly. */
  statedTopics(): readonly Topic[] {
    return [...this.topics];
  }

  /** Days that part applications by the day on which they were lodged, for any act that ever was known; earliest first. */
  lodgingDays(): readonly DayNumber[] {
    return [...this.lodgings].sort((a, b) => a - b);
  }

  factsAt(prefix: Prefix): CountryFacts {
    return this.factsAfter.of(this.stream.countAt(prefix));
  }

  /** The event of the stream with this ordinal in the log. */
  eventAt(ordinal: number): Recorded | undefined {
    return this.stream.at(ordinal);
  }

  /** By what people find that event again. */
  referenceAt(ordinal: number): EventReference | undefined {
    return this.stream.referenceAt(ordinal);
  }

  /** By what people find its events again, in order. */
  references(): readonly EventReference[] {
    return this.stream.references();
  }

  recordedAt(prefix: Prefix): readonly Recorded[] {
    return this.stream.first(this.stream.countAt(prefix));
  }

  private isWithin({ topics, border }: Reach, node: ActNode, ordinal: number): boolean {
    if (isBeyond(border, node.entry.bounds.earliest, ordinal)) return false;
    if (topics === null || node.sections.has(this.code)) return true;
    return node.topics.get(this.code)?.some((topic) => topics.has(topic)) === true;
  }

  private changedBy(ordinal: number, ...nodes: readonly ActNode[]): void {
    if (this.changes.at(-1) !== ordinal) {
      this.changes.push(ordinal);
      this.changed.push([]);
      this.firstEntries.push(Infinity);
    }
    const last = this.changes.length - 1;
    this.changed[last]!.push(...nodes);
    for (const { entry } of nodes)
      this.firstEntries[last] = Math.min(this.firstEntries[last]!, entry.bounds.earliest);
  }

  private changesBefore(prefix: Prefix): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.changes[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private readFacts(count: number): CountryFacts {
    const absences: Absence[] = [];
    const attested: AttestedDays[] = [];
    for (const { recorded, event } of this.stream.effective(count)) {
      if (event.type === 'NoPolicyStated') absences.push(absence(recorded.id, event));
      if (event.type === 'CoverageAttested') {
        const { from, through } = event.data;
        attested.push({
          event: recorded.id,
          data: event.data,
          from: toDayNumber(from),
          through: toDayNumber(through),
        });
      }
    }
    return { absences, attested: attested.sort((a, b) => a.from - b.from) };
  }
}

function isBeyond(border: Border | null, firstEntry: DayNumber, ordinal: number): boolean {
  return border !== null && ordinal > border.knownFrom && firstEntry > border.day;
}

function byName(a: ActNode, b: ActNode): number {
  return a.instrument === b.instrument ? a.order - b.order : a.instrument < b.instrument ? -1 : 1;
}

function absence(event: string, { data }: EventOf<'NoPolicyStated'>): Absence {
  return {
    event,
    data,
    from: boundsOf(data.from as ImpreciseDate).earliest,
    until: boundsOf(data.until as ImpreciseDate).latest,
  };
}
