import type {
  CountryCode,
  InstrumentFacts,
  InstrumentId,
  PolicyEvent,
  PolicyEventType,
  PolicyOwner,
  Recorded,
} from '@peildatum/policy';
import type { EventReference } from '../answer.js';
import { countriesOf } from './act-node.js';
import { CountryRecord } from './country-record.js';
import { EverHeld, type Held } from './ever-held.js';
import { countriesIn, informs, InstrumentRecord } from './instrument-record.js';
import { instrumentsNamedIn, refersToAreas } from './instruments-named.js';
import { RecordedLog, type Prefix } from './recorded-log.js';

/** The log does not fit what was applied before: an event of a stream is missing. Our fault, never the caller's. */
export class LogGap extends Error {
  readonly code = 'log-gap';
  readonly family = 'ours';

  constructor(
    readonly stream: string,
    readonly expectedRevision: number,
    readonly foundRevision: number,
  ) {
    super(`Stream ${stream}: expected revision ${expectedRevision}, found ${foundRevision}`);
  }
}

const instrumentsAwake = 64;
const instrumentsRead = 2_000;

/** Everything recorded, arranged for reading. Events come in log order; one that was applied before changes nothing. */
export class PolicyRecord {
  readonly log = new RecordedLog();
  private readonly nextRevision = new Map<string, number>();
  private readonly instruments = new Map<InstrumentId, InstrumentRecord>();
  private readonly countries = new Map<PolicyOwner, CountryRecord>();
  /** Whose stream each event of the log stands in, by ordinal. */
  private readonly owners: (InstrumentRecord | CountryRecord | null)[] = [];
  private readonly byGazette = new Map<string, InstrumentId[]>();
  private readonly byNamed = new Map<InstrumentId, InstrumentId[]>();
  /** The countries whose sections an instrument's events renumber. */
  private readonly byRenumbering = new Map<InstrumentId, PolicyOwner[]>();
  /** Instruments whose events are held as objects, in the order in which they were taken in. */
  private readonly awake: InstrumentRecord[] = [];
  /** Those of which something is held that a question read from the text of their events, in that order. */
  private readonly read: InstrumentRecord[] = [];
  private readonly everHeld = new EverHeld();
  /** What was looked up of the instruments on a country after so many events: see {@link instrumentsHolding}. */
  private holding = { after: 0, found: new Map<string, ReadonlySet<InstrumentId>>() };
  private exampleSince: number | null = null;

  /** Applies events; true where anything was new. Throws {@link LogGap}. */
  apply(events: readonly Recorded[]): boolean {
    let changed = false;
    for (const recorded of events) if (this.applyOne(recorded)) changed = true;
    return changed;
  }

  /** Whether an event of this stream was applied. */
  holds(stream: string): boolean {
    return this.nextRevision.has(stream);
  }

  /** `null`: what is recorded of the general part. */
  country(code: PolicyOwner): CountryRecord | undefined {
    return this.countries.get(code);
  }

  /** Countries of which anything was ever recorded, by code. */
  countryCodes(): readonly CountryCode[] {
    return [...this.countries.keys()].filter((code) => code !== null).sort();
  }

  instrument(id: InstrumentId): InstrumentRecord | undefined {
    return this.instruments.get(id);
  }

  factsOf(id: InstrumentId, prefix: Prefix): InstrumentFacts | undefined {
    return this.instruments.get(id)?.factsAt(prefix);
  }

  /** Instruments of which any event gives this number of the gazette, one that was corrected since included. */
  instrumentsWithGazette(gazette: string): readonly InstrumentId[] {
    return this.byGazette.get(gazette) ?? [];
  }

  /** Numbers of the gazette that events of more than one instrument give. */
  gazettesShared(): readonly string[] {
    return [...this.byGazette].filter(([, ids]) => new Set(ids).size > 1).map(([gazette]) => gazette);
  }

  /** Every instrument that an event of another names, recorded or not. */
  instrumentsNamed(): readonly InstrumentId[] {
    return [...this.byNamed.keys()];
  }

  /** Those of whose policy anything that is recorded with an instrument may have changed an answer. */
  ownersTouchedBy(id: InstrumentId): readonly PolicyOwner[] {
    const owners = this.instruments.get(id)?.owners ?? [];
    return [...new Set([...owners, ...(this.byRenumbering.get(id) ?? [])])];
  }

  /** Whether any event of an instrument tells of another number of a section, one that was corrected since included. */
  mayRenumber(id: InstrumentId): boolean {
    return this.byRenumbering.has(id);
  }

  /** Other instruments of which any event names this one, one that was corrected since included. */
  instrumentsNaming(id: InstrumentId): readonly InstrumentId[] {
    return this.byNamed.get(id) ?? [];
  }

  /** The event with this ordinal in the log; undefined where it is of neither an instrument nor a country. */
  eventAt(ordinal: number): Recorded | undefined {
    return this.owners[ordinal]?.eventAt(ordinal);
  }

  /** By what people find that event again. */
  referenceAt(ordinal: number): EventReference | undefined {
    return this.owners[ordinal]?.referenceAt(ordinal);
  }

  /** Instruments known at the prefix, by id. */
  instrumentIds(prefix: Prefix): readonly InstrumentId[] {
    return [...this.instruments.values()]
      .filter((one) => one.isKnownAt(prefix))
      .map((one) => one.id)
      .sort();
  }

  isExample(prefix: Prefix): boolean {
    return this.exampleSince !== null && this.exampleSince < prefix;
  }

  /** Instruments that speak of a country and of which any event ever held this, in order of first mention. */
  instrumentsHolding(what: Held, code: PolicyOwner): ReadonlySet<InstrumentId> {
    if (this.holding.after !== this.log.length) this.holding = { after: this.log.length, found: new Map() };
    const { found } = this.holding;
    const key = `${what} ${code}`;
    let ids = found.get(key);
    if (ids === undefined) {
      ids = this.everHeld.among(this.country(code)?.instruments ?? new Set(), what);
      found.set(key, ids);
    }
    return ids;
  }

  /** Whether any event of the instrument ever held this. */
  everHeldBy(id: InstrumentId, what: Held): boolean {
    return this.everHeld.has(id, what);
  }

  private applyOne(recorded: Recorded): boolean {
    const expected = this.nextRevision.get(recorded.stream) ?? 0;
    if (recorded.revision < expected) return false;
    if (recorded.revision > expected) throw new LogGap(recorded.stream, expected, recorded.revision);
    this.nextRevision.set(recorded.stream, expected + 1);
    const ordinal = this.log.append(recorded);
    const stream = streamOf(recorded.stream);
    switch (stream.kind) {
      case 'country':
        this.owners.push(this.countryRecord(stream.country));
        this.countryRecord(stream.country).appendToStream(ordinal, recorded);
        break;
      case 'instrument':
        this.appendToInstrument(stream.instrument, ordinal, recorded);
        break;
      case 'ledger':
        this.owners.push(null);
        if (recorded.event.type === 'ExampleLedgerOpened') this.exampleSince ??= ordinal;
    }
    return true;
  }

  private appendToInstrument(id: InstrumentId, ordinal: number, recorded: Recorded<PolicyEvent>): void {
    let instrument = this.instruments.get(id);
    if (instrument === undefined) {
      instrument = new InstrumentRecord(id, (one) => this.keepRead(one));
      this.instruments.set(id, instrument);
    }
    this.owners.push(instrument);
    this.keepAwake(instrument);
    this.everHeld.note(id, recorded.event);
    const { ended, begun } = instrument.append(ordinal, recorded);
    for (const node of ended) {
      for (const code of countriesOf(node)) this.countryRecord(code).supersedeAct(node, ordinal);
    }
    for (const node of begun) {
      for (const code of countriesOf(node)) {
        const country = this.countryRecord(code);
        country.addAct(node, ordinal);
        country.mentionedBy(id);
      }
    }
    if (recorded.event.type === 'SectionRenumbered')
      note(this.byRenumbering, id, recorded.event.data.country);
    if (tellsOfNumbers.has(recorded.event.type))
      for (const code of this.byRenumbering.get(id) ?? []) this.countryRecord(code).renumbered(ordinal);
    const gazette = gazetteIn(recorded.event);
    if (gazette !== null) note(this.byGazette, gazette, id);
    for (const named of instrumentsNamedIn(recorded.event.data))
      if (named !== id) note(this.byNamed, named, id);
    const refers = mayHoldTexts(recorded.event) && refersToAreas(recorded.event.data);
    if (refers) for (const code of instrument.owners) this.countryRecord(code).refersToAreas = true;
    for (const code of countriesIn(recorded)) {
      const country = this.countryRecord(code);
      country.mentionedBy(id);
      if (informs(recorded.event.type)) country.documents.add(id);
    }
  }

  /** The events of one instrument mostly come together: only those of the last few are held as objects. */
  private keepAwake(instrument: InstrumentRecord): void {
    if (instrument.isAwake) return;
    this.awake.push(instrument);
    if (this.awake.length > instrumentsAwake) this.awake.shift()!.rest();
  }

  /** However many questions are asked, and of however many instruments: what they read is held of a limited number. */
  private keepRead(instrument: InstrumentRecord): void {
    this.read.push(instrument);
    if (this.read.length > instrumentsRead) this.read.shift()!.letGo();
  }

  private countryRecord(code: PolicyOwner): CountryRecord {
    let country = this.countries.get(code);
    if (country === undefined) {
      country = new CountryRecord(code);
      this.countries.set(code, country);
    }
    return country;
  }
}

const tellsOfNumbers: ReadonlySet<PolicyEventType> = new Set<PolicyEventType>([
  'SectionRenumbered',
  'RecordingCorrected',
]);

/** The number of the gazette that an event gives, or corrects another to; null where it gives none. */
function gazetteIn(event: PolicyEvent): string | null {
  if (event.type === 'PublicationRecorded') return event.data.gazette;
  if (event.type !== 'RecordingCorrected' || event.data.change.kind === 'void') return null;
  const { gazette } = event.data.change.fields;
  return typeof gazette === 'string' ? gazette : null;
}

function mayHoldTexts({ type }: PolicyEvent): boolean {
  return type === 'ActRecorded' || type === 'InstrumentRectified' || type === 'RecordingCorrected';
}

/** Events of one instrument mostly come together, so that looking at the last is enough but for a few. */
function note<Key, Value>(lists: Map<Key, Value[]>, key: Key, id: Value): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [id]);
  else if (known.at(-1) !== id) known.push(id);
}

type Stream =
  | { readonly kind: 'instrument'; readonly instrument: InstrumentId }
  | { readonly kind: 'country'; readonly country: CountryCode }
  | { readonly kind: 'ledger' };

function streamOf(name: string): Stream {
  if (name.startsWith('instrument-')) {
    return { kind: 'instrument', instrument: name.slice('instrument-'.length) as InstrumentId };
  }
  if (name.startsWith('country-'))
    return { kind: 'country', country: name.slice('country-'.length) as CountryCode };
  return { kind: 'ledger' };
}
