import type {
  AsIn,
  Bilingual,
  DayBounds,
  DayNumber,
  Duration,
  Framework,
  Level,
  MoratoriumTerm,
  Presumption,
  ProtectionAlternative,
  Provision,
  Scope,
} from '@peildatum/policy';
import type { State } from '../answer.js';
import type { CitedParagraph, WhyOpen } from './references.js';

/** What an act says on a subject on one day. */
export interface Content {
  /** Equal where it says the same in the same words: a run of days ends where this changes. */
  readonly key: string;
  /** Equal where it says the same, whichever paragraph says it. */
  readonly says: string;
  readonly state: State;
  readonly level: Level | null;
  readonly framework: Framework | null;
  readonly closedList: boolean | null;
  /** `on-validity`: the act itself ends the topic, from its own first day of validity. */
  readonly endedOn: DayBounds | 'on-validity' | null;
  readonly disputed: boolean;
  readonly term: MoratoriumTerm | null;
  /** The provisions it was read from, as their text stood. */
  readonly provisions: readonly Provision[];
  readonly alternatives: readonly ProtectionAlternative[];
  /** How firmly the text grades; null where it does not grade. */
  readonly presumption: Presumption | null;
  /** What the text leaves open besides the boundaries of areas. */
  readonly openBecause: readonly OpenCause[];
  /** The paragraphs elsewhere of which the text means the areas. */
  readonly follows: readonly CitedParagraph[];
}

/** Whom a text means only in part or in words, or what may have ended a moratorium without our knowing. */
export type OpenCause =
  | { readonly kind: 'scope'; readonly scope: Scope }
  | { readonly kind: 'reference'; readonly reference: AsIn; readonly why: WhyOpen }
  | { readonly kind: 'event'; readonly event: Bilingual }
  | { readonly kind: 'duration'; readonly duration: Duration };

/** A state and what it was read from, no more. */
export function plain(state: State, provisions: readonly Provision[]): Content {
  return content({ state, provisions });
}

/** A state that stands for nothing said, or nothing any more. */
export function silent(state: State, endedOn: Content['endedOn'], provisions: readonly Provision[]): Content {
  return content({ state, endedOn, provisions });
}

/** One day as bounds. */
export function exact(day: DayNumber): DayBounds {
  return { earliest: day, latest: day };
}

/** The content of a reading in which no act governs. */
export function withoutAct(state: 'no-policy' | 'unknown'): Content {
  return content({ state, provisions: [] });
}

/** Content with its key; what is left out does not apply. */
export function content(
  parts: Partial<Omit<Content, 'key' | 'says'>> & Pick<Content, 'state' | 'provisions'>,
): Content {
  const level = parts.level ?? null;
  const framework = parts.framework ?? null;
  const closedList = parts.closedList ?? null;
  const endedOn = parts.endedOn ?? null;
  const disputed = parts.disputed ?? false;
  const alternatives = parts.alternatives ?? [];
  const term = parts.term ?? null;
  const presumption = parts.presumption ?? null;
  const ended =
    endedOn === null ? '' : endedOn === 'on-validity' ? endedOn : `${endedOn.earliest}:${endedOn.latest}`;
  const says = `${parts.state}/${level}/${framework}/${closedList}/${ended}/${disputed}/${term?.until ?? ''}/${presumption ?? ''}/${endedOn === null && parts.provisions.length === 0 ? 'silent' : ''}`;
  return {
    key: says,
    says,
    state: parts.state,
    level,
    framework,
    closedList,
    endedOn,
    disputed,
    term,
    provisions: parts.provisions,
    alternatives,
    presumption,
    openBecause: parts.openBecause ?? [],
    follows: parts.follows ?? [],
  };
}
