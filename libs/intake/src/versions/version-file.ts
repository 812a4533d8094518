import type { Gazetteer } from '@peildatum/gazetteer';
import type { Topic } from '@peildatum/policy';

import { contentOf } from '../consolidated/index.js';
import { settle, type Draft } from '../grounds.js';
import { Remarks, type InstrumentFile, type Unresolved } from '../proposal.js';
import { MappedText, type Quote } from '../text/index.js';
import type { SectionChange } from './changes.js';
import { ownerKey, type Owner, type StatedParagraph } from './chapter-state.js';

/** The regulation whose part C holds the chapters on asylum. */
export const circularPartC = 'BWBR0012288';

/** How a version's chapter stands in its reference and in what was searched. */
export function chapterReference(chapter: string): string {
  return `${circularPartC}, hoofdstuk ${chapter}`;
}

/** The chapter that a recorded consolidated text is of; null for one that this reader did not record. */
export function chapterInReference(reference: string | null): string | null {
  return /^BWBR0012288, hoofdstuk ([A-D]\d{1,2})$/.exec(reference ?? '')?.[1] ?? null;
}

/** Words of a version that were not understood, with the paragraph in which they stand. */
export interface UnresolvedInVersion extends Unresolved {
  readonly owner: Owner;
  readonly citation: string;
}

export interface VersionFile {
  readonly file: InstrumentFile;
  readonly grounds: Readonly<Record<string, Quote>>;
  readonly unresolved: readonly UnresolvedInVersion[];
}

/** Whether the file describes the version itself, or adds to one that is recorded. */
export type Subject =
  | { readonly kind: 'new'; readonly instrument: string; readonly chapter: string }
  | { readonly kind: 'recorded'; readonly instrument: string; readonly partsTaken: readonly string[] };

/**
 * An instrument file of what changed in a version: an act for each owner of whom anything changed, and the numbers that moved. The
 * text observes what applied from its date; it amends nothing.
 */
export function versionFile(
  subject: Subject,
  date: string,
  changes: readonly SectionChange[],
  gazetteer: Gazetteer,
): VersionFile {
  const unresolved: UnresolvedInVersion[] = [];
  const acts = changes
    .filter(({ stated, leftOut, kind }) => kind !== 'changes' || stated.size > 0 || leftOut.length > 0)
    .map((change) => actOf(change, partOf(change, subject), date, gazetteer, unresolved));
  const renumberings = changes.flatMap(({ owner, renumbered }) =>
    renumbered.map(({ from, to }) => ({
      country: owner.kind === 'country' ? owner.country : null,
      from,
      to,
      effectiveOn: date,
    })),
  );
  const { file, grounds } = settle({ ...describe(subject, date), acts, renumberings }, 'files[0]');
  return { file, grounds, unresolved };
}

function describe(subject: Subject, date: string): { readonly [field: string]: Draft } {
  if (subject.kind === 'recorded') return { instrumentId: subject.instrument };
  return {
    instrument: {
      id: subject.instrument,
      kind: 'consolidated-text',
      title: `Vreemdelingencirculaire 2000 (C), hoofdstuk ${subject.chapter}, zoals die luidde op ${date}`,
      reference: chapterReference(subject.chapter),
    },
  };
}

/** An owner has one part in a version; what is added to it later stands in a part of its own. */
function partOf({ owner }: SectionChange, subject: Subject): string {
  const key = ownerKey(owner);
  if (subject.kind === 'new' || !subject.partsTaken.includes(key)) return key;
  let number = 2;
  while (subject.partsTaken.includes(`${key}.${number}`)) number += 1;
  return `${key}.${number}`;
}

function countryOf(owner: Owner): { readonly country?: string } {
  return owner.kind === 'country' ? { country: owner.country } : {};
}

function actOf(
  change: SectionChange,
  part: string,
  date: string,
  gazetteer: Gazetteer,
  unresolved: UnresolvedInVersion[],
): Draft {
  const { owner, stated } = change;
  return {
    part,
    entry: { kind: 'fixed-date', date },
    replaces: replacesOf(change),
    provisions: [...stated].flatMap(([topic, paragraphs]) =>
      paragraphs.map((paragraph) => provisionOf(owner, topic, paragraph, gazetteer, unresolved)),
    ),
  };
}

/** A whole section where it is new or gone; otherwise the topics that it leaves out. */
function replacesOf({ owner, kind, citation, leftOut }: SectionChange): Draft[] {
  if (kind !== 'changes' && owner.kind === 'country')
    return [{ kind: 'section', country: owner.country, citation }];
  return leftOut.length === 0 ? [] : [{ kind: 'topics', ...countryOf(owner), topics: [...leftOut] }];
}

function provisionOf(
  owner: Owner,
  topic: Topic,
  { citation, text, doubts, words: found }: StatedParagraph,
  gazetteer: Gazetteer,
  unresolved: UnresolvedInVersion[],
): Draft {
  const words = found ?? MappedText.of(text);
  const remarks = new Remarks();
  const places = owner.kind === 'country' ? { gazetteer, country: owner.country } : null;
  const content = contentOf({ topic, words, doubts }, places, remarks);
  unresolved.push(...remarks.unresolved.map((one) => ({ ...one, owner, citation })));
  return {
    ...countryOf(owner),
    topic,
    citation,
    text,
    content,
    refersTo: referencesIn(text),
  };
}

/** The paragraphs of other chapters that a text refers to, once each. */
function referencesIn(text: string): string[] {
  const found = text.matchAll(
    /(?<![\p{L}\d/])([A-D][1-9]\d?\/[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,7})(?![\d/])/gu,
  );
  return [...new Set([...found].map(([, citation]) => citation!))].filter((one) => one.startsWith('C2/'));
}
