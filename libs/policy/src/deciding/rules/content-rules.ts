import { isLevelOf, levels, type Framework } from '../../model/framework.js';
import type { InstrumentKind } from '../../model/instrument.js';
import type {
  Comparison,
  Gradings,
  ProtectionAlternatives,
  ProvisionContent,
} from '../../model/provision.js';
import { article15c, isMoratoriumTopic, protectionAlternative, type Topic } from '../../model/topic.js';
import type { Faults } from '../faults.js';
import { checkScope, checkStatementScopes, type ScopePlace } from './scope-rules.js';

/** What may be said under which topic, and of which areas. */
export function checkContent(
  content: ProvisionContent,
  on: { readonly country: string | null; readonly topic: Topic; readonly citation?: string | null },
  faults: Faults,
): void {
  const expected = topicOf(content);
  if (expected !== undefined && !expected.some((topic) => topic === on.topic)) {
    faults.at('kind').add('content-of-another-topic', content.kind, on.topic, expected.join(' / '));
  }
  const place: ScopePlace = {
    countries: on.country === null ? [] : [on.country],
    citation: on.citation ?? null,
  };
  if (content.kind === 'gradings') checkGradings(content, place, faults);
  if (content.kind === 'protection-alternatives') checkAlternatives(content, place, faults);
  if (content.kind === 'moratorium' && content.covers !== null) {
    checkScope(content.covers, place, faults.at('covers'));
  }
}

/** A paragraph on a moratorium in an act of another kind only mirrors a decision (articles 43 and 45 Vw 2000). */
export function checkMirror(
  content: ProvisionContent,
  topic: Topic,
  kind: InstrumentKind,
  faults: Faults,
): void {
  if (kind === 'moratorium') return;
  const moves = content.kind === 'moratorium' || (content.kind === 'ended' && isMoratoriumTopic(topic));
  if (moves) faults.at('kind').add('moratorium-by-another-kind', content.kind, kind);
}

/** `countries`: those the comparison may be about; empty where it is not known which. */
export function checkComparison(comparison: Comparison, countries: readonly string[], faults: Faults): void {
  checkLevel(comparison.framework, comparison.level, faults.at('level'));
  checkLevel(comparison.readAs.framework, comparison.readAs.level, faults.at('readAs', 'level'));
  if (comparison.framework === comparison.readAs.framework) {
    faults.at('readAs', 'framework').add('compares-with-itself', comparison.framework);
  }
  if (countries.length > 0 && !countries.includes(comparison.country)) {
    faults.at('country').add('another-country', comparison.country, countries.join(' / '));
  }
}

function topicOf(content: ProvisionContent): readonly string[] | undefined {
  switch (content.kind) {
    case 'gradings':
      return [article15c];
    case 'protection-alternatives':
      return [protectionAlternative];
    case 'moratorium':
      return ['decision-moratorium', 'departure-moratorium'];
    case 'general-policy':
    case 'denied':
    case 'stated':
    case 'ended':
      return undefined;
  }
}

function checkGradings({ framework, statements }: Gradings, place: ScopePlace, faults: Faults): void {
  for (const [index, { level }] of statements.entries()) {
    if (level !== 'none') checkLevel(framework, level, faults.at('statements', index, 'level'), ['none']);
  }
  checkStatementScopes(
    statements.map(({ scope }, index) => ({ scope, faults: faults.at('statements', index, 'scope') })),
    place,
  );
}

function checkAlternatives(
  { alternatives }: ProtectionAlternatives,
  place: ScopePlace,
  faults: Faults,
): void {
  for (const [index, { destination, origins }] of alternatives.entries()) {
    const at = faults.at('alternatives', index);
    checkScope(destination, place, at.at('destination'));
    checkScope(origins, place, at.at('origins'));
  }
}

function checkLevel(
  framework: Framework,
  level: string,
  faults: Faults,
  others: readonly string[] = [],
): void {
  if (isLevelOf(framework, level)) return;
  const allowed = levels.filter((one) => isLevelOf(framework, one));
  faults.add('unknown-level', level, framework, [...allowed, ...others]);
}
