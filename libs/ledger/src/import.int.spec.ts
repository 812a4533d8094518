import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { canonicalJson } from './canonical.js';
import { openEmbeddedLedger } from './engines/embedded/index.js';
import { newEvent } from './engines/embedded/faults/support.js';
import { openMemoryLedger } from './engines/memory.js';
import { exportLines } from './export.js';
import { importLines, type ImportProgress } from './import.js';
import type { Json, JsonObject, Ledger } from './port.js';

async function linesOf(ledger: Ledger): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(ledger)) lines.push(line);
  return lines;
}

async function exampleLines(events: number): Promise<string[]> {
  const ledger = openMemoryLedger();
  for (let n = 0; n < events; n += 1)
    await ledger.append(`stream-${n % 7}`, 'any', [newEvent({ n, text: 'Ségou' })]);
  const lines = await linesOf(ledger);
  await ledger.close();
  return lines;
}

/** The lines with one member of one line replaced; undefined takes it away. */
function changed(
  lines: readonly string[],
  line: number,
  members: Record<string, Json | undefined>,
): string[] {
  const value = { ...(JSON.parse(lines[line - 1] as string) as JsonObject), ...members };
  return lines.with(line - 1, canonicalJson(JSON.parse(JSON.stringify(value)) as Json));
}

describe('importing lines', () => {
  let folder: string;
  let ledger: Ledger;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'peildatum-import-'));
    ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
  });
  afterEach(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true });
  });

  it('gives a ledger that exports the same bytes, without positions in them', async () => {
    const lines = await exampleLines(40);
    await importLines(ledger, lines);
    expect(await linesOf(ledger)).toEqual(lines);
    expect(Object.keys(JSON.parse(lines[8] as string) as object)).toEqual([
      'data',
      'id',
      'metadata',
      'ordinal',
      'revision',
      'schemaVersion',
      'stream',
      'type',
    ]);
    expect(JSON.parse(lines[8] as string)).toMatchObject({ ordinal: 8, revision: 1, stream: 'stream-1' });
  });

  it('goes on where an earlier import stopped', async () => {
    const lines = await exampleLines(40);
    expect(await importLines(ledger, lines.slice(0, 15))).toEqual({ imported: 15, skipped: 0 });
    expect(await importLines(ledger, lines)).toEqual({ imported: 25, skipped: 15 });
    expect(await importLines(ledger, lines.slice(0, 3))).toEqual({ imported: 0, skipped: 3 });
    expect(await linesOf(ledger)).toEqual(lines);
  });

  const faulty: readonly (readonly [string, number, (lines: string[]) => string[], string])[] = [
    ['a line that is no JSON', 30, (lines) => lines.with(29, '{"ordinal":29,'), 'not-canonical-json'],
    ['an empty line', 30, (lines) => lines.with(29, ''), 'not-canonical-json'],
    [
      'a member twice',
      30,
      (lines) => lines.with(29, lines[29]?.replace('{', '{"id":"x",') ?? ''),
      'not-canonical-json',
    ],
    [
      'a number that would be rounded',
      30,
      (lines) => lines.with(29, lines[29]?.replace('"n":29', '"n":12345678901234567890') ?? ''),
      'not-canonical-json',
    ],
    [
      'a line nested 20,000 deep',
      30,
      (lines) => lines.with(29, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
      'not-canonical-json',
    ],
    ['a member missing', 30, (lines) => changed(lines, 30, { metadata: undefined }), 'wrong-shape'],
    ['a member too many', 30, (lines) => changed(lines, 30, { position: '30' }), 'wrong-shape'],
    ['an event no engine would take', 30, (lines) => changed(lines, 30, { schemaVersion: 0 }), 'wrong-shape'],
    ['a malformed stream name', 30, (lines) => changed(lines, 30, { stream: 'a\nb' }), 'wrong-shape'],
    ['a line left out', 30, (lines) => lines.toSpliced(29, 1), 'wrong-ordinal'],
    [
      'two lines exchanged',
      30,
      (lines) => lines.with(29, lines[30] ?? '').with(30, lines[29] ?? ''),
      'wrong-ordinal',
    ],
    ['a revision that does not follow', 30, (lines) => changed(lines, 30, { revision: 9 }), 'wrong-revision'],
    [
      'an id of an earlier line',
      30,
      (lines) => changed(lines, 30, { id: (JSON.parse(lines[3] ?? '') as JsonObject)['id'] }),
      'event-id-repeated',
    ],
  ];

  it.each(faulty)(
    'with %s is refused at that line, and nothing is stored',
    async (_, line, spoil, reason) => {
      const lines = await exampleLines(40);
      await importLines(ledger, lines.slice(0, 10));
      await expect(importLines(ledger, spoil(lines))).rejects.toMatchObject({
        code: 'import-refused',
        line,
        reason,
      });
      expect(await linesOf(ledger)).toEqual(lines.slice(0, 10));
      expect(await importLines(ledger, lines)).toEqual({ imported: 30, skipped: 10 });
    },
  );

  it('into a ledger with another history is refused at the first difference', async () => {
    const lines = await exampleLines(40);
    await importLines(ledger, lines.slice(0, 20));
    for (const other of [changed(lines, 12, { data: { n: 0 } }), await exampleLines(40)]) {
      const line = other[0] === lines[0] ? 12 : 1;
      await expect(importLines(ledger, other)).rejects.toMatchObject({ line, reason: 'differs-from-ledger' });
    }
    expect(await linesOf(ledger)).toEqual(lines.slice(0, 20));
  });

  it('asks the caller about each event before anything is stored', async () => {
    const lines = await exampleLines(40);
    const seen: number[] = [];
    const cause = new Error('of a type from the future');
    const validate = ({
      ordinal,
      stream,
      revision,
    }: {
      ordinal: number;
      stream: string;
      revision: bigint;
    }): void => {
      expect([stream, revision]).toEqual([`stream-${ordinal % 7}`, BigInt(Math.floor(ordinal / 7))]);
      seen.push(ordinal);
      if (ordinal === 33) throw cause;
    };
    await expect(importLines(ledger, lines, { validate })).rejects.toMatchObject({
      line: 34,
      reason: 'event-refused',
      cause,
    });
    expect(seen).toEqual(Array.from({ length: 34 }, (_, index) => index));
    expect(await ledger.head()).toBeNull();
  });

  it('reports its progress in both passes and stores thousands of lines quickly', async () => {
    const lines = await exampleLines(2500);
    const progress: ImportProgress[] = [];
    await importLines(ledger, () => lines, { onProgress: (step) => void progress.push(step) });
    expect(progress).toEqual([
      { phase: 'checking', lines: 1000, total: null },
      { phase: 'checking', lines: 2000, total: null },
      { phase: 'checking', lines: 2500, total: 2500 },
      { phase: 'storing', lines: 1000, total: 2500 },
      { phase: 'storing', lines: 2000, total: 2500 },
      { phase: 'storing', lines: 2500, total: 2500 },
    ]);
    expect(await ledger.verify()).toEqual([]);
  });

  it('notices a source that is another one the second time', async () => {
    const [first, second] = [await exampleLines(20), await exampleLines(30)];
    for (const [once, again] of [
      [first, first.slice(0, 19)],
      [first, second],
    ] as const) {
      let reads = 0;
      const source = (): string[] => ((reads += 1) === 1 ? once : again);
      const fresh = openMemoryLedger();
      await expect(importLines(fresh, source)).rejects.toMatchObject({ reason: 'source-changed' });
      await fresh.close();
    }
  });

  it('works on an engine that has no appendAll', async () => {
    const lines = await exampleLines(40);
    const memory = openMemoryLedger();
    const plain: Ledger = new Proxy(memory, {
      get: (target, name) => {
        if (name === 'appendAll') return undefined;
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
    expect(await importLines(plain, lines)).toEqual({ imported: 40, skipped: 0 });
    expect(await linesOf(memory)).toEqual(lines);
    await memory.close();
  });
});
