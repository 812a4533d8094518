import type { PolicyOwner, DayNumber, Topic } from '@peildatum/policy';

/** What is asked of a world: a topic of a country, valid on G, as the law stood on W. */
export interface Point {
  readonly topic: Topic;
  readonly country: PolicyOwner;
  readonly geldigOp: DayNumber;
  readonly inWerkingOp: DayNumber;
}
