import type { Gazetteer } from '@peildatum/gazetteer';
import {
  isMoratoriumTopic,
  moratoriumTopics,
  toDayNumber,
  type Bilingual,
  type CountryCode,
  type DayNumber,
  type InstrumentFacts,
  type InstrumentId,
  type PolicyOwner,
  type Topic,
} from '@peildatum/policy';
import { Beginnings } from '../answering/beginnings.js';
import { nameById, nameOf } from '../answering/naming.js';
import { ownerOf } from '../answering/owner.js';
import { subjectOf } from '../answering/subject.js';
import type { Numbering } from '../numbering/meanings.js';
import type { Subject } from '../reading/subject.js';
import { TopicReader } from '../reading/topic-reader.js';
import type { Viewpoint } from '../reading/viewpoint.js';
import { states, type ActNode } from '../record/act-node.js';
import { CountryRecord } from '../record/country-record.js';
import type { DocumentsOnCountry } from '../record/documents-on-country.js';
import type { PolicyRecord } from '../record/policy-record.js';
import { TopicRuns } from './topic-runs.js';
import { mayAskAttention } from './told-by-types.js';
import type { Subjects } from './touching.js';

/**
 * What every rule of finding looks at: the record from one viewpoint, and the day up to which is counted. Where only what touches some subjects is
 * asked for it shows little more than that, and a rule may find what touches none.
 */
export class FindingContext {
  private readonly runs = new Map<string, TopicRuns>();
  private readonly countrySubjects = new Map<PolicyOwner, Subject>();
  private readonly names = new Map<InstrumentId, Bilingual>();
  private readonly beginnings = new Map<PolicyOwner, Beginnings>();
  private readonly readers = new Map<string, TopicReader>();
  private readonly documents = new Map<PolicyOwner, DocumentsOnCountry>();
  private readonly topics = new Map<PolicyOwner, readonly Topic[]>();
  private knownInQuestion: readonly InstrumentFacts[] | undefined;
  private knownFacts: readonly InstrumentFacts[] | undefined;

  constructor(
    readonly record: PolicyRecord,
    readonly gazetteer: Gazetteer,
    readonly numbering: Numbering,
    readonly viewpoint: Viewpoint,
    readonly today: DayNumber,
    /** The one country that is looked at, with the instruments that speak of it; null for all that is recorded. */
    private readonly country: CountryCode | null,
    /** What has to be touched; null for all of it. Only of one country. */
    readonly subjects: Subjects | null,
  ) {}

  /** Lets go of what was worked out for a country: all of it is of no use to another. */
  forget(): void {
    for (const kept of [
      this.runs,
      this.countrySubjects,
      this.beginnings,
      this.readers,
      this.documents,
      this.topics,
    ])
      kept.clear();
  }

  /** The countries that are looked at. */
  get countries(): readonly CountryCode[] {
    return this.country === null ? this.record.countryCodes() : [this.country];
  }

  /** The instruments that are looked at, by id. */
  get instruments(): readonly InstrumentFacts[] {
    return (this.knownFacts ??= this.instrumentIds()
      .map((id) => this.factsOf(id))
      .filter((facts) => facts !== undefined));
  }

  /** Those of them of which anything in their own dates may ask for attention. */
  get instrumentsInQuestion(): readonly InstrumentFacts[] {
    return (this.knownInQuestion ??= this.instrumentIds()
      .filter((id) => mayAskAttention(this.record.instrument(id)?.typesAt(this.viewpoint.prefix) ?? []))
      .map((id) => this.factsOf(id))
      .filter((facts) => facts !== undefined));
  }

  /** The numbers of the gazette with which more than one instrument may be recorded, one of them looked at. */
  get gazettesInQuestion(): readonly string[] {
    if (this.country === null) return this.record.gazettesShared();
    const numbers = this.instruments.flatMap(({ publications }) =>
      publications.map(({ event }) => event.data.gazette),
    );
    return [...new Set(numbers)];
  }

  /** The instruments that are looked at and that may name one of which nothing is recorded. */
  get mayNameOthers(): readonly InstrumentFacts[] {
    if (this.country !== null) return this.instruments;
    const missing = this.record.instrumentsNamed().filter((id) => !this.isRecorded(id));
    return this.naming(new Set(missing));
  }

  isRecorded(id: InstrumentId): boolean {
    return this.record.instrument(id)?.isKnownAt(this.viewpoint.prefix) === true;
  }

  /** The instruments that any event records with this number of the gazette. */
  withGazette(gazette: string): readonly InstrumentFacts[] {
    return this.record
      .instrumentsWithGazette(gazette)
      .map((id) => this.factsOf(id))
      .filter((facts) => facts !== undefined);
  }

  /** Instruments that speak of what is looked at and that may name one of these. */
  naming(ids: ReadonlySet<InstrumentId>): readonly InstrumentFacts[] {
    const naming = new Set([...ids].flatMap((id) => this.record.instrumentsNaming(id)));
    const of = this.country === null ? null : this.countryRecord(this.country).instruments;
    return [...naming]
      .filter((id) => of === null || of.has(id))
      .sort()
      .map((id) => this.factsOf(id))
      .filter((facts) => facts !== undefined);
  }

  /** Whose policy is looked at: the countries, and with all of them the general part. */
  get owners(): readonly PolicyOwner[] {
    return this.country === null ? [...this.countries, null] : this.countries;
  }

  /** What speaks of the country, or of the general part. */
  documentsOn(country: PolicyOwner): DocumentsOnCountry {
    let documents = this.documents.get(country);
    if (documents === undefined) {
      documents = this.countryRecord(country).documentsAt(this.viewpoint.prefix);
      this.documents.set(country, documents);
    }
    return documents;
  }

  /** The acts that state or replace anything of it. */
  actsOn(country: PolicyOwner): readonly ActNode[] {
    return this.documentsOn(country).acts;
  }

  /** Topics on which an act on the country or the general part says something, moratoria apart. */
  topicsOf(country: PolicyOwner): readonly Topic[] {
    const known = this.topics.get(country);
    if (known !== undefined) return known;
    const sorted = [...this.topicsStated(country)].sort();
    this.topics.set(country, sorted);
    return sorted;
  }

  /** The kinds of moratorium that are looked at. */
  get topicsOfMoratoria(): readonly Topic[] {
    const all = [...moratoriumTopics] as readonly string[] as readonly Topic[];
    const { subjects } = this;
    return subjects === null ? all : all.filter((topic) => subjects.topics.has(topic));
  }

  reader(country: PolicyOwner, topic: Topic): TopicReader {
    const key = `${country}/${topic}`;
    let reader = this.readers.get(key);
    if (reader === undefined) {
      reader = new TopicReader(this.countryRecord(country), topic, this.viewpoint);
      this.readers.set(key, reader);
    }
    return reader;
  }

  /** The runs of days with the same readings of a topic of the country as a whole. */
  runsOn(country: PolicyOwner, topic: Topic): TopicRuns {
    const key = `${country}/${topic}`;
    let runs = this.runs.get(key);
    if (runs === undefined) {
      runs = new TopicRuns(
        this.reader(country, topic),
        this.subjectOn(country, topic),
        this.subjects?.days.map(toDayNumber) ?? null,
        this.beginningsOf(country),
      );
      this.runs.set(key, runs);
    }
    return runs;
  }

  private beginningsOf(country: PolicyOwner): Beginnings {
    let beginnings = this.beginnings.get(country);
    if (beginnings === undefined) this.beginnings.set(country, (beginnings = new Beginnings()));
    return beginnings;
  }

  /** The country as a whole on the day up to which is counted. */
  private subjectOn(country: PolicyOwner, topic: Topic): Subject {
    let subject = this.countrySubjects.get(country);
    if (subject === undefined) {
      subject = subjectOf(this.gazetteer, ownerOf(this.gazetteer, country), topic, null, this.today);
      this.countrySubjects.set(country, subject);
    }
    return { ...subject, topic };
  }

  countryRecord(country: PolicyOwner): CountryRecord {
    return this.record.country(country) ?? new CountryRecord(country);
  }

  factsOf(id: InstrumentId): InstrumentFacts | undefined {
    return this.record.factsOf(id, this.viewpoint.prefix);
  }

  nameOf(id: InstrumentId): Bilingual {
    let name = this.names.get(id);
    if (name === undefined) {
      const facts = this.factsOf(id);
      name = (facts === undefined ? nameById(id) : nameOf(facts)).name;
      this.names.set(id, name);
    }
    return name;
  }

  countryName(country: PolicyOwner): Bilingual {
    return ownerOf(this.gazetteer, country).name;
  }

  private instrumentIds(): readonly InstrumentId[] {
    if (this.country === null) return this.record.instrumentIds(this.viewpoint.prefix);
    const { instruments } = this.countryRecord(this.country);
    if (this.subjects === null) return [...instruments].sort();
    return [...this.subjects.instruments].filter((id) => instruments.has(id)).sort();
  }

  private topicsStated(country: PolicyOwner): Set<Topic> {
    const { subjects } = this;
    if (subjects !== null) {
      const documents = this.documentsOn(country);
      const topics = [...subjects.topics];
      return new Set(topics.filter((topic) => !isMoratoriumTopic(topic) && documents.isStated(topic)));
    }
    const topics = new Set<Topic>();
    for (const node of this.actsOn(country))
      for (const topic of node.topics.get(country) ?? [])
        if (!topics.has(topic) && !isMoratoriumTopic(topic) && states(node, country, topic))
          topics.add(topic);
    return topics;
  }
}
