import type { Gazetteer } from '@peildatum/gazetteer';
import type { CivilDate } from '@peildatum/policy';

import { chaptersOf } from '../consolidated/index.js';
import type { InstrumentFile } from '../proposal.js';
import { ChapterLine, type BackfillFault, type GivenChapter, type VersionRead } from './chapter-line.js';
import { countryFacts } from './country-facts.js';
import type { AttestedBefore } from './coverage-notes.js';
import type { RecordedVersion } from './recorded-versions.js';

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
      recorded.attested,
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
