import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import type { Answer, DryRun, InstrumentHistory, LedgerInfo, RecordingResult } from '@peildatum/application';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { inProcess } from '../test-support/in-process.js';
import { linesOf, maliFiles, peildatum, Scratch } from '../test-support/shell.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const ledger = scratch.path('mali');
const on = (folder: string) => ['--ledger', folder];
const env = { PEILDATUM_ACTOR: 'tester' };
const slow = 60_000;

async function json<T>(words: readonly string[], run = peildatumHere): Promise<T> {
  const ran = await run([...words, '--json']);
  if (ran.status !== 0) throw new Error(`${words.join(' ')}: ${ran.status} ${ran.err}`);
  return JSON.parse(ran.out) as T;
}

/** Writes are done by real processes; what they left is asked within this one. */
const peildatumHere = (words: readonly string[]) => peildatum(words, { env });
const here = (words: readonly string[]) => inProcess(words, env);
const info = (folder: string) => json<LedgerInfo>(['ledger', 'info', ...on(folder)], here);
const ask = (region: string, day: string, ...more: string[]) =>
  json<Answer>(['lookup', 'ML', region, '--peildatum', day, ...on(ledger), ...more], here);
const exported = async (folder: string) => linesOf((await here(['ledger', 'export', ...on(folder)])).out);

beforeAll(async () => {
  const ran = await peildatum(['record', ...maliFiles(), ...on(ledger)], { env });
  expect(ran).toMatchObject({ status: 0, err: '' });
}, slow);

/** Lines of an export without what differs between two runs: the moment and the request. */
function timeless(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/"(recordedAt|correlationId|causationId)":"[^"]*"/g, '')).sort();
}

describe('record', () => {
  it(
    'gives the same ledger in any order of files',
    async () => {
      const reversed = scratch.path('reversed');
      await json(['record', ...maliFiles().reverse(), ...on(reversed)]);
      expect(timeless(await exported(reversed))).toEqual(timeless(await exported(ledger)));
    },
    slow,
  );

  it(
    'records nothing where nothing is new, and ends with 0',
    async () => {
      const before = await info(ledger);
      const again = await peildatum(['record', ...maliFiles(), ...on(ledger), '--lang', 'en'], { env });
      expect(again).toEqual({ status: 0, out: 'Nothing new: this was recorded already.\n', err: '' });
      expect((await info(ledger)).events).toBe(before.events);
    },
    slow,
  );

  it(
    'shows with --dry-run what would change, region by region, and makes no ledger',
    async () => {
      const fresh = scratch.path('fresh');
      const run = await json<DryRun>(['record', ...maliFiles(), '--dry-run', ...on(fresh)]);
      expect(
        run.changes.some(({ region, after }) => region?.id === 'ML-7' && after?.level === 'exceptional'),
      ).toBe(true);
      const shown = await peildatum(['record', ...maliFiles(), '--dry-run', ...on(fresh)]);
      expect(shown.out).toMatch(/Gao \(ML-7\) .*exceptional/);
      expect(shown.out).toContain('Er is niets vastgelegd (--dry-run).');
      expect(existsSync(fresh)).toBe(false);
    },
    slow,
  );

  it(
    'records all files or none, and leaves no ledger behind where it is refused',
    async () => {
      const bad = scratch.path('bad.yaml');
      writeFileSync(
        bad,
        'instrument:\n  id: nota-2025-01-01\n  kind: nota\n  holding: perhaps\n  classification: public\n',
      );
      const fresh = scratch.path('refused');
      const ran = await peildatum(['record', ...maliFiles(), bad, ...on(fresh)], { env });
      expect(ran.status).toBe(1);
      expect(linesOf(ran.err)).toHaveLength(1);
      expect(ran.err).toContain(`${bad}:4:`);
      expect(existsSync(fresh)).toBe(false);
    },
    slow,
  );

  it('names every file that cannot be read', async () => {
    const ran = await peildatum(['record', scratch.path('a'), scratch.folder, ...on(ledger)], { env });
    expect(ran.status).toBe(1);
    expect(linesOf(ran.err)).toEqual([
      `${scratch.path('a')}: bestaat niet [file-unreadable]`,
      `${scratch.folder}: is een map; geef de bestanden zelf [file-unreadable]`,
    ]);
  });
});

describe('publish, attest and correct', () => {
  let beforePublication: string;

  it(
    'makes a publication count from the day after it',
    async () => {
      beforePublication = (await info(ledger)).recordedAt!;
      const published = await json<RecordingResult>([
        ...['publish', 'wbv-2025-11', '--gazette', 'stcrt-2025-99999', '--on', '2025-08-20'],
        ...on(ledger),
      ]);
      expect(published.recorded.map(({ type }) => type)).toEqual(['PublicationRecorded']);
      expect(await ask('Ségou', '2025-08-20')).toMatchObject({
        state: 'none-by-silence',
        certainty: 'as-recorded',
      });
      expect(await ask('Ségou', '2025-08-21')).toMatchObject({ level: 'higher', certainty: 'as-recorded' });
    },
    slow,
  );

  it(
    'makes an answer certain once coverage is attested',
    async () => {
      await json([
        'attest',
        'Mali',
        '--from',
        '2025-06-05',
        '--through',
        '2025-12-31',
        '--sources',
        'Staatscourant',
        ...on(ledger),
      ]);
      expect(await ask('Ségou', '2025-08-21')).toMatchObject({ level: 'higher', certainty: 'certain' });
    },
    slow,
  );

  it(
    'corrects by the type of an event, and still finds what the ledger said before',
    async () => {
      const corrected = await info(ledger);
      await json([
        ...['correct', 'wbv-2025-11', '--event', 'PublicationRecorded', '--set', 'publishedOn=2025-08-17'],
        ...['--reason', 'verkeerd overgenomen', ...on(ledger)],
      ]);
      expect(await ask('Ségou', '2025-08-20')).toMatchObject({ level: 'higher' });
      expect(await ask('Ségou', '2025-08-20', '--beschikbaar-op', corrected.recordedAt!)).toMatchObject({
        state: 'none-by-silence',
      });
      expect(await ask('Ségou', '2025-08-21', '--beschikbaar-op', beforePublication)).toMatchObject({
        certainty: 'uncertain',
      });
    },
    slow,
  );

  it(
    'voids by the id of an event, of a country too',
    async () => {
      const history = await json<InstrumentHistory>(['instruments', 'wbv-2025-11', ...on(ledger)]);
      const publication = history.events.find(({ event }) => event.type === 'PublicationRecorded')!;
      await json([
        'correct',
        'wbv-2025-11',
        '--event',
        publication.id,
        '--void',
        '--reason',
        'bestond niet',
        ...on(ledger),
      ]);
      expect(await ask('Ségou', '2025-08-21')).toMatchObject({ certainty: 'uncertain' });
      const attested = await json<RecordingResult>([
        ...[
          'attest',
          'ML',
          '--from',
          '2026-01-01',
          '--through',
          '2026-01-31',
          '--sources',
          'niets',
          ...on(ledger),
        ],
      ]);
      const voided = await json<RecordingResult>([
        ...[
          'correct',
          'ml',
          '--event',
          attested.recorded[0]!.id,
          '--void',
          '--reason',
          'niet gezocht',
          ...on(ledger),
        ],
      ]);
      expect(voided.recorded.map(({ country, type }) => [country, type])).toEqual([
        ['ML', 'RecordingCorrected'],
      ]);
    },
    slow,
  );

  it.each([
    [['publish', 'wbv-2025-11', '--gazette', 'g', '--on', '2025-02-30'], 2, '--on: '],
    [['attest', 'ML', '--from', '2025-02-30', '--through', '2025-13-01', '--sources', 'x'], 2, '--from: '],
    [
      ['attest', 'Nergensland', '--from', '2025-01-01', '--through', '2025-01-02', '--sources', 'x'],
      1,
      'country-not-found',
    ],
    [['publish', 'wbv-1999-1', '--gazette', 'stcrt-1999-1', '--on', '1999-01-01'], 1, 'instrument-not-found'],
    [['publish', 'wbv-2025-11', '--gazette', 'stcrt-2025-1', '--on', '2025-06-03'], 1, '['],
    [
      ['publish', 'wbv-2025-11', '--gazette', 'stcrt-2025-1', '--on', '2025-06-05', '--text', '/nowhere'],
      1,
      '/nowhere: ',
    ],
    [
      [
        'correct',
        'wbv-2025-11',
        '--event',
        'ActRecorded',
        '--set',
        'worksBackTo=2025-02-30',
        '--reason',
        'x',
      ],
      1,
      'worksBackTo',
    ],
    [['correct', 'wbv-2025-11', '--event', 'NoSuchThing', '--void', '--reason', 'x'], 1, '['],
  ] as const)(
    'refuses %j with %i and stores nothing',
    async (words, status, part) => {
      const before = await info(ledger);
      const ran = await peildatum([...words, ...on(ledger)], { env });
      expect([ran.status, ran.out]).toEqual([status, '']);
      expect(ran.err).toContain(part);
      expect((await info(ledger)).events).toBe(before.events);
    },
    slow,
  );
});

describe('a ledger in and out', () => {
  it(
    'is sound, and the same after export and import',
    async () => {
      const file = scratch.path('export.jsonl');
      const copy = scratch.path('copy');
      expect(await peildatum(['ledger', 'export', '--out', file, ...on(ledger)])).toMatchObject({
        status: 0,
      });
      expect(linesOf(readFileSync(file, 'utf8'))).toEqual(await exported(ledger));
      expect(await peildatum(['ledger', 'import', file, ...on(copy)], { env })).toMatchObject({
        status: 0,
        err: '',
      });
      expect((await info(copy)).projectionHash).toBe((await info(ledger)).projectionHash);
      const checked = await peildatum(['ledger', 'check', ...on(copy)]);
      expect(checked).toMatchObject({ status: 0, err: '' });
      expect(checked.out).toContain('In orde');
    },
    slow,
  );

  it(
    'overwrites no file and imports no nonsense',
    async () => {
      const file = scratch.path('nonsense.jsonl');
      writeFileSync(file, '{}\n');
      const [refused, imported] = await Promise.all([
        peildatum(['ledger', 'export', '--out', file, ...on(ledger)]),
        peildatum(['ledger', 'import', file, ...on(scratch.path('none'))], { env }),
      ]);
      expect(refused).toEqual({ status: 1, out: '', err: `${file}: bestaat al [file-unreadable]\n` });
      expect(imported.status).toBe(1);
      expect(imported.err).toContain('[import-refused]');
      expect(existsSync(scratch.path('none'))).toBe(false);
    },
    slow,
  );
});
