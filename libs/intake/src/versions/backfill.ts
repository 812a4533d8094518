import type { Gazetteer } from '@peildatum/gazetteer';
import type { CivilDate } from '@peildatum/policy';

import { chaptersOf, type ConsolidatedChapter } from '../consolidated/index.js';
import type { InstrumentFile } from '../proposal.js';
import { changesBetween, type SectionChange } from './changes.js';
import { ownerKey, type ChapterState, type Owner } from './chapter-state.js';
import { countryFacts, type AttestedBefore, type VersionInLine } from './country-facts.js';
import { ownerOfSection } from './owner-of-section.js';
import { ownerOfPart, recordedStates, type RecordedVersion } from './recorded-versions.js';
import { settled, type NotEstablished } from './settled-version.js';
import { versionFile, type Subject, type UnresolvedInVersion } from './version-file.js';

/** A consolidated text as it is handed in. */
export interface GivenVersion {
  /** The file, for people. */
  readonly name: string;
  readonly date: CivilDate;
  readonly raw: string;
}

/** What the ledger holds of consolidated texts. */
export interface RecordedBefore {
  /** By chapter. */
  readonly versions: ReadonlyMap<string, readonly RecordedVersion[]>;
  /** Every id that starts with `consolidated-text-`, whatever it is of. */
  readonly instruments: ReadonlySet<string>;
  readonly attested: readonly AttestedBefore[];
}

export interface BackfillOptions {
  /** Somebody vouches that the texts are complete: what they lack was left out. */
  readonly isWhole: boolean;
  /** Whether to attest that the period which the given versions span was searched. */
  readonly attests: boolean;
}

/** A section of which the heading names no country that this register knows. */
export interface UnplacedSection {
  readonly citation: string;
  readonly heading: string | null;
}

/** What one version of one chapter brings. */
export interface VersionRead {
  readonly name: string;
  readonly date: CivilDate;
  readonly chapter: string;
  /** Null where nothing is to be recorded of it. */
  readonly instrument: string | null;
  readonly file: InstrumentFile | null;
  readonly changes: readonly SectionChange[];
  readonly unresolved: readonly UnresolvedInVersion[];
  readonly notEstablished: readonly NotEstablished[];
  readonly unplaced: readonly UnplacedSection[];
}

/** Why a text cannot be read in. `owner` and `topics`: what two texts of one date say otherwise. */
export type BackfillFault =
  | { readonly kind: 'no-chapter'; readonly name: string }
  | {
      readonly kind: 'given-twice' | 'recorded-otherwise';
      readonly name: string;
      readonly date: CivilDate;
      readonly chapter: string;
      readonly owner: Owner;
      readonly topics: readonly string[];
    };

export interface Backfill {
  /** By date; of one date by chapter. Recorded versions to which a given one adds something are among them. */
  readonly versions: readonly VersionRead[];
  /** Absences and coverage of countries, to be recorded after the versions; null where there is nothing to say. */
  readonly countries: InstrumentFile | null;
  readonly faults: readonly BackfillFault[];
}

/**
 * Works out what versions of the circular change, given in any order, beside what is recorded of it. Pure; the same versions give the
 * same files. `onRead` is told of every text that was read.
 */
export function backfill(
  given: readonly GivenVersion[],
  recorded: RecordedBefore,
  gazetteer: Gazetteer,
  options: BackfillOptions,
  onRead: (done: number) => void = () => undefined,
): Backfill {
  const faults: BackfillFault[] = [];
  const lines = new Map<string, GivenChapter[]>();
  given.forEach(({ name, date, raw }, index) => {
    const chapters = chaptersOf(raw, gazetteer);
    if (chapters.length === 0) faults.push({ kind: 'no-chapter', name });
    for (const text of chapters) {
      lines.set(text.chapter, [...(lines.get(text.chapter) ?? []), { name, date, text }]);
    }
    onRead(index + 1);
  });
  const taken = new Set(recorded.instruments);
  const versions: VersionRead[] = [];
  const countries: InstrumentFile[] = [];
  for (const [chapter, texts] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = new ChapterLine(
      chapter,
      texts,
      recorded.versions.get(chapter) ?? [],
      gazetteer,
      options.isWhole,
      taken,
    );
    const read = line.read();
    faults.push(...read.faults);
    versions.push(...read.versions);
    countries.push(countryFacts(chapter, read.inLine, recorded.attested, options.attests));
  }
  return {
    versions: versions.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    countries: together(countries),
    faults,
  };
}

interface GivenChapter {
  readonly name: string;
  readonly date: CivilDate;
  readonly text: ConsolidatedChapter;
}

/** The versions of one chapter, given and recorded, one after another. */
class ChapterLine {
  readonly #states: ReadonlyMap<string, ChapterState>;
  readonly #recorded: ReadonlyMap<string, RecordedVersion>;

  constructor(
    private readonly chapter: string,
    private readonly given: readonly GivenChapter[],
    recorded: readonly RecordedVersion[],
    private readonly gazetteer: Gazetteer,
    private readonly isWhole: boolean,
    private readonly taken: Set<string>,
  ) {
    this.#recorded = new Map(recorded.map((one) => [one.date, one]));
    this.#states = recordedStates(recorded);
  }

  read(): { versions: VersionRead[]; inLine: VersionInLine[]; faults: BackfillFault[] } {
    const versions: VersionRead[] = [];
    const inLine: VersionInLine[] = [];
    const faults: BackfillFault[] = [];
    let before: ChapterState = new Map();
    let isAsRecorded = true;
    for (const date of this.#dates()) {
      const texts = this.given.filter((one) => one.date === date);
      const known = this.#states.get(date);
      const [first, ...others] = texts.map(({ name, text }) => ({
        name,
        text,
        ...settled(text, before, this.isWhole),
      }));
      for (const other of others) {
        faults.push(...this.#differences('given-twice', date as CivilDate, other, first!.state));
      }
      if (first !== undefined && known !== undefined && isAsRecorded) {
        faults.push(...this.#differences('recorded-otherwise', date as CivilDate, first, known));
      }
      const state = known ?? first!.state;
      const changes = changesBetween(before, state);
      const news = known === undefined ? changes : notYetStated(changes, this.#recorded.get(date)!);
      if (first !== undefined || news.length > 0) {
        versions.push(this.#version(date as CivilDate, news, first));
      }
      inLine.push(this.#inLine(date as CivilDate, state, versions.at(-1), first));
      if (known === undefined) isAsRecorded = false;
      before = state;
    }
    return { versions, inLine, faults };
  }

  #dates(): string[] {
    return [...new Set([...this.given.map(({ date }) => date as string), ...this.#recorded.keys()])].sort();
  }

  #version(
    date: CivilDate,
    changes: readonly SectionChange[],
    given:
      | {
          readonly name: string;
          readonly text: ConsolidatedChapter;
          readonly notEstablished: readonly NotEstablished[];
        }
      | undefined,
  ): VersionRead {
    const subject = changes.length === 0 ? null : this.#subject(date);
    const read = subject === null ? null : versionFile(subject, date, changes, this.gazetteer);
    return {
      name: given?.name ?? subject?.instrument ?? '',
      date,
      chapter: this.chapter,
      instrument: subject?.instrument ?? null,
      file: read?.file ?? null,
      changes,
      unresolved: read?.unresolved ?? [],
      notEstablished: given?.notEstablished ?? [],
      unplaced: given === undefined ? [] : unplacedIn(given.text),
    };
  }

  #subject(date: CivilDate): Subject {
    const recorded = this.#recorded.get(date);
    if (recorded !== undefined && recorded.instrument !== null) {
      const partsTaken = recorded.acts.map(({ part }) => part);
      return { kind: 'recorded', instrument: recorded.instrument, partsTaken };
    }
    let instrument = `consolidated-text-${date}`;
    for (let number = 2; this.taken.has(instrument); number += 1) {
      instrument = `consolidated-text-${date}-${number}`;
    }
    this.taken.add(instrument);
    return { kind: 'new', instrument, chapter: this.chapter };
  }

  #inLine(
    date: CivilDate,
    state: ChapterState,
    version: VersionRead | undefined,
    given: { readonly notEstablished: readonly NotEstablished[] } | undefined,
  ): VersionInLine {
    const own = version?.date === date ? version.instrument : null;
    return {
      date,
      state,
      isGiven: given !== undefined,
      instrument: this.#recorded.get(date)?.instrument ?? own,
      open: new Set((given?.notEstablished ?? []).map(({ owner }) => ownerKey(owner))),
      isEstablished: given === undefined || given.notEstablished.length === 0,
    };
  }

  #differences(
    kind: 'given-twice' | 'recorded-otherwise',
    date: CivilDate,
    { name, state }: { readonly name: string; readonly state: ChapterState },
    other: ChapterState,
  ): BackfillFault[] {
    return changesBetween(other, state)
      .filter(({ kind: how, stated, leftOut }) => how !== 'changes' || stated.size > 0 || leftOut.length > 0)
      .map(({ owner, stated, leftOut }) => ({
        kind,
        name,
        date,
        chapter: this.chapter,
        owner,
        topics: [...stated.keys(), ...leftOut],
      }));
  }
}

/** Of what a recorded version says otherwise than the one now before it, what its own acts do not state. */
function notYetStated(changes: readonly SectionChange[], { acts }: RecordedVersion): SectionChange[] {
  return changes.flatMap((change) => {
    const own = acts.filter(({ part }) => ownerOfPart(part) === ownerKey(change.owner));
    if (own.some(({ section }) => section !== null)) return [];
    const told = new Set(own.flatMap((act) => [...act.topics, ...act.provisions.map(({ topic }) => topic)]));
    const stated = new Map([...change.stated].filter(([topic]) => !told.has(topic)));
    const leftOut = change.leftOut.filter((topic) => !told.has(topic));
    const isNews = stated.size > 0 || leftOut.length > 0 || (change.kind === 'ends' && own.length === 0);
    return isNews ? [{ ...change, stated, leftOut, renumbered: [] }] : [];
  });
}

function unplacedIn({ sections }: ConsolidatedChapter): UnplacedSection[] {
  return sections
    .filter((section) => ownerOfSection(section).kind === 'unplaced')
    .map(({ heading, paragraphs }) => ({ heading, citation: paragraphs[0]!.citation }));
}

function together(files: readonly InstrumentFile[]): InstrumentFile | null {
  const lists = (key: string) =>
    files.flatMap((file) => (Array.isArray(file[key]) ? (file[key] as never[]) : []));
  const [absences, coverage] = [lists('absences'), lists('coverage')];
  if (absences.length + coverage.length === 0) return null;
  return {
    ...(absences.length > 0 ? { absences } : {}),
    ...(coverage.length > 0 ? { coverage } : {}),
  };
}
