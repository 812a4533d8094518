import type { ExpectedRevision } from './port.js';

/**
 * Whose doing an error is. `caller`: the request was wrong or lost a race; repeating it unchanged does not help.
 * `unsupported`: this build cannot read what it was given. `ours`: storage or its surroundings failed.
 */
export type ErrorFamily = 'caller' | 'unsupported' | 'ours';

/** Every error a ledger rejects with. `code` never changes once released; the message may. */
export abstract class LedgerError extends Error {
  abstract readonly code: string;
  abstract readonly family: ErrorFamily;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The stream is not as the caller believed. Nothing was written. */
export class RevisionConflict extends LedgerError {
  readonly code = 'revision-conflict';
  readonly family = 'caller';

  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** Revision of the last event in the stream; null where the stream has no event. */
    readonly actual: bigint | null,
  ) {
    super(
      `stream ${stream}: expected ${typeof expected === 'bigint' ? `revision ${expected}` : expected}, ` +
        `found ${actual === null ? 'no event' : `revision ${actual}`}`,
    );
  }
}

/** An event id of this append is in the ledger already, and this is no repetition of the append that wrote it. */
export class EventIdReused extends LedgerError {
  readonly code = 'event-id-reused';
  readonly family = 'caller';

  constructor(
    readonly eventId: string,
    /** `partial`: only some ids of this append are in the stream; `eventId` is one that is. */
    readonly reason: 'other-content' | 'other-stream' | 'partial',
    readonly requestedStream: string,
    readonly recordedStream: string,
    readonly recordedRevision: bigint,
  ) {
    super(
      `event id ${eventId} (for stream ${requestedStream}) is already recorded in ${recordedStream} ` +
        `at revision ${recordedRevision}: ${reason}`,
    );
  }
}

/** Text that is no position of this engine, or of another ledger. */
export class InvalidPosition extends LedgerError {
  readonly code = 'invalid-position';
  readonly family = 'caller';

  constructor(readonly text: string) {
    super(`not a position of this ledger: ${JSON.stringify(text.slice(0, 80))}`);
  }
}

/** One thing wrong with what was to be appended. */
export interface AppendFault {
  /** JSON Pointer into the call: `/stream`, `/expected`, `/events/0/data/title`. */
  readonly path: string;
  readonly message: string;
}

/** The append cannot be stored as it stands; `faults` lists everything found (at most a hundred). Nothing was written. */
export class InvalidAppend extends LedgerError {
  readonly code = 'invalid-append';
  readonly family = 'caller';

  constructor(readonly faults: readonly AppendFault[]) {
    super(faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '));
  }
}

/** A limit or revision to read from that is no whole number of zero or more. */
export class InvalidRead extends LedgerError {
  readonly code = 'invalid-read';
  readonly family = 'caller';

  constructor(
    readonly option: string,
    readonly value: string,
  ) {
    super(`${option} must be a whole number of zero or more, not ${value}`);
  }
}

/** There is no ledger in this folder or on this server, and the caller did not ask for one to be made. */
export class LedgerMissing extends LedgerError {
  readonly code = 'ledger-missing';
  readonly family = 'caller';

  constructor(readonly folder: string) {
    super(`no ledger in ${folder}`);
  }
}

/** A URL that does not say where a ledger is. Neither the message nor anything else holds the URL: it may carry a password. */
export class InvalidLedgerUrl extends LedgerError {
  readonly code = 'invalid-ledger-url';
  readonly family = 'caller';

  constructor(readonly detail: string) {
    super(`not the URL of a ledger: ${detail}`);
  }
}

/** Another writer, in this process or another, has this ledger. The lock ends with that writer's process. */
export class LedgerLocked extends LedgerError {
  readonly code = 'ledger-locked';
  readonly family = 'caller';

  constructor(readonly folder: string) {
    super(`another process is writing to the ledger in ${folder}; a ledger has one writer at a time`);
  }
}

/** The ledger was opened for reading, or its files cannot be written by this user. Nothing was written. */
export class LedgerReadOnly extends LedgerError {
  readonly code = 'ledger-read-only';
  readonly family = 'caller';

  constructor(
    readonly where: string,
    readonly reason: 'opened-for-reading' | 'files-not-writable',
    options?: ErrorOptions,
  ) {
    super(
      reason === 'opened-for-reading'
        ? `the ledger in ${where} was opened for reading`
        : `the ledger in ${where} cannot be written by this user`,
      options,
    );
  }
}

/** Storage did not do what it was asked. */
export class LedgerUnavailable extends LedgerError {
  readonly code = 'ledger-unavailable';
  readonly family = 'ours';

  constructor(
    readonly where: string,
    readonly reason:
      | 'disk-full'
      | 'io-error'
      | 'busy'
      | 'cannot-open'
      | 'stopped-after-failure'
      /** A server kept silent until the deadline. */
      | 'no-answer'
      /** No connection to a server, or one that broke, until the deadline. */
      | 'unreachable'
      /** A server did not accept the login. */
      | 'access-denied'
      | 'other',
    /**
     * `not-written`: nothing of the append is in the ledger. `unknown`: it may be found there after reopening;
     * repeat it with the same event ids.
     */
    readonly outcome: 'not-written' | 'unknown',
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`the ledger in ${where} is unavailable (${reason}; ${outcome}): ${detail}`, options);
  }
}

/** The files are cut off, damaged, or no ledger. Nothing is repaired and nothing overwritten. */
export class LedgerCorrupt extends LedgerError {
  readonly code = 'ledger-corrupt';
  readonly family = 'ours';

  constructor(
    readonly where: string,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`the ledger in ${where} is damaged: ${detail}`, options);
  }
}

/** The files were written by a newer build. */
export class UnsupportedLedgerFormat extends LedgerError {
  readonly code = 'unsupported-ledger-format';
  readonly family = 'unsupported';

  constructor(
    readonly where: string,
    readonly found: string,
    readonly newestKnown: number,
  ) {
    super(`the ledger in ${where} has format ${found}; this build reads formats up to ${newestKnown}`);
  }
}

/** The ledger was closed. */
export class LedgerClosed extends LedgerError {
  readonly code = 'ledger-closed';
  readonly family = 'caller';

  constructor() {
    super('the ledger is closed');
  }
}

/** The database does not sync each commit although it was told to; no append is acknowledged on such terms. */
export class DurabilityRefused extends LedgerError {
  readonly code = 'durability-refused';
  readonly family = 'ours';

  constructor(
    readonly where: string,
    readonly setting: string,
    readonly required: string,
    readonly found: string,
  ) {
    super(`the ledger in ${where} is not durable: ${setting} is ${found}, required is ${required}`);
  }
}

/** An event type that no schema was registered for. */
export class UnknownEventType extends LedgerError {
  readonly code = 'unknown-event-type';
  readonly family = 'unsupported';

  constructor(readonly eventType: string) {
    super(`no schema is registered for event type ${eventType}`);
  }
}

/** An event of a version that this build has not (newer than the newest, or below the first). */
export class UnsupportedEventVersion extends LedgerError {
  readonly code = 'unsupported-event-version';
  readonly family = 'unsupported';

  constructor(
    readonly eventType: string,
    readonly found: number,
    readonly oldestKnown: number,
    readonly newestKnown: number,
  ) {
    super(
      `event type ${eventType} has version ${found}; this build reads versions ${oldestKnown} through ${newestKnown}`,
    );
  }
}

/** An upcaster threw on a recorded event. */
export class UpcastFailed extends LedgerError {
  readonly code = 'upcast-failed';
  readonly family = 'ours';

  constructor(
    readonly eventType: string,
    readonly fromVersion: number,
    readonly eventId: string,
    options?: ErrorOptions,
  ) {
    super(`event ${eventId}: cannot bring ${eventType} from version ${fromVersion} to the next`, options);
  }
}

/** Event schemas that do not form one chain per type; found when the codec is built. */
export class InvalidEventSchemas extends LedgerError {
  readonly code = 'invalid-event-schemas';
  readonly family = 'ours';

  constructor(readonly faults: readonly string[]) {
    super(`event schemas: ${faults.join('; ')}`);
  }
}

/** A line that cannot be imported. Where the error comes from the validating pass nothing was stored. */
export class ImportRefused extends LedgerError {
  readonly code = 'import-refused';
  readonly family = 'caller';

  constructor(
    /** Line in the source, counted from 1. */
    readonly line: number,
    readonly reason:
      | 'not-canonical-json'
      | 'wrong-shape'
      | 'wrong-ordinal'
      | 'wrong-revision'
      | 'event-id-repeated'
      | 'differs-from-ledger'
      | 'event-refused'
      | 'source-changed',
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`line ${line}: ${reason}: ${detail}`, options);
  }
}
