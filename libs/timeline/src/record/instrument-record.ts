import {
  instrumentFacts,
  isExact,
  type PolicyOwner,
  type InstrumentFacts,
  type InstrumentId,
  type PolicyEventType,
  type Recorded,
} from '@peildatum/policy';
import type { EventReference } from '../answer.js';
import { countriesOf, type ActNode } from './act-node.js';
import { actNodes, type FactsKept, type HoldsFacts } from './recorded-act.js';
import { RememberedLast, StreamRecord } from './stream-record.js';
import type { Prefix } from './recorded-log.js';

/** Events that leave every act of the instrument as it was. */
const besideTheActs: ReadonlySet<PolicyEventType> = new Set<PolicyEventType>([
  'AdviceRecorded',
  'AdviceDecided',
  'EvidenceRecorded',
  'ContradictionNoted',
  'SectionRenumbered',
  'ChangeAssessed',
]);

/** All that is recorded of one instrument, as it reads at any prefix, with its acts as they read now. */
export class InstrumentRecord {
  acts: readonly ActNode[] = [];
  /** Those of whose policy any version of its acts ever said anything. */
  owners: readonly PolicyOwner[] = [];
  private readonly stream = new StreamRecord();
  private awake = false;
  /** Whether anything is held that was read from the text of its events. */
  private read = false;
  /** Its acts that hold what they read. */
  private readonly holding: HoldsFacts[] = [];
  private readonly factsAfter = new RememberedLast<InstrumentFacts | undefined>(3, (count) =>
    instrumentFacts(this.stream.effective(count)),
  );

  /** `onRead`: told when something that was read is held from then on; {@link letGo} ends that. */
  constructor(
    readonly id: InstrumentId,
    private readonly onRead: (instrument: InstrumentRecord) => void,
  ) {}

  /** Whether its events are held as objects; {@link rest} ends that. */
  get isAwake(): boolean {
    return this.awake;
  }

  /** Lets go of everything that can be read from the text of its events. */
  rest(): void {
    this.awake = false;
    this.stream.rest();
    this.letGo();
  }

  /** Lets go of what was read from its events. */
  letGo(): void {
    this.read = false;
    this.factsAfter.forget();
    for (const act of this.holding) act.letGo();
    this.holding.length = 0;
  }

  /** Takes the next event in; gives the acts that it superseded and those that took their place. */
  append(
    ordinal: number,
    recorded: Recorded,
  ): { readonly ended: readonly ActNode[]; readonly begun: readonly ActNode[] } {
    this.stream.append(ordinal, recorded);
    this.awake = true;
    if (besideTheActs.has(recorded.event.type)) return { ended: [], begun: [] };
    if (this.acts.length === 0 && !mayHoldActs(recorded.event.type)) return { ended: [], begun: [] };
    const count = this.stream.length;
    const facts = this.factsAfter.of(count);
    const before = this.acts;
    const after = facts === undefined ? [] : actNodes(facts, ordinal, this.keptAt(count));
    if (equalVersions(before, after)) return { ended: [], begun: [] };
    for (const node of before) node.knownUntil = ordinal;
    this.acts = after;
    this.owners = [...new Set([...this.owners, ...after.flatMap((node) => [...countriesOf(node)])])];
    return { ended: before, begun: after };
  }

  factsAt(prefix: Prefix): InstrumentFacts | undefined {
    return this.factsOf(this.stream.countAt(prefix));
  }

  /** Whether anything within the prefix says that the instrument exists. */
  isKnownAt(prefix: Prefix): boolean {
    if (this.stream.isCorrected) return this.factsAt(prefix) !== undefined;
    return this.stream.typesOf(this.stream.countAt(prefix)).includes('InstrumentRecorded');
  }

  /** The types of its events within the prefix, in order, without any of them being read. */
  typesAt(prefix: Prefix): readonly PolicyEventType[] {
    return this.stream.typesOf(this.stream.countAt(prefix));
  }

  /** Whether a date of its acts or of its signature may be open, as recorded by then; told by what is held, without its events being read. */
  mayBeOpenAt(prefix: Prefix): boolean {
    const { acts, stream } = this;
    if (stream.countAt(prefix) < stream.length) return true;
    if (acts.length === 0) return stream.typesOf(stream.length).some(mayHoldActs);
    return acts.some(({ signed, entry }) => signed === null || !isExact(signed) || !isExact(entry.bounds));
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

  /** The instrument's events within the prefix, as they were recorded. */
  recordedAt(prefix: Prefix): readonly Recorded[] {
    return this.stream.first(this.stream.countAt(prefix));
  }

  private factsOf(count: number): InstrumentFacts | undefined {
    if (!this.read && !this.awake) {
      this.read = true;
      this.onRead(this);
    }
    return this.factsAfter.of(count);
  }

  private keptAt(count: number): FactsKept {
    return {
      facts: () => this.factsOf(count)!,
      heldBy: (act) => {
        this.holding.push(act);
      },
    };
  }
}

/** Whether such an event holds what an answer shows beside the law: advice, figures, contradictions. */
export function informs(type: PolicyEventType): boolean {
  return type === 'AdviceRecorded' || type === 'EvidenceRecorded' || type === 'ContradictionNoted';
}

function mayHoldActs(type: PolicyEventType): boolean {
  return type === 'ActRecorded' || type === 'RecordingCorrected';
}

function equalVersions(before: readonly ActNode[], after: readonly ActNode[]): boolean {
  return (
    before.length === after.length &&
    before.every((node, index) => {
      const other = after[index]!;
      return node.key === other.key && node.eventIds === other.eventIds;
    })
  );
}

/** The countries of which one event says anything. */
export function countriesIn(recorded: Recorded): ReadonlySet<PolicyOwner> {
  return new Set(everyCountryIn(recorded));
}

function everyCountryIn({ event }: Recorded): readonly PolicyOwner[] {
  switch (event.type) {
    case 'ActRecorded':
      return [
        ...event.data.replaces.map((one) => one.country),
        ...event.data.provisions.map((one) => one.country),
        ...event.data.comparisons.map((one) => one.country),
      ];
    case 'InstrumentRectified':
      return event.data.provisions.map((one) => one.country);
    case 'EvidenceRecorded':
      return event.data.items.map((one) => one.country);
    case 'AdviceRecorded':
    case 'CourtFindingNoted':
    case 'SectionRenumbered':
    case 'ChangeAssessed':
    case 'ProvisionLapsed':
    case 'NoPolicyStated':
    case 'CoverageAttested':
      return [event.data.country];
    case 'ContradictionNoted':
      return event.data.country === null ? [] : [event.data.country];
    default:
      return [];
  }
}
