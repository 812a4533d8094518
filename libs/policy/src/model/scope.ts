/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string & { readonly __brand: 'CountryCode' };

/** An area of a country: ISO 3166-2, or its parent's id, a dot and a name where there is no code. */
export type RegionId = string & { readonly __brand: 'RegionId' };

/** A resolved area together with the spelling the text used. */
export interface NamedRegion {
  readonly id: RegionId;
  readonly as: string;
}

/**
 * The area or group a provision speaks of. `words` keeps how the text says it, null where it is not recorded.
 * `whole-country` and `remainder` (the areas that no other statement of the same provision names) are expanded when read,
 * at the asked date. `words` alone is a scope that could not be resolved: nobody may guess whether an area falls within it.
 */
export type Scope =
  | { readonly kind: 'whole-country'; readonly words: string | null }
  | { readonly kind: 'regions'; readonly regions: readonly NamedRegion[]; readonly words: string | null }
  | { readonly kind: 'all-but'; readonly regions: readonly NamedRegion[]; readonly words: string | null }
  | { readonly kind: 'remainder'; readonly words: string | null }
  | { readonly kind: 'words'; readonly words: string };

export const scopeKinds = ['whole-country', 'regions', 'all-but', 'remainder', 'words'] as const;

/** Whether an area falls within a scope. `unresolved`: the scope is words only, and nobody may guess. */
export type Coverage = 'in' | 'out' | 'unresolved';

/** Whether the area with this id falls within `scope`. `remainder` is for the caller: it depends on the other statements. */
export function coverageOf(scope: Exclude<Scope, { kind: 'remainder' }>, region: string): Coverage {
  switch (scope.kind) {
    case 'whole-country':
      return 'in';
    case 'words':
      return 'unresolved';
    case 'regions':
      return names(scope.regions, region) ? 'in' : 'out';
    case 'all-but':
      return names(scope.regions, region) ? 'out' : 'in';
  }
}

function names(regions: readonly NamedRegion[], id: string): boolean {
  return regions.some((region) => region.id === id);
}
