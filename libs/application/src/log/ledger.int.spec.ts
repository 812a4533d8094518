import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { exportLines, openMemoryLedger, type JsonObject } from '@peildatum/ledger';

import { NotAnExampleLedger } from '../errors.js';
import type { LedgerLocation } from '../location.js';
import { CheckLedger, ExportLedger, GetGrading, GetLedgerInfo } from '../reading/queries.js';
import { everybody, officer, openApplication, type TestedApplication } from '../testing/open-application.js';
import { coverage, decision, jsonFile, publication } from '../testing/samples.js';
import {
  AttestCoverage,
  ImportLedger,
  PreviewDossiers,
  RecordDossiers,
  RecordInstrument,
  RecordPublication,
} from '../writing/commands.js';

async function collected(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

const source = (lines: readonly string[]) =>
  async function* () {
    yield* lines;
  };

async function fill(application: TestedApplication): Promise<void> {
  await application.run(new RecordInstrument(decision(), officer));
  await application.run(new RecordPublication('wbv-2025-11', publication, officer));
  await application.run(new AttestCoverage('ML', coverage, officer));
}

describe('a ledger in a folder', () => {
  let folder: string;
  let location: LedgerLocation;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peildatum-'));
    location = { kind: 'embedded', folder: join(folder, 'ledger') };
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made by who writes, and missed by who reads', async () => {
    await expect(openApplication({ ledger: location, mode: 'read' })).rejects.toMatchObject({
      code: 'ledger-missing',
    });
    const empty = await openApplication({ ledger: location, mode: 'read', emptyIfMissing: true });
    expect(await empty.ask(new GetLedgerInfo())).toMatchObject({ events: 0 });
    await empty.close();
    expect(await readdir(folder)).toEqual([]);
    await (await openApplication({ ledger: location })).close();
    await (await openApplication({ ledger: location, mode: 'read' })).close();
  });

  it('answers as before after it was closed and opened again', async () => {
    const first = await openApplication({ ledger: location });
    await fill(first);
    const before = await first.ask(new GetLedgerInfo());
    await first.close();
    const second = await openApplication({ ledger: location, mode: 'read' });
    expect(await second.ask(new GetLedgerInfo())).toEqual(before);
    await second.close();
  });

  it('opened for reading beside its writer follows what is written, and cannot be written', async () => {
    const writer = await openApplication({ ledger: location });
    const reader = await openApplication({ ledger: location, mode: 'read', follow: true });
    await fill(writer);
    const { position } = await writer.ask(new GetLedgerInfo());
    await reader.live.waitFor(position!, 5_000);
    const question = new GetGrading({ country: 'ML', region: 'Ségou', peildatum: '2025-08-21' }, everybody);
    expect(await reader.ask(question)).toMatchObject({ level: 'higher', certainty: 'certain' });
    const late = await openApplication({ ledger: location, mode: 'read' });
    expect(await late.ask(question)).toMatchObject({ level: 'higher' });
    await expect(reader.run(new AttestCoverage('NE', coverage, officer))).rejects.toMatchObject({
      code: 'ledger-read-only',
    });
    await expect(openApplication({ ledger: location })).rejects.toMatchObject({ code: 'ledger-locked' });
    await Promise.all([late.close(), reader.close(), writer.close()]);
  });

  it('is an example when it was made as one, and cannot become one later', async () => {
    const first = await openApplication({
      ledger: location,
      example: true,
      purpose: 'trial',
      actor: 'somebody',
    });
    expect(await first.ask(new GetLedgerInfo())).toMatchObject({ example: true, events: 1 });
    const result = await first.run(new RecordInstrument(decision(), officer));
    expect(result.example).toBe(true);
    await first.close();
    const again = await openApplication({ ledger: location, example: true });
    expect(await again.ask(new GetLedgerInfo())).toMatchObject({ example: true, events: 3 });
    await again.close();

    const real: LedgerLocation = { kind: 'embedded', folder: join(folder, 'real') };
    const writer = await openApplication({ ledger: real });
    await fill(writer);
    await writer.close();
    await expect(openApplication({ ledger: real, example: true })).rejects.toThrow(NotAnExampleLedger);
    const unharmed = await openApplication({ ledger: real });
    expect(await unharmed.ask(new GetLedgerInfo())).toMatchObject({ example: false, events: 4 });
    await unharmed.close();
  });
});

describe('export and import', () => {
  it('carry a ledger over whole: the same lines, moments, answers and hash', async () => {
    const origin = await openApplication({ example: true });
    await fill(origin);
    const lines = await collected(await origin.ask(new ExportLedger()));
    const ledger = openMemoryLedger();
    const copy = await openApplication({ ledger: { kind: 'opened', ledger } });
    const run = () => copy.run(new ImportLedger(source(lines), officer));
    expect(await run()).toMatchObject({ imported: 5, present: 0, example: true });
    expect(await collected(exportLines(ledger))).toEqual(lines);
    const [{ projectionHash }, info] = [
      await origin.ask(new GetLedgerInfo()),
      await copy.ask(new GetLedgerInfo()),
    ];
    expect(info).toMatchObject({ projectionHash, example: true });
    expect(await run()).toMatchObject({ imported: 0, present: 5 });
    expect(await copy.ask(new CheckLedger())).toMatchObject({
      sound: true,
      events: 5,
      faults: [],
      projectionHash,
    });
    await Promise.all([origin.close(), copy.close()]);
  });

  it.each([
    ['data of another shape', (line: JsonObject) => ({ ...line, data: { instrument: 'wbv-2025-11' } })],
    ['a stream of something else', (line: JsonObject) => ({ ...line, stream: 'country-ML' })],
    ['a type nobody knows', (line: JsonObject) => ({ ...line, type: 'InstrumentBurnt' })],
    ['an instrument that is not its stream’s', (line: JsonObject) => ({ ...line, stream: 'instrument-x' })],
  ])('refuse a line with %s, and store nothing', async (_what, change) => {
    const origin = await openApplication();
    await origin.run(new RecordInstrument({ instrument: decision().instrument }, officer));
    const [line] = await collected(await origin.ask(new ExportLedger()));
    const changed = change(JSON.parse(line!) as JsonObject);
    const sorted = Object.fromEntries(Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1)));
    const copy = await openApplication();
    await expect(copy.run(new ImportLedger(source([JSON.stringify(sorted)]), officer))).rejects.toMatchObject(
      { code: 'import-refused', line: 1, reason: 'event-refused' },
    );
    expect(await copy.ask(new GetLedgerInfo())).toMatchObject({ events: 0 });
    await Promise.all([origin.close(), copy.close()]);
  });
});

describe('checking a ledger', () => {
  it('names what it cannot read and what stands where it should not', async () => {
    const ledger = openMemoryLedger();
    const application = await openApplication({ ledger: { kind: 'opened', ledger } });
    await fill(application);
    await application.close();
    const metadata = {
      recordedAt: '2026-11-21T10:00:00.000Z',
      actor: 'a',
      correlationId: 'c',
      causationId: null,
      idempotencyKey: 'k',
      requestHash: 'h',
    };
    const id = '00000000-0000-4000-8000-000000000001';
    await ledger.append('instrument-wbv-2025-11', 'exists', [
      { id, type: 'ActRecorded', schemaVersion: 1, data: { instrument: 'wbv-2025-11' }, metadata },
    ]);
    const location: LedgerLocation = { kind: 'opened', ledger };
    await expect(openApplication({ ledger: location, mode: 'read' })).rejects.toMatchObject({
      code: 'ledger-unreadable',
      stream: 'instrument-wbv-2025-11',
      revision: 3,
    });
    const unread = await openApplication({ ledger: location, mode: 'read', unread: true });
    const check = await unread.ask(new CheckLedger());
    expect(check).toMatchObject({ sound: false, events: 5, faults: [{ code: 'event-malformed' }] });
    expect(await collected(await unread.ask(new ExportLedger()))).toHaveLength(5);
    await unread.close();
  });
});

describe('a dry run', () => {
  it('says region by region what would change and on which days, and leaves no trace', async () => {
    const application = await openApplication();
    await application.run(new RecordInstrument(decision(), officer));
    const before = await application.ask(new GetLedgerInfo());
    const files = [jsonFile('publication.json', { instrumentId: 'wbv-2025-11', publication })];
    const run = await application.run(new PreviewDossiers(files, officer));
    expect(run).toMatchObject({
      today: '2026-11-21',
      wouldRecord: [{ instrument: 'wbv-2025-11', type: 'PublicationRecorded' }],
    });
    const segou = run.changes.filter(
      ({ region, topic }) => region?.name === 'Ségou' && topic === 'article-15c',
    );
    expect(segou).toMatchObject([
      { from: '2025-06-05', until: '2025-08-21', today: false, after: { state: 'unknown' } },
      { from: '2025-08-21', until: '..', today: true, after: { state: 'graded', level: 'higher' } },
    ]);
    expect(await application.ask(new GetLedgerInfo())).toEqual(before);
    expect(await application.run(new RecordDossiers(files, officer))).toMatchObject({ repeated: false });
    expect(await application.run(new PreviewDossiers(files, officer))).toMatchObject({
      wouldRecord: [],
      changes: [],
    });
    await application.close();
  });
});
