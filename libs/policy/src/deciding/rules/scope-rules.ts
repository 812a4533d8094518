import { everyScope, type NamedRegion, type Scope } from '../../model/scope.js';
import type { Faults } from '../faults.js';

/** Where a scope stands: the countries it may speak of, empty where that is not known, and the paragraph it stands in. */
export interface ScopePlace {
  readonly countries: readonly string[];
  readonly citation?: string | null;
}

/** The areas a scope names lie in one of these countries, and it names none twice. */
export function checkScope(scope: Scope, place: ScopePlace, faults: Faults): void {
  checkStatementScopes([{ scope, faults }], place);
}

/**
 * The scopes of statements that exclude one another, such as the grades of one provision: an area is listed once, and
 * the whole country and the remainder are spoken of once.
 */
export function checkStatementScopes(
  statements: readonly { readonly scope: Scope; readonly faults: Faults }[],
  place: ScopePlace,
): void {
  const listed = new Set<string>();
  const kinds = new Set<string>();
  for (const { scope, faults } of statements) {
    if (scope.kind === 'whole-country' || scope.kind === 'remainder') {
      if (kinds.has(scope.kind)) faults.add('scope-stated-twice', scope.kind);
      kinds.add(scope.kind);
    }
    checkEach(scope, listed, place, faults);
  }
}

/** `listed`: the areas that other statements name as wholly meant, to which those of this one are added. */
function checkEach(scope: Scope, listed: Set<string>, place: ScopePlace, faults: Faults): void {
  switch (scope.kind) {
    case 'regions':
      return checkRegions(scope.regions, listed, place, faults.at('regions'));
    case 'all-but':
      return checkRegions(scope.regions, new Set(), place, faults.at('regions'));
    case 'union':
      for (const [index, one] of scope.of.entries()) {
        checkEach(one, listed, place, faults.at('of', index));
      }
      return;
    case 'difference':
      checkWithin(scope.of, place, faults.at('of'));
      return checkWithin(scope.minus, place, faults.at('minus'));
    case 'part':
      return checkWithin(scope.of, place, faults.at('of'));
    case 'group':
    case 'controlled-territory':
      if (scope.within !== null) checkWithin(scope.within, place, faults.at('within'));
      return;
    case 'as-in':
      if (scope.citation === place.citation) faults.at('citation').add('scope-as-in-itself', scope.citation);
      return;
    case 'abroad':
      if (scope.country !== null && place.countries.length === 1 && place.countries[0] === scope.country) {
        faults.at('country').add('abroad-at-home', scope.country);
      }
      return;
    case 'whole-country':
    case 'remainder':
    case 'words':
      return;
  }
}

/** A scope of which only a part, some people or the rest is meant: what it names others may name as well. */
function checkWithin(scope: Scope, place: ScopePlace, faults: Faults): void {
  if (everyScope(scope).some(({ kind }) => kind === 'abroad')) faults.add('abroad-within-country');
  checkEach(scope, new Set(), place, faults);
}

function checkRegions(
  regions: readonly NamedRegion[],
  seen: Set<string>,
  { countries }: ScopePlace,
  faults: Faults,
): void {
  for (const [index, { id }] of regions.entries()) {
    const at = faults.at(index, 'id');
    if (countries.length > 0 && !countries.some((country) => id.startsWith(`${country}-`))) {
      at.add('region-of-another-country', id, countries);
    }
    if (seen.has(id)) at.add('region-listed-twice', id);
    seen.add(id);
  }
}
