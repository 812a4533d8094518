import {
  isMoratoriumTopic,
  type DayNumber,
  type InstrumentId,
  type PolicyOwner,
  type Topic,
} from '@peildatum/policy';
import { conflictOnOneDay } from '../worlds/governing.js';
import { movesTopic, states, type ActNode } from './act-node.js';

/** An instrument with acts that move a topic, or may. */
export interface MovingDocument {
  readonly id: InstrumentId;
  readonly acts: readonly ActNode[];
  /** The first day on which anything of it can have happened: that it was signed, published, made public, entered or works back; -Infinity where its signature is not known. */
  readonly begins: DayNumber;
  /** The last day on which it can have been published or, where that is not recorded, can have entered. */
  readonly told: DayNumber;
}

/** The instruments that speak of a country, with the acts on it that the ledger knew at one prefix; arranged as far as it is asked for, once. */
export class DocumentsOnCountry {
  private readonly movers = new Map<string, readonly MovingDocument[]>();
  private knownPlaces: ReadonlyMap<InstrumentId, number> | undefined;
  private knownWithoutActs: readonly InstrumentId[] | undefined;
  private knownObservations: readonly ActNode[] | undefined;
  private knownConflicts: readonly (readonly [ActNode, ActNode])[] | undefined;
  private readonly knownStated = new Map<Topic, boolean>();
  private knownFirstDay: DayNumber | undefined;
  private knownFirstSureDay: DayNumber | undefined;
  private knownOpen: readonly ActNode[] | undefined;
  private knownByInstrument: ReadonlyMap<InstrumentId, readonly ActNode[]> | undefined;

  /** `acts`: by instrument and in the order of its acts. `instruments`: in order of first mention. */
  constructor(
    private readonly country: PolicyOwner,
    readonly acts: readonly ActNode[],
    private readonly instruments: ReadonlySet<InstrumentId>,
  ) {}

  /** Those with acts that move one of the topics or may; a consolidated text observes and moves nothing. */
  moving(topics: ReadonlySet<Topic>): readonly MovingDocument[] {
    const key = [...topics].join();
    let found = this.movers.get(key);
    if (found === undefined) {
      const moving = this.acts.filter((node) => [...topics].some((topic) => this.moves(node, topic)));
      found = [...grouped(moving, ({ instrument }) => instrument)].map(([id, acts]) => ({
        id,
        acts,
        begins: Math.min(...acts.map(firstDayOf)),
        told: Math.max(...acts.map(({ published, entry }) => (published ?? entry.bounds).latest)),
      }));
      this.movers.set(key, found);
    }
    return found;
  }

  /** The consolidated texts. */
  get observations(): readonly ActNode[] {
    return (this.knownObservations ??= this.acts.filter((node) => node.observes));
  }

  /** Every two acts of one day of entry between which nothing decides; consolidated texts apart. */
  get conflicts(): readonly (readonly [ActNode, ActNode])[] {
    return (this.knownConflicts ??= enteringTogether(this.acts.filter((node) => !node.observes)).flatMap(
      conflictsAmong,
    ));
  }

  /** Whether any of the acts ever stated the topic. */
  isStated(topic: Topic): boolean {
    let known = this.knownStated.get(topic);
    if (known === undefined) {
      known = this.acts.some((node) => states(node, this.country, topic));
      this.knownStated.set(topic, known);
    }
    return known;
  }

  /** The first day on which an act can have entered, of those of which such a day is known; Infinity without one. */
  get firstDay(): DayNumber {
    this.knownFirstDay ??= this.acts
      .map(({ entry }) => entry.bounds.earliest)
      .filter(Number.isFinite)
      .reduce((first, day) => Math.min(first, day), Infinity);
    return this.knownFirstDay;
  }

  /** The first day by which an act had entered for certain; Infinity without one. */
  get firstSureDay(): DayNumber {
    this.knownFirstSureDay ??= this.acts.reduce(
      (first, { entry }) => Math.min(first, entry.bounds.latest),
      Infinity,
    );
    return this.knownFirstSureDay;
  }

  /** The acts of which the day of entry is open. */
  get open(): readonly ActNode[] {
    return (this.knownOpen ??= this.acts.filter(
      ({ entry: { bounds } }) => bounds.earliest !== bounds.latest,
    ));
  }

  /** The acts of one instrument. */
  actsOf(id: InstrumentId): readonly ActNode[] {
    this.knownByInstrument ??= grouped(this.acts, ({ instrument }) => instrument);
    return this.knownByInstrument.get(id) ?? [];
  }

  /** The instruments without an act on the country, in order of first mention. */
  get withoutActs(): readonly InstrumentId[] {
    return (this.knownWithoutActs ??= [...this.instruments].filter((id) => this.actsOf(id).length === 0));
  }

  /** By which instruments are put in order of first mention. */
  placeOf(id: InstrumentId): number {
    this.knownPlaces ??= new Map([...this.instruments].map((one, place) => [one, place]));
    return this.knownPlaces.get(id) ?? Infinity;
  }

  private moves(node: ActNode, topic: Topic): boolean {
    if (node.observes || !movesTopic(node, topic)) return false;
    if (node.sections.has(this.country) && !isMoratoriumTopic(topic)) return true;
    return node.topics.get(this.country)?.includes(topic) === true;
  }
}

function firstDayOf({ signed, published, madePublic, entry }: ActNode): DayNumber {
  return Math.min(
    signed?.earliest ?? -Infinity,
    published?.earliest ?? Infinity,
    madePublic?.earliest ?? Infinity,
    entry.bounds.earliest,
    entry.worksBackTo ?? Infinity,
  );
}

function enteringTogether(acts: readonly ActNode[]): readonly (readonly ActNode[])[] {
  const byDay = grouped(acts, ({ entry }) => entry.bounds.earliest);
  return [...byDay.values()].filter(({ length }) => length > 1);
}

function conflictsAmong(acts: readonly ActNode[]): (readonly [ActNode, ActNode])[] {
  return acts.flatMap((node, place) =>
    acts.slice(place + 1).flatMap((other) => (conflictOnOneDay(node, other) ? [[node, other] as const] : [])),
  );
}

function grouped<Key>(acts: readonly ActNode[], by: (node: ActNode) => Key): Map<Key, ActNode[]> {
  const found = new Map<Key, ActNode[]>();
  for (const node of acts) {
    const others = found.get(by(node));
    if (others === undefined) found.set(by(node), [node]);
    else others.push(node);
  }
  return found;
}
