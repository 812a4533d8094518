import type { Clock, LedgerLocation } from '@peildatum/application';
import type { Tokens } from '@peildatum/application/access';
import type { Logger } from 'pino';

import type { ReadingCosts } from './intake/reading-room.js';

/**
 * What a server does. `all`: answers and takes writes. `query`: answers only, from a ledger that others write; any number of them
 * may stand beside the writer.
 */
export type ServerRole = 'all' | 'query';

export function isServerRole(text: string): text is ServerRole {
  return text === 'all' || text === 'query';
}

/** How a server is started. */
export interface ServerOptions {
  readonly ledger: LedgerLocation;
  /** Default: `all`. */
  readonly role?: ServerRole;
  /** Where writes go instead, told to whoever sends one to a server that only answers: the address of the writer. */
  readonly writer?: string | undefined;
  /** Mark a new ledger as one of invented facts. Default: false. */
  readonly example?: boolean;
  /** What an example ledger is for. */
  readonly purpose?: string;
  /** Who may do what. Left out: nobody has a token, so every write is refused with 401. */
  readonly tokens?: Tokens | undefined;
  /** Address to listen on. Default: 127.0.0.1, so that only this machine reaches it. */
  readonly host?: string;
  /** Default: 3000. 0: any free port. */
  readonly port?: number;
  /** Default: no log. */
  readonly log?: Logger | undefined;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** How long a read waits for the position in Peildatum-Not-Before before it is refused. Default: 2,000. */
  readonly notBeforeTimeoutMs?: number;
  /** Most bytes of answers that are kept to be sent again while nothing new is recorded; 0 keeps none. Default: 32 MiB. */
  readonly keptAnswersBytes?: number;
  /** What reading documents for others may cost. Default: two at once, each 20 seconds and 512 MiB. */
  readonly reading?: ReadingCosts;
  /** Told while the ledger is read at the start, a few times a second: events read so far. */
  readonly onProgress?: (events: number) => void;
}

/** Version of the HTTP interface (semantic versioning): the API-Version header and `info.version` of the OpenAPI document. */
export const apiVersion = '1.0.0';

export const defaultHost = '127.0.0.1';
export const defaultPort = 3000;

export const defaultReadingCosts: ReadingCosts = { atOnce: 2, milliseconds: 20_000, megabytes: 512 };

/** Largest body of JSON that is read, in bytes. */
export const largestBody = 2 * 1024 * 1024;

/** Most faults that one problem document lists; the rest is counted in `faultsLeftOut`. */
export const mostFaults = 1_000;
