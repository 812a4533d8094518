import type { UsageFault } from './usage-error.js';

/** What the surroundings of the command do not allow, such as a port that is taken: exit 1. */
export class Refusal extends Error {
  constructor(readonly fault: UsageFault) {
    super(fault.en);
    this.name = 'Refusal';
  }
}
