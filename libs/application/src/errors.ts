import type { CivilDate, Fault } from '@peildatum/policy';

/** Whose doing an error is: the caller's, nobody's (this version cannot do it), or ours. */
export type ErrorFamily = 'caller' | 'unsupported' | 'ours';

/** Every error of the use cases. `code` is stable; `problemOf` gives its status, sentence and exit status. */
export abstract class ApplicationError extends Error {
  abstract readonly code: string;
  abstract readonly family: ErrorFamily;

  constructor(
    message: string,
    readonly faults: readonly LocatedFault[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A fault with the place in a file it was found at, lines and columns counted from 1; null where there is no file. */
export interface LocatedFault extends Fault {
  readonly at: { readonly file: string; readonly line: number | null; readonly column: number | null } | null;
}

/** Adds "no file" to faults of input that came from none. */
export function unlocated(faults: readonly Fault[]): LocatedFault[] {
  return faults.map((fault) => ({ ...fault, at: null }));
}

/** What was sent is malformed. All faults of the request; nothing was stored. */
export class InvalidInput extends ApplicationError {
  readonly code = 'invalid-input';
  readonly family = 'caller';

  constructor(faults: readonly LocatedFault[]) {
    super(summaryOf(faults), faults);
  }
}

/** What was sent is well-formed and contradicts what is recorded, or itself. All faults; nothing was stored. */
export class Refused extends ApplicationError {
  readonly code = 'refused';
  readonly family = 'caller';

  constructor(faults: readonly LocatedFault[]) {
    super(summaryOf(faults), faults);
  }
}

/** A body or file larger than this application reads. */
export class InputTooLarge extends ApplicationError {
  readonly code = 'input-too-large';
  readonly family = 'caller';

  constructor(
    readonly limitInBytes: number,
    faults: readonly LocatedFault[] = [],
  ) {
    super(`larger than ${limitInBytes} bytes`, faults);
  }
}

/** A file that was named cannot be read. */
export class FileUnreadable extends ApplicationError {
  readonly code = 'file-unreadable';
  readonly family = 'caller';

  constructor(faults: readonly LocatedFault[]) {
    super(summaryOf(faults), faults);
  }
}

/** Reading a document took more time or memory than it was given. */
export class DocumentTooDemanding extends ApplicationError {
  readonly code = 'document-too-demanding';
  readonly family = 'caller';

  constructor() {
    super('reading this document takes more time or memory than it is given');
  }
}

/** Parameters of a question that cannot be read; all of them. */
export class InvalidParameters extends ApplicationError {
  readonly code = 'invalid-parameters';
  readonly family = 'caller';

  constructor(faults: readonly Fault[]) {
    super(summaryOf(faults), unlocated(faults));
  }
}

/** Parameters that exclude one another: `peildatum` beside `geldigOp` or `inWerkingOp`. */
export class UnsupportedCombination extends ApplicationError {
  readonly code = 'unsupported-combination';
  readonly family = 'caller';

  constructor(faults: readonly Fault[]) {
    super(summaryOf(faults), unlocated(faults));
  }
}

/** A name that the gazetteer does not know, with the nearest it knows. */
export class CountryNotFound extends ApplicationError {
  readonly code = 'country-not-found';
  readonly family = 'caller';

  constructor(
    readonly asked: string,
    readonly nearest: readonly { readonly code: string; readonly name: string }[],
    fault: Fault,
  ) {
    super(fault.en, unlocated([fault]));
  }
}

/** A name that is no region of the country, with the nearest names. */
export class RegionNotFound extends ApplicationError {
  readonly code = 'region-not-found';
  readonly family = 'caller';

  constructor(
    readonly country: string,
    readonly asked: string,
    readonly nearest: readonly { readonly id: string; readonly name: string }[],
    fault: Fault,
  ) {
    super(fault.en, unlocated([fault]));
  }
}

/** The region did not exist under that name on the asked day; the area it split off from, where there is one. */
export class RegionOutsideItsPeriod extends ApplicationError {
  readonly code = 'region-outside-its-period';
  readonly family = 'caller';

  constructor(
    readonly region: string,
    readonly on: CivilDate,
    readonly parent: { readonly id: string; readonly name: string } | null,
    fault: Fault,
  ) {
    super(fault.en, unlocated([fault]));
  }
}

/** Nothing is recorded under this id, or nothing this caller may see. */
export class InstrumentNotFound extends ApplicationError {
  readonly code = 'instrument-not-found';
  readonly family = 'caller';

  constructor(readonly instrument: string) {
    super(`no instrument ${instrument} is recorded`);
  }
}

/** No paragraph bore this number on the asked day; the nearest numbers that one did. */
export class CitationNotFound extends ApplicationError {
  readonly code = 'citation-not-found';
  readonly family = 'caller';

  constructor(
    readonly asked: string,
    readonly nearest: readonly {
      readonly citation: string;
      readonly country: string | null;
      readonly topic: string;
    }[],
    fault: Fault,
  ) {
    super(fault.en, unlocated([fault]));
  }
}

/** The stream has moved on since the caller read it (If-Match). */
export class PreconditionFailed extends ApplicationError {
  readonly code = 'precondition-failed';
  readonly family = 'caller';

  /** @param etag of the stream as it is now; null where it has no event */
  constructor(readonly etag: string | null) {
    super(`the stream is now at ${etag ?? 'nothing'}`);
  }
}

/** A write to an existing instrument must say which state of it was read (If-Match). */
export class PreconditionRequired extends ApplicationError {
  readonly code = 'precondition-required';
  readonly family = 'caller';

  constructor(readonly etag: string | null) {
    super('a write to an existing instrument needs If-Match');
  }
}

/** Another writer was faster, between reading and storing. Nothing of this stream was stored. */
export class WriteConflict extends ApplicationError {
  readonly code = 'write-conflict';
  readonly family = 'caller';

  /**
   * @param etag of the stream as it is now
   * @param stored streams of the same request that had been stored before; repeating the request completes it
   */
  constructor(
    readonly stream: string,
    readonly etag: string | null,
    readonly stored: readonly string[],
    options?: ErrorOptions,
  ) {
    super(`stream ${stream} was written to by somebody else`, [], options);
  }
}

/** The key was used before, for another request. */
export class IdempotencyKeyReused extends ApplicationError {
  readonly code = 'idempotency-key-reused';
  readonly family = 'caller';

  constructor(readonly key: string) {
    super(`idempotency key ${key} stands for another request`);
  }
}

/** A write without a name to record it under. */
export class ActorRequired extends ApplicationError {
  readonly code = 'actor-required';
  readonly family = 'caller';

  constructor() {
    super('a write needs an actor');
  }
}

/** `--example` on a ledger that holds events and no mark. */
export class NotAnExampleLedger extends ApplicationError {
  readonly code = 'not-an-example-ledger';
  readonly family = 'caller';

  constructor() {
    super('the ledger exists and is not marked as an example');
  }
}

/** No token, or none that is known. */
export class Unauthenticated extends ApplicationError {
  readonly code = 'unauthenticated';
  readonly family = 'caller';

  constructor() {
    super('a known bearer token is needed');
  }
}

/** The token is known and its role may not do this. */
export class Forbidden extends ApplicationError {
  readonly code = 'forbidden';
  readonly family = 'caller';

  constructor(readonly right: string) {
    super(`the token's role has not the right to ${right}`);
  }
}

/** The tokens file cannot be read or holds something else than tokens. */
export class TokensFileInvalid extends ApplicationError {
  readonly code = 'tokens-file-invalid';
  readonly family = 'caller';

  constructor(faults: readonly LocatedFault[]) {
    super(summaryOf(faults), faults);
  }
}

/** This node has not seen the asked position yet; ask again after `retryAfterSeconds`. */
export class NotCaughtUp extends ApplicationError {
  readonly code = 'not-caught-up';
  readonly family = 'ours';

  constructor(readonly retryAfterSeconds: number) {
    super('this node has not read that far yet');
  }
}

/** What is in the ledger cannot be what this application recorded: a fault of ours or of whoever wrote it. Names the event. */
export class LedgerUnreadable extends ApplicationError {
  readonly code = 'ledger-unreadable';
  readonly family = 'ours';

  constructor(
    readonly stream: string,
    readonly revision: number,
    readonly eventId: string,
    options: ErrorOptions,
  ) {
    super(`event ${eventId} (${stream}, revision ${revision}) cannot be taken in`, [], options);
  }
}

function summaryOf(faults: readonly Fault[]): string {
  return faults.map(({ path, en }) => (path === '' ? en : `${path}: ${en}`)).join('; ');
}
