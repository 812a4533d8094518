import type {
  CivilDate,
  InstrumentId,
  MoratoriumTerm,
  PolicyEvent,
  Provision,
  Topic,
} from '@peildatum/policy';

import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  extended,
  instrumentRecorded,
  provision,
  published,
} from '../support/histories/events.js';
import { mali } from '../support/histories/geography.js';
import { found } from './asking.js';

const decision = 'decision-moratorium' as Topic;
const departure = 'departure-moratorium' as Topic;
const first = 'moratorium-mali' as InstrumentId;
const second = 'moratorium-mali-2' as InstrumentId;
const section = 'wbv-2031-1' as InstrumentId;

function term(until: CivilDate | null): MoratoriumTerm {
  return { kind: 'moratorium', until, lasts: null, endsOnEvent: null, words: null, covers: null };
}

/** A moratorium in force from a day on. */
function moratorium(from: number, until: CivilDate | null, topic = decision, id = first): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'moratorium', exact(from - 2)),
    actRecorded(id, [provision(topic, term(until))]),
    published(id, day(from - 1)),
  ];
}

/** The section of chapter C7 with a paragraph on the moratorium, in force from a day on. */
function mirrored(from: number, content: Provision['content'], topic = decision): PolicyEvent[] {
  return [
    instrumentRecorded(section, 'wbv', exact(from - 2)),
    actRecorded(section, [{ ...provision(topic, content), citation: 'C7/23.1' }], {
      replaces: [{ kind: 'section', country: mali, citation: 'C7/23' }],
    }),
    published(section, day(from - 1)),
  ];
}

describe('a moratorium in time', () => {
  it('extended after the lapse: the gap, and who extended it', () => {
    const events = [...moratorium(3, day(10)), extended(first, day(15), day(30))];
    expect(found('moratorium-extended-late', events)).toMatchObject([
      { country: mali, topic: decision, instrument: first, period: { from: day(10), until: day(15) } },
    ]);
    expect(found('moratorium-extended-late', events)[0]!.events).toHaveLength(4);
    expect(
      found('moratorium-extended-late', [...moratorium(3, day(10)), extended(first, day(10), day(30))]),
    ).toEqual([]);
  });

  it('extended late by a text that works back: late all the same', () => {
    const events = [...moratorium(3, day(10)), extended(first, day(15), day(30), day(9))];
    expect(found('moratorium-extended-late', events)).toMatchObject([
      { period: { from: day(10), until: day(15) }, nl: expect.stringContaining('de verlenging werkt terug') },
    ]);
  });

  it('of decisions: reviewed at least every six months', () => {
    // Day 3 is 13 March 2031; six months later is 13 September, day 187.
    expect(found('moratorium-review-overdue', moratorium(3, day(300)))).toMatchObject([
      { topic: decision, period: { from: '2031-09-13', until: day(300) } },
    ]);
    const extendedInTime = [...moratorium(3, day(300)), extended(first, day(150), day(320))];
    expect(found('moratorium-review-overdue', extendedInTime)).toEqual([]);
    expect(found('moratorium-review-overdue', moratorium(3, day(187)))).toEqual([]);
    expect(found('moratorium-review-overdue', moratorium(3, day(300)), 186)).toEqual([]);
    expect(found('moratorium-review-overdue', moratorium(3, day(300), departure))).toEqual([]);
  });

  it('of departures: at most one year from its publication', () => {
    expect(
      found('departure-moratorium-beyond-a-year', moratorium(3, '2032-03-13' as CivilDate, departure)),
    ).toMatchObject([{ topic: departure, period: { from: '2032-03-12', until: '2032-03-13' } }]);
    expect(
      found('departure-moratorium-beyond-a-year', moratorium(3, '2032-03-12' as CivilDate, departure)),
    ).toEqual([]);
    expect(found('departure-moratorium-beyond-a-year', moratorium(3, null, departure), 360)).toEqual([]);
    expect(found('departure-moratorium-beyond-a-year', moratorium(3, null, departure), 370)).toHaveLength(1);
  });

  it('beside another that runs on the same days', () => {
    const events = [...moratorium(3, day(20)), ...moratorium(12, day(40), decision, second)];
    expect(found('moratoria-overlap', events)).toMatchObject([
      { instrument: second, period: { from: day(12), until: day(20) } },
    ]);
    expect(
      found('moratoria-overlap', [...moratorium(3, day(12)), ...moratorium(12, day(40), decision, second)]),
    ).toEqual([]);
  });
});

describe('the paragraph that mirrors a moratorium', () => {
  it('with another end than the decision', () => {
    const events = [...moratorium(3, day(30)), ...mirrored(5, term(day(29)))];
    expect(found('mirror-differs', events)).toMatchObject([
      { country: mali, topic: decision, instrument: section, period: { from: day(5), until: day(30) } },
    ]);
    expect(found('mirror-differs', [...moratorium(3, day(30)), ...mirrored(5, term(day(30)))])).toEqual([]);
  });

  it('that says there is none while one runs', () => {
    const events = [...moratorium(3, day(30)), ...mirrored(5, { kind: 'general-policy' })];
    expect(found('mirror-differs', events)).toMatchObject([{ period: { from: day(5), until: day(30) } }]);
  });

  it('that is still there after the end', () => {
    const events = [...moratorium(3, day(30)), ...mirrored(5, term(day(30)))];
    expect(found('mirror-after-end', events)).toMatchObject([
      { instrument: section, period: { from: day(30), until: '..' } },
    ]);
    expect(found('mirror-after-end', events, 29)).toEqual([]);
  });

  it('of a decision that nobody recorded', () => {
    expect(found('mirror-without-moratorium', mirrored(5, term(day(30))))).toMatchObject([
      { instrument: section, period: { from: day(5), until: '..' } },
    ]);
    expect(found('mirror-without-moratorium', mirrored(5, { kind: 'general-policy' }))).toEqual([]);
  });

  it('whose words have no structure is not compared', () => {
    const events = [...moratorium(3, day(30)), ...mirrored(5, { kind: 'stated', summary: null })];
    expect([...found('mirror-differs', events), ...found('mirror-after-end', events)]).toEqual([]);
  });
});
