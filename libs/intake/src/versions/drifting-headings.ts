import type { Topic } from '@peildatum/policy';

import { numberWithin, sameWords, type StatedParagraph } from './chapter-state.js';

/** A topic of a section in one version. */
export interface TopicHere {
  readonly topic: Topic;
  readonly paragraphs: readonly StatedParagraph[];
  /** Whether it is named after its heading, or stands without one. */
  readonly isOwn: boolean;
}

/** Words shorter than this say too little to know a paragraph by at another place. */
const telling = 40;

/**
 * Which topics of a section are topics of the version before under another heading: paragraphs with the same words, or a subject of its
 * own whose heading was reworded. `before`: topics that the version no longer has under their own name.
 */
export function driftedTopics(
  before: readonly TopicHere[],
  now: readonly TopicHere[],
): ReadonlyMap<Topic, Topic> {
  const pairs = now
    .filter(({ isOwn }) => isOwn)
    .flatMap((later) => before.map((earlier) => ({ earlier, later, likeness: likeness(earlier, later) })))
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const renamed = new Map<Topic, Topic>();
  const taken = new Set<Topic>();
  for (const { earlier, later } of pairs) {
    if (renamed.has(later.topic) || taken.has(earlier.topic)) continue;
    renamed.set(later.topic, earlier.topic);
    taken.add(earlier.topic);
  }
  return renamed;
}

/** How sure it is that two topics are one; 0 where it is not. */
function likeness(earlier: TopicHere, later: TopicHere): number {
  const samePlace = placesOf(earlier).some((place) => placesOf(later).includes(place));
  const sameText = sameWords(wordsOf(earlier), wordsOf(later));
  if (sameText && samePlace) return 3;
  if (sameText && earlier.isOwn && wordsOf(earlier).length >= telling) return 2;
  if (!earlier.isOwn) return 0;
  const shared = sharedPart(earlier.topic, later.topic);
  return shared >= 0.6 || (samePlace && shared >= 0.34) ? shared : 0;
}

function placesOf({ paragraphs }: TopicHere): string[] {
  return paragraphs.map(({ citation }) => numberWithin(citation));
}

function wordsOf({ paragraphs }: TopicHere): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

const fillers = new Set(
  'aan als bij de den der die dat een en het in met naar of om op over te ten tot uit van vanwege voor wegens zijn vreemdelingen personen categorie groep'.split(
    ' ',
  ),
);
/** Names of one group that take one another's place over the years. */
const sameGroup =
  /^(?:lesb|homoseks|biseks|transseks|transgend|lhb|seksuele|gerichtheid|orientatie|genderidentiteit)/;

/** The part of the telling words of two headings that both have, from 0 to 1. */
function sharedPart(a: string, b: string): number {
  const [left, right] = [tellingWords(a), tellingWords(b)];
  const both = [...left].filter((word) => right.has(word)).length;
  const all = new Set([...left, ...right]).size;
  return all === 0 ? 0 : both / all;
}

function tellingWords(topic: string): Set<string> {
  const words = topic
    .split('-')
    .filter((word) => !fillers.has(word))
    .map((word) => (sameGroup.test(word) ? 'lhbt' : word.replace(/(?:en|s|e)$/, '')));
  return new Set(words.filter((word) => word !== ''));
}
