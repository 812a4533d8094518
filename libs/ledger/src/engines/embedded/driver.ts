import { pathToFileURL } from 'node:url';

import Libsql from 'libsql';

/** A value in a column; the schema has no other kinds. */
export type Column = string | number | null;
export type Row = Readonly<Record<string, Column>>;

export interface Statement {
  /** Runs a statement that gives no rows. */
  run(...parameters: Column[]): void;
  /** The first row by column name, or undefined. */
  one(...parameters: Column[]): Row | undefined;
  /** Every row as an array in the order of the columns. */
  rows(...parameters: Column[]): readonly (readonly Column[])[];
}

/** The few things the engine asks of a SQLite driver. Calls are synchronous; failures carry SQLite's own code. */
export interface Driver {
  execute(sql: string): void;
  prepare(sql: string): Statement;
  readonly inTransaction: boolean;
  /**
   * Closes the connection once nobody holds a statement of it any more: this driver cannot finalise a statement, so
   * the file handles go with the garbage. A connection that only ever executed is closed, and unlocked, at once.
   */
  close(): void;
}

/** A failure of SQLite; `sqliteCode` is its symbolic extended code, such as SQLITE_IOERR_FSYNC. */
export class SqliteFailure extends Error {
  constructor(
    readonly sqliteCode: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SqliteFailure';
  }
}

/**
 * How to open a file. `write` makes it where it is missing; `read` never does. `immutable` reads a file that nobody
 * can be writing, without locks and without looking at a write-ahead log.
 */
export type OpenMode = 'write' | 'read' | 'immutable';

const BUSY_TIMEOUT_MS = 5000;

/** Opens a database. Waits up to five seconds for locks, unless `waitForLocks` is false. */
export function openDriver(path: string, mode: OpenMode, waitForLocks = true): Driver {
  const query = { write: 'mode=rwc', read: 'mode=ro', immutable: 'mode=ro&immutable=1' }[mode];
  const database = guarded(() => new Libsql(`${pathToFileURL(path).href}?${query}`));
  if (waitForLocks) guarded(() => database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`));
  return {
    execute: (sql) => guarded(() => void database.exec(sql)),
    prepare: (sql) => {
      const byName = guarded(() => database.prepare(sql));
      const asArrays = guarded(() => database.prepare(sql));
      if (asArrays.reader) asArrays.raw(true);
      return {
        run: (...parameters) => guarded(() => void byName.run(...parameters)),
        one: (...parameters) => guarded(() => byName.get(...parameters) as Row | undefined),
        rows: (...parameters) => guarded(() => asArrays.all(...parameters) as Column[][]),
      };
    },
    get inTransaction() {
      return database.inTransaction;
    },
    close: () => void database.close(),
  };
}

function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw asFailure(error);
  }
}

/** Errors are told by their members: one made in another realm is no instance of this realm's Error. */
function asFailure(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof message !== 'string') return error;
  if (typeof code === 'string' && code.startsWith('SQLITE_'))
    return new SqliteFailure(code, message, { cause: error });
  // Codes the driver has no name for, and connections that cannot be opened, come with the number in a text.
  const number =
    /^UNKNOWN_SQLITE_ERROR_(\d+)$/.exec(String(code))?.[1] ??
    /ConnectionFailed\(.*: (\d+)"\)$/s.exec(message)?.[1];
  return number === undefined ? error : new SqliteFailure(nameOf(Number(number)), message, { cause: error });
}

const NAMES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
  778: 'SQLITE_IOERR_WRITE',
};

/** SQLite's name of a result code; of an extended code without a name here, that of the primary one it belongs to. */
function nameOf(code: number): string {
  return NAMES[code] ?? NAMES[code & 0xff] ?? `SQLITE_${code}`;
}
