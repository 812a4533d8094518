import { canonicalHash, type Json } from '@peildatum/ledger';
import { v5 } from 'uuid';

/** Namespace of the event ids of this product, made once at random. */
const namespace = '1db35ac0-59bc-49a5-b9d2-6c5652e07d96';

/** Id of the n-th event (from 0) of what a key stands for: uuidv5, so repeating a request gives the same ids. */
export function eventId(key: string, n: number): string {
  return v5(`${key}/${n}`, namespace);
}

/** The key of a fact from a file: what is said, of which stream, and nothing of when or by whom. SHA-256 of RFC 8785. */
export function factKey(stream: string, command: { readonly type: string; readonly data: unknown }): string {
  return canonicalHash({ stream, type: command.type, data: command.data as Json });
}

/** What a request asks, and of what: equal hashes mean the same request. SHA-256 of RFC 8785. */
export function requestHash(request: {
  readonly command: string;
  readonly target: string;
  readonly body: unknown;
}): string {
  return canonicalHash(request as unknown as Json);
}
