import type { Country, Gazetteer, Region } from '@peildatum/gazetteer';
import {
  article15c,
  fromDayNumber,
  instrumentOfStream,
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
  RegionSummary,
  Standing,
} from './answer.js';
import { AnswerBuilder } from './answering/answer-builder.js';
import { borderAfter } from './answering/border-after.js';
import { certainByDay, type Searched } from './answering/certain-by-day.js';
import { CitedAnswers } from './answering/cited-answers.js';
import { compareDays, compareRegion, comparisonsIn, type ComparedDay } from './answering/days-compared.js';
import { assessmentsOf, type RecordedComparison } from './answering/difference.js';
import { Effects } from './answering/effects.js';
import { actsIn, asHistoryRun, runsOf, within, type Run } from './answering/history.js';
import {
  eventsThatChanged,
  knowledgeDifferenceOf,
  prefixesBetween,
} from './answering/knowledge-difference.js';
import { nameById, nameOf } from './answering/naming.js';
import { ownerOf, type Owner } from './answering/owner.js';
import { RememberedBuilders } from './answering/remembered-builders.js';
import { foot } from './answering/sentences.js';
import { possibleDaysOf, regionLabel, regionsOn, subjectOf } from './answering/subject.js';
import type { CitationUnknown, CitedAnswer, TopicWithin } from './cited-answer.js';
import type { Finding, FindingsAnswer } from './finding.js';
import { findingsOf, findingsTouching } from './findings/findings-of.js';
import { RememberedFindings } from './findings/remembered.js';
import type { Subjects } from './findings/touching.js';
import { answersOver, applicationsToTell, runsOver, type Answers } from './answering/over-applications.js';
import { NotInGazetteer, RegionOutsidePeriod } from './errors.js';
import { Numbering } from './numbering/meanings.js';
import { projectionHash } from './projection-hash.js';
import type { Moments, Question } from './question.js';
import { TopicReader } from './reading/topic-reader.js';
import { governingActs, type GoverningAct } from './reading/governing-acts.js';
import type { Viewpoint } from './reading/viewpoint.js';
import { viewpointOn } from './record/viewpoint-on.js';
import { CountryRecord } from './record/country-record.js';
import { PolicyRecord } from './record/policy-record.js';
import type { Prefix } from './record/recorded-log.js';

/**
 * The read side: takes the events of a ledger in and answers, to whoever asks, which act governed when, as known when. Everything is in memory;
 * nothing here reads a clock or does I/O. Not safe for use while `apply` runs, which never yields.
 */
export class Timeline {
  private readonly record = new PolicyRecord();
  private readonly found = new RememberedFindings((about) =>
    findingsOf(this.record, this.gazetteer, this.numbering, about),
  );
  private readonly builders = new RememberedBuilders();
  private readonly numbering: Numbering;
  private readonly citedAnswers: CitedAnswers;

  constructor(private readonly gazetteer: Gazetteer) {
    this.numbering = new Numbering(this.record, gazetteer);
    this.citedAnswers = new CitedAnswers(
      this.record,
      gazetteer,
      this.numbering,
      (question) => this.answer(question),
      (moments) => this.viewpoint(moments),
    );
  }

  /** Takes events in, in log order. Those taken in before are passed over. Throws LogGap where one is missing. */
  apply(events: readonly Recorded[]): void {
    this.record.apply(events);
  }

  /** The last event taken in. */
  head(): LedgerPoint {
    return this.ledgerPoint(this.record.log.length);
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
      question.region === null ? null : this.regionOf(question.region, question.moments.geldigOp);
    return this.builder(owner, question.topic, question.moments).answer(region);
  }

  /** State, level and certainty of one region. Throws NotInGazetteer, RegionOutsidePeriod. */
  brief({ country: code, region, topic, moments }: Question & { readonly region: RegionId }): Standing {
    return this.builder(ownerOf(this.gazetteer, code), topic, moments).inShort(
      this.regionOf(region, moments.geldigOp),
    );
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
    return this.numbering.topicsWithin(section, moments, this.viewpoint(moments));
  }

  /** What in the record asks for attention, of one country or (null) of all, terms counted up to `today`. */
  findings(country: CountryCode | null, today: CivilDate, beschikbaarOp: string | null): FindingsAnswer {
    const prefix = this.prefixAt(beschikbaarOp);
    return {
      country,
      today,
      beschikbaarOp: this.record.log.recordedAt(prefix),
      findings: this.found.of({ country, today: toDayNumber(today), prefix }),
      foot,
      example: this.record.isExample(prefix),
      ledger: this.ledgerPoint(prefix),
    };
  }

  /** Those of {@link findings} that touch an answer on the country: see {@link touches}. Costs little more for a long log than for a short one. */
  findingsTouching(
    country: CountryCode,
    today: CivilDate,
    beschikbaarOp: string | null,
    subjects: Subjects,
  ): readonly Finding[] {
    const about = { country, today: toDayNumber(today), prefix: this.prefixAt(beschikbaarOp) };
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
    const record = this.record.country(country);
    if (record === undefined) return [];
    const prefix = this.prefixAt(beschikbaarOp);
    if (record.lodgingDays().length > 0) {
      const acts = applicationsToTell(record, null)
        .map((application) => new TopicReader(record, topic, this.viewpointAt(prefix, null, application)))
        .flatMap((reader) => reader.outcomesAt({ geldigOp, inWerkingOp }))
        .map(({ node }) => node)
        .filter((node) => node !== null);
      return [...new Set(acts)];
    }
    return governingActs(record, topic, prefix, geldigOp, inWerkingOp, () =>
      this.viewpointAt(prefix, null, null),
    );
  }

  /** Every region that existed on the day. */
  map(code: CountryCode, topic: Topic, moments: Moments): MapAnswer {
    const country = this.countryOf(code);
    const builder = this.builder(country, topic, moments);
    return {
      country: country.code,
      topic,
      asked: builder.asked,
      frameworkInForce: builder.frameworkInForce,
      regions: this.regionsOn(country, moments).map((region) => builder.summary(region)),
      coverage: builder.coverage,
      ...this.frame(moments),
    };
  }

  /** Regions of all countries that are graded on the day, or may be; of one level where it is given. */
  gradings(level: Level | null, moments: Moments): GradingsAnswer {
    const gradings = this.record.countryCodes().flatMap((code) => {
      const country = this.gazetteer.country(code);
      if (country === undefined) return [];
      const builder = this.builder(country, article15c, moments);
      return this.regionsOn(country, moments)
        .map((region) => ({ country: country.code, ...builder.summary(region) }))
        .filter((one) => mayBeGraded(one, level));
    });
    const { asked } = this.builder(this.gazetteer.countries()[0]!, article15c, moments);
    return { asked, level, gradings, ...this.frame(moments) };
  }

  /**
   * All runs of days with the same answer, along the peildatum, as the ledger knows it at `beschikbaarOp` and restricted to what was
   * public by `openbaarOp`. For one region, or for every region under article 15(c), else for the country.
   */
  history(code: CountryCode, region: RegionId | null, topic: Topic, moments: Moments): AssessedHistory {
    const { beschikbaarOp } = moments;
    const history = this.historyAt(code, region, topic, moments, this.prefixAt(beschikbaarOp));
    return { ...history, assessments: this.assessments(code, topic, actsIn(history), beschikbaarOp) };
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
    return new Effects({
      gazetteer: this.gazetteer,
      factsAfter: ({ stream }, prefix) => {
        const instrument = instrumentOfStream(stream);
        return instrument === null ? undefined : this.record.factsOf(instrument, prefix);
      },
      statedTopics: (country) => this.statedTopics(country),
      historyAt: (country, topic, prefix) =>
        certainByDay(
          this.historyAt(country, null, topic, moments, prefix),
          this.attestedDaysAt(country, prefix),
        ),
    });
  }

  private historyAt(
    code: CountryCode,
    region: RegionId | null,
    topic: Topic,
    moments: Moments,
    prefix: Prefix,
  ): HistoryAnswer {
    const country = this.countryOf(code);
    const regions: readonly (Region | null)[] =
      region !== null
        ? [this.regionById(region)]
        : topic === article15c
          ? this.gazetteer.regions(country.code)
          : [null];
    const { openbaarOp } = moments;
    const viewpoint = this.viewpointAt(prefix, openbaarOp === null ? null : toDayNumber(openbaarOp), null);
    const record = this.countryRecord(country.code);
    const applications = applicationsToTell(
      record,
      moments.application === null ? null : toDayNumber(moments.application),
    );
    const { attested } = record.factsAt(viewpoint.prefix);
    return {
      country: country.code,
      topic,
      beschikbaarOp: this.record.log.recordedAt(viewpoint.prefix),
      lines: regions.map((one) => {
        const { from, until } = one === null ? { from: -Infinity, until: Infinity } : possibleDaysOf(one);
        const subject = subjectOf(this.gazetteer, country, topic, one, toDayNumber(moments.geldigOp));
        return {
          region: one === null ? null : regionLabel(one),
          runs: runsOver(
            applications.map((application) => {
              const reader = new TopicReader(record, topic, { ...viewpoint, application });
              return within(runsOf(reader, subject), from, until).map((run) => {
                const builder = this.builderFor(
                  country,
                  topic,
                  dayWithin(run, moments),
                  viewpoint.prefix,
                  application,
                );
                return asHistoryRun(run, builder.summaryOf(run.candidates, one), attested);
              });
            }),
          ),
        };
      }),
      ...this.frameAt(prefix),
    };
  }

  /** What differs between two days, region by region; each day is a peildatum of its own. */
  difference(code: CountryCode, from: Moments, to: Moments): DifferenceAnswer {
    const country = this.countryOf(code);
    const [before, after] = [this.comparedDay(country, from), this.comparedDay(country, to)];
    const alternativeBefore = before.builder.countryAlternatives();
    const alternativeAfter = after.builder.countryAlternatives();
    return {
      country: country.code,
      topic: article15c,
      from: from.geldigOp,
      to: to.geldigOp,
      ...compareDays(this.gazetteer.regions(country.code), before, after, this.comparisons(code, to)),
      alternative: {
        before: alternativeBefore ?? [],
        after: alternativeAfter ?? [],
        changed: JSON.stringify(alternativeBefore) !== JSON.stringify(alternativeAfter),
      },
      beschikbaarOp: this.record.log.recordedAt(this.viewpoint(to).prefix),
      ...this.frame(to),
    };
  }

  /** What differs for one region under article 15(c) between two days on which it need not have existed. */
  regionChange(code: CountryCode, region: RegionId, from: Moments, to: Moments): RegionChange {
    const country = this.countryOf(code);
    const [before, after] = [this.comparedDay(country, from), this.comparedDay(country, to)];
    return compareRegion(this.regionById(region), before, after, this.comparisons(code, to));
  }

  /**
   * What this ledger would have answered under article 15(c) about one day at two moments, and which events made the difference. `on`: the day,
   * `beschikbaarOp` of no account; `known` must not lie after `and`.
   */
  knowledgeDifference(code: CountryCode, on: Moments, known: string, and: string): KnowledgeDifferenceAnswer {
    const country = this.countryOf(code);
    const [from, through] = [this.prefixAt(known), this.prefixAt(and)];
    const difference = knowledgeDifferenceOf(
      this.record,
      prefixesBetween(from, through, this.record.country(code), on.openbaarOp),
      this.regionsOn(country, on),
      (prefix) => this.builderAt(country, article15c, on, prefix),
    );
    return {
      country: country.code,
      topic: article15c,
      on: on.geldigOp,
      openbaarOp: on.openbaarOp,
      known: this.ledgerPoint(from),
      and: this.ledgerPoint(through),
      ...difference,
      ...this.frame({ ...on, beschikbaarOp: and }),
    };
  }

  /** The events recorded after `since` that changed the answer to the question, up to its own moment of knowledge. */
  eventsThatChanged(question: Question, since: string): readonly EventReference[] {
    const owner = ownerOf(this.gazetteer, question.country);
    const { moments, topic } = question;
    const region = question.region === null ? null : this.regionOf(question.region, moments.geldigOp);
    const [from, through] = [this.prefixAt(since), this.prefixAt(moments.beschikbaarOp)];
    const country = this.record.country(question.country);
    const border =
      country === undefined || moments.peildatum === null
        ? null
        : borderAfter(country, topic, toDayNumber(moments.geldigOp), through);
    return eventsThatChanged(
      this.record,
      prefixesBetween(from, through, country, moments.openbaarOp, border),
      region,
      (prefix) => this.builderAt(owner, topic, moments, prefix),
    );
  }

  /** The ledger as it stood at a moment. */
  ledgerAt(beschikbaarOp: string | null): LedgerPoint {
    return this.ledgerPoint(this.prefixAt(beschikbaarOp));
  }

  /** How many events the ledger held at a moment; all of them where it is null. */
  eventsBy(beschikbaarOp: string | null): number {
    return this.prefixAt(beschikbaarOp);
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
    return this.attestedDaysAt(code, this.prefixAt(beschikbaarOp));
  }

  private attestedDaysAt(code: CountryCode, prefix: Prefix): Searched {
    const { attested } = this.countryRecord(code).factsAt(prefix);
    return attested.map(({ data: { from, through } }) => ({ from, through }));
  }

  /** Documents that speak of a country in any way, in order of first mention, with our corrections applied. */
  documentsOn(code: CountryCode, beschikbaarOp: string | null = null): readonly InstrumentFacts[] {
    const prefix = this.prefixAt(beschikbaarOp);
    return [...(this.record.country(code)?.instruments ?? [])]
      .map((id) => this.record.factsOf(id, prefix))
      .filter((facts) => facts !== undefined);
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
    return this.record.instrumentIds(this.prefixAt(beschikbaarOp));
  }

  /** One instrument with our corrections applied; undefined where it is not recorded. */
  instrument(id: InstrumentId, beschikbaarOp: string | null = null): InstrumentFacts | undefined {
    return this.record.factsOf(id, this.prefixAt(beschikbaarOp));
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

  /** See {@link projectionHash}. */
  projectionHash(): string {
    return projectionHash(this.record);
  }

  private builder(owner: Owner, topic: Topic, moments: Moments): Answers {
    return this.builderAt(owner, topic, moments, this.prefixAt(moments.beschikbaarOp));
  }

  private builderAt(owner: Owner, topic: Topic, moments: Moments, prefix: Prefix): Answers {
    const { application } = moments;
    const days = applicationsToTell(
      this.countryRecord(owner.code),
      application === null ? null : toDayNumber(application),
    );
    return answersOver(days.map((day) => this.builderFor(owner, topic, moments, prefix, day)));
  }

  /** Of one application; null where none are told apart. */
  private builderFor(
    owner: Owner,
    topic: Topic,
    moments: Moments,
    prefix: Prefix,
    application: DayNumber | null,
  ): AnswerBuilder {
    const { peildatum, geldigOp, inWerkingOp, openbaarOp } = moments;
    const coordinates = [peildatum, geldigOp, inWerkingOp, openbaarOp, application, prefix];
    return this.builders.of(`${this.record.log.length} ${owner.code} ${topic} ${coordinates.join()}`, () =>
      this.newBuilder(owner, topic, moments, prefix, application),
    );
  }

  private newBuilder(
    owner: Owner,
    topic: Topic,
    moments: Moments,
    prefix: Prefix,
    application: DayNumber | null,
  ): AnswerBuilder {
    return new AnswerBuilder(
      this.record,
      this.gazetteer,
      owner,
      this.countryRecord(owner.code),
      topic,
      { ...moments, application: application === null ? null : fromDayNumber(application) },
      this.viewpointAt(
        prefix,
        moments.openbaarOp === null ? null : toDayNumber(moments.openbaarOp),
        application,
      ),
    );
  }

  private comparedDay(country: Country, moments: Moments): ComparedDay {
    return {
      builder: this.builder(country, article15c, moments),
      regions: this.regionsOn(country, moments),
    };
  }

  private countryRecord(code: PolicyOwner): CountryRecord {
    return this.record.country(code) ?? new CountryRecord(code);
  }

  private viewpoint({ beschikbaarOp, openbaarOp, application }: Moments): Viewpoint {
    return this.viewpointAt(
      this.prefixAt(beschikbaarOp),
      openbaarOp === null ? null : toDayNumber(openbaarOp),
      application === null ? null : toDayNumber(application),
    );
  }

  private viewpointAt(
    prefix: Prefix,
    openbaarOp: DayNumber | null,
    application: DayNumber | null,
  ): Viewpoint {
    return viewpointOn(this.record, prefix, openbaarOp, application);
  }

  private prefixAt(beschikbaarOp: string | null): number {
    const { log } = this.record;
    return beschikbaarOp === null ? log.length : log.prefixAt(beschikbaarOp);
  }

  private ledgerPoint(prefix: number): LedgerPoint {
    return {
      position: this.record.log.positionAt(prefix),
      recordedAt: this.record.log.recordedAt(prefix),
      gazetteer: this.gazetteer.version,
    };
  }

  private frame(moments: Moments) {
    return this.frameAt(this.prefixAt(moments.beschikbaarOp));
  }

  private frameAt(prefix: Prefix) {
    return { foot, example: this.record.isExample(prefix), ledger: this.ledgerPoint(prefix) };
  }

  private regionsOn(country: Country, moments: Moments): readonly Region[] {
    return regionsOn(this.gazetteer, country, toDayNumber(moments.geldigOp));
  }

  private comparisons(code: CountryCode, moments: Moments): RecordedComparison[] {
    return comparisonsIn(this.documentsOn(code, moments.beschikbaarOp), code);
  }

  private countryOf(code: string): Country {
    const country = this.gazetteer.country(code);
    if (country === undefined) throw new NotInGazetteer(code);
    return country;
  }

  private regionById(id: string): Region {
    const region = this.gazetteer.region(id);
    if (region === undefined) throw new NotInGazetteer(id);
    return region;
  }

  private regionOf(id: string, day: string): Region {
    const region = this.regionById(id);
    if (!this.gazetteer.existsOn(region, day))
      throw new RegionOutsidePeriod(region.id, day, region.carvedOutOf);
    return region;
  }
}

/** A day of the run as a peildatum. */
function dayWithin(run: Run, moments: Moments): Moments {
  const day = Number.isFinite(run.from) ? run.from : Number.isFinite(run.until) ? run.until - 1 : 0;
  const date = fromDayNumber(day);
  return { ...moments, peildatum: date, geldigOp: date, inWerkingOp: date };
}

function mayBeGraded(one: RegionSummary, level: Level | null): boolean {
  const levels = one.candidates === null ? [one] : one.candidates;
  return levels.some(({ state, level: found }) => state === 'graded' && (level === null || found === level));
}
