import type { ServiceError } from '@grpc/grpc-js';
import type { Faults, Step } from './faults.js';
/** What a node can do to a call in progress. */
export interface Strikable {
  fail(error: ServiceError): void;
  /** Ends the messages without error. */
  end(): void;
}
/** What a fault needs of its surroundings. */
export interface Surroundings {
  readonly faults: Faults;
  readonly leader: () => {
    readonly address: string;
    readonly port: number;
  };
  readonly dropConnections: () => void;
}
/** Lets a planned fault strike a call at a step. True where the call goes on as if nothing had been (a delay). */
export declare function survives(
  step: Step,
  call: Strikable,
  { faults, leader, dropConnections }: Surroundings,
  delivered?: number,
): Promise<boolean>;
