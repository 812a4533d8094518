import type { InstrumentId, PolicyEvent, Provision } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  named,
  published,
  source,
  stated,
} from '../support/histories/events.js';
import { gao, mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const higher = gradings('three-step', [named(gao), 'higher']);
const lower = gradings('three-step', [named(gao), 'lower']);

function text(name: string, provision: Provision): PolicyEvent[] {
  const id = `consolidated-text-${name}` as InstrumentId;
  return [
    instrumentRecorded(id, 'consolidated-text', null),
    actRecorded(id, [provision], {
      source: source(2),
      entry: { kind: 'fixed-date', date: day(5) },
      replaces: [{ kind: 'section', country: mali, citation: null }],
    }),
  ];
}

const governedBefore = (provision: Provision): PolicyEvent[] => [
  instrumentRecorded('wbv-a' as InstrumentId, 'wbv', exact(0)),
  actRecorded('wbv-a' as InstrumentId, [provision]),
  published('wbv-a' as InstrumentId, day(2)),
];

const answerAfter = (...events: PolicyEvent[]) =>
  timelineAfter(...events).answer(ask(gao, peildatum(day(8))));

describe('two consolidated texts of one date', () => {
  it('both may govern where they differ, whichever was recorded first', () => {
    for (const [first, second] of [
      [text('a', higher), text('b', lower)],
      [text('b', lower), text('a', higher)],
    ] as const) {
      const { candidates, notices } = answerAfter(...first, ...second);
      expect(candidates?.map(({ basis, level }) => [basis[0]?.instrument, level])).toEqual([
        ['consolidated-text-a', 'higher'],
        ['consolidated-text-b', 'lower'],
      ]);
      expect(notices.map(({ code }) => code)).toContain('same-day-conflict');
    }
  });

  it('are one observation where they say the same: the first by name governs and the other confirms it', () => {
    for (const [first, second] of [
      [text('a', higher), text('b', higher)],
      [text('b', higher), text('a', higher)],
    ] as const) {
      const { certainty, level, basis } = answerAfter(...first, ...second);
      expect({ certainty, level }).toEqual({ certainty: 'as-recorded', level: 'higher' });
      expect(basis.map(({ instrument, role }) => [instrument, role])).toEqual([
        ['consolidated-text-a', 'governs'],
        ['consolidated-text-b', 'confirms'],
      ]);
    }
  });

  /** Each is held against what governed without the other. */
  it('leave it to the one that differs where the other says what governed before', () => {
    for (const [a, b] of [
      [higher, lower],
      [lower, higher],
    ] as const) {
      const { certainty, level, period } = answerAfter(
        ...governedBefore(higher),
        ...text('a', a),
        ...text('b', b),
      );
      expect({ certainty, level, period }).toEqual({
        certainty: 'as-recorded',
        level: 'lower',
        period: { from: day(5), until: '..' },
      });
    }
  });

  /** Neither precedes an act of their own rank that entered on their date: where one of them governs, its twin does not bring the act back. */
  it('govern together over an act that entered on their date and has ended since', () => {
    const { candidates } = answerAfter(
      ...governedBefore(lower),
      instrumentRecorded('wbv-b' as InstrumentId, 'wbv', exact(0)),
      actRecorded('wbv-b' as InstrumentId, [stated('minors-reception', 'nothing on gradings')], {
        source: source(2),
        entry: { kind: 'fixed-date', date: day(5) },
        replaces: [{ kind: 'section', country: mali, citation: null }],
      }),
      published('wbv-b' as InstrumentId, day(2)),
      ...text('a', higher),
      ...text('b', higher),
    );
    expect(candidates?.map(({ basis, level, period }) => [basis[0]?.instrument, level, period])).toEqual([
      ['consolidated-text-a', 'higher', { from: day(5), until: '..' }],
      ['wbv-b', null, { from: day(5), until: '..' }],
    ]);
  });
});
