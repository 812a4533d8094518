import {
  coverageOf,
  isSettled,
  speaksOfRemainder,
  type Coverage,
  type ProtectionAlternatives,
  type Provision,
} from '@peildatum/policy';
import { content, type Content, type OpenCause } from './content.js';
import { meaning } from './meaning.js';
import { scopeKey, type OpenReading } from './open-questions.js';
import { openScopes } from './open-scopes.js';
import { surroundings, type References } from './references.js';
import type { Subject } from './subject.js';

/** Which alternatives a text holds against people from the region; all of them for the country. */
export function alternative(
  provisions: readonly Provision[],
  subject: Subject,
  reading: OpenReading,
  references: References,
): Content {
  const all = provisions.flatMap((one) => (one.content as ProtectionAlternatives).alternatives);
  const { region } = subject;
  if (region === null) return content({ state: 'stated', provisions, alternatives: all });
  const meant = meaning(
    all.map((one) => one.origins),
    region,
    reading,
  );
  const openBecause: OpenCause[] = [];
  const elsewhere = surroundings(region, references);
  const named = all
    .filter(({ origins }) => !speaksOfRemainder(origins))
    .some(({ origins }) => coverageOf(origins, meant, elsewhere) === 'in');
  const around = { ...elsewhere, remainder: () => (named ? 'out' : 'in') as Coverage };
  const holding = all.filter(({ origins }) => {
    const coverage = coverageOf(origins, meant, around);
    if (isSettled(coverage)) return coverage === 'in';
    openBecause.push(...openScopes(origins, meant, around, region, references));
    return reading.words === scopeKey(origins);
  });
  return content({
    state: holding.length > 0 ? 'stated' : 'none-by-silence',
    provisions,
    alternatives: holding,
    openBecause,
  });
}
