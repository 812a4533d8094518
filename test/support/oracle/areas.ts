import type { ProvisionContent, RegionId, Scope } from '@peildatum/policy';
import type { Coins } from './world.js';

/** The scopes that a text lays down: of its gradings, and of whom its alternatives are held against. */
export function scopesIn(content: ProvisionContent): Scope[] {
  switch (content.kind) {
    case 'gradings':
      return content.statements.map((statement) => statement.scope);
    case 'protection-alternatives':
      return content.alternatives.map((alternative) => alternative.origins);
    default:
      return [];
  }
}

/** Whether an area stands in a list of areas, to be included or excepted. */
export function isListed(scopes: readonly Scope[], region: RegionId): boolean {
  return scopes.some((scope) => 'regions' in scope && scope.regions.some(({ id }) => id === region));
}

/** The nearest of these areas that any of the scopes lists. */
export function nearestListed(scopes: readonly Scope[], regions: readonly RegionId[]): RegionId | null {
  return regions.find((region) => isListed(scopes, region)) ?? null;
}

/**
 * The area as which a text reads a region. Itself, unless the text lists only an area from which it split off, and
 * means by that name the region too.
 */
export function readAs(
  scopes: readonly Scope[],
  region: RegionId,
  ancestors: readonly RegionId[],
  coins: Coins,
): RegionId {
  if (isListed(scopes, region) || !coins.splitOffsMeant) return region;
  return nearestListed(scopes, ancestors) ?? region;
}

/** Whether a scope that stands alone covers an area. */
export function covers(scope: Scope, region: RegionId, coins: Coins): boolean {
  switch (scope.kind) {
    case 'regions':
      return isListed([scope], region);
    case 'all-but':
      return !isListed([scope], region);
    case 'whole-country':
      return true;
    case 'words':
      return scope.words === coins.wordsMeant;
    default:
      return false;
  }
}

interface Scoped {
  readonly scope: Scope;
}

/** What is said nearer to a region goes before what is said of more of the country. */
const nearestFirst = ['regions', 'words', 'all-but', 'whole-country', 'remainder'] as const;

/**
 * The statement that decides for an area, of all provisions of one act on the topic: the one that speaks of it most
 * directly; among equals the first. Null: none covers it.
 */
export function decidingStatement<S extends Scoped>(
  provisions: readonly (readonly S[])[],
  region: RegionId,
  coins: Coins,
): S | null {
  const covering = provisions.flatMap((statements) =>
    statements.filter(({ scope }) =>
      scope.kind === 'remainder' ? isRemainder(statements, region, coins) : covers(scope, region, coins),
    ),
  );
  for (const kind of nearestFirst) {
    const first = covering.find(({ scope }) => scope.kind === kind);
    if (first !== undefined) return first;
  }
  return null;
}

/** The remainder is what no other statement of the same provision covers; words that resolve to no areas take nothing from it. */
function isRemainder(statements: readonly Scoped[], region: RegionId, coins: Coins): boolean {
  return !statements.some(({ scope }) => scope.kind !== 'words' && covers(scope, region, coins));
}
