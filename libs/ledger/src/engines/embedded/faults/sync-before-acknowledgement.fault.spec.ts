import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Ledger } from '../../../port.js';
import { openEmbeddedLedger } from '../index.js';
import { allOf, Child, newFolder, whyNot, killChildren } from './support.js';

const reason = whyNot('strace', '-f', '-o', '/dev/null', 'true');
if (reason !== null) process.stderr.write(`skipped: sync before acknowledgement: ${reason}\n`);

const SINGLE_APPENDS = 5;

type Call =
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'acknowledge'; readonly ids: readonly string[] };

function bytesOf(hexadecimal: string): Buffer {
  return Buffer.from(hexadecimal.replaceAll('\\x', ''), 'hex');
}

/** The calls that matter, in the order in which they returned. */
function callsIn(trace: string): Call[] {
  const calls: Call[] = [];
  for (const line of trace.split('\n')) {
    const found = /^\d+ +(\w+)\((.*)\) = (-?\d+)/.exec(line);
    if (found === null || Number(found[3]) < 0) continue;
    const [name, text] = [found[1], found[2] ?? ''];
    const path =
      bytesOf(/^\d+<((?:\\x..)*)>/.exec(text)?.[1] ?? '').toString() ||
      (/^\d+<([^>]*)>/.exec(text)?.[1] ?? '');
    const strings = [...text.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((match) => bytesOf(match[1] ?? ''));
    if (name === 'pwrite64') {
      const [, length, offset] = /, (\d+), (\d+)$/.exec(text) ?? [];
      const bytes = strings[0] ?? Buffer.alloc(0);
      expect(bytes.length).toBe(Number(length));
      calls.push({ kind: 'write', path, offset: Number(offset), bytes });
    } else if (name === 'ftruncate') {
      calls.push({ kind: 'cut', path, length: Number(/, (\d+)$/.exec(text)?.[1]) });
    } else if (name === 'fdatasync' || name === 'fsync') {
      calls.push({ kind: 'sync', path });
    } else if (name === 'rename') {
      calls.push({ kind: 'rename', path: String(strings[0]), to: String(strings[1]) });
    } else if (name === 'write' && /^1</.test(text)) {
      const ids = [...String(strings[0]).matchAll(/"acknowledged":"([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      );
      if (ids.length > 0) calls.push({ kind: 'acknowledge', ids });
    }
  }
  return calls;
}

/** A disk that forgets, on a power cut, whatever was not synced. */
class ForgetfulDisk {
  readonly #current = new Map<string, Buffer>();
  readonly #synced = new Map<string, Buffer>();

  apply(call: Call): void {
    if (call.kind === 'write') {
      const before = this.#current.get(call.path) ?? Buffer.alloc(0);
      const after = Buffer.alloc(Math.max(before.length, call.offset + call.bytes.length));
      before.copy(after);
      call.bytes.copy(after, call.offset);
      this.#current.set(call.path, after);
    } else if (call.kind === 'cut') {
      this.#current.set(
        call.path,
        (this.#current.get(call.path) ?? Buffer.alloc(0)).subarray(0, call.length),
      );
    } else if (call.kind === 'sync') {
      const content = this.#current.get(call.path);
      if (content !== undefined) this.#synced.set(call.path, content);
    } else if (call.kind === 'rename') {
      for (const files of [this.#current, this.#synced]) {
        const content = files.get(call.path);
        if (content !== undefined) files.set(call.to, content);
        files.delete(call.path);
      }
    }
  }

  afterPowerCut(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const [path, content] of this.#synced)
      if (/^ledger\.sqlite(-wal)?$/.test(basename(path)))
        writeFileSync(join(folder, basename(path)), content);
  }
}

function traced(output: string): string[] {
  const names = 'trace=pwrite64,write,fdatasync,fsync,ftruncate,rename';
  return ['strace', '-f', '-y', '-xx', '-s', '100000', '-e', names, '-o', output];
}

const isLog = (call: Call): boolean => 'path' in call && call.path.endsWith('ledger.sqlite-wal');

(reason === null ? describe : describe.skip)('an acknowledged event is on the disk', () => {
  const folder = newFolder();
  let calls: Call[] = [];
  let callsOfRepetition: Call[] = [];

  beforeAll(async () => {
    const trace = join(dirname(folder), `${basename(folder)}.strace`);
    const child = new Child(['few', folder, String(SINGLE_APPENDS)], traced(trace));
    await child.said('done');
    process.kill(Number(/^\d+/.exec(readFileSync(trace, 'utf8'))?.[0]), 'SIGKILL');
    await child.exited;
    calls = callsIn(readFileSync(trace, 'utf8'));
    const repeater = new Child(['repeatLast', folder], traced(trace));
    await repeater.exited;
    expect(repeater.lines).toMatchObject([{ repeated: true }]);
    callsOfRepetition = callsIn(readFileSync(trace, 'utf8'));
    rmSync(trace);
  }, 60_000);

  afterAll(async () => {
    await killChildren();
    rmSync(folder, { recursive: true });
  });

  it('the log is written and then synced before each acknowledgement', () => {
    let acknowledged = 0;
    let written = false;
    let unsynced = false;
    for (const call of calls) {
      if (call.kind === 'write' && isLog(call)) [written, unsynced] = [true, true];
      if (call.kind === 'sync' && isLog(call)) unsynced = false;
      if (call.kind === 'acknowledge') {
        expect(unsynced).toBe(false);
        if (acknowledged <= SINGLE_APPENDS) expect(written).toBe(true);
        acknowledged += call.ids.length;
        if (acknowledged <= SINGLE_APPENDS) written = false;
      }
    }
    expect(acknowledged).toBe(SINGLE_APPENDS + 6);
  });

  it('callers at once share one sync', () => {
    const first = calls.findIndex((call) => call.kind === 'acknowledge');
    const syncs = calls.slice(first).filter((call) => call.kind === 'sync' && isLog(call));
    expect(syncs.length).toBe(SINGLE_APPENDS);
  });

  it('what a killed writer left in the log is synced before a repetition of it is acknowledged', () => {
    const synced = callsOfRepetition.findIndex((call) => call.kind === 'sync' && isLog(call));
    const acknowledged = callsOfRepetition.findIndex((call) => call.kind === 'acknowledge');
    expect(synced).toBeGreaterThanOrEqual(0);
    expect(acknowledged).toBeGreaterThan(synced);
  });

  it('whenever the power goes, every event acknowledged by then is found again', async () => {
    const disk = new ForgetfulDisk();
    const acknowledged: string[] = [];
    let cuts = 0;
    for (const call of calls) {
      disk.apply(call);
      if (call.kind !== 'acknowledge') continue;
      acknowledged.push(...call.ids);
      const remains = join(folder, `power-cut-${cuts}`);
      disk.afterPowerCut(remains);
      const ledger: Ledger = await openEmbeddedLedger({ folder: remains, mode: 'write' });
      const found = (await allOf(ledger)).map((event) => event.id);
      expect(found).toEqual(expect.arrayContaining(acknowledged));
      expect(await ledger.verify()).toEqual([]);
      await ledger.close();
      cuts += 1;
    }
    expect(cuts).toBeGreaterThanOrEqual(SINGLE_APPENDS + 1);
  });
});
