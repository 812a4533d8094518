import type {
  Bilingual,
  Comparison,
  CountryCode,
  InstrumentFacts,
  InstrumentId,
  Topic,
} from '@peildatum/policy';
import type { ChangeAssessment, ChangeName, RegionDifference, RegionSummary } from '../answer.js';
import { levelInWords } from './sentences.js';

export type RecordedComparison = Comparison & { readonly instrument: InstrumentId };

/** A region on both days, with the act that governs on each where there is one. */
export interface BothDays {
  readonly region: RegionSummary['region'];
  readonly before: RegionSummary | null;
  readonly after: RegionSummary | null;
  readonly governedBefore: string | null;
  readonly governedAfter: string | null;
  readonly assessments: readonly ChangeAssessment[];
}

/**
 * The name of the change of one region; null where it is graded on neither day or nothing changed. Silence is no rung, and
 * two scales are compared only where a source did so.
 */
export function differenceOf(
  both: BothDays,
  comparisons: readonly RecordedComparison[],
): RegionDifference | null {
  const { before, after } = both;
  const gradedBefore = before?.state === 'graded';
  const gradedAfter = after?.state === 'graded';
  const named = (change: ChangeName, comparison: RecordedComparison | null = null): RegionDifference => ({
    region: both.region,
    change,
    before,
    after,
    comparison,
    assessments: both.assessments,
    label: changeInWords(change, both),
  });
  if (!gradedBefore && !gradedAfter) return null;
  if (before === null || !gradedBefore) return named('newly-graded');
  if (after === null || !gradedAfter) return named('no-longer-graded');
  if (before.framework === after.framework) {
    if (before.level !== after.level) return named('level-changed');
    return both.governedBefore === both.governedAfter ? null : named('text-only');
  }
  const comparison = comparisons.find(
    (one) =>
      one.framework === before.framework &&
      one.level === before.level &&
      one.readAs.framework === after.framework &&
      one.readAs.level !== after.level,
  );
  return comparison === undefined ? named('framework-changed') : named('level-changed', comparison);
}

/** What is held of a change that an instrument made to a topic, in order of recording. */
export function assessmentsOf(
  facts: InstrumentFacts | null,
  country: CountryCode,
  topic: Topic,
): ChangeAssessment[] {
  return (facts?.assessments ?? [])
    .map(({ event }) => event.data)
    .filter((one) => one.country === country && one.topic === topic)
    .map(({ instrument, assessment, reason, author, source }) => ({
      instrument,
      assessment,
      reason,
      author,
      source,
    }));
}

function changeInWords(change: ChangeName, { region, before, after }: BothDays): Bilingual {
  const was = levelInWords(before?.framework ?? null, before?.level ?? null);
  const is = levelInWords(after?.framework ?? null, after?.level ?? null);
  switch (change) {
    case 'newly-graded':
      return {
        nl: `${region.name} werd aangewezen: ${is.nl}.`,
        en: `${region.name} was designated: ${is.en}.`,
      };
    case 'no-longer-graded':
      return {
        nl: `${region.name} is niet meer aangewezen (eerder: ${was.nl}).`,
        en: `${region.name} is no longer designated (before: ${was.en}).`,
      };
    case 'level-changed':
      return {
        nl: `${region.name}: van ${was.nl} naar ${is.nl}.`,
        en: `${region.name}: from ${was.en} to ${is.en}.`,
      };
    case 'framework-changed':
      return {
        nl: `${region.name} bleef aangewezen, volgens een ander kader: eerst ${was.nl}, nu ${is.nl}.`,
        en: `${region.name} remained designated, by another scale: first ${was.en}, now ${is.en}.`,
      };
    case 'text-only':
      return {
        nl: `${region.name}: zelfde gradatie (${is.nl}), andere tekst.`,
        en: `${region.name}: same grade (${is.en}), other text.`,
      };
  }
}
