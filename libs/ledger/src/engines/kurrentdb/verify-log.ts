import { LedgerCorrupt } from '../../errors.js';
import type { Position, StorageFault } from '../../port.js';
import type { LogReader } from './log-reader.js';

const PAGE = 1_000;

/**
 * Reads the whole log and says what cannot be in a ledger that only this engine has written: a stream that does not
 * count 0, 1, 2 …, an id in two places, an event in another form, a stream whose events are no longer to be read.
 */
export async function verifyLog(reader: LogReader): Promise<readonly StorageFault[]> {
  const faults: StorageFault[] = [];
  const last = new Map<string, bigint>();
  const places = new Map<string, string>();
  try {
    for (let after: Position | null = null; ;) {
      const page = await reader.pageOfAll('forward', after, PAGE);
      for (const { id, stream, revision, position } of page.events) {
        const expected: bigint = (last.get(stream) ?? -1n) + 1n;
        if (revision !== expected)
          faults.push({
            code: 'revision-gap',
            message: `stream ${stream} goes on at revision ${revision}; expected was ${expected}`,
            evidence: { stream, expected: String(expected), found: String(revision), position },
          });
        last.set(stream, revision);
        const place = `${stream} at revision ${revision}`;
        const first = places.get(id);
        if (first === undefined) places.set(id, place);
        else
          faults.push({
            code: 'event-id-twice',
            message: `event id ${id} is in ${first} and in ${place}`,
            evidence: { id, first, second: place, position },
          });
      }
      if (page.events.length < PAGE) break;
      after = page.events.at(-1)?.position ?? null;
    }
    for (const [stream, revision] of last) {
      const end = (await reader.pageOfStream(stream, 'backward', null, 1)).events[0]?.revision ?? null;
      if (end === null || end < revision)
        faults.push({
          code: 'stream-deleted',
          message: `stream ${stream} has ${revision + 1n} events in the log, but they can no longer be read from it`,
          evidence: { stream, inLog: String(revision), inStream: end === null ? null : String(end) },
        });
    }
  } catch (error) {
    if (!(error instanceof LedgerCorrupt)) throw error;
    faults.push({ code: 'unreadable', message: error.detail, evidence: { where: error.where } });
  }
  return faults;
}
