import {
  coverageOf,
  isSettled,
  speaksOfRemainder,
  standingAlone,
  whatIsOpen,
  type Coverage,
  type ProtectionAlternatives,
  type Provision,
} from '@peildatum/policy';
import { content, type Content, type OpenCause } from './content.js';
import { meaning } from './meaning.js';
import { scopeKey, type OpenReading } from './open-questions.js';
import type { Subject } from './subject.js';

/** Which alternatives a text holds against people from the region; all of them for the country. */
export function alternative(
  provisions: readonly Provision[],
  subject: Subject,
  reading: OpenReading,
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
  const named = all
    .filter(({ origins }) => !speaksOfRemainder(origins))
    .some(({ origins }) => coverageOf(origins, meant) === 'in');
  const around = { ...standingAlone, remainder: () => (named ? 'out' : 'in') as Coverage };
  const holding = all.filter(({ origins }) => {
    const coverage = coverageOf(origins, meant, around);
    if (isSettled(coverage)) return coverage === 'in';
    for (const scope of whatIsOpen(origins, meant, around)) openBecause.push({ kind: 'scope', scope });
    return reading.words === scopeKey(origins);
  });
  return content({
    state: holding.length > 0 ? 'stated' : 'none-by-silence',
    provisions,
    alternatives: holding,
    openBecause,
  });
}
