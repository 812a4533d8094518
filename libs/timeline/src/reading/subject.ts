import type { PolicyOwner, DayNumber, Topic } from '@peildatum/policy';

/** The region a question is about, with the areas it ever split off from, nearest first. */
export interface AskedRegion {
  readonly id: string;
  readonly ancestors: readonly string[];
}

/** What a question looks for in an act. `region` null: the country; `regions` then holds those that existed on the day. */
export interface Subject {
  readonly country: PolicyOwner;
  readonly topic: Topic;
  readonly region: AskedRegion | null;
  readonly regions: readonly AskedRegion[];
  /** Days on which the set of regions changes, for a question about the country. */
  readonly changesOn: readonly DayNumber[];
}
