import type { InstrumentId, PolicyEvent, Topic } from '@peildatum/policy';
import { ask, peildatum } from './support/histories/asking.js';
import { between, day, exact } from './support/histories/days.js';
import {
  actRecorded,
  claimed,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  published,
} from './support/histories/events.js';
import { gao } from './support/histories/geography.js';
import { timelineAfter } from './support/timeline-of.js';

const governing = 'wbv-a' as InstrumentId;
const open = 'wbv-b' as InstrumentId;
const later = 'wbv-c' as InstrumentId;

function grades(instrument: InstrumentId, level: 'lower' | 'higher' | 'exceptional'): PolicyEvent[] {
  return [
    instrumentRecorded(instrument, 'wbv', exact(0)),
    actRecorded(instrument, [gradings('three-step', [named(gao), level])]),
  ];
}

/** Governs from day 2 on. */
const first = [...grades(governing, 'lower'), published(governing, day(1))];
/** Entered on some day from the first through the last. */
const somewhere = (from: number, through: number) => [
  ...grades(open, 'higher'),
  claimed(open, 'entry', between(from, through), 3),
];
const third = [...grades(later, 'exceptional'), published(later, day(9))];

function periodOnDay4(...events: readonly PolicyEvent[]) {
  const { level, candidates, period } = timelineAfter(...events).answer(ask(gao, peildatum(day(4))));
  expect([level, candidates]).toEqual(['lower', null]);
  return period;
}

describe('the period of an act that alone governs and never changes', () => {
  it('lasts until the next act enters', () => {
    expect(periodOnDay4(...first)).toEqual({ from: day(2), until: '..' });
    expect(periodOnDay4(...first, ...third)).toEqual({ from: day(2), until: day(10) });
  });

  it('ends where an act of an open entry may enter, and at the last when it must', () => {
    expect(periodOnDay4(...first, ...somewhere(6, 8))).toEqual({ from: day(2), until: between(6, 8) });
    expect(periodOnDay4(...first, ...somewhere(6, 8), ...third)).toEqual({
      from: day(2),
      until: between(6, 8),
    });
  });

  it('ends at the last when the next act enters, where one of an open entry may come after it', () => {
    expect(periodOnDay4(...first, ...somewhere(6, 14), ...third)).toEqual({
      from: day(2),
      until: between(6, 10),
    });
  });

  it('may never end where an act of an open entry may enter only after what it said lapsed', () => {
    expect(periodOnDay4(...first, ...somewhere(6, 8), lapsed(open, 'article-15c' as Topic, day(7)))).toEqual({
      from: day(2),
      until: `[${day(6)}..]`,
    });
  });
});
