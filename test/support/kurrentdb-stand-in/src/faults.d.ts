/** Where in a call a fault strikes. */
export type Step =
  /** An append: before it is stored, after it was stored but before the answer. */
  | 'append-before-store'
  | 'append-after-store'
  /** A read of a stream or the log: before the first event, after some events (`after`). */
  | 'read-before'
  | 'read-during'
  /** A subscription: before the confirmation, after some events (`after`), once it has caught up. */
  | 'subscribe-before'
  | 'subscribe-during'
  | 'subscribe-live'
  /** The question which methods the server has, asked on every new connection. */
  | 'features'
  /** The question who is in the cluster. */
  | 'gossip';
export type FaultKind =
  /** Nothing is answered, and the connection stays. */
  | 'silence'
  /** What would happen happens later, after `ms`. */
  | 'delay'
  /** The connection breaks, with everything on it. */
  | 'drop'
  /** The call is answered with UNAVAILABLE. */
  | 'refuse'
  /** The call is answered with the leader's address, as a follower does. */
  | 'not-leader'
  /** The stream of messages ends without error; an append's shared stream too. */
  | 'end';
export interface Fault {
  readonly step: Step;
  readonly kind: FaultKind;
  /** How often it strikes; default once. */
  readonly times?: number;
  /** For `…-during`: events delivered before it strikes; default 0. */
  readonly after?: number;
  /** For `delay`. */
  readonly ms?: number;
}
/** The faults that are to come, each for the next calls that reach its step. */
export declare class Faults {
  #private;
  /** Every fault that struck, oldest first. */
  readonly struck: Fault[];
  plan(...faults: readonly Fault[]): void;
  clear(): void;
  get pending(): number;
  /** The fault that strikes a call at this step, if any; `delivered` counts the events sent so far. */
  strike(step: Step, delivered?: number): Fault | undefined;
}
