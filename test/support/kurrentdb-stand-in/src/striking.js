import { setTimeout as pause } from 'node:timers/promises';
import { notLeader, unavailable } from './refusals.js';
/** Lets a planned fault strike a call at a step. True where the call goes on as if nothing had been (a delay). */
export async function survives(step, call, { faults, leader, dropConnections }, delivered = 0) {
  const fault = faults.strike(step, delivered);
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
//# sourceMappingURL=striking.js.map
