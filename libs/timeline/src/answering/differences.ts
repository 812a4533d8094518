import type { Country } from '@peildatum/gazetteer';
import { article15c, toDayNumber, type CountryCode, type RegionId } from '@peildatum/policy';

import type { DifferenceAnswer, EventReference, KnowledgeDifferenceAnswer, RegionChange } from '../answer.js';
import type { Moments, Question } from '../question.js';
import { compareDays, compareRegion, comparisonsIn, type ComparedDay } from './days-compared.js';
import type { RecordedComparison } from './difference.js';
import {
  anything,
  eventsThatChanged,
  knowledgeDifferenceOf,
  prefixesBetween,
} from './knowledge-difference.js';
import type { Outlook } from './outlook.js';
import { ownerOf } from './owner.js';
import { reachOf } from './reach.js';

/** What differs between two days, or between what was known at two moments. */
export class Differences {
  constructor(private readonly outlook: Outlook) {}

  /** What differs between two days, region by region; each day is a peildatum of its own. */
  betweenDays(code: CountryCode, from: Moments, to: Moments): DifferenceAnswer {
    const country = this.outlook.countryOf(code);
    const [before, after] = [this.comparedDay(country, from), this.comparedDay(country, to)];
    const alternativeBefore = before.builder.countryAlternatives();
    const alternativeAfter = after.builder.countryAlternatives();
    return {
      country: country.code,
      topic: article15c,
      from: from.geldigOp,
      to: to.geldigOp,
      ...compareDays(this.outlook.gazetteer.regions(country.code), before, after, this.comparisons(code, to)),
      alternative: {
        before: alternativeBefore ?? [],
        after: alternativeAfter ?? [],
        changed: JSON.stringify(alternativeBefore) !== JSON.stringify(alternativeAfter),
      },
      beschikbaarOp: this.outlook.record.log.recordedAt(this.outlook.viewpoint(to).prefix),
      ...this.outlook.frame(to),
    };
  }

  /** What differs for one region under article 15(c) between two days on which it need not have existed. */
  ofRegion(code: CountryCode, region: RegionId, from: Moments, to: Moments): RegionChange {
    const country = this.outlook.countryOf(code);
    const asked = this.outlook.regionById(region);
    const { gazetteer } = this.outlook;
    const on = (moments: Moments): ComparedDay => ({
      builder: this.outlook.builder(country, article15c, moments),
      regions: asked.country === code && gazetteer.existsOn(asked, moments.geldigOp) ? [asked] : [],
    });
    return compareRegion(asked, on(from), on(to), this.comparisons(code, to));
  }

  /**
   * What this ledger would have answered under article 15(c) about one day at two moments, and which events made the difference. `on`: the day,
   * `beschikbaarOp` of no account; `known` must not lie after `and`.
   */
  inKnowledge(code: CountryCode, on: Moments, known: string, and: string): KnowledgeDifferenceAnswer {
    const country = this.outlook.countryOf(code);
    const [from, through] = [this.outlook.prefixAt(known), this.outlook.prefixAt(and)];
    const difference = knowledgeDifferenceOf(
      this.outlook.record,
      prefixesBetween(from, through, this.outlook.record.country(code), on.openbaarOp),
      this.outlook.regionsOn(country, on),
      (prefix) => this.outlook.builderAt(country, article15c, on, prefix),
    );
    return {
      country: country.code,
      topic: article15c,
      on: on.geldigOp,
      openbaarOp: on.openbaarOp,
      known: this.outlook.ledgerPoint(from),
      and: this.outlook.ledgerPoint(through),
      ...difference,
      ...this.outlook.frame({ ...on, beschikbaarOp: and }),
    };
  }

  /** The events recorded after `since` that changed the answer to the question, up to its own moment of knowledge. */
  eventsThatChanged(question: Question, since: string): readonly EventReference[] {
    const owner = ownerOf(this.outlook.gazetteer, question.country);
    const { moments, topic } = question;
    const region = question.region === null ? null : this.outlook.regionOf(question.region, moments.geldigOp);
    const [from, through] = [this.outlook.prefixAt(since), this.outlook.prefixAt(moments.beschikbaarOp)];
    const country = this.outlook.record.country(question.country);
    const reach =
      country === undefined || moments.peildatum === null
        ? anything
        : reachOf(country, topic, toDayNumber(moments.geldigOp), [from, through]);
    return eventsThatChanged(
      this.outlook.record,
      prefixesBetween(from, through, country, moments.openbaarOp, reach),
      region,
      (prefix) => this.outlook.builderAt(owner, topic, moments, prefix),
    );
  }

  private comparedDay(country: Country, moments: Moments): ComparedDay {
    return {
      builder: this.outlook.builder(country, article15c, moments),
      regions: this.outlook.regionsOn(country, moments),
    };
  }

  private comparisons(code: CountryCode, moments: Moments): RecordedComparison[] {
    const prefix = this.outlook.prefixAt(moments.beschikbaarOp);
    const facts = [...this.outlook.record.instrumentsHolding('comparisons', code)]
      .map((id) => this.outlook.record.factsOf(id, prefix))
      .filter((one) => one !== undefined);
    return comparisonsIn(facts, code);
  }
}
