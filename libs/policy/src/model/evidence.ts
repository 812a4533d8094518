import type { CivilDate } from '../dates/civil-date.js';
import type { CountryCode, Scope } from './scope.js';
import type { Bilingual } from './provision.js';

/** A figure or observation that a document gives. Figures of different measures or periods are never compared or summed. */
export interface EvidenceItem {
  /** Unique within the instrument that states it. */
  readonly id: string;
  readonly country: CountryCode;
  /** Null where the item speaks of no area, such as a number of applications. */
  readonly area: Scope | null;
  /** Kebab-case key of what is counted or observed, and what it means. */
  readonly measure: string;
  readonly measureInWords: Bilingual;
  readonly period: EvidencePeriod | null;
  readonly value: EvidenceValue;
  readonly source: EvidenceSource;
  /** Where in the instrument the item stands. */
  readonly locator: string | null;
}

/** `from` inclusive, `until` exclusive; null where the source is open or silent. `words` as the source puts it where it is imprecise. */
export interface EvidencePeriod {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly words: string | null;
}

/** `about`: "circa"; `fewer-than`: "minder dan"; neither is ever turned into an exact figure. */
export type EvidenceValue =
  | { readonly kind: 'exact'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'about'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'fewer-than'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'observation'; readonly nl: string; readonly en: string };

/** Where the stating document has it from. `instrument` where that source is recorded; `words` names it otherwise. */
export interface EvidenceSource {
  readonly instrument: string | null;
  readonly words: string | null;
  readonly retrievedOn: readonly CivilDate[];
}
