import type { Region } from '@peildatum/gazetteer';
import { article15c, type CountryCode, type InstrumentFacts } from '@peildatum/policy';
import type { DifferenceAnswer, Notice, RegionChange, RegionDifference, RegionSummary } from '../answer.js';
import type { Answers } from './over-applications.js';
import { assessmentsOf, differenceOf, type RecordedComparison } from './difference.js';
import { distinctNotices } from './notices.js';
import { regionLabel } from './subject.js';

/** One of the two days, with the regions that existed on it. */
export interface ComparedDay {
  readonly builder: Answers;
  readonly regions: readonly Region[];
}

/** What differs between two days, for each of the regions. */
export function compareDays(
  regions: readonly Region[],
  from: ComparedDay,
  to: ComparedDay,
  comparisons: readonly RecordedComparison[],
): Pick<DifferenceAnswer, 'changes' | 'uncertain' | 'notices'> {
  const changes: RegionDifference[] = [];
  const uncertain: {
    region: RegionSummary['region'];
    before: RegionSummary | null;
    after: RegionSummary | null;
  }[] = [];
  const notices: Notice[] = [];
  for (const region of regions) {
    const was = on(from, region);
    const is = on(to, region);
    if (was === null && is === null) continue;
    if (isUncertain(was, is)) {
      uncertain.push({ region: regionLabel(region), before: was, after: is });
      continue;
    }
    const difference = between(region, from, to, was, is, comparisons);
    if (difference === null) continue;
    changes.push(difference);
    if (was !== null) notices.push(...from.builder.regionNotices(region));
    if (is !== null) notices.push(...to.builder.regionNotices(region));
  }
  return { changes, uncertain, notices: distinctNotices(notices) };
}

/** What differs between two days for one region. */
export function compareRegion(
  region: Region,
  from: ComparedDay,
  to: ComparedDay,
  comparisons: readonly RecordedComparison[],
): RegionChange {
  const was = on(from, region);
  const is = on(to, region);
  if (isUncertain(was, is)) return { difference: null, uncertain: true, same: null };
  const keys = [
    was === null ? null : from.builder.governingKey(region),
    is === null ? null : to.builder.governingKey(region),
  ];
  return {
    difference: between(region, from, to, was, is, comparisons),
    uncertain: false,
    same: keys[0] === keys[1],
  };
}

/** The comparisons of scales that these documents record for a country. */
export function comparisonsIn(
  documents: readonly InstrumentFacts[],
  country: CountryCode,
): RecordedComparison[] {
  return documents.flatMap((facts) =>
    [...facts.acts, ...facts.advice]
      .flatMap(({ event }) => event.data.comparisons)
      .filter((one) => one.country === country)
      .map((one) => ({ ...one, instrument: facts.id })),
  );
}

function on({ builder, regions }: ComparedDay, region: Region): RegionSummary | null {
  return regions.some(({ id }) => id === region.id) ? builder.summary(region) : null;
}

function isUncertain(was: RegionSummary | null, is: RegionSummary | null): boolean {
  return was?.certainty === 'uncertain' || is?.certainty === 'uncertain';
}

function between(
  region: Region,
  from: ComparedDay,
  to: ComparedDay,
  before: RegionSummary | null,
  after: RegionSummary | null,
  comparisons: readonly RecordedComparison[],
): RegionDifference | null {
  return differenceOf(
    {
      region: regionLabel(region),
      before,
      after,
      governedBefore: before === null ? null : from.builder.governingKey(region),
      governedAfter: after === null ? null : to.builder.governingKey(region),
      assessments:
        after === null
          ? []
          : assessmentsOf(
              to.builder.governingInstrument(region),
              region.country as string as CountryCode,
              article15c,
            ),
    },
    comparisons,
  );
}
