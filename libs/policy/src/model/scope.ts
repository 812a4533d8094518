/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string & { readonly __brand: 'CountryCode' };

/** Whose policy: a country's, or null for the general part, which every country's section elaborates. */
export type PolicyOwner = CountryCode | null;

/** An area of a country: ISO 3166-2, or its parent's id, a dot and a name where there is no code. */
export type RegionId = string & { readonly __brand: 'RegionId' };

/** A resolved area together with the spelling the text used. */
export interface NamedRegion {
  readonly id: RegionId;
  readonly as: string;
}

/**
 * The area or group a provision speaks of. `words` keeps how the text says it, null where it is not recorded.
 * `whole-country` and `remainder` are expanded when read, at the asked date; so is `as-in`, whose areas are those that another paragraph
 * names on that day. Where that cannot be told it keeps the words.
 */
export type Scope =
  | { readonly kind: 'whole-country'; readonly words: string | null }
  | { readonly kind: 'regions'; readonly regions: readonly NamedRegion[]; readonly words: string | null }
  | { readonly kind: 'all-but'; readonly regions: readonly NamedRegion[]; readonly words: string | null }
  /** The areas that no other statement of the same provision names. */
  | { readonly kind: 'remainder'; readonly words: string | null }
  | { readonly kind: 'union'; readonly of: readonly Scope[]; readonly words: string | null }
  /** What lies in `of` and not in `minus`. */
  | { readonly kind: 'difference'; readonly of: Scope; readonly minus: Scope; readonly words: string | null }
  /** A city, a district, "delen van", "een ander deel van": `part` names it, `of` is what it lies in. */
  | { readonly kind: 'part'; readonly part: string; readonly of: Scope; readonly words: string | null }
  /** A group of people; `within` null: wherever in the country. */
  | {
      readonly kind: 'group';
      readonly group: string;
      readonly within: Scope | null;
      readonly words: string | null;
    }
  /** What an armed group holds; nobody here knows which land that is on a day. `within` null: wherever in the country. */
  | {
      readonly kind: 'controlled-territory';
      readonly by: string;
      readonly within: Scope | null;
      readonly words: string | null;
    }
  | AsIn
  /** Outside the country: never one of its regions. `country` null: the text does not say which. */
  | { readonly kind: 'abroad'; readonly country: CountryCode | null; readonly words: string | null }
  /** Could not be resolved: nobody may guess whether an area falls within it. */
  | { readonly kind: 'words'; readonly words: string };

/**
 * "Een gebied als vermeld in paragraaf …": the areas which that paragraph of the same country names on the asked day. `citation` is its
 * number when the text that refers to it entered.
 */
export interface AsIn {
  readonly kind: 'as-in';
  readonly citation: string;
  readonly words: string | null;
}

export const scopeKinds = [
  'whole-country',
  'regions',
  'all-but',
  'remainder',
  'union',
  'difference',
  'part',
  'group',
  'controlled-territory',
  'as-in',
  'abroad',
  'words',
] as const;

/** Most scopes that may stand within one another, the outermost counted. */
export const deepestScope = 6;

/** The scopes a scope is made of, in the order in which they stand; none for most kinds. */
export function scopesWithin(scope: Scope): readonly Scope[] {
  switch (scope.kind) {
    case 'union':
      return scope.of;
    case 'difference':
      return [scope.of, scope.minus];
    case 'part':
      return [scope.of];
    case 'group':
    case 'controlled-territory':
      return scope.within === null ? [] : [scope.within];
    default:
      return [];
  }
}

/** A scope and everything it is made of, the whole first. */
export function everyScope(scope: Scope): readonly Scope[] {
  return [scope, ...scopesWithin(scope).flatMap(everyScope)];
}

/** Whether what the scope means depends on what other statements of its provision leave over. */
export function speaksOfRemainder(scope: Scope): boolean {
  return everyScope(scope).some(({ kind }) => kind === 'remainder');
}

/** The regions a scope lists by name, whether as what it means or as what it leaves out. */
export function regionsListedIn(scope: Scope): readonly NamedRegion[] {
  return everyScope(scope).flatMap((one) =>
    one.kind === 'regions' || one.kind === 'all-but' ? one.regions : [],
  );
}
