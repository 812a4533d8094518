import {
  article15c,
  fromDayNumber,
  toDayNumber,
  type CivilDate,
  type Recorded,
  type RegionId,
  type Topic,
} from '@peildatum/policy';
import {
  certainByDay,
  changedDays,
  resolveMoments,
  RegionOutsidePeriod,
  type ChangeSide,
  type Moments,
  type Timeline,
} from '@peildatum/timeline';
import {
  auditOf,
  collected,
  type AuditAnswer,
  type AuditEvent,
  type AuditQuestion,
} from '@peildatum/reports';
import fc from 'fast-check';

import { history } from './support/histories/arbitrary/history.js';
import { day } from './support/histories/days.js';
import { testGazetteer } from './support/histories/gazetteer.js';
import { mali } from './support/histories/geography.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

const gazetteer = testGazetteer();
/** One told by region, one by country, one with a clock of its own: the others are told as the second is. */
const topics = [article15c, 'protection-alternative' as Topic, 'decision-moratorium' as Topic];
const period = { from: day(1), to: day(20) };

describe('an audit of a random history', () => {
  it('tells of each event what a timeline with it answers otherwise than one without it', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ log }) => {
        const { events } = await auditOfAll(log);
        expect(events.map(({ id }) => id)).toEqual(log.map(({ id }) => id));
        for (const [index, row] of events.entries()) {
          const was = timelineOf(log.slice(0, index));
          const is = timelineOf(log.slice(0, index + 1));
          for (const topic of topics) {
            const told = row.effect.filter((one) => one.country === mali && one.topic === topic);
            const [before, after] = [was, is].map((one) =>
              certainByDay(one.history(mali, null, topic, moments()), one.attestedDays(mali)),
            );
            const found = changedDays(before!, after!);
            expect(told.map(({ country: _country, topic: _topic, ...days }) => days)).toEqual(found);
          }
          expectEffectOnDays(row, was, is);
        }
      }),
      parameters(runs('histories of which every effect is told', 0.01)),
    );
  }, 3_600_000);

  it('tells of an event by itself what it tells of it in turn, and in any order', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 5 }), async ({ log }, step) => {
        const { events } = await auditOfAll(log);
        const timeline = timelineOf(log);
        const jumping = timeline.effects(moments());
        for (let n = 0; n < log.length; n += 1) {
          const index = (n * step) % log.length;
          const { effect } = events[index]!;
          expect(timeline.effects(moments()).of(log[index]!, index + 1)).toEqual(effect);
          expect(jumping.of(log[index]!, index + 1)).toEqual(effect);
        }
      }),
      parameters(runs('histories of which every effect is told by itself', 0.02)),
    );
  }, 3_600_000);

  it('counts the days of regions as single answers about those days do', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ log }) => {
        const { figures } = await listsOf(log);
        const found = figures.find(({ country }) => country === mali);
        if (found === undefined) return;
        expect(found.days).toEqual(countedDayByDay(log));
      }),
      parameters(runs('histories of which every day is counted', 0.02)),
    );
  }, 3_600_000);
});

function auditOfAll(log: readonly Recorded[]): Promise<AuditAnswer> {
  const ever = { from: '1990-01-01' as CivilDate, to: '2100-01-01' as CivilDate };
  return audited(log, { by: 'recording', ...ever, country: null, actor: null }, log);
}

/** Day by day and region by region, what the effect says is what single answers say before and after, and where it says nothing they agree. */
function expectEffectOnDays({ effect }: AuditEvent, was: Timeline, is: Timeline): void {
  for (const region of gazetteer.regions(mali)) {
    const told = effect.filter((one) => one.topic === article15c && one.region?.id === region.id);
    for (let at = 0; at < 20; at += 1) {
      const on = day(at);
      const [before, after] = [was, is].map((one) => inShort(one, region.id as never, on));
      const here = told.find(
        ({ from, until }) => (from === '..' || from <= on) && (until === '..' || on < until),
      );
      if (here === undefined) expect(after).toEqual(before);
      else expect([here.before, here.after].map((side) => side && sideOf(side))).toEqual([before, after]);
    }
  }
}

function inShort(timeline: Timeline, region: RegionId, peildatum: CivilDate) {
  const on: Moments = { ...moments(), peildatum, geldigOp: peildatum, inWerkingOp: peildatum };
  try {
    return sideOf(timeline.brief({ country: mali, region, topic: article15c, moments: on }));
  } catch (error) {
    if (error instanceof RegionOutsidePeriod) return null;
    throw error;
  }
}

function sideOf({
  state,
  level,
  framework,
  certainty,
  candidates,
}: Omit<NonNullable<ChangeSide>, 'instrument'>) {
  return { state, level, framework, certainty, candidates };
}

/** The lists of an audit of the period of days, without its events. */
function listsOf(log: readonly Recorded[]): Promise<AuditAnswer> {
  return audited(log, { by: 'peildatum', ...period, country: null, actor: null }, []);
}

function audited(
  log: readonly Recorded[],
  question: AuditQuestion,
  told: readonly Recorded[],
): Promise<AuditAnswer> {
  const sources = {
    timeline: timelineOf(log),
    events: async function* (from: number, until: number) {
      yield* told.slice(from, until);
    },
    countryName: (country: string) => ({ nl: country, en: country }),
    moments: moments(),
    actorsShown: true,
  };
  return collected(auditOf(question, sources));
}

function countedDayByDay(log: readonly Recorded[]) {
  const timeline = timelineOf(log);
  const count = { certain: 0, asRecorded: 0, uncertain: 0, total: 0 };
  for (let at = toDayNumber(period.from); at < toDayNumber(period.to); at += 1) {
    const peildatum = fromDayNumber(at);
    for (const region of gazetteer.regions(mali)) {
      const on: Moments = { ...moments(), peildatum, geldigOp: peildatum, inWerkingOp: peildatum };
      try {
        const { certainty } = timeline.answer({
          country: mali,
          region: region.id as never,
          topic: article15c,
          moments: on,
        });
        count.total += 1;
        count[certainty === 'as-recorded' ? 'asRecorded' : certainty] += 1;
      } catch (error) {
        if (!(error instanceof RegionOutsidePeriod)) throw error;
      }
    }
  }
  return count;
}

function moments(): Moments {
  const resolved = resolveMoments({}, '2099-01-01T12:00:00.000Z');
  if (resolved.kind !== 'ok') throw new Error('unreadable');
  return resolved.moments;
}
