import { LedgerUnavailable } from '../../errors.js';
import type { LedgerUrl } from './ledger-url.js';

/** What a call to the server came to, in the words this engine acts on. */
export type Failure =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-large'; readonly limit: number | null }
  /** Another node leads; the client's next call goes there. */
  | { readonly kind: 'not-leader' }
  | { readonly kind: 'denied' }
  /** No answer within our own deadline: the client may be beyond use. */
  | { readonly kind: 'silent' }
  /** No connection, or one that broke. Whatever was under way has an unknown outcome. */
  | { readonly kind: 'unreachable' };

/** The transport's code for a message larger than the server reads. */
const RESOURCE_EXHAUSTED = 8;

/** The errors of the client's native part have a name in place of a type. */
const NATIVE: Readonly<Record<string, string>> = {
  StreamNotFoundError: 'stream-not-found',
  StreamDeletedError: 'stream-deleted',
  NotLeaderError: 'not-leader',
  AccessDeniedError: 'access-denied',
};

/** Our own deadline passed. */
export class Silence extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'Silence';
  }
}

/**
 * Reads the errors of the client, which come in many shapes: its own classes with a `type`, plain errors of the
 * transport with a numeric code, plain errors of discovery. What is not known is `unreachable`: an outcome that is not
 * known is treated as unknown.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Silence) return { kind: 'silent' };
  const { type, name } = (error ?? {}) as { readonly type?: unknown; readonly name?: unknown };
  switch (type ?? NATIVE[String(name)]) {
    case 'wrong-expected-version':
      return { kind: 'conflict' };
    case 'stream-not-found':
    case 'no-stream':
      return { kind: 'no-stream' };
    case 'stream-deleted':
    case 'stream-tombstoned':
      return { kind: 'deleted' };
    case 'maximum-append-size-exceeded': {
      const { maxAppendSize } = error as { readonly maxAppendSize?: unknown };
      return { kind: 'too-large', limit: typeof maxAppendSize === 'number' ? maxAppendSize : null };
    }
    case 'not-leader':
      return { kind: 'not-leader' };
    case 'access-denied':
      return { kind: 'denied' };
    default:
      return (error as { readonly code?: unknown } | null)?.code === RESOURCE_EXHAUSTED
        ? { kind: 'too-large', limit: null }
        : { kind: 'unreachable' };
  }
}

/** The typed error for a call that did not come to an end. Nothing in it shows the credentials. */
export function unavailable(
  error: unknown,
  url: LedgerUrl,
  outcome: LedgerUnavailable['outcome'],
): LedgerUnavailable {
  const failure = failureOf(error);
  const reason =
    failure.kind === 'silent' ? 'no-answer' : failure.kind === 'denied' ? 'access-denied' : 'unreachable';
  const detail = error instanceof Error ? error.message : String(error);
  return new LedgerUnavailable(url.shown, reason, outcome, withoutSecrets(detail, url));
}

function withoutSecrets(text: string, { secrets }: LedgerUrl): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
}
