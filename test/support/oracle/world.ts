import type { DayNumber } from '@peildatum/policy';
import type { Act } from './acts.js';

/** One way in which all that the record leaves open may have been. */
export interface World {
  /** First day of legal effect of each act; `Infinity`: it never enters. */
  readonly entryOf: ReadonlyMap<Act, DayNumber>;
  /** How the words of each act are meant where they leave that open. */
  readonly coinsOf: ReadonlyMap<Act, Coins>;
  /** Of acts between which no rule of precedence decides the one that stands first here prevails. */
  readonly preference: readonly Act[];
}

/** How the words of one act are meant, the same for all its topics, where nobody can tell from the record. */
export interface Coins {
  /** Whether the name of an area also means what ever split off from it and is not itself named. */
  readonly splitOffsMeant: boolean;
  /** The words that mean the asked region, of those that resolve to no areas; null: none of them does. */
  readonly wordsMeant: string | null;
}

/** First day on which the act is valid in a world: its entry, or the earlier day to which it works back. */
export function validFrom(act: Act, world: World): DayNumber {
  return Math.min(world.entryOf.get(act)!, act.worksBackTo ?? Infinity);
}
