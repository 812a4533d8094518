import {
  boundsOf,
  toDayNumber,
  type CountryCode,
  type DataOf,
  type DayNumber,
  type EventOf,
  type ImpreciseDate,
  type InstrumentId,
  type Recorded,
  type Topic,
} from '@peildatum/policy';
import { EntryIndex } from '../worlds/entry-index.js';
import type { ActNode } from './act-node.js';
import { rememberLast, StreamRecord } from './stream-record.js';
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

/** All that is recorded of one country: its own stream, and the acts and documents that speak of it. */
export class CountryRecord {
  /** Acts that state or replace a topic without replacing the whole section, by topic. */
  private readonly topics = new Map<Topic, EntryIndex>();
  /** Acts that replace the whole section. */
  readonly sections = new EntryIndex();
  /** Every act on the country. */
  readonly acts = new EntryIndex();
  /** Documents that speak of the country in any way, in order of first mention. */
  readonly instruments = new Set<InstrumentId>();
  private readonly stream = new StreamRecord();
  private readonly factsAfter = rememberLast<CountryFacts>(4, (count) => this.readFacts(count));

  constructor(readonly code: CountryCode) {}

  appendToStream(ordinal: number, recorded: Recorded): void {
    this.stream.append(ordinal, recorded);
  }

  /** Whether the country's own stream holds anything at the prefix. */
  isKnownAt(prefix: Prefix): boolean {
    return this.stream.countAt(prefix) > 0;
  }

  topic(topic: Topic): EntryIndex | undefined {
    return this.topics.get(topic);
  }

  /** Topics on which an act ever said something expressly. */
  statedTopics(): readonly Topic[] {
    return [...this.topics.keys()];
  }

  indexOf(topic: Topic): EntryIndex {
    let index = this.topics.get(topic);
    if (index === undefined) {
      index = new EntryIndex();
      this.topics.set(topic, index);
    }
    return index;
  }

  factsAt(prefix: Prefix): CountryFacts {
    return this.factsAfter(this.stream.countAt(prefix));
  }

  recordedAt(prefix: Prefix): readonly Recorded[] {
    return this.stream.first(this.stream.countAt(prefix));
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

function absence(event: string, { data }: EventOf<'NoPolicyStated'>): Absence {
  return {
    event,
    data,
    from: boundsOf(data.from as ImpreciseDate).earliest,
    until: boundsOf(data.until as ImpreciseDate).latest,
  };
}

/** Where in a country's indexes an act belongs: by topic, and as a replacer of the section. */
export function placeAct(country: CountryRecord, node: ActNode, visit: (index: EntryIndex) => void): void {
  visit(country.acts);
  if (node.sections.has(country.code)) visit(country.sections);
  for (const key of node.stated.keys()) {
    const [code, topic] = key.split('|') as [CountryCode, Topic];
    if (code === country.code) visit(country.indexOf(topic));
  }
}

/** The countries of which an act says or replaces anything. */
export function countriesOf(node: ActNode): Set<CountryCode> {
  const countries = new Set(node.sections);
  for (const key of node.stated.keys()) countries.add(key.slice(0, key.indexOf('|')) as CountryCode);
  return countries;
}
