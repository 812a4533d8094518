import type { Region } from '@peildatum/gazetteer';
import {
  article15c,
  fromDayNumber,
  toDayNumber,
  type CountryCode,
  type RegionId,
  type Topic,
} from '@peildatum/policy';

import type { HistoryAnswer, HistoryRun } from '../answer.js';
import type { Moments } from '../question.js';
import { TopicReader } from '../reading/topic-reader.js';
import type { Prefix } from '../record/recorded-log.js';
import { Beginnings } from './beginnings.js';
import type { Searched } from './certain-by-day.js';
import { allDays, asHistoryRun, runsOf, within, type Days, type Run } from './history.js';
import type { Outlook } from './outlook.js';
import { applicationsToTell, runsOver } from './over-applications.js';
import { RunsThroughout } from './runs-throughout.js';
import { standingOf } from './standing-of.js';
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
    const regions = region !== null ? [this.outlook.regionById(region)] : this.regionsTold(code, topic);
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

  /** The lines of a history, on these days at least; where the answers are told by nothing but the day, on no others and without notices. */
  within(
    days: Days,
    code: CountryCode,
    topic: Topic,
    moments: Moments,
    prefix: Prefix,
  ): Pick<HistoryAnswer, 'lines'> {
    if (!this.isToldAlike(code, moments)) return this.at(code, null, topic, moments, prefix);
    const { gazetteer } = this.outlook;
    const country = this.outlook.countryOf(code);
    const record = this.outlook.countryRecord(code);
    const reader = new TopicReader(record, topic, this.outlook.viewpointAt(prefix, null, null));
    const { attested } = record.factsAt(prefix);
    const throughout = days === allDays ? new RunsThroughout(reader, new Beginnings()) : null;
    const shown = remembered((run) =>
      asHistoryRun(run, { ...standingOf(run.candidates, false), notices: [] }, attested),
    );
    const lines = this.regionsTold(code, topic).map((region) => {
      const subject = subjectOf(gazetteer, country, topic, region, toDayNumber(moments.geldigOp));
      const own = region === null ? allDays : possibleDaysOf(region);
      const looked = { from: Math.max(days.from, own.from), until: Math.min(days.until, own.until) };
      const runs =
        throughout !== null
          ? within(throughout.of(subject), looked.from, looked.until)
          : looked.from < looked.until
            ? runsOf(reader, subject, looked)
            : [];
      return {
        region: region === null ? null : regionLabel(region),
        runs: runs.map(shown),
      };
    });
    return { lines };
  }

  /** Whether nothing tells applications apart, nor what had been made public by when. */
  private isToldAlike(country: CountryCode, { openbaarOp, application }: Moments): boolean {
    const [only] = applicationsToTell(this.outlook.countryRecord(country), null);
    return only === null && openbaarOp === null && application === null;
  }

  /** Under article 15(c) each region is told of, else the country. */
  private regionsTold(code: CountryCode, topic: Topic): readonly (Region | null)[] {
    return topic === article15c ? this.outlook.gazetteer.regions(code) : [null];
  }

  /** Days of a country, both inclusive, of which somebody attested to have searched, by first day. */
  attestedDaysAt(code: CountryCode, prefix: Prefix): Searched {
    const { attested } = this.outlook.countryRecord(code).factsAt(prefix);
    return attested.map(({ data: { from, through } }) => ({ from, through }));
  }
}

/** Regions that an act does not name share its readings, and mostly the days: of those with both it is the last that was shown. */
function remembered(show: (run: Run) => HistoryRun): (run: Run) => HistoryRun {
  const last = new Map<Run['candidates'], { readonly run: Run; readonly shown: HistoryRun }>();
  return (run) => {
    const known = last.get(run.candidates);
    if (known !== undefined && known.run.from === run.from && known.run.until === run.until)
      return known.shown;
    const shown = show(run);
    last.set(run.candidates, { run, shown });
    return shown;
  };
}

/** A day of the run as a peildatum. */
function dayWithin(run: Run, moments: Moments): Moments {
  const day = Number.isFinite(run.from) ? run.from : Number.isFinite(run.until) ? run.until - 1 : 0;
  const date = fromDayNumber(day);
  return { ...moments, peildatum: date, geldigOp: date, inWerkingOp: date };
}
