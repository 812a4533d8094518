import type { DataOf } from '../../model/events.js';
import { actingKinds } from '../../model/instrument.js';
import type { Provision } from '../../model/provision.js';
import { isBefore, endsBeforeItStarts } from '../days.js';
import type { Faults } from '../faults.js';
import { checkComparison, checkContent, checkMirror } from './content-rules.js';
import type { Rule, Surroundings } from './rule.js';
import { checkScope } from './scope-rules.js';
import { checkNoneTwice, checkSource } from './source-rules.js';
import { checkTopicOf } from './topic-rules.js';

type Act = DataOf<'ActRecorded'>;

export const actRule: Rule<'ActRecorded'> = (data, surroundings, faults) => {
  const { instrument } = surroundings.stream;
  if (instrument !== undefined && !actingKinds.has(instrument.kind)) {
    faults.add('kind-cannot-act', instrument.kind);
  }
  if (instrument?.classification === 'confidential') faults.add('confidential-with-act');
  if (data.provisions.length === 0 && data.replaces.length === 0) faults.add('act-without-content');
  if (instrument?.kind === 'consolidated-text' && data.entry.kind !== 'fixed-date') {
    faults.at('entry', 'kind').add('consolidated-text-without-date');
  }
  checkSource(data.source, surroundings, faults.at('source'));
  checkDates(data, faults);
  checkReplaces(data, faults.at('replaces'));
  checkProvisions(data.provisions, surroundings, faults.at('provisions'));
  checkTerms(data, faults.at('provisions'));
  const countries = countriesOf(data);
  for (const [index, comparison] of data.comparisons.entries()) {
    checkComparison(comparison, countries, faults.at('comparisons', index));
  }
  checkNoneTwice(data.comparisons, faults.at('comparisons'));
  for (const [index, reason] of data.reasons.entries()) {
    checkScope(reason.scope, { countries }, faults.at('reasons', index, 'scope'));
  }
};

/** What every list of provisions must be true of, in an act and in its rectification. */
export function checkProvisions(
  provisions: readonly Provision[],
  { stream }: Surroundings,
  faults: Faults,
): void {
  const seen = new Set<string>();
  for (const [index, provision] of provisions.entries()) {
    const { country, topic, citation, content } = provision;
    const at = faults.at(index);
    checkTopicOf(country, topic, at);
    checkContent(content, provision, at.at('content'));
    if (stream.instrument !== undefined)
      checkMirror(content, topic, stream.instrument.kind, at.at('content'));
    const stated = JSON.stringify([country, topic, citation]);
    if (seen.has(stated)) at.at('topic').add('topic-stated-twice', topic, country, citation);
    seen.add(stated);
  }
}

/** A moratorium ends after it starts; where the start is not a day of the text itself, nothing can be said. */
export function checkTerms(
  { provisions, worksBackTo, entry }: Pick<Act, 'provisions' | 'worksBackTo' | 'entry'>,
  faults: Faults,
): void {
  const start = worksBackTo ?? (entry.kind === 'fixed-date' ? entry.date : null);
  for (const [index, { content }] of provisions.entries()) {
    if (content.kind !== 'moratorium' || content.until === null || start === null) continue;
    if (!endsBeforeItStarts(content.until, start)) continue;
    faults.at(index, 'content', 'until').add('end-before-start', content.until, start);
  }
}

function checkDates({ entry, worksBackTo, endsOn }: Act, faults: Faults): void {
  const fixed = entry.kind === 'fixed-date' ? entry.date : null;
  if (fixed !== null && worksBackTo !== null && isBefore(fixed, worksBackTo)) {
    faults.at('worksBackTo').add('works-back-after-entry', worksBackTo, fixed);
  }
  for (const start of [worksBackTo, fixed]) {
    if (endsOn === null || start === null || !endsBeforeItStarts(endsOn, start)) continue;
    faults.at('endsOn').add('end-before-start', endsOn, start);
  }
}

function checkReplaces({ replaces }: Act, faults: Faults): void {
  const seen = new Set<string>();
  for (const [index, replacement] of replaces.entries()) {
    if (replacement.kind === 'section') {
      if (seen.has(replacement.country)) faults.at(index).add('listed-twice', replacement.country);
      seen.add(replacement.country);
    } else {
      for (const topic of replacement.topics) checkTopicOf(replacement.country, topic, faults.at(index));
      checkNoneTwice(replacement.topics, faults.at(index, 'topics'));
    }
  }
}

function countriesOf({ provisions, replaces }: Act): string[] {
  const countries = [...provisions, ...replaces].map(({ country }) => country);
  return [...new Set(countries.filter((country) => country !== null))];
}
