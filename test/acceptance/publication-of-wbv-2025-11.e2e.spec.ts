import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, DifferenceAnswer } from '@peildatum/timeline';

import {
  by2025,
  entry2023,
  graded2025,
  nota2025,
  silent2023,
  silent2025,
  wbv2025,
} from './asking/known-texts.js';
import { onTheCommandLine, overHttp } from './asking/outcome.js';
import { ofRegion, type Question } from './asking/question.js';
import { answerTo, expectOutcome, expectTheSame, outcomeOf, type Row } from './asking/table.js';
import { TwoLedgers, type Moments, type Seen, type Step } from './writing/two-ledgers.js';

/** P and the day after: invented, as is the number of the Staatscourant. */
const publishedOn = '2025-08-20';
const dayAfter = '2025-08-21';
const gazette = 'stcrt-2025-99911';
/** What P is corrected to, three days earlier. */
const correctedTo = '2025-08-17';

const boundaryUnstated = `area-boundary-unstated ${wbv2025}`;
const inForce = { frameworkInForce: 'three-step', period: `${dayAfter} – ..` };

const named = [
  ...['Gao', 'Kidal', 'Mopti', 'Tombouctou'].map((region) => [region, graded2025('exceptional')] as const),
  ...['Ménaka', 'Ségou'].map((region) => [region, graded2025('higher')] as const),
  ['Koulikoro', graded2025('lower')] as const,
  ...['Sikasso', 'Kayes', 'Bamako'].map((region) => [region, silent2025] as const),
];
/** Areas that split off from a named region and are not named themselves, with the level of that region. */
const splitOff = [
  ['Taoudénit', 'exceptional'],
  ['San', 'higher'],
  ['Bandiagara', 'exceptional'],
] as const;

const onDayAfter = (certainty: 'as-recorded' | 'certain'): Row<Moments>[] => [
  ...named.map(([region, expected]) => ({
    title: `${region}, P+1: ${expected.level ?? expected.state}, ${certainty}`,
    ask: () => ofRegion('ML', region, { peildatum: dayAfter }),
    expected: { answer: { ...expected, ...inForce, certainty, candidates: null } },
  })),
  ...splitOff.map(([region, level]) => ({
    title: `${region}, P+1: ${level} or none-by-silence, whatever was attested`,
    ask: () => ofRegion('ML', region, { peildatum: dayAfter }),
    expected: {
      answer: {
        state: 'unknown',
        level: null,
        framework: 'three-step',
        ...inForce,
        basis: by2025,
        certainty: 'uncertain',
        alternative: null,
        notices: expect.arrayContaining([boundaryUnstated]),
        candidates: [
          {
            ...graded2025(level),
            ...inForce,
            certainty: 'uncertain',
            notices: expect.arrayContaining([boundaryUnstated]),
          },
          {
            ...silent2025,
            ...inForce,
            certainty: 'uncertain',
            notices: expect.arrayContaining([boundaryUnstated]),
          },
        ],
      },
    },
  })),
];

const publication: Step = {
  name: 'publication',
  write: { kind: 'publication', instrument: wbv2025, gazette, publishedOn },
  rows: [
    ...onDayAfter('as-recorded'),
    {
      title: 'example 4: Ségou, P: none-by-silence, as-recorded',
      ask: () => ofRegion('ML', 'Ségou', { peildatum: publishedOn }),
      expected: {
        answer: {
          ...silent2023,
          frameworkInForce: 'three-step',
          certainty: 'as-recorded',
          period: `${entry2023} – ${dayAfter}`,
          candidates: null,
        },
      },
    },
    {
      title: 'example 4: Ségou, P+1, as known before the recording: none-by-silence or higher',
      ask: ({ history }) => ofRegion('ML', 'Ségou', { peildatum: dayAfter, beschikbaarOp: history! }),
      expected: {
        answer: {
          state: 'unknown',
          level: null,
          certainty: 'uncertain',
          notices: expect.arrayContaining([`publication-not-recorded ${wbv2025}`]),
          candidates: [
            { ...silent2023, period: `${entry2023} – [2025-08-22..]` },
            { ...graded2025('higher'), period: `[2025-06-05..${dayAfter}] – ..` },
          ],
        },
      },
    },
    {
      title: 'Mali, difference 2023-06-01 to P+1: every change by its name',
      ask: (): Question => ({ about: 'differences', country: 'ML', from: '2023-06-01', to: dayAfter }),
      expected: {
        answer: {
          changes: {
            Kidal: 'newly-graded',
            Tombouctou: 'newly-graded',
            Ségou: 'newly-graded',
            Koulikoro: 'newly-graded',
            Ménaka: `level-changed, by ${nota2025}`,
            Gao: 'framework-changed',
            Mopti: 'framework-changed',
          },
          uncertain: expect.arrayContaining(['Bandiagara', 'San', 'Taoudénit']),
        },
      },
    },
  ],
};

const coverage: Step = {
  name: 'coverage',
  write: {
    kind: 'coverage',
    country: 'ML',
    from: '2025-06-05',
    through: '2025-12-31',
    sources: ['Staatscourant (verzonnen)', 'officielebekendmakingen.nl (verzonnen)'],
  },
  rows: onDayAfter('certain'),
};

const correction: Step = {
  name: 'correction',
  write: {
    kind: 'correction',
    instrument: wbv2025,
    event: 'PublicationRecorded',
    set: { publishedOn: correctedTo },
    reason: 'De datum van het Staatscourantnummer was verkeerd overgenomen.',
  },
  rows: [
    {
      title: 'example 6: Ségou, P, published on P-3 after all: higher',
      ask: () => ofRegion('ML', 'Ségou', { peildatum: publishedOn }),
      expected: {
        answer: {
          ...graded2025('higher'),
          certainty: 'certain',
          period: '2025-08-18 – ..',
          candidates: null,
        },
      },
    },
    {
      title: 'example 6: Ségou, P, as known before the correction: none-by-silence',
      ask: ({ coverage: until }) =>
        ofRegion('ML', 'Ségou', { peildatum: publishedOn, beschikbaarOp: until! }),
      expected: {
        answer: {
          ...silent2023,
          certainty: 'certain',
          period: `${entry2023} – ${dayAfter}`,
          candidates: null,
        },
      },
    },
    {
      title: 'Ségou, P-3 itself: still none-by-silence',
      ask: () => ofRegion('ML', 'Ségou', { peildatum: correctedTo }),
      expected: {
        answer: {
          ...silent2023,
          certainty: 'certain',
          period: `${entry2023} – 2025-08-18`,
          candidates: null,
        },
      },
    },
  ],
};

const steps = [publication, coverage, correction];
const ledgers = new TwoLedgers();
let seen: ReadonlyMap<string, Seen>;

beforeAll(async () => {
  seen = await ledgers.live(steps);
}, 480_000);

afterAll(() => ledgers.end());

describe.each(steps)('after the $name', ({ name, rows }) => {
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

describe.each(['exit', 'status'] as const)('what the answers rest on (%s)', (way) => {
  it('is the publication, with its number', () => {
    const { basis } = answerTo<Answer>(seen.get('publication')![way], 'Gao, P+1: exceptional, as-recorded');
    expect(basis[0]).toMatchObject({ publishedOn, gazette, signedOn: '2025-06-04', entry: dayAfter });
  });

  it('is the comparison of the nota where a level is said to have changed, and nothing else', () => {
    const { changes } = answerTo<DifferenceAnswer>(
      seen.get('publication')![way],
      'Mali, difference 2023-06-01 to P+1: every change by its name',
    );
    expect(changes.filter(({ comparison }) => comparison !== null)).toMatchObject([
      {
        region: { name: 'Ménaka' },
        before: { level: 'exceptional', framework: 'binary' },
        after: { level: 'higher', framework: 'three-step' },
        comparison: {
          instrument: nota2025,
          framework: 'binary',
          level: 'exceptional',
          readAs: { framework: 'three-step', level: 'exceptional' },
        },
      },
    ]);
  });

  it('is marked as invented in every answer', () => {
    for (const { name, rows } of steps)
      for (const { title } of rows)
        expect(answerTo<{ example: boolean }>(seen.get(name)![way], title).example).toBe(true);
  });
});

describe('a lookup beside a running server', () => {
  it('sees what was written over HTTP, and gives the object that the server gives', async () => {
    const question = ofRegion('ML', 'Ségou', { peildatum: publishedOn });
    const [command, http] = await Promise.all([
      onTheCommandLine(ledgers.byHttp)(question),
      overHttp(ledgers.server!)(question),
    ]);
    expectOutcome(command, correction.rows[0]!, 'exit');
    expectTheSame(command, http);
  }, 60_000);
});
