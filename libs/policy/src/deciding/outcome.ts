import type { PolicyEvent } from '../model/events.js';
import type { Decision } from './decision.js';
import type { Faults } from './faults.js';

export function accepted(events: readonly PolicyEvent[]): Decision {
  return { kind: 'accepted', events };
}

export function refused({ found }: Faults): Decision {
  return { kind: 'refused', faults: [...found] };
}
