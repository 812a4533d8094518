import { setTimeout as pause } from 'node:timers/promises';

import type { KurrentDBClient } from '@kurrent/kurrentdb-client';

import { LedgerError } from '../../errors.js';
import type { Connection } from './connection.js';
import { failureOf, Silence } from './failure.js';

/** With less than this left there is time for one attempt only. */
const LAST_ATTEMPT_MS = 1_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/** Thrown by {@link trying} when the time is up or trying again cannot help; `cause` is what the last attempt met. */
export class GaveUp extends Error {
  constructor(
    override readonly cause: unknown,
    /** How many attempts were made. */
    readonly attempts: number,
  ) {
    super('gave up', { cause });
    this.name = 'GaveUp';
  }
}

/**
 * Attempts something on the server until it comes to an answer or the time is up: after silence with another client,
 * after a redirection to the leader at once, after a broken connection with growing pauses. An attempt is given half of
 * the time that is left, so that there is some for another. What the server answers, refusals included, ends it.
 * Rejects with GaveUp, and with LedgerClosed as soon as the connection is closed.
 */
export async function trying<T>(
  connection: Connection,
  deadlineMs: number,
  attempt: (client: KurrentDBClient, patienceMs: number, attempts: number) => Promise<T>,
  /** A client that failed in this many attempts of one call is replaced. */
  replaceAfter = 1,
): Promise<T> {
  const until = performance.now() + deadlineMs;
  let pauseMs = FIRST_PAUSE_MS;
  let redirected = false;
  for (let attempts = 1; ; attempts += 1) {
    const { client } = connection;
    const left = until - performance.now();
    try {
      const patienceMs = left > LAST_ATTEMPT_MS ? left / 2 : left;
      return await connection.unlessClosed(attempt(client, patienceMs, attempts));
    } catch (error) {
      if (error instanceof LedgerError) throw error;
      const { kind } = failureOf(error);
      if (kind !== 'silent' && kind !== 'not-leader' && kind !== 'unreachable')
        throw new GaveUp(error, attempts);
      if (attempts >= (kind === 'silent' ? replaceAfter : 2)) connection.replace(client);
      const rest = until - performance.now();
      const atOnce = kind === 'silent' || (kind === 'not-leader' && !redirected);
      if (rest <= (atOnce ? 0 : pauseMs)) throw new GaveUp(lastWord(error, deadlineMs), attempts);
      if (kind === 'not-leader') redirected = true;
      if (atOnce) continue;
      await connection.unlessClosed(pause(pauseMs));
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }
}

/** Silence is told with the whole time that was waited, not with the last attempt's part of it. */
function lastWord(error: unknown, deadlineMs: number): unknown {
  return error instanceof Silence ? new Silence(deadlineMs) : error;
}
