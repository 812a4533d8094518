import type { Gazetteer } from '@peildatum/gazetteer';
import {
  toDayNumber,
  type CivilDate,
  type CountryCode,
  type DataOf,
  type DayNumber,
  type InstrumentFacts,
  type InstrumentId,
  type Level,
  type PolicyOwner,
  type Recorded,
  type RegionId,
  type Topic,
} from '@peildatum/policy';
import type {
  Answer,
  AssessedHistory,
  ChangeAssessment,
  DifferenceAnswer,
  EventReference,
  GradingsAnswer,
  HistoryAnswer,
  KnowledgeDifferenceAnswer,
  LedgerPoint,
  MapAnswer,
  RegionChange,
  Standing,
} from './answer.js';
import type { Searched } from './answering/certain-by-day.js';
import { CitedAnswers } from './answering/cited-answers.js';
import { assessmentsOf } from './answering/difference.js';
import { Differences } from './answering/differences.js';
import { documentsAfter, type DocumentsAfter } from './answering/documents-after.js';
import { Effects } from './answering/effects.js';
import { governingOn } from './answering/governing-on.js';
import { Histories } from './answering/histories.js';
import { actsIn } from './answering/history.js';
import { nameById, nameOf } from './answering/naming.js';
import { Outlook } from './answering/outlook.js';
import { Overviews } from './answering/overviews.js';
import { ownerOf } from './answering/owner.js';
import { foot } from './answering/sentences.js';
import type { CitationUnknown, CitedAnswer, TopicWithin } from './cited-answer.js';
import type { Finding, FindingsAnswer } from './finding.js';
import { findingsInTurn, findingsOf, findingsTouching } from './findings/findings-of.js';
import { RememberedFindings } from './findings/remembered.js';
import type { Subjects } from './findings/touching.js';
import { Numbering } from './numbering/meanings.js';
import { projectionHash } from './projection-hash.js';
import type { Moments, Question } from './question.js';
import type { GoverningAct } from './reading/governing-acts.js';
import { PolicyRecord } from './record/policy-record.js';

/**
 * The read side: takes the events of a ledger in and answers, to whoever asks, which act governed when, as known when. Everything is in memory;
 * nothing here reads a clock or does I/O. Not safe for use while `apply` runs, which never yields.
 */
export class Timeline {
  private readonly record = new PolicyRecord();
  private readonly found = new RememberedFindings((about) =>
    findingsOf(this.record, this.gazetteer, this.numbering, about),
  );
  private readonly outlook: Outlook;
  private readonly histories: Histories;
  private readonly differences: Differences;
  private readonly overviews: Overviews;
  private readonly numbering: Numbering;
  private readonly citedAnswers: CitedAnswers;

  constructor(private readonly gazetteer: Gazetteer) {
    this.outlook = new Outlook(this.record, gazetteer);
    this.histories = new Histories(this.outlook);
    this.differences = new Differences(this.outlook);
    this.overviews = new Overviews(this.outlook);
    this.numbering = new Numbering(this.record, gazetteer);
    this.citedAnswers = new CitedAnswers(
      this.record,
      gazetteer,
      this.numbering,
      (question) => this.answer(question),
      (moments) => this.outlook.viewpoint(moments),
    );
  }

  /** Takes events in, in log order. Those taken in before are passed over. Throws LogGap where one is missing. */
  apply(events: readonly Recorded[]): void {
    this.record.apply(events);
  }

  /** The last event taken in. */
  head(): LedgerPoint {
    return this.outlook.ledgerPoint(this.record.log.length);
  }

  /** How many events were taken in. */
  get length(): number {
    return this.record.log.length;
  }

  /** Whether the ledger was opened as an example. */
  get isExample(): boolean {
    return this.record.isExample(this.record.log.length);
  }

  /** What applied to a topic for a region or a country, or stood in the general part. Throws NotInGazetteer, RegionOutsidePeriod. */
  answer(question: Question): Answer {
    const owner = ownerOf(this.gazetteer, question.country);
    const region =
      question.region === null ? null : this.outlook.regionOf(question.region, question.moments.geldigOp);
    return this.outlook.builder(owner, question.topic, question.moments).answer(region);
  }

  /** State, level and certainty of one region. Throws NotInGazetteer, RegionOutsidePeriod. */
  brief({ country: code, region, topic, moments }: Question & { readonly region: RegionId }): Standing {
    return this.outlook
      .builder(ownerOf(this.gazetteer, code), topic, moments)
      .inShort(this.outlook.regionOf(region, moments.geldigOp));
  }

  /**
   * What the number of a paragraph stood for on the day, with the paragraph's own words; the nearest numbers where it stood for nothing.
   * `today`: the coordinates of the day to which the present meaning of the number is told.
   */
  cited(citation: string, moments: Moments, today: Moments): CitedAnswer | CitationUnknown {
    return this.citedAnswers.answer(citation, moments, today);
  }

  /** What is recorded of a country having had no policy. */
  absences(country: CountryCode): readonly DataOf<'NoPolicyStated'>[] {
    const facts = this.record.country(country)?.factsAt(this.record.log.length);
    return facts?.absences.map(({ data }) => data) ?? [];
  }

  /** Every topic of which a paragraph stood, or may have stood, under the number or under one within it. */
  topicsWithin(section: string, moments: Moments): readonly TopicWithin[] {
    return this.numbering.topicsWithin(section, moments, this.outlook.viewpoint(moments));
  }

  /** What in the record asks for attention, of one country or (null) of all, terms counted up to `today`. */
  findings(country: CountryCode | null, today: CivilDate, beschikbaarOp: string | null): FindingsAnswer {
    const prefix = this.outlook.prefixAt(beschikbaarOp);
    return {
      country,
      today,
      beschikbaarOp: this.record.log.recordedAt(prefix),
      findings: this.found.of({ country, today: toDayNumber(today), prefix }),
      foot,
      example: this.record.isExample(prefix),
      ledger: this.outlook.ledgerPoint(prefix),
    };
  }

  /** The {@link findings} of all countries one after the other; what is taken in meanwhile is not told of. */
  findingsInTurn(today: CivilDate, beschikbaarOp: string | null): Iterable<Finding> {
    const about = { today: toDayNumber(today), prefix: this.outlook.prefixAt(beschikbaarOp) };
    return findingsInTurn(this.record, this.gazetteer, this.numbering, about);
  }

  /** Those of {@link findings} that touch an answer on the country: see {@link touches}. Costs little more for a long log than for a short one. */
  findingsTouching(
    country: CountryCode,
    today: CivilDate,
    beschikbaarOp: string | null,
    subjects: Subjects,
  ): readonly Finding[] {
    const about = { country, today: toDayNumber(today), prefix: this.outlook.prefixAt(beschikbaarOp) };
    return findingsTouching(this.record, this.gazetteer, this.numbering, about, subjects);
  }

  /** Which acts govern a topic, without what they say; see {@link governingActs}. */
  governing(
    country: PolicyOwner,
    topic: Topic,
    geldigOp: DayNumber,
    inWerkingOp: DayNumber,
    beschikbaarOp: string | null,
  ): readonly GoverningAct[] {
    return governingOn(this.outlook, country, topic, geldigOp, inWerkingOp, beschikbaarOp);
  }

  /** Every region that existed on the day. */
  map(code: CountryCode, topic: Topic, moments: Moments): MapAnswer {
    return this.overviews.map(code, topic, moments);
  }

  /** Regions of all countries that are graded on the day, or may be; of one level where it is given. */
  gradings(level: Level | null, moments: Moments): GradingsAnswer {
    return this.overviews.gradings(level, moments);
  }

  /**
   * All runs of days with the same answer, along the peildatum, as the ledger knows it at `beschikbaarOp` and restricted to what was
   * public by `openbaarOp`. For one region, or for every region under article 15(c), else for the country.
   */
  history(code: CountryCode, region: RegionId | null, topic: Topic, moments: Moments): AssessedHistory {
    const { beschikbaarOp } = moments;
    const history = this.histories.at(code, region, topic, moments, this.outlook.prefixAt(beschikbaarOp));
    return { ...history, assessments: this.assessments(code, topic, actsIn(history), beschikbaarOp) };
  }

  /** The lines of {@link history}, for every region under article 15(c), else for the country; notices are of no account. */
  lines(code: CountryCode, topic: Topic, moments: Moments): HistoryAnswer['lines'] {
    const prefix = this.outlook.prefixAt(moments.beschikbaarOp);
    return this.histories.lines(code, topic, moments, prefix);
  }

  /** What others hold the changes of a topic to be that these instruments made, as recorded by a moment (null: by now). */
  assessments(
    country: CountryCode,
    topic: Topic,
    instruments: readonly InstrumentId[],
    beschikbaarOp: string | null,
  ): ChangeAssessment[] {
    return instruments.flatMap((id) =>
      assessmentsOf(this.instrument(id, beschikbaarOp) ?? null, country, topic),
    );
  }

  /** What each event changed in the answers; `moments` but for what was recorded by when. */
  effects(moments: Moments): Effects {
    return new Effects(this.outlook, this.histories, moments);
  }

  /** What differs between two days, region by region; each day is a peildatum of its own. */
  difference(code: CountryCode, from: Moments, to: Moments): DifferenceAnswer {
    return this.differences.betweenDays(code, from, to);
  }

  /** What differs for one region under article 15(c) between two days on which it need not have existed. */
  regionChange(code: CountryCode, region: RegionId, from: Moments, to: Moments): RegionChange {
    return this.differences.ofRegion(code, region, from, to);
  }

  /**
   * What this ledger would have answered under article 15(c) about one day at two moments, and which events made the difference. `on`: the day,
   * `beschikbaarOp` of no account; `known` must not lie after `and`.
   */
  knowledgeDifference(code: CountryCode, on: Moments, known: string, and: string): KnowledgeDifferenceAnswer {
    return this.differences.inKnowledge(code, on, known, and);
  }

  /** The events recorded after `since` that changed the answer to the question, up to its own moment of knowledge. */
  eventsThatChanged(question: Question, since: string): readonly EventReference[] {
    return this.differences.eventsThatChanged(question, since);
  }

  /** The ledger as it stood at a moment. */
  ledgerAt(beschikbaarOp: string | null): LedgerPoint {
    return this.outlook.ledgerPoint(this.outlook.prefixAt(beschikbaarOp));
  }

  /** How many events the ledger held at a moment; all of them where it is null. */
  eventsBy(beschikbaarOp: string | null): number {
    return this.outlook.prefixAt(beschikbaarOp);
  }

  /** Place of the last of so many events; null for none. */
  positionAfter(events: number): string | null {
    return this.record.log.positionAt(events);
  }

  /** Whether an event of this stream was taken in. */
  holds(stream: string): boolean {
    return this.record.holds(stream);
  }

  /** Days of a country, both inclusive, of which somebody attested to have searched, by first day. */
  attestedDays(code: CountryCode, beschikbaarOp: string | null = null): Searched {
    return this.histories.attestedDaysAt(code, this.outlook.prefixAt(beschikbaarOp));
  }

  /** Documents that speak of a country in any way, in order of first mention, with our corrections applied. */
  documentsOn(code: CountryCode, beschikbaarOp: string | null = null): readonly InstrumentFacts[] {
    return this.outlook.documentsOn(code, this.outlook.prefixAt(beschikbaarOp));
  }

  /** How many those are, without any of them being read. */
  countDocumentsOn(code: CountryCode, beschikbaarOp: string | null = null): number {
    const prefix = this.outlook.prefixAt(beschikbaarOp);
    const ids = this.record.country(code)?.instruments ?? [];
    return [...ids].filter((id) => this.record.instrument(id)?.isKnownAt(prefix) === true).length;
  }

  /** What tells of the topics of a country after a day, as recorded by a moment: see {@link documentsAfter}. */
  documentsAfter(
    code: CountryCode,
    topics: ReadonlySet<Topic>,
    after: CivilDate,
    through: CivilDate | null,
    beschikbaarOp: string | null,
  ): DocumentsAfter {
    const prefix = this.outlook.prefixAt(beschikbaarOp);
    return documentsAfter(this.outlook, code, topics, after, through, prefix);
  }

  /** Countries of which anything is recorded, by code. */
  recordedCountries(): readonly CountryCode[] {
    return this.record.countryCodes();
  }

  /** Topics on which an act on the country says something expressly, in order of first mention. */
  statedTopics(country: CountryCode): readonly Topic[] {
    return this.record.country(country)?.statedTopics() ?? [];
  }

  /** Instruments of which anything is recorded, by id; at an earlier moment where it is given. */
  instrumentIds(beschikbaarOp: string | null = null): readonly InstrumentId[] {
    return this.record.instrumentIds(this.outlook.prefixAt(beschikbaarOp));
  }

  /** One instrument with our corrections applied; undefined where it is not recorded. */
  instrument(id: InstrumentId, beschikbaarOp: string | null = null): InstrumentFacts | undefined {
    return this.record.factsOf(id, this.outlook.prefixAt(beschikbaarOp));
  }

  /** Whether a date of an instrument may be open by then, or it ever cited another or decided on advice: where not, none of its events need be read. */
  mayBeOpenOrRelate(id: InstrumentId, beschikbaarOp: string | null): boolean {
    const prefix = this.outlook.prefixAt(beschikbaarOp);
    const relates = this.record.everHeldBy(id, 'cites') || this.record.everHeldBy(id, 'decisions');
    return relates || this.record.instrument(id)?.mayBeOpenAt(prefix) === true;
  }

  /** How people call an instrument. */
  instrumentName(id: InstrumentId) {
    const facts = this.instrument(id);
    return (facts === undefined ? nameById(id) : nameOf(facts)).name;
  }

  /** One instrument's events as they were recorded, corrections beside what they correct. */
  instrumentHistory(id: InstrumentId): readonly Recorded[] {
    return this.record.instrument(id)?.recordedAt(this.record.log.length) ?? [];
  }

  /** Absence and coverage of one country as they were recorded. */
  countryHistory(code: CountryCode): readonly Recorded[] {
    return this.record.country(code)?.recordedAt(this.record.log.length) ?? [];
  }

  /** By what people find again what was recorded with an instrument, and in the stream of the country. */
  referencesOf(id: InstrumentId, country: CountryCode): readonly EventReference[] {
    return [
      ...(this.record.instrument(id)?.references() ?? []),
      ...(this.record.country(country)?.references() ?? []),
    ];
  }

  /** See {@link projectionHash}. */
  projectionHash(): string {
    return projectionHash(this.record);
  }
}
