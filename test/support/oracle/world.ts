import type { DayNumber } from '@peildatum/policy';
import type { Act } from './acts.js';

/** One way in which all that the record leaves open may have been. */
export interface World {
  readonly fateOf: ReadonlyMap<Act, Fate>;
  /** Of acts between which no rule of precedence decides the one that stands first here prevails. */
  readonly preference: readonly Act[];
}

/** What a world makes of one act. Worlds share it where they make the same of the act. */
export interface Fate {
  /** First day of legal effect; `Infinity`: it never enters. */
  readonly entry: DayNumber;
  /** How its words are meant where they leave that open. */
  readonly coins: Coins;
}

/** How the words of one act are meant, the same for all its topics, where nobody can tell from the record. */
export interface Coins {
  /** Whether the name of an area also means what ever split off from it and is not itself named. */
  readonly splitOffsMeant: boolean;
  /** The scope, as JSON, that means what is asked, of those that leave it open whether they do; null: none of them does. */
  readonly openMeant: string | null;
}

/** First day on which the act is valid: its entry, or the earlier day to which it works back. */
export function validFrom(act: Act, { entry }: Fate): DayNumber {
  return Math.min(entry, act.worksBackTo ?? Infinity);
}
