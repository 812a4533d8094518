import { decideAppend } from '../../append-decision.js';
import { LedgerClosed, LedgerError, LedgerUnavailable } from '../../errors.js';
import { positionOf } from '../../integer-position.js';
import type { AppendResult } from '../../port.js';
import type { SealedAppend } from '../../sealed-append.js';
import type { Driver, Statement } from './driver.js';
import type { EventTable } from './event-table.js';
import { requireDurability } from './schema.js';
import { asLedgerError, isOutcomeUnknown } from './storage-failure.js';

interface Request {
  readonly appends: readonly SealedAppend[];
  readonly acknowledge: (results: readonly AppendResult[]) => void;
  readonly refuse: (reason: unknown) => void;
}

/** A group takes no further request once it holds this many events, so that one commit stays short. */
const EVENTS_PER_GROUP = 1000;

/**
 * Writes appends in the order in which they were asked for. All that are asked for within one turn of the event loop
 * share one transaction and one sync, and are acknowledged after it. A refused one leaves the others alone; when the
 * commit itself fails nobody in the group is acknowledged and everybody is told.
 */
export class GroupCommit {
  readonly #driver: Driver;
  readonly #table: EventTable;
  readonly #where: string;
  readonly #onCommitted: (head: number) => void;
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #savepoint: Statement;
  readonly #release: Statement;
  #queue: Request[] = [];
  #scheduled: NodeJS.Immediate | null = null;
  #head: number;
  #stoppedBy: unknown = null;
  #durabilityConfirmed = false;

  /** `onCommitted` is called with the number of the last position after each commit that wrote something. */
  constructor(driver: Driver, table: EventTable, where: string, onCommitted: (head: number) => void) {
    this.#driver = driver;
    this.#table = table;
    this.#where = where;
    this.#onCommitted = onCommitted;
    this.#begin = driver.prepare('BEGIN IMMEDIATE');
    this.#commit = driver.prepare('COMMIT');
    this.#savepoint = driver.prepare('SAVEPOINT request');
    this.#release = driver.prepare('RELEASE request');
    this.#head = table.head();
  }

  /** All of these or none. Resolves when they are synced. */
  write(appends: readonly SealedAppend[]): Promise<readonly AppendResult[]> {
    return new Promise((acknowledge, refuse) => {
      this.#queue.push({ appends, acknowledge, refuse });
      this.#scheduled ??= setImmediate(() => this.#writeWhatIsQueued());
    });
  }

  /** Writes what was asked for up to now. Later requests are refused with LedgerClosed. */
  finish(): void {
    if (this.#scheduled !== null) clearImmediate(this.#scheduled);
    while (this.#queue.length > 0) this.#writeWhatIsQueued();
    this.#stoppedBy ??= new LedgerClosed();
  }

  #writeWhatIsQueued(): void {
    this.#scheduled = null;
    const group: Request[] = [];
    let events = 0;
    let request: Request | undefined;
    while (events < EVENTS_PER_GROUP && (request = this.#queue[group.length]) !== undefined) {
      group.push(request);
      for (const append of request.appends) events += append.events.length;
    }
    this.#queue = this.#queue.slice(group.length);
    if (this.#queue.length > 0) this.#scheduled = setImmediate(() => this.#writeWhatIsQueued());
    this.#writeGroup(group);
  }

  #writeGroup(group: readonly Request[]): void {
    if (this.#stoppedBy !== null) {
      for (const request of group) request.refuse(this.#stoppedBy);
      return;
    }
    const answers: (() => void)[] = [];
    const before = this.#head;
    let committing = false;
    try {
      this.#begin.run();
      for (const request of group) answers.push(this.#answerTo(request));
      committing = true;
      if (this.#head > before) this.#commit.run();
      else this.#driver.execute('ROLLBACK');
      if (this.#head > before) this.#confirmDurability();
    } catch (error) {
      this.#head = before;
      const reason = this.#abandon(error, committing);
      for (const request of group) request.refuse(reason);
      return;
    }
    for (const answer of answers) answer();
    if (this.#head > before) this.#onCommitted(this.#head);
  }

  #answerTo(request: Request): () => void {
    const before = this.#head;
    const together = request.appends.length > 1;
    if (together) this.#savepoint.run();
    try {
      const results = request.appends.map((append) => this.#apply(append));
      if (together) this.#release.run();
      return () => request.acknowledge(results);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      if (together) {
        this.#driver.execute('ROLLBACK TO request');
        this.#release.run();
      }
      this.#head = before;
      return () => request.refuse(error);
    }
  }

  #apply(append: SealedAppend): AppendResult {
    const decision = decideAppend(append, this.#table);
    if (decision.kind === 'repeat')
      return { revision: decision.revision, position: decision.position, repeated: true };
    let revision = decision.firstRevision - 1n;
    for (const event of append.events) {
      revision += 1n;
      this.#head += 1;
      this.#table.insert(this.#head, append.stream, revision, event);
    }
    return { revision, position: positionOf(this.#head), repeated: false };
  }

  #confirmDurability(): void {
    if (this.#durabilityConfirmed) return;
    requireDurability(this.#driver, this.#where);
    this.#durabilityConfirmed = true;
  }

  /** Undoes the transaction; where its fate is unknown nothing more is written until the ledger is opened again. */
  #abandon(error: unknown, committing: boolean): unknown {
    const unknown = committing && isOutcomeUnknown(error);
    const reason = asLedgerError(error, this.#where, unknown ? 'unknown' : 'not-written');
    try {
      if (this.#driver.inTransaction) this.#driver.execute('ROLLBACK');
    } catch (rollbackError) {
      this.#stop(rollbackError);
      return reason;
    }
    if (unknown) this.#stop(error);
    return reason;
  }

  #stop(cause: unknown): void {
    this.#stoppedBy = new LedgerUnavailable(
      this.#where,
      'stopped-after-failure',
      'not-written',
      'a write failed in a way that leaves its outcome open; close the ledger and open it again',
      { cause },
    );
  }
}
