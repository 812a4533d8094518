import type { CivilDate } from '../dates/civil-date.js';
import type { Framework, Level } from './framework.js';
import type { CountryCode, PolicyOwner, Scope } from './scope.js';
import type { Topic } from './topic.js';

/** One sentence for people in both languages of the product. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** What an act says on one topic of one country, or of the general part. */
export interface Provision {
  /** Null for the general part (chapter C2 and the first section of C7), whose topics are `general-…`. */
  readonly country: PolicyOwner;
  readonly topic: Topic;
  /** Paragraph as numbered by the act, `C7/23.4.2`; null where it is not known. */
  readonly citation: string | null;
  /** The paragraph's own words, empty where its sub-paragraphs hold them all; null until the document is read in. */
  readonly text: string | null;
  readonly content: ProvisionContent;
  /** Paragraphs of the general part it refers to, `C2/3.3.3`. */
  readonly refersTo: readonly string[];
}

export type ProvisionContent =
  | Gradings
  | ProtectionAlternatives
  | MoratoriumTerm
  /** "Geen bijzonderheden", "het algemene beleid is van toepassing": no country rule, the general policy holds. */
  | { readonly kind: 'general-policy' }
  /** The text denies it for the whole country: "in … is geen sprake van …". */
  | { readonly kind: 'denied' }
  /** The topic is spoken of, in words or facts that have no structure of their own here. */
  | { readonly kind: 'stated'; readonly summary: Bilingual | null }
  /** The topic is ended expressly ("vervalt"). */
  | { readonly kind: 'ended' };

/** Gradings of indiscriminate violence, only under `article-15c`. */
export interface Gradings {
  readonly kind: 'gradings';
  readonly framework: Framework;
  readonly statements: readonly GradingStatement[];
  /** Whether the text says that its list is exclusive ("uitsluitend": true) or open ("in ieder geval": false); null where it says neither. */
  readonly closedList: boolean | null;
}

/** `level: none`: the text denies for this area that the situation exists. */
export interface GradingStatement {
  readonly scope: Scope;
  readonly level: Level | 'none';
  readonly presumption: Presumption;
}

/**
 * How firmly a text puts what it says. `in-principle` ("in beginsel"): a presumption that the case may rebut.
 * `unqualified`: the text puts it without reserve. `not-stated`: not known how the text puts it.
 */
export type Presumption = (typeof presumptions)[number];
export const presumptions = ['in-principle', 'unqualified', 'not-stated'] as const;

/** Protection alternatives (vluchtalternatief, vestigingsalternatief, binnenlands beschermingsalternatief), only under `protection-alternative`. */
export interface ProtectionAlternatives {
  readonly kind: 'protection-alternatives';
  readonly alternatives: readonly ProtectionAlternative[];
  /** Cases for which the text assumes no alternative. */
  readonly exclusions: readonly Condition[];
}

export interface ProtectionAlternative {
  /** Where the alternative lies. */
  readonly destination: Scope;
  /** Whom it is held against: from which areas. */
  readonly origins: Scope;
  /** What ties a person to an origin. Free code: `usual-residence-before-departure`, `fixed-residence-before-departure`, `coming-from`, … */
  readonly originCriterion: string;
  readonly against: 'serious-harm' | 'persecution' | 'both' | 'not-stated';
  readonly conditions: readonly Condition[];
  readonly presumption: Presumption;
}

/** A condition in our own words with the rule it rests on; never a quotation. */
export interface Condition {
  readonly code: string;
  readonly citation: string | null;
  readonly nl: string;
  readonly en: string;
}

/**
 * The term of a besluit- or vertrekmoratorium. Runs from the act's validity start. `until`, `lasts` and `endsOnEvent` are the ends
 * that the text states; of several the first counts, and without any it states no end. `words`: how the text puts the end.
 */
export interface MoratoriumTerm {
  readonly kind: 'moratorium';
  /** First day on which it no longer runs. */
  readonly until: CivilDate | null;
  /** "Voor de duur van zes maanden", counted from the day on which it starts. */
  readonly lasts: Duration | null;
  /** What ends it whenever it happens, such as the publication of a country report. That it happened is recorded as a lapse. */
  readonly endsOnEvent: Bilingual | null;
  readonly words: string | null;
  /** Whom or which areas it covers; null where the text does not limit it. */
  readonly covers: Scope | null;
}

export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}
export type DurationUnit = (typeof durationUnits)[number];
export const durationUnits = ['days', 'weeks', 'months', 'years'] as const;

/** A source's reading of one scale in terms of another: the only ground on which two frameworks may be compared. */
export interface Comparison {
  readonly country: CountryCode;
  readonly framework: Framework;
  readonly level: Level;
  readonly readAs: { readonly framework: Framework; readonly level: Level };
}

/** A reason given for a grade or an alternative, in our own words. */
export interface Reason {
  readonly scope: Scope;
  readonly nl: string;
  readonly en: string;
  /** False where the source says that it gives only some of its reasons ("onder andere"); null where it says neither. */
  readonly exhaustive: boolean | null;
}
