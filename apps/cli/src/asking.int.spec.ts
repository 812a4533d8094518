import type { Answer, CitedAnswer, FindingsAnswer, GradingsAnswer, MapAnswer } from '@peildatum/application';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { inProcess } from '../test-support/in-process.js';
import { linesOf, maliFiles, Scratch } from '../test-support/shell.js';
import { widthOf } from './terminal/text.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const env = { PEILDATUM_ACTOR: 'tester', PEILDATUM_LEDGER: scratch.path('mali') };
const slow = 60_000;
const run = (words: readonly string[], columns = 100) => inProcess(words, env, columns);
const json = async <T>(words: readonly string[]) => JSON.parse((await run([...words, '--json'])).out) as T;

beforeAll(async () => {
  expect(await run(['record', ...maliFiles()])).toMatchObject({ status: 0, err: '' });
}, slow);

const questions = [
  ['lookup', 'ML', 'Ségou', '--peildatum', '2025-07-01'],
  ['lookup', 'ML', '--peildatum', '2023-06-01'],
  ['lookup', 'ML', 'Gao', '--peildatum', '2023-06-01', '--topic', 'protection-alternative'],
  ['lookup', '--citation', 'paragraaf C7/23.4.2 Vc 2000', '--peildatum', '2025-07-01'],
  ['map', 'ML', '--peildatum', '2023-06-01'],
  ['gradings', '--peildatum', '2023-06-01', '--level', 'exceptional'],
  ['timeline', 'ML', 'Ségou'],
  ['timeline', 'ML'],
  ['diff', 'ML', '--from', '2022-06-01', '--to', '2023-06-01'],
  ['findings'],
  ['instruments'],
  ['instruments', 'wbv-2025-11'],
  ['ledger', 'info'],
];

describe('every question', () => {
  it.each(questions.map((words) => [words]))(
    '%j answers with 0, as text and as JSON',
    async (words) => {
      const [text, data] = await Promise.all([run(words), run([...words, '--json'])]);
      expect([text.status, text.err, data.status, data.err]).toEqual([0, '', 0, '']);
      expect(text.out.length).toBeGreaterThan(40);
      expect(typeof JSON.parse(data.out)).toBe('object');
    },
    slow,
  );

  it.each([60, 80, 120])(
    'fits %i columns, in both languages',
    async (columns) => {
      const outputs = await Promise.all(
        questions.flatMap((words) => [run(words, columns), run([...words, '--lang', 'en'], columns)]),
      );
      for (const { out } of outputs)
        expect(Math.max(...linesOf(out).map(widthOf))).toBeLessThanOrEqual(columns);
    },
    slow,
  );
});

describe('lookup --citation', () => {
  it(
    'gives one answer object with the cited paragraph first, in every spelling',
    async () => {
      const answers = await Promise.all(
        ['C7/23.4.2', 'c7/23.4.2', 'C7/23.4.2 Vc', 'paragraaf C7/23.4.2 Vc 2000'].map((citation) =>
          json<CitedAnswer>(['lookup', '--citation', citation, '--peildatum', '2025-07-01']),
        ),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      const { country, region, topic, certainty, candidates, cited } = answers[0]!;
      expect({ country, region, topic, certainty }).toEqual({
        country: 'ML',
        region: null,
        topic: 'article-15c',
        certainty: 'uncertain',
      });
      const numbered = candidates!.filter(({ basis }) => basis[0]?.citation === 'C7/23.4.2');
      expect(numbered.map(({ basis }) => basis[0]!.instrument)).toEqual(['wbv-2025-11']);
      expect(cited.meanings).toEqual([{ country: 'ML', topic: 'article-15c', settled: true }]);
    },
    slow,
  );

  it(
    'tells in words what the number stood for and what it means today',
    async () => {
      const { out } = await run(['lookup', '--citation', 'C7/23.4.2', '--peildatum', '2025-07-01'], 120);
      expect(out).toContain('C7/23.4.2 Vc');
      expect(out).toMatch(/Stond voor +Mali \(ML\), article-15c/);
      expect(linesOf(out).join(' ')).toContain('staat vandaag');
      expect(linesOf(out).join(' ')).toContain('hetzelfde onderwerp van hetzelfde land');
      expect(linesOf(out).slice(-3).join(' ')).toContain('De Staatscourant is de bron, niet dit register.');
    },
    slow,
  );

  it(
    'ends with 1 and the nearest numbers where nothing bore the number, with 2 where it is none',
    async () => {
      const unknown = await run(['lookup', '--citation', 'C7/23.4.9', '--peildatum', '2025-07-01']);
      expect(unknown).toMatchObject({ status: 1, out: '' });
      expect(unknown.err).toContain('--citation: Onder C7/23.4.9 staat op 2025-07-01 niets in dit register');
      expect(unknown.err).toContain('C7/23.4.2');
      expect(await run(['lookup', '--citation', 'Mali'])).toMatchObject({ status: 2, out: '' });
    },
    slow,
  );
});

describe('lookup', () => {
  it(
    'gives a full answer that ends with the foot',
    async () => {
      const { out } = await run(['lookup', 'ML', 'Ségou', '--peildatum', '2025-07-01'], 120);
      for (const part of [
        'uncertain',
        'niet vast te stellen',
        'Lezing 2 van 2',
        'none-by-silence',
        'higher',
        'publication-not-recorded',
        'per zaak te beoordelen',
      ])
        expect(out).toContain(part);
      expect(linesOf(out).slice(-3).join(' ')).toContain('De Staatscourant is de bron, niet dit register.');
      expect(out).not.toMatch(/veilig gebied|is veilig/);
    },
    slow,
  );

  it(
    'knows a region by every spelling',
    async () => {
      const answers = await Promise.all(
        ['Tombouctou', 'Timboektoe', 'timbuktu', 'ML-6'].map((name) =>
          json<Answer>(['lookup', 'ML', name, '--peildatum', '2023-06-01']),
        ),
      );
      expect(new Set(answers.map(({ region }) => region?.id))).toEqual(new Set(['ML-6']));
    },
    slow,
  );

  it.each([
    [['lookup', 'ML', 'Menka', '--peildatum', '2023-06-01'], 1, 'Ménaka'],
    [['lookup', 'Mallie', '--peildatum', '2023-06-01'], 1, 'country-not-found'],
    [['lookup', 'ML', 'Ménaka', '--peildatum', '2010-06-01'], 1, 'region-outside-its-period'],
    [
      ['lookup', 'ML', '--peildatum', '2023-06-01', '--geldig-op', '2023-06-01'],
      2,
      'unsupported-combination',
    ],
    [['lookup', 'ML', '--peildatum', '2023-02-30'], 2, '--peildatum: '],
    [['lookup', 'ML', '--beschikbaar-op', 'gisteren'], 2, '--beschikbaar-op: '],
    [['gradings', '--peildatum', '2023-06-01', '--level', 'high'], 2, '--level: '],
    [['diff', 'ML', '--from', '2023-02-30', '--to', '2023-13-01'], 2, '--to: '],
    [['instruments', 'wbv-1999-1'], 1, 'instrument-not-found'],
  ] as const)(
    '%j ends with %i and says why',
    async (words, status, part) => {
      const ran = await run(words);
      expect([ran.status, ran.out]).toEqual([status, '']);
      expect(ran.err).toContain(part);
    },
    slow,
  );

  it('tells of a country without anything recorded that it is unknown, and ends with 0', async () => {
    const ran = await run(['lookup', 'NP', '--peildatum', '2023-06-01', '--json']);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ state: 'unknown', certainty: 'as-recorded' });
  });
});

describe('tables', () => {
  it(
    'show the codes of the contract',
    async () => {
      const { out } = await run(['map', 'ML', '--peildatum', '2023-06-01'], 120);
      expect(out).toMatch(/^Gao \(ML-7\) .*graded .*exceptional .*binary .*certain/m);
      expect(out).toMatch(/^Ségou \(ML-4\) .*none-by-silence/m);
      const map = await json<MapAnswer>(['map', 'ML', '--peildatum', '2023-06-01']);
      for (const { region } of map.regions) expect(out).toContain(region.name);
    },
    slow,
  );

  it('of all countries show only what is asked', async () => {
    const { gradings } = await json<GradingsAnswer>([
      'gradings',
      '--peildatum',
      '2023-06-01',
      '--level',
      'exceptional',
    ]);
    const certain = gradings.filter(({ certainty }) => certainty === 'certain');
    expect(certain.map(({ region }) => region.name).sort()).toEqual(['Gao', 'Mopti', 'Ménaka']);
    for (const { level, candidates } of gradings)
      expect([level, ...(candidates ?? []).map((one) => one.level)]).toContain('exceptional');
  });
});

describe('findings', () => {
  it(
    'lists what asks for attention, each with its code and the events behind it',
    async () => {
      const { out, status } = await run(['findings', '--country', 'Mali'], 120);
      expect(status).toBe(0);
      for (const part of ['Mali (ML)', '[unpublished-instrument, wbv-2025-11]', 'Gebeurtenissen: '])
        expect(out).toContain(part);
      expect(out.replaceAll('ernstige schade', 'the legal term')).not.toMatch(/ernstig|hoog risico/i);
    },
    slow,
  );

  it(
    'gives those of one kind, and none where there are none',
    async () => {
      const { findings } = await json<FindingsAnswer>(['findings', '--code', 'unpublished-instrument']);
      expect(findings.map(({ instrument }) => instrument)).toEqual(['wbv-2023-02-mali', 'wbv-2025-11']);
      expect((await run(['findings', '--country', 'NE'])).out).toContain('Niets gevonden.');
    },
    slow,
  );

  it(
    'refuses an unknown kind and an unknown country',
    async () => {
      const kind = await run(['findings', '--code', 'grave']);
      expect(kind).toMatchObject({ status: 2, out: '' });
      expect(kind.err).toContain('--code: ');
      expect(await run(['findings', '--country', 'Atlantis'])).toMatchObject({ status: 1, out: '' });
    },
    slow,
  );
});
