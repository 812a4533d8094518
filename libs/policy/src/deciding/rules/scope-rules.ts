import type { Scope } from '../../model/scope.js';
import type { Faults } from '../faults.js';

/** The areas a scope names lie in one of these countries, and it names none twice. */
export function checkScope(scope: Scope, countries: readonly string[], faults: Faults): void {
  checkStatementScopes([{ scope, faults }], countries);
}

/**
 * The scopes of statements that exclude one another, such as the grades of one provision: an area is listed once, and
 * the whole country and the remainder are spoken of once.
 */
export function checkStatementScopes(
  statements: readonly { readonly scope: Scope; readonly faults: Faults }[],
  countries: readonly string[],
): void {
  const listed = new Set<string>();
  const kinds = new Set<string>();
  for (const { scope, faults } of statements) {
    if (scope.kind === 'whole-country' || scope.kind === 'remainder') {
      if (kinds.has(scope.kind)) faults.add('scope-stated-twice', scope.kind);
      kinds.add(scope.kind);
    }
    if (scope.kind !== 'regions' && scope.kind !== 'all-but') continue;
    const seen = scope.kind === 'regions' ? listed : new Set<string>();
    for (const [index, { id }] of scope.regions.entries()) {
      const at = faults.at('regions', index, 'id');
      if (countries.length > 0 && !countries.some((country) => id.startsWith(`${country}-`))) {
        at.add('region-of-another-country', id, countries);
      }
      if (seen.has(id)) at.add('region-listed-twice', id);
      seen.add(id);
    }
  }
}
