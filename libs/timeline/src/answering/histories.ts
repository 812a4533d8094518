import { fromDayNumber, toDayNumber, type CountryCode, type RegionId, type Topic } from '@peildatum/policy';

import type { HistoryAnswer, HistoryRun } from '../answer.js';
import type { Moments } from '../question.js';
import { TopicReader } from '../reading/topic-reader.js';
import type { Prefix } from '../record/recorded-log.js';
import { Beginnings } from './beginnings.js';
import type { Searched } from './certain-by-day.js';
import { allDays, asHistoryRun, runsOf, within, type Run } from './history.js';
import type { Outlook } from './outlook.js';
import { applicationsToTell, isToldAlike, runsOver } from './over-applications.js';
import { RunsThroughout } from './runs-throughout.js';
import { standingOf } from './standing-of.js';
import { possibleDaysOf, regionLabel, subjectOf } from './subject.js';
import { regionsTold, toldOf } from './told-of.js';

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
    const { gazetteer } = this.outlook;
    const regions =
      region !== null ? [this.outlook.regionById(region)] : regionsTold(gazetteer, country, topic);
    const { openbaarOp } = moments;
    const viewpoint = this.outlook.viewpointAt(
      prefix,
      openbaarOp === null ? null : toDayNumber(openbaarOp),
      null,
    );
    const record = this.outlook.countryRecord(country.code);
    const readers = applicationsToTell(
      record,
      moments.application === null ? null : toDayNumber(moments.application),
    ).map((application) => new TopicReader(record, topic, { ...viewpoint, application }));
    const { attested } = record.factsAt(prefix);
    return {
      country: country.code,
      topic,
      beschikbaarOp: this.outlook.record.log.recordedAt(prefix),
      lines: regions.map((one) => {
        const { from, until } = one === null ? allDays : possibleDaysOf(one);
        const subject = subjectOf(gazetteer, country, topic, one, toDayNumber(moments.geldigOp));
        return {
          region: one === null ? null : regionLabel(one),
          runs: runsOver(
            readers.map((reader) =>
              within(runsOf(reader, subject), from, until).map((run) => {
                const builder = this.outlook.builderFor(
                  country,
                  topic,
                  dayWithin(run, moments),
                  prefix,
                  reader.viewpoint.application,
                );
                return asHistoryRun(run, builder.summaryOf(run.candidates, one), attested);
              }),
            ),
          ),
        };
      }),
      ...this.outlook.frameAt(prefix),
    };
  }

  /** The lines of a history of every region under article 15(c), else of the country; where the answers are told by nothing but the day, without notices. */
  lines(code: CountryCode, topic: Topic, moments: Moments, prefix: Prefix): HistoryAnswer['lines'] {
    const { gazetteer } = this.outlook;
    const record = this.outlook.countryRecord(code);
    if (!isToldAlike(record, moments)) return this.at(code, null, topic, moments, prefix).lines;
    const reader = new TopicReader(record, topic, this.outlook.viewpointAt(prefix, null, null));
    const { attested } = record.factsAt(prefix);
    const throughout = new RunsThroughout(reader, new Beginnings());
    const shown = remembered((run) =>
      asHistoryRun(run, { ...standingOf(run.candidates, false), notices: [] }, attested),
    );
    const told = toldOf(gazetteer, this.outlook.countryOf(code), topic, toDayNumber(moments.geldigOp));
    return told.map(({ region, subject, days: { from, until } }) => ({
      region,
      runs: within(throughout.of(subject), from, until).map(shown),
    }));
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
