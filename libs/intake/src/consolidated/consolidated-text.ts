import type { CountryCode, Topic } from '@peildatum/policy';

import type { MappedText, Span } from '../text/index.js';

/** A chapter of the circular as it read on one day: what a consolidated text holds, before anything is made of its words. */
export interface ConsolidatedChapter {
  /** `C7`. */
  readonly chapter: string;
  readonly sections: readonly ConsolidatedSection[];
}

/** Whose policy a section holds: a country's, the general part, or of somewhere whose name is not recognised. */
export type SectionOwner =
  | { readonly kind: 'country'; readonly country: CountryCode }
  | { readonly kind: 'general' }
  /** Kept under its heading; `subject` is what the heading says that it is about. */
  | { readonly kind: 'unrecognised'; readonly subject: string };

export interface ConsolidatedSection {
  readonly owner: SectionOwner;
  readonly number: number;
  readonly heading: string | null;
  /** The section's own heading first, then its paragraphs in the order in which they stand. */
  readonly paragraphs: readonly ConsolidatedParagraph[];
}

export interface ConsolidatedParagraph {
  /** `C7/10.4.1`, as numbered in this text. */
  readonly citation: string;
  readonly heading: string | null;
  readonly topic: Topic;
  /** Whether the topic is one of those that every section has; otherwise it is named after the heading. */
  readonly isKnownTopic: boolean;
  /** Everything between its own heading and the next numbered one; empty where its sub-paragraphs hold all the words. */
  readonly text: string;
  /** The same with its places in the raw text. */
  readonly words: MappedText;
  readonly hasSubparagraphs: boolean;
  /** Marks of damage to the text: where there is any, nothing but the words is taken from the paragraph. */
  readonly doubts: readonly Doubt[];
  /** From its number through its last line, in the raw text. */
  readonly span: Span;
}

/**
 * Why a paragraph may not read as it was published.
 * - `untitled`: its number stands without a heading;
 * - `out-of-order`: its number does not fit those around it;
 * - `gap-behind`: the number that should follow is missing;
 * - `holds-a-heading`: the heading of another paragraph stands in it without its number;
 * - `breaks-off`: it does not end as a sentence or a list does;
 * - `lines-missing`: the layout shows that something was taken out.
 */
export type Doubt =
  'untitled' | 'out-of-order' | 'gap-behind' | 'holds-a-heading' | 'breaks-off' | 'lines-missing';
