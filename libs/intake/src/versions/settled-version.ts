import { knownTopics, type Topic } from '@peildatum/policy';

import type { ConsolidatedChapter, ConsolidatedSection } from '../consolidated/index.js';
import {
  ownerKey,
  topicOf,
  type ChapterState,
  type Owner,
  type SectionState,
  type StatedParagraph,
} from './chapter-state.js';
import { driftedTopics, type TopicHere } from './drifting-headings.js';
import { isBelievedGone } from './gone.js';
import { isBelievedLeftOut } from './left-out.js';
import { ownerOfSection } from './owner-of-section.js';
import { soundnessOf, type Soundness } from './soundness.js';

/** Something that a version lacks and of which damage to the text may be the cause: what stood before is kept. */
export interface NotEstablished {
  readonly owner: Owner;
  /** Null for a whole section. */
  readonly topic: Topic | null;
  /** Where it stood before. */
  readonly citation: string;
}

export interface SettledVersion {
  readonly state: ChapterState;
  readonly notEstablished: readonly NotEstablished[];
}

/**
 * What a version says, in the light of the one before it: headings that drifted keep their topic, and what is missing counts as left
 * out only where the text bears no mark of damage that would explain it. `isWhole`: somebody vouches that the text is complete.
 */
export function settled(
  chapter: ConsolidatedChapter,
  before: ChapterState,
  isWhole: boolean,
): SettledVersion {
  const sections = byOwner(chapter.sections);
  const notEstablished: NotEstablished[] = [];
  const state = new Map<string, SectionState>();
  const soundness = soundnessOf(chapter.sections, before, isWhole);
  for (const section of sections) {
    const owner = ownerOfSection(section);
    const read = settledSection(section, owner, before.get(ownerKey(owner)), soundness);
    state.set(ownerKey(owner), read.section);
    notEstablished.push(...read.notEstablished);
  }
  for (const [key, gone] of before) {
    if (state.has(key)) continue;
    if (isBelievedGone(gone, before, sections, soundness)) continue;
    notEstablished.push({ owner: gone.owner, topic: null, citation: gone.citation });
  }
  for (const { owner, topic } of notEstablished) {
    if (topic === null) state.set(ownerKey(owner), before.get(ownerKey(owner))!);
  }
  return { state, notEstablished };
}

/** Sections of one owner as one: the general part of chapter C2 has many. */
function byOwner(sections: readonly ConsolidatedSection[]): ConsolidatedSection[] {
  const merged = new Map<string, ConsolidatedSection>();
  for (const section of sections) {
    const key = ownerKey(ownerOfSection(section));
    const known = merged.get(key);
    const paragraphs = [...(known?.paragraphs ?? []), ...section.paragraphs];
    merged.set(key, { ...(known ?? section), paragraphs });
  }
  return [...merged.values()];
}

function settledSection(
  section: ConsolidatedSection,
  owner: Owner,
  before: SectionState | undefined,
  soundness: Soundness,
): { readonly section: SectionState; readonly notEstablished: NotEstablished[] } {
  const here = topicsOf(section, owner);
  const missing = [...(before?.topics ?? [])]
    .filter(([topic]) => !here.some((one) => one.topic === topic))
    .map(([topic, paragraphs]) => ({ topic, paragraphs, isOwn: !isKnown(topic) }));
  const fresh = here.filter(({ topic }) => before?.topics.has(topic) !== true);
  const renamed = driftedTopics(missing, fresh);
  const topics = new Map<Topic, readonly StatedParagraph[]>();
  for (const { topic, paragraphs } of here) {
    const name = renamed.get(topic) ?? topic;
    topics.set(name, wordsFirst([...(topics.get(name) ?? []), ...paragraphs]));
  }
  const notEstablished: NotEstablished[] = [];
  for (const { topic, paragraphs } of missing) {
    if (topics.has(topic) || isBelievedLeftOut(paragraphs, section, before, soundness)) continue;
    topics.set(topic, paragraphs);
    if (paragraphs.some(({ text }) => text !== ''))
      notEstablished.push({ owner, topic, citation: paragraphs[0]!.citation });
  }
  const citation = section.paragraphs[0]!.citation.split('.', 1)[0]!;
  return { section: { owner, citation, topics }, notEstablished };
}

function isKnown(topic: string): boolean {
  return (knownTopics as readonly string[]).includes(topic) || topic.endsWith('-general');
}

function topicsOf({ paragraphs }: ConsolidatedSection, owner: Owner): TopicHere[] {
  const topics = new Map<Topic, TopicHere>();
  for (const { topic: named, isKnownTopic, citation, text, words, doubts } of paragraphs) {
    const topic = topicOf(owner, named);
    const stated = [...(topics.get(topic)?.paragraphs ?? []), { citation, text, words, doubts }];
    topics.set(topic, { topic, paragraphs: wordsFirst(stated), isOwn: !isKnownTopic });
  }
  return [...topics.values()];
}

/** Of one topic under several numbers the paragraphs that hold words stand first, each kind in the order of the text. */
function wordsFirst(paragraphs: readonly StatedParagraph[]): StatedParagraph[] {
  return [...paragraphs.filter(({ text }) => text !== ''), ...paragraphs.filter(({ text }) => text === '')];
}
