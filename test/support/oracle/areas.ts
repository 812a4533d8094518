import type { ProvisionContent, RegionId, Scope } from '@peildatum/policy';
import type { Coins } from './world.js';

/** The scopes that a text lays down: of its gradings, of whom its alternatives are held against, and of what it covers as a moratorium. */
export function scopesIn(content: ProvisionContent): Scope[] {
  switch (content.kind) {
    case 'gradings':
      return content.statements.map((statement) => statement.scope);
    case 'protection-alternatives':
      return content.alternatives.map((alternative) => alternative.origins);
    case 'moratorium':
      return content.covers === null ? [] : [content.covers];
    default:
      return [];
  }
}

/** Whether an area stands in a list of areas, however deep, to be included or excepted. */
export function isListed(scopes: readonly Scope[], region: RegionId): boolean {
  return scopes.some((scope) => JSON.stringify(scope).includes(`"id":"${region}"`));
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

/** How much of an area a scope means: `some` of it or of its people, or whatever its words may mean. */
export type Share = 'all' | 'some' | 'whatever' | 'none';

/** How much of the area asked about a paragraph under this number means. */
export type Follow = (citation: string) => Share;

export function shareOf(scope: Scope, region: RegionId, follow: Follow): Share {
  switch (scope.kind) {
    case 'regions':
      return scope.regions.some(({ id }) => id === region) ? 'all' : 'none';
    case 'all-but':
      return scope.regions.some(({ id }) => id === region) ? 'none' : 'all';
    case 'whole-country':
      return 'all';
    case 'union':
      return most(scope.of.map((one) => shareOf(one, region, follow)));
    case 'difference': {
      const [of, minus] = [shareOf(scope.of, region, follow), shareOf(scope.minus, region, follow)];
      if (of === 'none' || minus === 'all') return 'none';
      if (minus === 'none') return of;
      return of === 'whatever' || minus === 'whatever' ? 'whatever' : 'some';
    }
    case 'part':
      return lessThan(shareOf(scope.of, region, follow));
    case 'group':
      return scope.within === null ? 'some' : lessThan(shareOf(scope.within, region, follow));
    case 'controlled-territory':
      return scope.within === null ? 'whatever' : lessThan(shareOf(scope.within, region, follow));
    case 'words':
      return 'whatever';
    case 'as-in':
      return follow(scope.citation);
    case 'abroad':
    case 'remainder':
      return 'none';
  }
}

/** What several scopes mean together. */
export function most(shares: readonly Share[]): Share {
  return (['all', 'some', 'whatever'] as const).find((share) => shares.includes(share)) ?? 'none';
}

function lessThan(share: Share): Share {
  return share === 'all' ? 'some' : share;
}

/** Whether a scope that stands alone covers an area; where that is left open, whether the coin says so. */
export function covers(scope: Scope, region: RegionId, coins: Coins, follow: Follow): boolean {
  const share = shareOf(scope, region, follow);
  return share === 'all' || (share !== 'none' && JSON.stringify(scope) === coins.openMeant);
}

/** Scopes that may leave it open for some area whether they cover it. */
export function mayBeOpen(scope: Scope): boolean {
  return /"kind":"(part|group|controlled-territory|as-in|words)"/.test(JSON.stringify(scope));
}

interface Scoped {
  readonly scope: Scope;
}

/** What is said nearer to a region goes before what is said of more of the country: from 0, of a part of it. */
function distance(scope: Scope, region: RegionId, follow: Follow): number {
  const share = shareOf(scope, region, follow);
  if (share === 'some') return 0;
  if (share === 'whatever') return 2;
  switch (scope.kind) {
    case 'regions':
      return 1;
    case 'union':
      return Math.min(
        ...scope.of
          .filter((one) => shareOf(one, region, follow) === 'all')
          .map((one) => distance(one, region, follow)),
      );
    case 'difference':
      return Math.min(distance(scope.of, region, follow), 3);
    case 'all-but':
    case 'as-in':
      return 3;
    case 'whole-country':
      return 4;
    default:
      return 5;
  }
}

/**
 * The statement that decides for an area, of all provisions of one act on the topic: the one that speaks of it most
 * directly; among equals the first. Null: none covers it.
 */
export function decidingStatement<S extends Scoped>(
  provisions: readonly (readonly S[])[],
  region: RegionId,
  coins: Coins,
  follow: Follow,
): S | null {
  const covering = provisions.flatMap((statements) =>
    statements.filter(({ scope }) =>
      scope.kind === 'remainder'
        ? isRemainder(statements, region, follow)
        : covers(scope, region, coins, follow),
    ),
  );
  const nearest = Math.min(...covering.map(({ scope }) => distance(scope, region, follow)));
  return covering.find(({ scope }) => distance(scope, region, follow) === nearest) ?? null;
}

/** The remainder is what no other statement of the same provision covers; words that resolve to no areas take nothing from it. */
function isRemainder(statements: readonly Scoped[], region: RegionId, follow: Follow): boolean {
  return !statements.some(({ scope }) => shareOf(scope, region, follow) === 'all');
}
