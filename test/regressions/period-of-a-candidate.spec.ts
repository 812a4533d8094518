import type { InstrumentId, Level, PolicyEvent } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { between, day, exact, notBefore } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  gradings,
  instrumentRecorded,
  named,
  published,
  source,
} from '../support/histories/events.js';
import { gao, mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const a = 'wbv-a' as InstrumentId;
const b = 'wbv-b' as InstrumentId;
const c = 'wbv-c' as InstrumentId;

function act(id: InstrumentId, level: Level, signedOn: number, rank: 1 | 6 = 1): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'wbv', exact(signedOn)),
    actRecorded(id, [gradings('three-step', [named(gao), level])], {
      source: source(rank),
      replaces: [{ kind: 'section', country: mali, citation: null }],
    }),
  ];
}

function answerOn(offset: number, ...events: readonly PolicyEvent[]) {
  const answer = timelineAfter(...events).answer(ask(gao, peildatum(day(offset))));
  const periods = (answer.candidates ?? []).map(({ level, period }) => [level, period.from, period.until]);
  return {
    period: answer.period,
    periods: Object.fromEntries(periods.map(([level, ...own]) => [level, own])),
  };
}

describe('a candidate’s own period is taken over the worlds in which it governs on the asked day', () => {
  it('it may end on the next day where another act may still enter, whichever candidate it is', () => {
    const events = [
      ...act(a, 'exceptional', 0),
      published(a, day(1)),
      ...act(b, 'higher', 2),
      ...act(c, 'lower', 2),
    ];
    expect(answerOn(8, ...events).periods).toEqual({
      exceptional: [day(2), notBefore(9)],
      higher: [between(3, 8), notBefore(9)],
      lower: [between(3, 8), notBefore(9)],
    });
  });

  it('an act that entered on the day of another, with nothing to choose between them, stays as long as the other', () => {
    const events = [...act(a, 'higher', 0), published(a, day(4)), ...act(b, 'lower', 2)];
    expect(answerOn(5, ...events).periods).toEqual({
      higher: [day(5), notBefore(6)],
      lower: [day(5), '..'],
    });
  });

  it('such a conflict leaves the older text possible for ever, also when the other entry is bounded', () => {
    const events = [
      ...act(a, 'higher', 0),
      published(a, day(4)),
      ...act(b, 'lower', 0),
      claimed(b, 'entry', between(5, 8), 3),
    ];
    expect(answerOn(6, ...events).periods).toEqual({
      higher: [day(5), notBefore(7)],
      lower: [between(5, 6), '..'],
    });
  });
});

describe('the period of an uncertain answer', () => {
  it('starts with the first day that has the same candidates: not on a day of entry that rank decides', () => {
    const events = [...act(a, 'higher', 0), published(a, day(4)), ...act(b, 'lower', 0, 6)];
    expect(answerOn(6, ...events).period).toEqual({ from: day(6), until: '..' });
    expect(answerOn(5, ...events).periods).toEqual({});
  });
});
