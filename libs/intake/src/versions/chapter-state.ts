import { isTopic, type CountryCode, type Topic } from '@peildatum/policy';

import type { Doubt } from '../consolidated/index.js';
import type { MappedText } from '../text/index.js';

/** What a chapter says on one day, by owner; the key of an owner is that of {@link ownerKey}. */
export type ChapterState = ReadonlyMap<string, SectionState>;

/** Whose policy: a country's, the general part, or a section whose country is not recognised, kept under its heading. */
export type Owner =
  | { readonly kind: 'country'; readonly country: CountryCode }
  | { readonly kind: 'general' }
  /** `subject`: what the heading is about, in kebab case; its number where there is no heading. */
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
  /** The text with its places in the document; null where it comes from the ledger. */
  readonly words: MappedText | null;
}

export function ownerKey(owner: Owner): string {
  switch (owner.kind) {
    case 'country':
      return owner.country;
    case 'general':
      return 'general';
    case 'unplaced':
      return `unplaced-${owner.subject}`;
  }
}

/** The owner that a key stands for. */
export function ownerOfKey(key: string): Owner {
  if (key === 'general') return { kind: 'general' };
  return key.startsWith('unplaced-')
    ? { kind: 'unplaced', subject: key.slice('unplaced-'.length) }
    : { kind: 'country', country: key as CountryCode };
}

/** Under which topic an owner's paragraph is kept: what belongs to no country this register knows stands with the general part. */
export function topicOf(owner: Owner, topic: Topic): Topic {
  if (owner.kind !== 'unplaced') return topic;
  const key = `general-unplaced-${owner.subject}-${topic}`.slice(0, 80).replace(/-+$/, '');
  return isTopic(key) ? key : topic;
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

/** The number of the last paragraph at the first level within its section: `8` of `C7/10.8`. */
export function endNumber(citation: string | undefined): string {
  return numberWithin(citation ?? '').split('.', 1)[0]!;
}

export function paragraphsOf(section: SectionState | undefined): StatedParagraph[] {
  return [...(section?.topics.values() ?? [])].flat();
}

/** The paragraph with the last number. */
export function lastOf(section: SectionState | undefined): StatedParagraph | undefined {
  return paragraphsOf(section).reduce<StatedParagraph | undefined>(
    (last, one) => (last === undefined || comesAfter(one.citation, last.citation) ? one : last),
    undefined,
  );
}

/** By the numbers within their sections: the sections themselves may have been renumbered. */
export function comesAfter(a: string, b: string): boolean {
  const [left, right] = [a, b].map((one) => numberWithin(one).split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < left.length; at += 1) {
    const difference = left[at]! - (right[at] ?? -1);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** The number of a section in its chapter. */
export function numberOf({ citation }: SectionState): number {
  return Number(citation.split('/')[1] ?? 0);
}

/** Keys of owners, by the numbers of their sections. */
export function inOrderOfSections(state: ChapterState): string[] {
  return [...state].sort(([, a], [, b]) => numberOf(a) - numberOf(b)).map(([key]) => key);
}
