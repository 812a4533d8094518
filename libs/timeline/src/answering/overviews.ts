import { article15c, type CountryCode, type Level, type Topic } from '@peildatum/policy';

import type { GradingsAnswer, MapAnswer, RegionSummary } from '../answer.js';
import type { Moments } from '../question.js';
import type { Outlook } from './outlook.js';

/** Answers on one day about every region of a country, or of all countries. */
export class Overviews {
  constructor(private readonly outlook: Outlook) {}

  /** Every region that existed on the day. */
  map(code: CountryCode, topic: Topic, moments: Moments): MapAnswer {
    const country = this.outlook.countryOf(code);
    const builder = this.outlook.builder(country, topic, moments);
    return {
      country: country.code,
      topic,
      asked: builder.asked,
      frameworkInForce: builder.frameworkInForce,
      regions: this.outlook.regionsOn(country, moments).map((region) => builder.summary(region)),
      coverage: builder.coverage,
      ...this.outlook.frame(moments),
    };
  }

  /** Regions of all countries that are graded on the day, or may be; of one level where it is given. */
  gradings(level: Level | null, moments: Moments): GradingsAnswer {
    const { record, gazetteer } = this.outlook;
    const gradings = record.countryCodes().flatMap((code) => {
      const country = gazetteer.country(code);
      if (country === undefined) return [];
      const builder = this.outlook.builder(country, article15c, moments);
      return this.outlook
        .regionsOn(country, moments)
        .map((region) => ({ country: country.code, ...builder.summary(region) }))
        .filter((one) => mayBeGraded(one, level));
    });
    const { asked } = this.outlook.builder(gazetteer.countries()[0]!, article15c, moments);
    return { asked, level, gradings, ...this.outlook.frame(moments) };
  }
}

function mayBeGraded(one: RegionSummary, level: Level | null): boolean {
  const levels = one.candidates === null ? [one] : one.candidates;
  return levels.some(({ state, level: found }) => state === 'graded' && (level === null || found === level));
}
