import type { Region } from '@peildatum/gazetteer';
import {
  article15c,
  fromDayNumber,
  toDayNumber,
  type CountryCode,
  type RegionId,
  type Topic,
} from '@peildatum/policy';

import type { HistoryAnswer } from '../answer.js';
import type { Moments } from '../question.js';
import { TopicReader } from '../reading/topic-reader.js';
import type { Prefix } from '../record/recorded-log.js';
import type { Searched } from './certain-by-day.js';
import { asHistoryRun, runsOf, within, type Run } from './history.js';
import type { Outlook } from './outlook.js';
import { applicationsToTell, runsOver } from './over-applications.js';
import { possibleDaysOf, regionLabel, subjectOf } from './subject.js';

/** Answers along the days: all runs of days with the same answer. */
export class Histories {
  constructor(private readonly outlook: Outlook) {}

  /** For one region, or for every region under article 15(c), else for the country; as recorded in the first events of the log. */
  at(
    code: CountryCode,
    region: RegionId | null,
    topic: Topic,
    moments: Moments,
    prefix: Prefix,
  ): HistoryAnswer {
    const country = this.outlook.countryOf(code);
    const regions: readonly (Region | null)[] =
      region !== null
        ? [this.outlook.regionById(region)]
        : topic === article15c
          ? this.outlook.gazetteer.regions(country.code)
          : [null];
    const { openbaarOp } = moments;
    const viewpoint = this.outlook.viewpointAt(
      prefix,
      openbaarOp === null ? null : toDayNumber(openbaarOp),
      null,
    );
    const record = this.outlook.countryRecord(country.code);
    const applications = applicationsToTell(
      record,
      moments.application === null ? null : toDayNumber(moments.application),
    );
    const { attested } = record.factsAt(viewpoint.prefix);
    return {
      country: country.code,
      topic,
      beschikbaarOp: this.outlook.record.log.recordedAt(viewpoint.prefix),
      lines: regions.map((one) => {
        const { from, until } = one === null ? { from: -Infinity, until: Infinity } : possibleDaysOf(one);
        const subject = subjectOf(this.outlook.gazetteer, country, topic, one, toDayNumber(moments.geldigOp));
        return {
          region: one === null ? null : regionLabel(one),
          runs: runsOver(
            applications.map((application) => {
              const reader = new TopicReader(record, topic, { ...viewpoint, application });
              return within(runsOf(reader, subject), from, until).map((run) => {
                const builder = this.outlook.builderFor(
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
      ...this.outlook.frameAt(prefix),
    };
  }

  /** Days of a country, both inclusive, of which somebody attested to have searched, by first day. */
  attestedDaysAt(code: CountryCode, prefix: Prefix): Searched {
    const { attested } = this.outlook.countryRecord(code).factsAt(prefix);
    return attested.map(({ data: { from, through } }) => ({ from, through }));
  }
}

/** A day of the run as a peildatum. */
function dayWithin(run: Run, moments: Moments): Moments {
  const day = Number.isFinite(run.from) ? run.from : Number.isFinite(run.until) ? run.until - 1 : 0;
  const date = fromDayNumber(day);
  return { ...moments, peildatum: date, geldigOp: date, inWerkingOp: date };
}
