import Libsql from 'libsql';

/**
 * The driver with nothing around it, on a file that our engine made: the same tables and indexes. The settings that belong to
 * a connection are those of `libs/ledger/src/engines/embedded/schema.ts`; they are read back by {@link settingsOf}.
 */
export function openRaw(database) {
  const raw = new Libsql(database);
  raw.exec('PRAGMA busy_timeout = 5000');
  raw.exec('PRAGMA journal_mode = WAL');
  raw.exec('PRAGMA synchronous = FULL');
  raw.exec('PRAGMA fullfsync = ON');
  raw.exec('PRAGMA checkpoint_fullfsync = ON');
  raw.exec(`PRAGMA journal_size_limit = ${64 * 1024 * 1024}`);
  return raw;
}

/** The settings of a connection that decide how durable and how fast a commit is. */
export function settingsOf(raw) {
  return Object.fromEntries(
    ['journal_mode', 'synchronous', 'fullfsync', 'page_size', 'wal_autocheckpoint'].map((name) => [
      name,
      raw.prepare(`PRAGMA ${name}`).raw(true).all()[0][0],
    ]),
  );
}

/** The statement that adds one event; run by itself it is one commit. */
export function insertInto(raw) {
  return raw.prepare(
    'INSERT INTO events (position, stream, revision, id, type, schema_version, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
}

/** Reads every event of the log in pages and parses both JSON columns; gives how many there were. */
export function scanAndParse(raw) {
  const page = raw
    .prepare(
      'SELECT position, stream, revision, id, type, schema_version, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT 1000',
    )
    .raw(true);
  let count = 0;
  let parsed = null;
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)[0])) {
    for (const row of rows) parsed = [JSON.parse(row[6]), JSON.parse(row[7])];
    count += rows.length;
  }
  return parsed === null ? 0 : count;
}
