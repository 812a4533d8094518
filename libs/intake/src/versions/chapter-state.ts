import type { CountryCode, Topic } from '@peildatum/policy';

import type { Doubt } from '../consolidated/index.js';

/** What a chapter says on one day, by owner; the key of an owner is that of {@link ownerKey}. */
export type ChapterState = ReadonlyMap<string, SectionState>;

/** Whose policy: a country's, the general part, or a section whose country is not recognised, kept under its heading. */
export type Owner =
  | { readonly kind: 'country'; readonly country: CountryCode }
  | { readonly kind: 'general' }
  | { readonly kind: 'unplaced'; readonly subject: string };

export interface SectionState {
  readonly owner: Owner;
  /** The section's own number: `C7/10`. */
  readonly citation: string;
  /** Several paragraphs where one topic stands under more than one number. */
  readonly topics: ReadonlyMap<Topic, readonly StatedParagraph[]>;
}

export interface StatedParagraph {
  readonly citation: string;
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

export function ownerKey(owner: Owner): string {
  switch (owner.kind) {
    case 'country':
      return owner.country;
    case 'general':
      return 'general';
    case 'unplaced':
      return `unplaced:${owner.subject}`;
  }
}

/** Whether paragraphs say the same: white space and the numbers they stand under play no part. */
export function sayTheSame(a: readonly StatedParagraph[], b: readonly StatedParagraph[]): boolean {
  return a.length === b.length && a.every(({ text }, index) => sameWords(text, b[index]!.text));
}

export function sameWords(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

/** The number within its section: `4.1` of `C7/10.4.1`, empty for the section itself. */
export function numberWithin(citation: string): string {
  return citation.split('.').slice(1).join('.');
}
