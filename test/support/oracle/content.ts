import type { Framework, Level, Presumption } from '@peildatum/policy';
import type { State } from '@peildatum/timeline';
import type { End } from './ending.js';

/** What the law says on a point, for the region asked about. */
export interface Content {
  readonly state: State;
  readonly level: Level | null;
  readonly framework: Framework | null;
  readonly closedList: boolean | null;
  readonly presumption: Presumption | null;
  readonly endedOn: End | null;
  readonly disputed: boolean;
  /** Whether the text holds a protection alternative against people from the region. */
  readonly alternative: boolean;
  /** The provisions in force that it rests on: other words are another content. */
  readonly rests: string;
}

/** A state, and nothing besides. */
export function bare(state: State): Content {
  return {
    state,
    level: null,
    framework: null,
    closedList: null,
    presumption: null,
    endedOn: null,
    disputed: false,
    alternative: false,
    rests: '',
  };
}
