import {
  entryOf,
  madePublicOn,
  publishedOn,
  signedOn,
  toDayNumber,
  type AppliesTo,
  type PolicyOwner,
  type DataOf,
  type DayBounds,
  type DayNumber,
  type Entry,
  type InstrumentFacts,
  type InstrumentId,
  type InstrumentKind,
  type Rank,
  type Topic,
} from '@peildatum/policy';
import type { ActNode, Extension, Stated } from './act-node.js';
import { sectionsOf, statedBy, topicsOnlyReplaced, topicsStated, type Act } from './stated-by.js';

/** Where an act reads what is recorded of its instrument, which is not held for as long as the act is. */
export interface FactsKept {
  facts(): InstrumentFacts;
  /** Tells that the act holds what it read, until {@link HoldsFacts.letGo} is called. */
  heldBy(act: HoldsFacts): void;
}

export interface HoldsFacts {
  letGo(): void;
}

/** Facts that whoever reads the acts holds anyway. */
export function atHand(facts: InstrumentFacts): FactsKept {
  return { facts: () => facts, heldBy: () => undefined };
}

/** The acts of one instrument as its facts read now. */
export function actNodes(facts: InstrumentFacts, knownFrom: number, kept: FactsKept): ActNode[] {
  if (facts.acts.length === 0) return [];
  const shared: SharedByActs = {
    signed: signedOn(facts)?.bounds ?? null,
    published: publishedOn(facts)?.bounds ?? null,
    madePublic: madePublicOn(facts),
    withdrawnFrom: facts.withdrawals.reduce(
      (first, { event }) => Math.min(first, toDayNumber(event.data.withdrawnFrom)),
      Infinity,
    ),
    eventIds: eventIdsOf(facts),
    knownFrom,
  };
  return enteringTogether(facts).map(
    ({ entry, acts }, order) => new RecordedAct(facts, acts, entry, order, shared, kept),
  );
}

function enteringTogether(facts: InstrumentFacts): readonly { entry: Entry; acts: Act[] }[] {
  const [only, ...others] = facts.acts;
  if (others.length === 0) return [{ entry: entryOf(facts, only!.event.data), acts: [only!] }];
  const groups = new Map<string, { entry: Entry; acts: Act[] }>();
  for (const act of facts.acts) {
    const entry = entryOf(facts, act.event.data);
    const key = groupKey(act.event.data, entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { entry, acts: [act] });
    else group.acts.push(act);
  }
  return [...groups.values()];
}

type SharedByActs = Pick<
  ActNode,
  'signed' | 'published' | 'madePublic' | 'withdrawnFrom' | 'eventIds' | 'knownFrom'
>;

class RecordedAct implements ActNode, HoldsFacts {
  readonly key: string;
  readonly instrument: InstrumentId;
  readonly kind: InstrumentKind;
  readonly observes: boolean;
  readonly parts: readonly string[];
  readonly source: DataOf<'ActRecorded'>['source'];
  readonly rank: Rank;
  readonly signed: DayBounds | null;
  readonly published: DayBounds | null;
  readonly madePublic: DayBounds | null;
  readonly endsOn: DayNumber;
  readonly withdrawnFrom: DayNumber;
  readonly appliesTo: AppliesTo | null;
  readonly sections: ReadonlySet<PolicyOwner>;
  readonly topics: ReadonlyMap<PolicyOwner, readonly Topic[]>;
  readonly silentOn: ReadonlyMap<PolicyOwner, readonly Topic[]>;
  readonly extensions: readonly Extension[];
  readonly eventIds: string;
  readonly isRectified: boolean;
  readonly hasLapses: boolean;
  readonly knownFrom: number;
  knownUntil = Infinity;
  private readonly actIds: readonly string[];
  private readStated: Stated | null = null;

  constructor(
    facts: InstrumentFacts,
    acts: readonly Act[],
    readonly entry: Entry,
    readonly order: number,
    shared: SharedByActs,
    private readonly kept: FactsKept,
  ) {
    const data = acts[0]!.event.data;
    this.key = `${facts.id}#${data.part}`;
    this.instrument = facts.id;
    this.kind = facts.instrument.event.data.kind;
    this.observes = this.kind === 'consolidated-text';
    this.parts = acts.map((act) => act.event.data.part);
    this.source = data.source;
    this.rank = data.source.rank;
    this.signed = shared.signed;
    this.published = shared.published;
    this.madePublic = shared.madePublic;
    this.endsOn = data.endsOn === null ? Infinity : toDayNumber(data.endsOn);
    this.withdrawnFrom = shared.withdrawnFrom;
    this.appliesTo = data.appliesTo;
    this.sections = sectionsOf(acts);
    this.topics = topicsStated(facts, acts);
    this.silentOn = topicsOnlyReplaced(facts, acts);
    this.extensions = extensionsOf(facts, this.parts);
    this.eventIds = shared.eventIds;
    this.isRectified = facts.rectifications.length > 0;
    this.hasLapses = facts.lapses.length > 0;
    this.knownFrom = shared.knownFrom;
    this.actIds = acts.map(({ recorded }) => recorded.id);
  }

  get facts(): InstrumentFacts {
    return this.kept.facts();
  }

  get stated(): Stated {
    if (this.readStated === null) {
      const { facts } = this;
      const acts = facts.acts.filter(({ recorded }) => this.actIds.includes(recorded.id));
      this.readStated = statedBy(facts, acts);
      this.kept.heldBy(this);
    }
    return this.readStated;
  }

  letGo(): void {
    this.readStated = null;
  }
}

/** Parts that share it enter on the same day in every reading. */
function groupKey(act: DataOf<'ActRecorded'>, entry: Entry): string {
  return JSON.stringify([
    act.entry,
    act.worksBackTo,
    act.endsOn,
    act.appliesTo,
    act.source.rank,
    String(entry.bounds.earliest),
    String(entry.bounds.latest),
  ]);
}

/** What shapes the acts of an instrument; advice and evidence do not. */
function eventIdsOf(facts: InstrumentFacts): string {
  const ids: string[] = [];
  for (const list of [
    [facts.instrument],
    facts.acts,
    facts.publications,
    facts.disclosures,
    facts.claims,
    facts.rectifications,
    facts.withdrawals,
    facts.lapses,
    facts.extensions,
    facts.courtFindings,
  ] as const) {
    for (const one of list) {
      ids.push(one.recorded.id);
      for (const correction of one.corrections) ids.push(correction.id);
    }
  }
  return ids.join();
}

function extensionsOf(facts: InstrumentFacts, parts: readonly string[]): Extension[] {
  return facts.extensions
    .filter(({ event }) => parts.includes(event.data.part))
    .map(({ event, recorded }) => ({
      entersOn: toDayNumber(event.data.entersOn),
      worksBackTo: event.data.worksBackTo === null ? null : toDayNumber(event.data.worksBackTo),
      until: toDayNumber(event.data.until),
      words: event.data.words,
      event: recorded.id,
    }))
    .sort((a, b) => a.entersOn - b.entersOn);
}
