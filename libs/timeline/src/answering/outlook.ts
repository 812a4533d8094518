import type { Country, Gazetteer, Region } from '@peildatum/gazetteer';
import {
  fromDayNumber,
  toDayNumber,
  type CountryCode,
  type DayNumber,
  type InstrumentFacts,
  type PolicyOwner,
  type Topic,
} from '@peildatum/policy';

import type { LedgerPoint } from '../answer.js';
import { NotInGazetteer, RegionOutsidePeriod } from '../errors.js';
import type { Moments } from '../question.js';
import type { Candidate } from '../reading/candidates.js';
import { RememberedSayings } from '../reading/remembered-sayings.js';
import type { Viewpoint } from '../reading/viewpoint.js';
import { CountryRecord } from '../record/country-record.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { viewpointOn } from '../record/viewpoint-on.js';
import { AnswerBuilder } from './answer-builder.js';
import { answersOver, applicationsToTell, type Answers } from './over-applications.js';
import type { Owner } from './owner.js';
import { RememberedBuilders } from './remembered-builders.js';
import { foot } from './sentences.js';
import { regionsOn } from './subject.js';

/** The record and the gazetteer, looked at from the coordinates of a question: what every kind of answer begins with. */
export class Outlook {
  private readonly builders = new RememberedBuilders();
  private sayings: RememberedSayings<readonly Candidate[]> | null = null;

  constructor(
    readonly record: PolicyRecord,
    readonly gazetteer: Gazetteer,
  ) {}

  /** Answers on a topic at the coordinates of the question. */
  builder(owner: Owner, topic: Topic, moments: Moments): Answers {
    return this.builderAt(owner, topic, moments, this.prefixAt(moments.beschikbaarOp));
  }

  /** The same, with what the first events of the log say; `moments` but for what was recorded by when. */
  builderAt(owner: Owner, topic: Topic, moments: Moments, prefix: Prefix): Answers {
    const { application } = moments;
    const days = applicationsToTell(
      this.countryRecord(owner.code),
      application === null ? null : toDayNumber(application),
    );
    return answersOver(days.map((day) => this.builderFor(owner, topic, moments, prefix, day)));
  }

  /** Of one application; null where none are told apart. */
  builderFor(
    owner: Owner,
    topic: Topic,
    moments: Moments,
    prefix: Prefix,
    application: DayNumber | null,
  ): AnswerBuilder {
    const { peildatum, geldigOp, inWerkingOp, openbaarOp } = moments;
    const coordinates = [peildatum, geldigOp, inWerkingOp, openbaarOp, application, prefix];
    return this.builders.of(
      `${this.record.log.length} ${owner.code} ${topic} ${coordinates.join()}`,
      () =>
        new AnswerBuilder(
          this.record,
          this.gazetteer,
          owner,
          this.countryRecord(owner.code),
          topic,
          { ...moments, application: application === null ? null : fromDayNumber(application) },
          this.viewpointAt(prefix, openbaarOp === null ? null : toDayNumber(openbaarOp), application),
          this.sayingsOf(owner.code),
        ),
    );
  }

  /** Of the country that was last asked about: questions about one mostly come together. */
  private sayingsOf(code: PolicyOwner): RememberedSayings<readonly Candidate[]> {
    const record = this.countryRecord(code);
    if (this.sayings?.country !== record) this.sayings = new RememberedSayings(record);
    return this.sayings;
  }

  /** What is recorded of a country or of the general part; of one that nothing is recorded of, nothing. */
  countryRecord(code: PolicyOwner): CountryRecord {
    return this.record.country(code) ?? new CountryRecord(code);
  }

  /** From where the acts are read. */
  viewpoint({ beschikbaarOp, openbaarOp, application }: Moments): Viewpoint {
    return this.viewpointAt(
      this.prefixAt(beschikbaarOp),
      openbaarOp === null ? null : toDayNumber(openbaarOp),
      application === null ? null : toDayNumber(application),
    );
  }

  viewpointAt(prefix: Prefix, openbaarOp: DayNumber | null, application: DayNumber | null): Viewpoint {
    return viewpointOn(this.record, prefix, openbaarOp, application);
  }

  /** How many events were recorded by a moment; all of them where it is null. */
  prefixAt(beschikbaarOp: string | null): number {
    const { log } = this.record;
    return beschikbaarOp === null ? log.length : log.prefixAt(beschikbaarOp);
  }

  /** Where the log stood after so many events. */
  ledgerPoint(prefix: number): LedgerPoint {
    return {
      position: this.record.log.positionAt(prefix),
      recordedAt: this.record.log.recordedAt(prefix),
      gazetteer: this.gazetteer.version,
    };
  }

  /** What every answer ends with. */
  frame(moments: Moments) {
    return this.frameAt(this.prefixAt(moments.beschikbaarOp));
  }

  frameAt(prefix: Prefix) {
    return { foot, example: this.record.isExample(prefix), ledger: this.ledgerPoint(prefix) };
  }

  /** The regions that there were on the day. */
  regionsOn(country: Country, moments: Moments): readonly Region[] {
    return regionsOn(this.gazetteer, country, toDayNumber(moments.geldigOp));
  }

  /** Throws NotInGazetteer. */
  countryOf(code: string): Country {
    const country = this.gazetteer.country(code);
    if (country === undefined) throw new NotInGazetteer(code);
    return country;
  }

  /** Throws NotInGazetteer. */
  regionById(id: string): Region {
    const region = this.gazetteer.region(id);
    if (region === undefined) throw new NotInGazetteer(id);
    return region;
  }

  /** Throws NotInGazetteer, RegionOutsidePeriod. */
  regionOf(id: string, day: string): Region {
    const region = this.regionById(id);
    if (!this.gazetteer.existsOn(region, day))
      throw new RegionOutsidePeriod(region.id, day, region.carvedOutOf);
    return region;
  }

  /** Documents that speak of a country in any way, in order of first mention, as recorded by then. */
  documentsOn(code: CountryCode, prefix: Prefix): readonly InstrumentFacts[] {
    return [...(this.record.country(code)?.instruments ?? [])]
      .map((id) => this.record.factsOf(id, prefix))
      .filter((facts) => facts !== undefined);
  }
}
