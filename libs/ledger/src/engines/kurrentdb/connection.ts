import { KurrentDBClient } from '@kurrent/kurrentdb-client';

import { InvalidLedgerUrl, LedgerClosed } from '../../errors.js';
import type { LedgerUrl } from './ledger-url.js';

/**
 * The client in use. One that has kept silent is replaced: an append stream of the client that broke quietly answers
 * nothing for ever, and the client does not notice.
 */
export class Connection {
  readonly #url: LedgerUrl;
  #client: KurrentDBClient;
  readonly #onReplaced = new Set<() => void>();
  readonly #onClosed = new Set<() => void>();
  #madeAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  /**
   * Connects nothing yet. Throws InvalidLedgerUrl for parameters that the client refuses.
   *
   * `leastAgeMs`: a client younger than this is not replaced. A server that is slow would otherwise meet one new connection
   * after the other and be given no time on any.
   */
  constructor(
    url: LedgerUrl,
    private readonly leastAgeMs: number,
  ) {
    this.#url = url;
    this.#client = this.#make();
  }

  /** Throws LedgerClosed after closing. */
  get client(): KurrentDBClient {
    if (this.#closed) throw new LedgerClosed();
    return this.#client;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Replaces this client, unless somebody else has done so already or it is too young. */
  replace(client: KurrentDBClient): void {
    if (this.#closed || client !== this.#client) return;
    if (performance.now() - this.#madeAt < this.leastAgeMs) return;
    this.#client = this.#make();
    this.#madeAt = performance.now();
    letGo(client);
    for (const listener of [...this.#onReplaced]) listener();
  }

  /** The answer, or LedgerClosed as soon as the connection is closed. */
  unlessClosed<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const onClosed = (): void => reject(new LedgerClosed());
      if (this.#closed) onClosed();
      else this.#onClosed.add(onClosed);
      answer.then(
        (value) => {
          this.#onClosed.delete(onClosed);
          resolve(value);
        },
        (error: unknown) => {
          this.#onClosed.delete(onClosed);
          reject(error);
        },
      );
    });
  }

  /** Calls back whenever the client was replaced or the connection closed, until the returned function is called. */
  onReplaced(listener: () => void): () => void {
    this.#onReplaced.add(listener);
    return () => void this.#onReplaced.delete(listener);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    letGo(this.#client);
    for (const listener of [...this.#onClosed, ...this.#onReplaced]) listener();
  }

  #make(): KurrentDBClient {
    try {
      return KurrentDBClient.connectionString(this.#url.connection);
    } catch (error) {
      // What the client says of the URL itself holds the credentials.
      if (error instanceof Error && error.message.startsWith('Failed to load certificate'))
        throw new InvalidLedgerUrl('a certificate file that it names was not found');
      throw new InvalidLedgerUrl('the client does not accept its parameters');
    }
  }
}

/** Ends the streams of a client and closes its channel, which `dispose` leaves open. Nobody waits: it may not answer. */
function letGo(client: KurrentDBClient): void {
  const channel = client['getChannel']();
  void client.dispose().catch(() => undefined);
  void channel.then(
    (open) => open.close(),
    () => undefined,
  );
}
