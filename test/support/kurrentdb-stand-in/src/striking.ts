import { setTimeout as pause } from 'node:timers/promises';

import type { ServiceError } from '@grpc/grpc-js';

import type { Fault, Faults, Step } from './faults.js';
import { notLeader, unavailable } from './refusals.js';

/** What a node can do to a call in progress. */
export interface Strikable {
  fail(error: ServiceError): void;
  /** Ends the messages without error. */
  end(): void;
}

/** What a fault needs of its surroundings. */
export interface Surroundings {
  readonly faults: Faults;
  readonly leader: () => { readonly address: string; readonly port: number };
  readonly dropConnections: () => void;
}

/** Lets a planned fault strike a call at a step. True where the call goes on as if nothing had been (a delay). */
export async function survives(
  step: Step,
  call: Strikable,
  { faults, leader, dropConnections }: Surroundings,
  delivered = 0,
): Promise<boolean> {
  const fault: Fault | undefined = faults.strike(step, delivered);
  switch (fault?.kind) {
    case undefined:
      return true;
    case 'delay':
      await pause(fault.ms ?? 50);
      return true;
    case 'silence':
      return false;
    case 'drop':
      dropConnections();
      return false;
    case 'refuse':
      call.fail(unavailable());
      return false;
    case 'not-leader':
      call.fail(notLeader(leader()));
      return false;
    case 'end':
      call.end();
      return false;
  }
}
