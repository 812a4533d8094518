import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, MapAnswer } from '@peildatum/timeline';

import {
  alternative2023,
  byNotas,
  by2023,
  decision2023,
  entry2023,
  exceptional2023,
  graded2025,
  gradedIn2023,
  nota2022,
  nota2025,
  silent2023,
  wbv2025,
} from './asking/known-texts.js';
import { onTheCommandLine, overHttp, type Ask, type Outcome } from './asking/outcome.js';
import { ofCountry, ofRegion } from './asking/question.js';
import {
  answerTo,
  askAll,
  expectOutcome,
  expectTheSame,
  outcomeOf,
  type Outcomes,
  type Row,
} from './asking/table.js';
import { maliFiles } from './running/built.js';
import { peildatumJson } from './running/command-line.js';
import { Scratch } from './running/scratch.js';
import { RunningServer } from './running/server.js';

const noPolicy = { state: 'no-policy', level: null, framework: null, basis: byNotas, alternative: null };
const textNotHeld = `text-not-held ${decision2023}`;
const publicDateUnknown = `public-date-unknown ${nota2025}`;
const advice2025 = { instrument: nota2025, madePublicOn: null };

const in2023: Row[] = [
  ...gradedIn2023.map((region) => ({
    title: `${region}, 2023-06-01: exceptional, on the binary scale, certain`,
    ask: () => ofRegion('ML', region, { peildatum: '2023-06-01' }),
    expected: {
      answer: {
        ...exceptional2023,
        frameworkInForce: 'binary',
        certainty: 'certain',
        period: `${entry2023} – [2025-06-05..]`,
        candidates: null,
        notices: expect.arrayContaining([textNotHeld]),
      },
    },
  })),
  ...['Ségou', 'Kidal', 'Bamako'].map((region) => ({
    title: `${region}, 2023-06-01: none-by-silence, certain`,
    ask: () => ofRegion('ML', region, { peildatum: '2023-06-01' }),
    expected: {
      answer: {
        ...silent2023,
        frameworkInForce: 'binary',
        certainty: 'certain',
        period: `${entry2023} – [2025-06-05..]`,
        candidates: null,
        notices: expect.arrayContaining([textNotHeld]),
      },
    },
  })),
];

const around2023: Row[] = [
  {
    title: 'example 1: Gao, 2023-01-31: no-policy, certain',
    ask: () => ofRegion('ML', 'Gao', { peildatum: '2023-01-31' }),
    expected: {
      answer: {
        ...noPolicy,
        certainty: 'certain',
        period: `.. – ${entry2023}`,
        advice: [{ instrument: nota2022, madePublicOn: null }],
        candidates: null,
      },
    },
  },
  {
    title: 'example 1: Gao, 2023-02-10: no-policy or exceptional',
    ask: () => ofRegion('ML', 'Gao', { peildatum: '2023-02-10' }),
    expected: {
      answer: {
        state: 'unknown',
        level: null,
        framework: null,
        certainty: 'uncertain',
        period: '2023-02-01 – 2023-03-31',
        basis: [],
        alternative: null,
        candidates: [
          { ...noPolicy, certainty: 'uncertain', period: '.. – [2023-02-11..2023-03-31]' },
          {
            ...exceptional2023,
            certainty: 'uncertain',
            period: '[2023-02-01..2023-02-10] – [2025-06-05..]',
            notices: expect.arrayContaining([textNotHeld]),
          },
        ],
      },
    },
  },
];

const in2025: Row[] = [
  ...[{}, { openbaarOp: '2025-05-20' }].map((also) => ({
    title: `example 2: Ségou, 2025-05-20${'openbaarOp' in also ? ', openbaarOp that day' : ''}: none-by-silence, with the advice of April beside it`,
    ask: () => ofRegion('ML', 'Ségou', { peildatum: '2025-05-20', ...also }),
    expected: {
      answer: {
        ...silent2023,
        frameworkInForce: 'three-step',
        certainty: 'certain',
        period: `${entry2023} – [2025-06-05..]`,
        candidates: null,
        advice: [advice2025],
        notices: expect.arrayContaining([textNotHeld, publicDateUnknown]),
      },
    },
  })),
  {
    title: 'example 2: Ségou, 2025-07-01: none-by-silence or higher',
    ask: () => ofRegion('ML', 'Ségou', { peildatum: '2025-07-01' }),
    expected: {
      answer: {
        state: 'unknown',
        level: null,
        framework: null,
        frameworkInForce: 'three-step',
        certainty: 'uncertain',
        period: '2025-06-05 – ..',
        basis: [],
        alternative: null,
        advice: [advice2025],
        notices: expect.arrayContaining([`publication-not-recorded ${wbv2025}`, publicDateUnknown]),
        candidates: [
          {
            ...silent2023,
            certainty: 'uncertain',
            period: `${entry2023} – [2025-07-02..]`,
            notices: expect.arrayContaining([textNotHeld, `publication-not-recorded ${wbv2025}`]),
          },
          {
            ...graded2025('higher'),
            certainty: 'uncertain',
            period: '[2025-06-05..2025-07-01] – ..',
            notices: expect.arrayContaining([`publication-not-recorded ${wbv2025}`]),
          },
        ],
      },
    },
  },
  {
    title: 'example 3: Gao, 2025-07-01: exceptional by either act, so the scale is not known',
    ask: () => ofRegion('ML', 'Gao', { peildatum: '2025-07-01' }),
    expected: {
      answer: {
        state: 'graded',
        level: 'exceptional',
        framework: null,
        frameworkInForce: 'three-step',
        certainty: 'uncertain',
        basis: [],
        alternative: null,
        notices: expect.arrayContaining([`publication-not-recorded ${wbv2025}`]),
        candidates: [
          { ...exceptional2023, certainty: 'uncertain', period: `${entry2023} – [2025-07-02..]` },
          {
            ...graded2025('exceptional'),
            certainty: 'uncertain',
            period: '[2025-06-05..2025-07-01] – ..',
          },
        ],
      },
    },
  },
];

const spellings = ['Tombouctou', 'Timboektoe', 'timbuktu', 'ML-6'];
const inTombouctou = (spelling: string) => `${spelling}: the region Tombouctou`;

const names: Row[] = [
  ...spellings.map((spelling) => ({
    title: inTombouctou(spelling),
    ask: () => ofRegion('ML', spelling, { peildatum: '2023-06-01' }),
    expected: { answer: { region: 'ML-6 Tombouctou', ...silent2023, certainty: 'certain' } },
  })),
  {
    title: 'Menka: not found, and Ménaka named',
    ask: () => ofRegion('ML', 'Menka', { peildatum: '2023-06-01' }),
    expected: { refusal: { exit: 1, status: 404, code: 'region-not-found', naming: 'Ménaka' } },
  },
];

const combinations: Row[] = [{ geldigOp: '2023-06-01' }, { inWerkingOp: '2023-06-01' }].map((also) => ({
  title: `peildatum with ${Object.keys(also).join()}: refused`,
  ask: () => ofRegion('ML', 'Gao', { peildatum: '2023-06-01', ...also }),
  expected: {
    refusal: { exit: 2, status: 400, code: 'unsupported-combination', naming: Object.keys(also).join() },
  },
}));

const nothing: Row[] = [
  ...['2010-01-01', '2025-07-01'].map((peildatum) => ({
    title: `example 11: a country with nothing recorded, ${peildatum}: unknown`,
    ask: () => ofCountry('Nepal', { peildatum }),
    expected: {
      answer: {
        region: null,
        state: 'unknown',
        level: null,
        certainty: 'as-recorded',
        period: '.. – ..',
        basis: [],
        candidates: null,
      },
    },
  })),
  {
    title: 'Gao, 2023-06-01, as known before anything was recorded: unknown',
    ask: () => ofRegion('ML', 'Gao', { peildatum: '2023-06-01', beschikbaarOp: '2020-01-01' }),
    expected: {
      answer: {
        state: 'unknown',
        level: null,
        certainty: 'as-recorded',
        basis: [],
        advice: [],
        candidates: null,
      },
    },
  },
];

const rows: Row[] = [...in2023, ...around2023, ...in2025, ...names, ...combinations, ...nothing];

const regionsOf2022 = [
  'Bamako',
  'Gao',
  'Kayes',
  'Kidal',
  'Koulikoro',
  'Mopti',
  'Ménaka',
  'Sikasso',
  'Ségou',
  'Taoudénit',
  'Tombouctou',
];

const scratch = new Scratch();
const ways = ['exit', 'status'] as const;
const outcomes: Partial<Record<(typeof ways)[number], Outcomes>> = {};
const before: Partial<Record<(typeof ways)[number], Before>> = {};
let server: RunningServer | undefined;

/** What was answered for a day before there was policy. */
interface Before {
  readonly map: MapAnswer;
  readonly regions: readonly { readonly name: string; readonly outcome: Outcome }[];
}

async function beforePolicy(ask: Ask): Promise<Before> {
  const moments = { peildatum: '2022-06-01' };
  const asked = await ask({ about: 'map', country: 'ML', moments });
  if (asked.kind === 'refused') throw new Error(asked.text);
  const map = asked.answer as MapAnswer;
  const regions = map.regions.map(async ({ region: { id, name } }) => ({
    name,
    outcome: await ask(ofRegion('ML', id, moments)),
  }));
  return { map, regions: await Promise.all(regions) };
}

beforeAll(async () => {
  const ledger = scratch.path('mali');
  await peildatumJson(ledger, ['record', ...maliFiles()]);
  server = await RunningServer.start(ledger, scratch.path('tokens.json'));
  const asks = { exit: onTheCommandLine(ledger), status: overHttp(server) };
  for (const way of ways) {
    outcomes[way] = await askAll(rows, asks[way], undefined);
    before[way] = await beforePolicy(asks[way]);
  }
}, 480_000);

afterAll(async () => {
  await server?.stop();
  scratch.remove();
});

describe.each([
  { by: 'the command line', way: 'exit' },
  { by: 'HTTP', way: 'status' },
] as const)('the history of Mali, asked by $by', ({ way }) => {
  it.each(rows)('$title', (row) => expectOutcome(outcomeOf(outcomes[way], row.title), row, way));

  it('any region of Mali that existed then, 2022-06-01: no-policy, certain', () => {
    const { map, regions } = before[way]!;
    expect(map.regions.map(({ region }) => region.name).sort()).toEqual(regionsOf2022);
    expect(regions).toHaveLength(regionsOf2022.length);
    for (const { region, state, certainty } of map.regions)
      expect([region.name, state, certainty]).toEqual([region.name, 'no-policy', 'certain']);
    for (const { name, outcome } of regions)
      expectOutcome(
        outcome,
        {
          title: name,
          ask: () => ofRegion('ML', name, { peildatum: '2022-06-01' }),
          expected: {
            answer: {
              ...noPolicy,
              certainty: 'certain',
              period: `.. – ${entry2023}`,
              candidates: null,
              advice: [],
            },
          },
        },
        way,
      );
  });

  it('gives the alternative in Bamako complete, every condition in words and with its citation', () => {
    const { protectionAlternative } = answerTo<Answer>(outcomes[way], in2023[0]!.title);
    expect(protectionAlternative!.conditions).toHaveLength(alternative2023.conditions.length);
    for (const { citation, nl, en } of protectionAlternative!.conditions) {
      expect(citation).not.toBeNull();
      expect([nl, en].every((words) => words.length > 20)).toBe(true);
    }
  });

  it('gives one and the same answer under every spelling of a region', () => {
    const [first, ...others] = spellings.map((spelling) => answerTo(outcomes[way], inTombouctou(spelling)));
    for (const other of others) expect(other).toEqual(first);
  });

  it('says where in the ledger it looked: at its end, or before its first event', () => {
    const { ledger, asked } = answerTo<Answer>(outcomes[way], in2023[0]!.title);
    expect(ledger.position).not.toBeNull();
    expect(asked.beschikbaarOp).toBe(ledger.recordedAt);
    expect(answerTo<Answer>(outcomes[way], nothing[2]!.title)).toMatchObject({
      asked: { beschikbaarOp: null },
      ledger: { position: null, recordedAt: null },
    });
  });

  it('names the governing text, its rank and who states it, and no number that is not known', () => {
    const { basis } = answerTo<Answer>(outcomes[way], in2023[0]!.title);
    expect(basis).toMatchObject(by2023);
    expect(basis[0]).toMatchObject({
      statedIn: nota2025,
      reference: null,
      signedOn: null,
      publishedOn: null,
      gazette: null,
      text: null,
    });
  });
});

describe('the command line with --json and HTTP give the same object', () => {
  it.each(rows)('$title', ({ title }) =>
    expectTheSame(outcomeOf(outcomes.exit, title), outcomeOf(outcomes.status, title)),
  );

  it('of every region on 2022-06-01, and of the map', () => expect(before.exit).toEqual(before.status));
});
