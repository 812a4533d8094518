import { setImmediate as nextTurn } from 'node:timers/promises';

import type { EventToAppend, StorageFault } from '../../port.js';
import { faultOfStreamName, faultsOfEvent } from '../../sealed-append.js';
import type { Driver } from './driver.js';

const ROWS_AT_ONCE = 500;
const FAULTS_REPORTED = 100;

/**
 * Reads everything: SQLite's own check of the file, positions 1, 2, 3 … without holes, revisions 0, 1, 2 … per
 * stream, and that each event is one that could have been appended. At most a hundred faults are reported.
 */
export async function verifyStorage(driver: Driver): Promise<readonly StorageFault[]> {
  const faults: StorageFault[] = [...damage(driver)];
  if (faults.length > 0) return faults;
  faults.push(...brokenNumbering(driver));
  for await (const fault of unreadableEvents(driver)) {
    faults.push(fault);
    if (faults.length >= FAULTS_REPORTED) break;
  }
  return faults.slice(0, FAULTS_REPORTED);
}

function damage(driver: Driver): StorageFault[] {
  return driver
    .prepare(`PRAGMA integrity_check(${FAULTS_REPORTED})`)
    .rows()
    .map(([message]) => String(message))
    .filter((message) => message !== 'ok')
    .map((message) => ({ code: 'storage-damaged', message, evidence: {} }));
}

function brokenNumbering(driver: Driver): StorageFault[] {
  const faults: StorageFault[] = [];
  const log = driver.prepare('SELECT count(*), min(position), max(position) FROM events').rows()[0] ?? [];
  const [events, first, last] = log.map(Number) as [number, number, number];
  if (events > 0 && (first !== 1 || last !== events))
    faults.push({
      code: 'positions-not-contiguous',
      message: `${events} events stand at positions ${first} through ${last}`,
      evidence: { events, first, last },
    });
  const broken = driver
    .prepare(
      `SELECT stream, count(*), min(revision), max(revision) FROM events GROUP BY stream
       HAVING min(revision) <> 0 OR max(revision) <> count(*) - 1 LIMIT ${FAULTS_REPORTED}`,
    )
    .rows();
  for (const [stream, count, lowest, highest] of broken)
    faults.push({
      code: 'revisions-not-contiguous',
      message: `stream ${stream} has ${count} events at revisions ${lowest} through ${highest}`,
      evidence: {
        stream: String(stream),
        events: Number(count),
        first: Number(lowest),
        last: Number(highest),
      },
    });
  const disordered = driver
    .prepare(
      `SELECT stream, revision, position FROM
         (SELECT stream, revision, position, lag(position) OVER (PARTITION BY stream ORDER BY revision) AS earlier FROM events)
       WHERE earlier >= position LIMIT ${FAULTS_REPORTED}`,
    )
    .rows();
  for (const [stream, revision, position] of disordered)
    faults.push({
      code: 'revisions-out-of-order',
      message: `revision ${revision} of stream ${stream} stands before its predecessor in the log`,
      evidence: { stream: String(stream), revision: Number(revision), position: Number(position) },
    });
  return faults;
}

async function* unreadableEvents(driver: Driver): AsyncGenerator<StorageFault> {
  const page = driver.prepare(
    `SELECT position, stream, id, type, schema_version, data, metadata FROM events
     WHERE position > ? ORDER BY position LIMIT ${ROWS_AT_ONCE}`,
  );
  for (let at = 0; ; await nextTurn()) {
    const rows = page.rows(at);
    for (const [position, stream, id, type, schemaVersion, data, metadata] of rows) {
      at = Number(position);
      const message = faultIn(stream, { id, type, schemaVersion }, String(data), String(metadata));
      if (message !== null)
        yield {
          code: 'event-unreadable',
          message: `position ${at}: ${message}`,
          evidence: { position: at, stream: String(stream), id: String(id) },
        };
    }
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

function faultIn(stream: unknown, fields: object, data: string, metadata: string): string | null {
  const streamFault = faultOfStreamName(stream);
  if (streamFault !== null) return `the stream ${streamFault}`;
  let event: EventToAppend;
  try {
    event = { ...fields, data: JSON.parse(data), metadata: JSON.parse(metadata) } as EventToAppend;
  } catch (error) {
    return String(error);
  }
  const faults = faultsOfEvent(event);
  return faults.length === 0 ? null : faults.map((fault) => `${fault.path} ${fault.message}`).join('; ');
}
