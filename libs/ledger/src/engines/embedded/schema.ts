import { DurabilityRefused, LedgerCorrupt, UnsupportedLedgerFormat } from '../../errors.js';
import type { Driver } from './driver.js';

/** The newest format this build reads and writes. */
export const LEDGER_FORMAT = 1;

/** `Peil` in ASCII, in SQLite's header field for the kind of file. */
const APPLICATION_ID = 0x5065696c;

const SCHEMA = `
CREATE TABLE ledger (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
CREATE UNIQUE INDEX events_by_id ON events (id);
INSERT INTO ledger VALUES ('format', '${LEDGER_FORMAT}');
PRAGMA application_id = ${APPLICATION_ID};
`;

/** Makes the tables of an empty ledger in an empty file, in one transaction. */
export function createSchema(driver: Driver): void {
  driver.execute('BEGIN IMMEDIATE');
  driver.execute(SCHEMA);
  driver.execute('COMMIT');
}

/** Throws LedgerCorrupt for a file that is no ledger and UnsupportedLedgerFormat for one of a newer build. */
export function requireKnownFormat(driver: Driver, where: string): void {
  const tables = driver
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('ledger', 'events')")
    .rows();
  if (
    driver.prepare('PRAGMA application_id').one()?.['application_id'] !== APPLICATION_ID ||
    tables.length === 0
  )
    throw new LedgerCorrupt(where, 'the file is a database, but no ledger');
  const format = driver.prepare("SELECT value FROM ledger WHERE key = 'format'").one()?.['value'];
  if (typeof format !== 'string' || !/^[1-9]\d*$/.test(format))
    throw new LedgerCorrupt(where, 'the file does not say which format it has');
  if (Number(format) > LEDGER_FORMAT) throw new UnsupportedLedgerFormat(where, format, LEDGER_FORMAT);
  if (tables.length !== 2) throw new LedgerCorrupt(where, 'a table is missing');
}

/** Makes each commit wait for the disk, then reads back that it does. */
export function demandDurability(driver: Driver, where: string): void {
  driver.execute('PRAGMA journal_mode = WAL');
  driver.execute('PRAGMA synchronous = FULL');
  driver.execute('PRAGMA fullfsync = ON');
  driver.execute('PRAGMA checkpoint_fullfsync = ON');
  requireDurability(driver, where);
}

/**
 * Throws DurabilityRefused unless the connection writes ahead and syncs each commit. Some builds of SQLite lower the
 * setting with the first transaction in WAL mode: ask again after it.
 */
export function requireDurability(driver: Driver, where: string): void {
  const journal = driver.prepare('PRAGMA journal_mode').one()?.['journal_mode'];
  if (journal !== 'wal') throw new DurabilityRefused(where, 'journal_mode', 'wal', String(journal));
  const synchronous = driver.prepare('PRAGMA synchronous').one()?.['synchronous'];
  if (typeof synchronous !== 'number' || synchronous < 2)
    throw new DurabilityRefused(where, 'synchronous', '2 (FULL)', String(synchronous));
}
