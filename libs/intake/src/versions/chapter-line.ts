import type { Gazetteer } from '@peildatum/gazetteer';
import type { CivilDate, Topic } from '@peildatum/policy';

import type { ConsolidatedChapter } from '../consolidated/index.js';
import type { InstrumentFile } from '../proposal.js';
import { changesBetween, type SectionChange } from './changes.js';
import { ownerKey, type ChapterState, type Owner } from './chapter-state.js';
import type { VersionInLine } from './country-facts.js';
import type { AttestedBefore } from './coverage-notes.js';
import { Established, sayingOf, topicsOf } from './established.js';
import { ownerOfSection } from './owner-of-section.js';
import { applied, recordedStates, type RecordedVersion } from './recorded-versions.js';
import { settled, type NotEstablished } from './settled-version.js';
import { versionFile, type Subject, type UnresolvedInVersion } from './version-file.js';

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
export type BackfillFault = { readonly kind: 'no-chapter'; readonly name: string } | ContradictionFault;

interface ContradictionFault {
  readonly kind: 'given-twice' | 'recorded-otherwise';
  readonly name: string;
  readonly date: CivilDate;
  readonly chapter: string;
  readonly owner: Owner;
  readonly topics: readonly Topic[];
}

/** The text of a chapter in one of the files handed in. */
export interface GivenChapter {
  readonly name: string;
  readonly date: CivilDate;
  readonly text: ConsolidatedChapter;
}

/** The versions of one chapter, given and recorded, one after another. */
export class ChapterLine {
  /** What the ledger holds of each recorded version. */
  readonly #held: ReadonlyMap<string, ChapterState>;
  readonly #recorded: ReadonlyMap<string, RecordedVersion>;
  readonly #established: Established;

  constructor(
    private readonly chapter: string,
    private readonly given: readonly GivenChapter[],
    recorded: readonly RecordedVersion[],
    attested: readonly AttestedBefore[],
    private readonly gazetteer: Gazetteer,
    private readonly isWhole: boolean,
    private readonly taken: Set<string>,
  ) {
    this.#recorded = new Map(recorded.map((one) => [one.date, one]));
    this.#held = recordedStates(recorded);
    const ofGeneralPart = recorded
      .filter(({ instrument, date }) => instrument !== null && !hasCountry(this.#held.get(date)!))
      .map(({ date }) => date);
    this.#established = new Established(chapter, attested, ofGeneralPart);
  }

  read(): { versions: VersionRead[]; inLine: VersionInLine[]; faults: BackfillFault[] } {
    const versions: VersionRead[] = [];
    const inLine: VersionInLine[] = [];
    const faults: BackfillFault[] = [];
    let before: ChapterState = new Map();
    for (const date of this.#dates()) {
      const [first, ...others] = this.given
        .filter((one) => one.date === date)
        .map(({ name, text }) => ({ name, text, ...settled(text, before, this.isWhole) }));
      for (const other of others) faults.push(...this.#differences('given-twice', date, other, first!.state));
      if (first !== undefined) faults.push(...this.#contradictions(date, first));
      const recorded = this.#recorded.get(date);
      const told = recorded === undefined ? before : applied(before, recorded);
      const state = recorded === undefined ? first!.state : this.#sayingOf(recorded, told, first?.state);
      const version = this.#version(date, changesBetween(told, state), state, first);
      if (first !== undefined || version.file !== null) versions.push(version);
      inLine.push(this.#inLine(version, state, first !== undefined));
      before = state;
    }
    return { versions, inLine, faults };
  }

  #sayingOf(recorded: RecordedVersion, told: ChapterState, given: ChapterState | undefined): ChapterState {
    const held = this.#held.get(recorded.date)!;
    return sayingOf(recorded, { held, told, given }, this.#established);
  }

  #dates(): CivilDate[] {
    const recorded = [...this.#recorded.keys()] as CivilDate[];
    return [...new Set([...this.given.map(({ date }) => date), ...recorded])].sort();
  }

  #version(
    date: CivilDate,
    changes: readonly SectionChange[],
    state: ChapterState,
    given:
      | {
          readonly name: string;
          readonly text: ConsolidatedChapter;
          readonly notEstablished: readonly NotEstablished[];
        }
      | undefined,
  ): VersionRead {
    const notEstablished = (given?.notEstablished ?? []).filter(
      ({ owner }) => !this.#established.isOf(owner, date),
    );
    const isNews = changes.length > 0 || (notEstablished.length === 0 && this.#isUnnoted(date, state));
    const subject = isNews ? this.#subject(date) : null;
    const read = subject === null ? null : versionFile(subject, date, changes, this.gazetteer);
    return {
      name: given?.name ?? subject?.instrument ?? '',
      date,
      chapter: this.chapter,
      instrument: subject?.instrument ?? null,
      file: read?.file ?? null,
      changes,
      unresolved: read?.unresolved ?? [],
      notEstablished,
      unplaced: given === undefined ? [] : unplacedIn(given.text),
    };
  }

  /** A text without countries is in no coverage: that it was read is noted by an instrument, also where nothing changed. */
  #isUnnoted(date: CivilDate, state: ChapterState): boolean {
    return !hasCountry(state) && (this.#recorded.get(date)?.instrument ?? null) === null;
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

  #inLine(version: VersionRead, state: ChapterState, isGiven: boolean): VersionInLine {
    const { date, instrument, notEstablished } = version;
    const open = isGiven
      ? notEstablished.map(({ owner }) => owner)
      : [...state.values()].map(({ owner }) => owner).filter((owner) => !this.#established.isOf(owner, date));
    return {
      date,
      state,
      isGiven,
      instrument: this.#recorded.get(date)?.instrument ?? instrument,
      open: new Set(open.map(ownerKey)),
      isEstablished: isGiven ? open.length === 0 : this.#established.isWhole(date, this.#held.get(date)!),
    };
  }

  /** What a text says otherwise than what is recorded of its date: of what was established of it, and of what that has facts of. */
  #contradictions(
    date: CivilDate,
    { name, text }: { readonly name: string; readonly text: ConsolidatedChapter },
  ): BackfillFault[] {
    const [recorded, held] = [this.#recorded.get(date), this.#held.get(date)];
    if (recorded === undefined || held === undefined) return [];
    const { state } = settled(text, held, this.isWhole);
    return this.#differences('recorded-otherwise', date, { name, state }, held).flatMap((fault) => {
      if (this.#established.isOf(fault.owner, date)) return [fault];
      const own = topicsOf(recorded, fault.owner);
      const topics = fault.topics.filter((topic) => own.has(topic));
      return topics.length === 0 ? [] : [{ ...fault, topics }];
    });
  }

  #differences(
    kind: 'given-twice' | 'recorded-otherwise',
    date: CivilDate,
    { name, state }: { readonly name: string; readonly state: ChapterState },
    other: ChapterState,
  ): ContradictionFault[] {
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

function hasCountry(state: ChapterState): boolean {
  return [...state.values()].some(({ owner }) => owner.kind === 'country');
}

function unplacedIn({ sections }: ConsolidatedChapter): UnplacedSection[] {
  return sections
    .filter((section) => ownerOfSection(section).kind === 'unplaced')
    .map(({ heading, paragraphs }) => ({ heading, citation: paragraphs[0]!.citation }));
}
