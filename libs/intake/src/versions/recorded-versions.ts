import { renumbered, type CountryCode, type Topic } from '@peildatum/policy';

import { ownerOfKey, type ChapterState, type SectionState, type StatedParagraph } from './chapter-state.js';

/** One version of a chapter as the ledger holds it. */
export interface RecordedVersion {
  readonly date: string;
  /** Null for a version that was read and changed nothing: only the coverage names it. */
  readonly instrument: string | null;
  readonly acts: readonly RecordedAct[];
  readonly renumberings: readonly {
    readonly country: CountryCode | null;
    readonly from: string;
    readonly to: string;
  }[];
}

export interface RecordedAct {
  /** The key of the owner, with a dot and a number behind it for a part that was added later. */
  readonly part: string;
  /** The section's number, where the act puts a whole section in the place of the one before it. */
  readonly section: { readonly citation: string | null } | null;
  /** Topics that it puts in the place of what was there, by name. */
  readonly topics: readonly Topic[];
  readonly provisions: readonly {
    readonly topic: Topic;
    readonly citation: string | null;
    readonly text: string | null;
  }[];
}

/** The key of the owner that a part of a version is about. */
export function ownerOfPart(part: string): string {
  return part.replace(/\.\d+$/, '');
}

/** What each recorded version says, by its date: its acts applied to what the version before it says. */
export function recordedStates(versions: readonly RecordedVersion[]): ReadonlyMap<string, ChapterState> {
  const states = new Map<string, ChapterState>();
  let state: ChapterState = new Map();
  for (const version of [...versions].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    state = applied(state, version);
    states.set(version.date, state);
  }
  return states;
}

/** What the ledger holds of a version after another that says `before`: what its own acts and renumberings make of that. */
export function applied(before: ChapterState, { acts, renumberings }: RecordedVersion): ChapterState {
  const state = new Map(before);
  for (const { country, from, to } of renumberings) {
    for (const [key, section] of state) {
      const { owner } = section;
      const isMeant = owner.kind === 'country' ? owner.country === country : country === null;
      if (isMeant) state.set(key, withNumbers(section, from, to));
    }
  }
  for (const act of acts) {
    const key = ownerOfPart(act.part);
    const section = withAct(state.get(key), act, key);
    if (section.topics.size === 0) state.delete(key);
    else state.set(key, section);
  }
  return state;
}

function withAct(before: SectionState | undefined, act: RecordedAct, key: string): SectionState {
  const topics = new Map<Topic, StatedParagraph[]>(
    act.section === null ? [...(before?.topics ?? [])].map(([topic, all]) => [topic, [...all]]) : [],
  );
  for (const topic of [...act.topics, ...act.provisions.map((one) => one.topic)]) topics.delete(topic);
  for (const { topic, citation, text } of act.provisions) {
    if (citation === null) continue;
    topics.set(topic, [
      ...(topics.get(topic) ?? []),
      { citation, text: text ?? '', doubts: [], words: null },
    ]);
  }
  const citation = act.section?.citation ?? sectionOf(act) ?? before?.citation ?? '';
  return { owner: ownerOfKey(key), citation, topics };
}

function sectionOf({ provisions }: RecordedAct): string | undefined {
  return provisions.find(({ citation }) => citation !== null)?.citation?.split('.', 1)[0];
}

function withNumbers(section: SectionState, from: string, to: string): SectionState {
  const topics = new Map(
    [...section.topics].map(([topic, paragraphs]) => [
      topic,
      paragraphs.map((one) => ({ ...one, citation: renumbered(one.citation, from, to) })),
    ]),
  );
  return { owner: section.owner, citation: renumbered(section.citation, from, to), topics };
}
