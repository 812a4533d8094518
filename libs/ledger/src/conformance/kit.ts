import type { Ledger } from '../port.js';

/** What not every engine can do. A case that needs an ability is left out, and named, where it is missing. */
export type Ability =
  /** What was acknowledged is there when the ledger is opened again: `reopen` works. */
  | 'durable'
  /** The engine has `appendAll`. */
  | 'append-all';

/** A ledger of a case's own, empty at first. */
export interface LedgerUnderTest {
  readonly ledger: Ledger;
  /** Closes the ledger and opens the same storage again. Only with the ability `durable`. */
  reopen?(): Promise<Ledger>;
  /** Closes whatever is open and removes the storage. Called once, after the case. */
  dispose(): Promise<void>;
}

export type LedgerFactory = () => Promise<LedgerUnderTest>;

/** One promise of the port as a test. `run` throws where the engine does not keep it. */
export interface ConformanceCase {
  /** Unique; says the behaviour, not the method. */
  readonly name: string;
  readonly needs?: Ability;
  readonly run: (test: LedgerUnderTest) => Promise<void>;
}
