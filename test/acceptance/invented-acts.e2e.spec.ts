import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { entry2023, graded2025, silent2023, wbv2025 } from './asking/known-texts.js';
import { ofCountry, ofRegion } from './asking/question.js';
import { expectOutcome, expectTheSame, outcomeOf, type Row } from './asking/table.js';
import { TwoLedgers, type Moments, type Seen, type Step } from './writing/two-ledgers.js';

const governing = (instrument: string) => [{ instrument, role: 'governs', rank: 1, citation: null }];
const unpublished = 'wbv-2025-905';
const inSegou = (peildatum: string) => () => ofRegion('ML', 'Ségou', { peildatum });

/** E = 2025-08-21 (P = 2025-08-20), V = P-60 = 2025-06-21; asked of P-30 = 2025-07-21. */
const worksBack: Row<Moments>[] = [
  {
    title: 'example 7: an act that works back, on a day before its entry, geldigOp: the new text',
    ask: () => ofCountry('NE', { geldigOp: '2025-07-21' }),
    expected: {
      answer: {
        state: 'graded',
        level: 'higher',
        certainty: 'as-recorded',
        period: '2025-06-21 – ..',
        basis: governing('wbv-2025-902'),
        candidates: null,
      },
    },
  },
  {
    title: 'example 7: the same day, peildatum: the old text',
    ask: () => ofCountry('NE', { peildatum: '2025-07-21' }),
    expected: {
      answer: {
        state: 'graded',
        level: 'lower',
        certainty: 'as-recorded',
        period: '2024-01-16 – 2025-08-21',
        basis: governing('wbv-2024-901'),
        candidates: null,
      },
    },
  },
];

const lowerBySecond = {
  state: 'graded',
  level: 'lower',
  framework: 'three-step',
  basis: [{ instrument: unpublished, role: 'governs', rank: 1, citation: 'C7/23.4.2' }],
};

const twoUnpublished: Row<Moments>[] = [
  {
    title: 'example 8: two unpublished acts, before the second can be in force: the old one or the first',
    ask: inSegou('2025-08-01'),
    expected: {
      answer: {
        state: 'unknown',
        certainty: 'uncertain',
        period: '2025-06-05 – 2025-09-02',
        candidates: [
          { ...silent2023, period: `${entry2023} – [2025-08-02..]` },
          { ...graded2025('higher'), period: '[2025-06-05..2025-08-01] – [2025-09-02..]' },
        ],
      },
    },
  },
  {
    title: 'example 8: and after it: the old one, the first or the second',
    ask: inSegou('2025-10-01'),
    expected: {
      answer: {
        state: 'unknown',
        certainty: 'uncertain',
        period: '2025-09-02 – ..',
        notices: expect.arrayContaining([
          `publication-not-recorded ${wbv2025}`,
          `publication-not-recorded ${unpublished}`,
        ]),
        candidates: [
          { ...silent2023, period: `${entry2023} – [2025-10-02..]` },
          { ...graded2025('higher'), period: '[2025-06-05..2025-10-01] – [2025-10-02..]' },
          { ...lowerBySecond, period: '[2025-09-02..2025-10-01] – [2025-10-02..]' },
        ],
      },
    },
  },
];

/** The design asks this in 2026, "today": with a day of 2026 named it can be asked ever after. */
const toCome: Row<Moments>[] = [
  {
    title: 'example 10: an act fixed for 2027-01-01, geldigOp that day: the new text',
    ask: () => ofCountry('BF', { geldigOp: '2027-01-01' }),
    expected: {
      answer: {
        state: 'graded',
        level: 'higher',
        period: '2027-01-01 – ..',
        basis: governing('wbv-2026-904'),
        candidates: null,
      },
    },
  },
  {
    title: 'example 10: the same, inWerkingOp a day of 2026: the old text',
    ask: () => ofCountry('BF', { geldigOp: '2027-01-01', inWerkingOp: '2026-11-20' }),
    expected: {
      answer: {
        state: 'graded',
        level: 'lower',
        period: '2024-01-16 – ..',
        basis: governing('wbv-2024-903'),
        candidates: null,
      },
    },
  },
];

/** WBV 2025/11 entered on 2025-08-21; R = 2025-09-10. What the second act may end meanwhile is a border of its own. */
const rectified: Row<Moments>[] = [
  {
    title: 'example 9: before a rectification, peildatum: the old text, and that it was rectified later',
    ask: inSegou('2025-09-01'),
    expected: {
      answer: {
        ...graded2025('higher'),
        certainty: 'as-recorded',
        period: '2025-08-21 – [2025-09-02..2025-09-10]',
        notices: expect.arrayContaining([`rectified-later ${wbv2025}`]),
        candidates: null,
      },
    },
  },
  {
    title: 'example 9: the same day, geldigOp: the new text, on the same entry',
    ask: () => ofRegion('ML', 'Ségou', { geldigOp: '2025-09-01' }),
    expected: {
      answer: {
        ...graded2025('exceptional'),
        certainty: 'as-recorded',
        period: '2025-08-21 – [2025-09-02..]',
        notices: expect.arrayContaining([`rectified ${wbv2025}`]),
        candidates: null,
      },
    },
  },
];

const steps: Step[] = [
  {
    name: 'invented acts',
    write: {
      kind: 'files',
      names: [
        'niger-before.json',
        'niger-works-back.json',
        'burkina-faso-before.json',
        'burkina-faso-to-come.json',
        'mali-also-unpublished.json',
      ],
    },
    rows: [...worksBack, ...twoUnpublished, ...toCome],
  },
  {
    name: 'publication and rectification of WBV 2025/11',
    write: { kind: 'files', names: ['mali-rectified.json'] },
    rows: rectified,
  },
];

const ledgers = new TwoLedgers();
let seen: ReadonlyMap<string, Seen>;

beforeAll(async () => {
  seen = await ledgers.live(steps);
}, 480_000);

afterAll(() => ledgers.end());

describe.each(steps)('with $name', ({ name, rows }) => {
  describe.each([
    { by: 'the command line', way: 'exit' },
    { by: 'HTTP', way: 'status' },
  ] as const)('recorded and asked by $by', ({ way }) => {
    it.each(rows)('$title', (row) => expectOutcome(outcomeOf(seen.get(name)![way], row.title), row, way));
  });

  describe('the command line with --json and HTTP give the same object', () => {
    it.each(rows)('$title', ({ title }) => {
      const { exit, beside } = seen.get(name)!;
      expectTheSame(outcomeOf(exit, title), outcomeOf(beside, title));
    });
  });
});
