import {
  standingAlone,
  type AsIn,
  type Coverage,
  type Provision,
  type ScopeSurroundings,
} from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { AskedRegion } from './subject.js';

/** Why nobody can tell whether the paragraph that a text refers to names a region. */
export type WhyOpen =
  /** No paragraph of the country bore the number, as far as is recorded; one of another country may have. */
  | 'not-held'
  /** Nor can one: the number is of the general part. */
  | 'of-general-part'
  /** Which paragraph bore it, which text of it applied or what an area's name in it means is not settled, and that makes a difference. */
  | 'not-settled'
  /** The paragraph names no areas. */
  | 'no-areas'
  /** It names the region, but as the place of an alternative. */
  | 'as-destination'
  /** It refers, perhaps by way of others, to itself. */
  | 'refers-back'
  /** The words that refer to it say more than that it names an area. */
  | 'words'
  /** It names a part of the region or some people in it, or describes an area in words. */
  | 'of-a-part';

/** How a region stands to the areas that a paragraph names; `why` where that is not simply in or out. */
export interface Reference {
  readonly coverage: Coverage;
  readonly why: WhyOpen | null;
}

/** A paragraph that a text refers to, with the act that says it. */
export interface CitedParagraph {
  readonly node: ActNode;
  readonly provision: Provision;
}

/** What the references in the text of one act come to at one point. */
export interface References {
  readonly read: (reference: AsIn, region: AskedRegion) => Reference;
  /** The paragraphs that may be meant, those that they refer to in turn included. */
  readonly paragraphs: (reference: AsIn) => readonly CitedParagraph[];
}

/** Nobody looks a reference up. */
export const notFollowed: References = {
  read: () => ({ coverage: 'unresolved', why: 'not-held' }),
  paragraphs: () => [],
};

/** What surrounds the scopes of a text for one region, the remainder apart. */
export function surroundings(region: AskedRegion, references: References): ScopeSurroundings {
  return { ...standingAlone, asIn: (reference) => references.read(reference, region).coverage };
}
