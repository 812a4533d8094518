import type { CivilDate } from '../../dates/civil-date.js';
import type { DataOf, PolicyEventType } from '../../model/events.js';
import type { Faults } from '../faults.js';
import type { StreamReading } from '../reading.js';

/** What a rule may look at besides the event: its stream as it reads, and the day in the Netherlands. */
export interface Surroundings {
  readonly stream: StreamReading;
  readonly today: CivilDate;
}

/**
 * What the data of an event, of the right shape, must be true of. Dates and names in it may still be malformed: a rule
 * passes over those. The stream may or may not hold the event itself.
 */
export type Rule<T extends PolicyEventType> = (
  data: DataOf<T>,
  surroundings: Surroundings,
  faults: Faults,
) => void;
