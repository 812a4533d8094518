import type { Topic } from '@peildatum/policy';

import { ownerKey, sameWords, type ChapterState, type Owner, type SectionState } from './chapter-state.js';
import { versionNoted, type AttestedBefore } from './coverage-notes.js';
import { ownerOfPart, type RecordedVersion } from './recorded-versions.js';

/** What earlier sittings established of the texts of a chapter, by the notes of what they searched. */
export class Established {
  readonly #countries = new Map<string, Set<string>>();
  readonly #general = new Set<string>();

  /** `ofGeneralPart`: dates of recorded texts without any country, which no coverage can name. */
  constructor(chapter: string, attested: readonly AttestedBefore[], ofGeneralPart: readonly string[]) {
    for (const date of ofGeneralPart) this.#general.add(date);
    for (const { country, sources } of attested) {
      for (const noted of sources.map(versionNoted)) {
        if (noted?.chapter !== chapter) continue;
        const { date, isGeneralOpen } = noted;
        this.#countries.set(date, (this.#countries.get(date) ?? new Set()).add(country));
        if (!isGeneralOpen) this.#general.add(date);
      }
    }
  }

  /** Whether all that the text of that date says of the owner was established, so that it says what the ledger holds and no more. */
  isOf(owner: Owner, date: string): boolean {
    return owner.kind === 'country'
      ? this.#countries.get(date)?.has(owner.country) === true
      : this.#general.has(date);
  }

  /** Whether nothing was left open of the text of that date: what it lacked, it really lacked. */
  isWhole(date: string, state: ChapterState): boolean {
    return this.#general.has(date) && [...state.values()].every(({ owner }) => this.isOf(owner, date));
  }
}

/**
 * What a recorded version says, now that the one before it may be another than when it was recorded. `held`: what the ledger made of it then;
 * `told`: what its own facts make of the version now before it; `given`: its text, where that was handed in again.
 *
 * Of owners of whom its text was established it says what was held; of others what the text says, and without the text only what its own
 * facts do: what it was silent on may have been lost from it.
 */
export function sayingOf(
  version: RecordedVersion,
  { held, told, given }: Readings,
  established: Established,
): ChapterState {
  const isWhole = established.isWhole(version.date, held);
  const state = new Map<string, SectionState>();
  for (const key of new Set([...held.keys(), ...told.keys(), ...(given?.keys() ?? [])])) {
    const owner = (held.get(key) ?? told.get(key) ?? given!.get(key))!.owner;
    const isHeld = established.isOf(owner, version.date) || (isWhole && !held.has(key));
    const section = isHeld
      ? held.get(key)
      : given !== undefined
        ? underRecordedNames(given.get(key), topicsOf(version, owner))
        : told.get(key);
    if (section !== undefined) state.set(key, section);
  }
  return state;
}

interface Readings {
  readonly held: ChapterState;
  readonly told: ChapterState;
  readonly given: ChapterState | undefined;
}

/** The topics on which a recorded version has facts of its own. */
export function topicsOf({ acts }: RecordedVersion, owner: Owner): Map<Topic, string> {
  const topics = new Map<Topic, string>();
  for (const { part, provisions } of acts) {
    if (ownerOfPart(part) !== ownerKey(owner)) continue;
    for (const { topic, text } of provisions) topics.set(topic, (topics.get(topic) ?? '') + (text ?? ''));
  }
  return topics;
}

/** A subject keeps the name under which the version recorded it, whatever the version now before it calls it. */
function underRecordedNames(
  section: SectionState | undefined,
  recorded: ReadonlyMap<Topic, string>,
): SectionState | undefined {
  if (section === undefined) return undefined;
  const topics = new Map(section.topics);
  for (const [name, words] of recorded) {
    if (topics.has(name) || words === '') continue;
    const other = [...topics].find(
      ([topic, paragraphs]) =>
        !recorded.has(topic) && sameWords(paragraphs.map(({ text }) => text).join(''), words),
    );
    if (other === undefined) continue;
    topics.delete(other[0]);
    topics.set(name, other[1]);
  }
  return { ...section, topics };
}
