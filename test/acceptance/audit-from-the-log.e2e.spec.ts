import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openGazetteer } from '@peildatum/gazetteer';
import { fromDayNumber, toDayNumber, type CivilDate, type RegionId } from '@peildatum/policy';
import type { AuditAnswer } from '@peildatum/reports';

import { exampleLedger, mali } from './deriving/example.js';
import type { NaiveAnswer, ReadLog } from './deriving/read-log.js';
import { peildatumJson } from './running/command-line.js';
import { Scratch } from './running/scratch.js';

// Commands on a machine that may be busy with something else.
jest.setTimeout(240_000);

const scratch = new Scratch();
/** The day of the entry, with the naive reading of every region on it and on the day before. */
const period = { from: '2025-08-18' as CivilDate, to: '2025-08-19' as CivilDate };
const gazetteer = openGazetteer();

/** One of each kind of change, and one of which it is open whether the decision means it. */
const someRegions = ['ML-1', 'ML-4', 'ML-4.san', 'ML-7'] as RegionId[];

let log: ReadLog;
let audit: AuditAnswer;

beforeAll(async () => {
  const example = await exampleLedger(scratch);
  log = example.log;
  const asked = ['--peildatum-from', period.from, '--to', period.to, '--country', 'ML'];
  audit = await peildatumJson<AuditAnswer>(example.ledger, ['audit', ...asked]);
}, 240_000);
afterAll(() => scratch.remove());

describe('the figures of an audit, derived again from the exported log alone', () => {
  const days = () => {
    const [from, to] = [toDayNumber(period.from), toDayNumber(period.to)];
    return Array.from({ length: to - from }, (_none, index) => fromDayNumber(from + index));
  };
  const inMali = () => gazetteer.regions(mali).map(({ id }) => id as string as RegionId);

  it('how firmly the register answers, day by day and region by region, by the naive reading', () => {
    const count = { certain: 0, asRecorded: 0, uncertain: 0, total: 0 };
    for (const region of inMali())
      for (const on of days()) {
        const { certainty } = log.naively(region, on).brief;
        count[certainty === 'as-recorded' ? 'asRecorded' : certainty] += 1;
        count.total += 1;
      }
    const [figures] = audit.figures;
    expect(figures?.days).toEqual(count);
    expect(figures?.certainShare).toBe(count.certain / count.total);
  });

  it('how many days another answer than the day before', () => {
    const [day, before] = [period.from, fromDayNumber(toDayNumber(period.from) - 1)];
    const changed = someRegions.some(
      (region) => saidOf(log.naively(region, day)) !== saidOf(log.naively(region, before)),
    );
    expect(audit.figures[0]?.changes).toBe(changed ? 1 : 0);
  });

  it('every stretch of the timeline picture, on its first and last day', () => {
    const [picture] = audit.pictures;
    expect(picture?.lines.map(({ region }) => region.id).sort()).toEqual([...inMali()].sort());
    for (const { region, runs } of picture!.lines)
      for (const run of runs)
        for (const on of [run.from, fromDayNumber(toDayNumber(run.until) - 1)]) {
          expect(run).toMatchObject(log.naively(region.id as RegionId, on).brief);
        }
  });

  it('what the correction of the publication changed: what a reading of the log before and after it says', () => {
    const [correction, ...others] = audit.events.filter(({ type }) => type === 'RecordingCorrected');
    expect(others).toEqual([]);
    const { id, effect } = correction!;
    const place = log.events.findIndex((one) => one.id === id);
    for (const region of someRegions)
      for (const on of days()) {
        const [before, after] = [place, place + 1].map((count) => log.naively(region, on, count).brief);
        const told = effect.find((one) => one.region?.id === region && one.from <= on && on < one.until);
        if (told === undefined) expect({ region, on, after }).toEqual({ region, on, after: before });
        else expect(told).toMatchObject({ before, after });
      }
  });

  it('the provisions without evidence, and the dates that are open', () => {
    for (const { instrument, withoutEvidence } of audit.processes) {
      const advised = log
        .data('AdviceDecided')
        .filter(({ outcomes }) => outcomes.some(({ by }) => by === instrument))
        .map((one) => one.instrument);
      const shown = log
        .data('EvidenceRecorded')
        .filter((one) => [instrument, ...advised].includes(one.instrument));
      const hasEvidence = shown.some(({ items }) => items.some(({ country }) => country === mali));
      if (hasEvidence) expect(withoutEvidence).toEqual([]);
      else expect(withoutEvidence.length).toBeGreaterThan(0);
    }
    const imprecise = log
      .data('DateClaimed')
      .filter(
        ({ date, value, instrument }) =>
          date === 'entry' && !/^\d{4}-\d\d-\d\d$/.test(value) && log.isUnpublished(instrument),
      );
    const open = audit.openDates.filter(({ date }) => date === 'entry');
    expect(open.map(({ instrument, value }) => `${instrument} ${value}`)).toEqual(
      imprecise.map(({ instrument, value }) => `${instrument} ${value}`),
    );
  });

  it('every finding of these kinds, with the events behind it', () => {
    const ids = new Set(log.events.map(({ id }) => id));
    for (const { events } of audit.findings) expect(events.filter((id) => !ids.has(id))).toEqual([]);
    const found = (code: string) => audit.findings.filter((one) => one.code === code);
    expect(
      found('contradiction-noted')
        .flatMap(({ events }) => events)
        .sort(),
    ).toEqual(
      log.events
        .filter(({ event }) => event.type === 'ContradictionNoted' && event.data.country === mali)
        .map(({ id }) => id)
        .sort(),
    );
    expect(found('unpublished-instrument').map(({ instrument }) => instrument)).toEqual(
      [...new Set(log.data('ActRecorded').map(({ instrument }) => instrument))]
        .filter((id) => log.isUnpublished(id))
        .sort(),
    );
    const searched = log.data('CoverageAttested').map(({ through }) => through);
    expect(found('unattested-period').map((one) => one.period?.from)).toEqual([
      fromDayNumber(Math.max(...searched.map(toDayNumber)) + 1),
    ]);
    const texts = new Set(
      log
        .data('ActRecorded')
        .flatMap(({ provisions }) =>
          provisions.flatMap(({ citation, text }) => (text === null ? [] : [citation])),
        ),
    );
    for (const { nl, instrument } of found('reference-without-text')) {
      const number = /verwijst naar (\S+?);/.exec(nl)![1]!;
      expect(texts.has(number)).toBe(false);
      expect(JSON.stringify(log.acts(instrument!))).toContain(number);
    }
  });
});

/** All but how certain it is: searching changes no policy. */
function saidOf({ brief: { certainty: _certainty, ...brief }, candidates }: NaiveAnswer): string {
  return JSON.stringify([brief, candidates]);
}
