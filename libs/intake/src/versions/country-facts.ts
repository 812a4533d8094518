import { fromDayNumber, toDayNumber, type CivilDate, type CountryCode } from '@peildatum/policy';

import type { InstrumentFile } from '../proposal.js';
import type { ChapterState } from './chapter-state.js';
import { versionSearched, type AttestedBefore } from './coverage-notes.js';
import { surelyLacks } from './gone.js';

/** A version among the others of its chapter. */
export interface VersionInLine {
  readonly date: CivilDate;
  readonly state: ChapterState;
  /** Whether it was handed in now; otherwise it is recorded only. */
  readonly isGiven: boolean;
  readonly instrument: string | null;
  /** Keys of owners of whom something could not be established. */
  readonly open: ReadonlySet<string>;
  /** Whether nothing that it lacks may have been lost from it. */
  readonly isEstablished: boolean;
}

/**
 * What the versions of a chapter say of countries beside their texts: that a country which came in later had no section before, and that
 * the period they span was searched, or with `attests` false only the days of the texts themselves: that a text was read is noted in any
 * case. A version that leaves a country open attests nothing of it.
 */
export function countryFacts(
  chapter: string,
  versions: readonly VersionInLine[],
  attested: readonly AttestedBefore[],
  attests: boolean,
): InstrumentFile {
  const given = versions.filter(({ isGiven }) => isGiven);
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return {};
  const spanned = versions.filter(({ date }) => date >= first.date && date <= last.date);
  /** Without the time between them each text speaks for its own day. */
  const stretches = attests ? [spanned] : given.map((version) => [version]);
  const countries = [...new Set(versions.flatMap(({ state }) => countriesIn(state)))].sort();
  return {
    absences: countries.flatMap((country) => absenceOf(country, chapter, versions)),
    coverage: countries
      .flatMap((country) => stretches.flatMap((stretch) => runsOf(country, chapter, stretch)))
      .filter((run) => !attested.some((one) => isCovered(run, one))),
  };
}

interface Run {
  readonly country: CountryCode;
  readonly from: CivilDate;
  readonly through: CivilDate;
  readonly sources: readonly string[];
  readonly instruments: readonly string[];
  readonly [field: string]: string | readonly string[];
}

function countriesIn(state: ChapterState): CountryCode[] {
  return [...state.values()].flatMap(({ owner }) => (owner.kind === 'country' ? [owner.country] : []));
}

/** Before the version that first holds its section: from the first of the versions directly before it that surely have none. */
function absenceOf(country: CountryCode, chapter: string, versions: readonly VersionInLine[]) {
  const appears = versions.findIndex(({ state }) => state.has(country));
  const later = versions[appears]!.state;
  let start = appears;
  while (start > 0 && hasNone(country, versions[start - 1]!, later)) start -= 1;
  const source = versions.slice(0, start + 1).findLast(({ instrument }) => instrument !== null)?.instrument;
  if (start === appears || source === undefined || source === null) return [];
  if (!versions.slice(start, appears + 1).some(({ isGiven }) => isGiven)) return [];
  return [
    {
      country,
      from: versions[start]!.date,
      until: versions[appears]!.date,
      source: { instrument: source, locator: `hoofdstuk ${chapter}` },
    },
  ];
}

function hasNone(
  country: CountryCode,
  { state, isEstablished }: VersionInLine,
  later: ChapterState,
): boolean {
  return isEstablished && surelyLacks(state, later, country);
}

/** The days on which versions that leave nothing of the country open applied, the last version for its own date only. */
function runsOf(country: CountryCode, chapter: string, versions: readonly VersionInLine[]): Run[] {
  const runs: Run[] = [];
  let open: VersionInLine[] = [];
  const close = (through: CivilDate): void => {
    const [first] = open;
    if (first !== undefined) {
      runs.push({
        country,
        from: first.date,
        through,
        sources: open.map((one) => versionSearched(chapter, one.date, one.open.has('general'))),
        instruments: open.flatMap(({ instrument }) => (instrument === null ? [] : [instrument])),
      });
    }
    open = [];
  };
  const holding = versions.find(({ state }) => state.has(country))?.state;
  for (const version of versions) {
    const isThere = version.state.has(country) && !version.open.has(country);
    const isSettled = isThere || (holding !== undefined && hasNone(country, version, holding));
    if (isSettled) open.push(version);
    else close(dayBefore(version.date));
  }
  const last = versions.at(-1);
  if (last !== undefined) close(last.date);
  return runs;
}

function dayBefore(date: CivilDate): CivilDate {
  return fromDayNumber(toDayNumber(date) - 1);
}

function isCovered(run: Run, { country, from, through, sources }: AttestedBefore): boolean {
  return (
    country === run.country &&
    from <= run.from &&
    run.through <= through &&
    run.sources.every((source) => sources.includes(source))
  );
}
