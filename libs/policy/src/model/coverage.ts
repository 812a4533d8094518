import type { AsIn, Scope } from './scope.js';

/**
 * How a region stands to a scope. `partial`: a part of it, or some people in it, which a question about the region cannot
 * tell apart. `unresolved`: whether any of it is meant cannot be said.
 */
export type Coverage = 'in' | 'out' | 'partial' | 'unresolved';

/** What a scope refers to outside itself. Each is asked at most once for every place where it stands. */
export interface ScopeSurroundings {
  /** Whether the region is left over by the other statements of the provision. */
  readonly remainder: () => Coverage;
  /** How the region stands to the areas that the cited paragraph names on the asked day. */
  readonly asIn: (reference: AsIn) => Coverage;
}

/** Nothing around the scope is known: what refers outside itself stays unresolved. */
export const standingAlone: ScopeSurroundings = {
  remainder: () => 'unresolved',
  asIn: () => 'unresolved',
};

/** How the region with this id, of the country the scope speaks of, stands to the scope. */
export function coverageOf(
  scope: Scope,
  region: string,
  around: ScopeSurroundings = standingAlone,
): Coverage {
  const of = (inner: Scope) => coverageOf(inner, region, around);
  switch (scope.kind) {
    case 'whole-country':
      return 'in';
    case 'regions':
      return scope.regions.some(({ id }) => id === region) ? 'in' : 'out';
    case 'all-but':
      return scope.regions.some(({ id }) => id === region) ? 'out' : 'in';
    case 'remainder':
      return around.remainder();
    case 'union':
      return together(scope.of.map(of));
    case 'difference':
      return without(of(scope.of), of(scope.minus));
    case 'part':
      return someOf(of(scope.of));
    case 'group':
      return scope.within === null ? 'partial' : someOf(of(scope.within));
    case 'controlled-territory':
      return scope.within === null ? 'unresolved' : someOf(of(scope.within));
    case 'as-in':
      return around.asIn(scope);
    case 'abroad':
      return 'out';
    case 'words':
      return 'unresolved';
  }
}

const surest: readonly Coverage[] = ['in', 'partial', 'unresolved', 'out'];

/** How a region stands to several scopes together; `out` of none. */
export function together(coverages: readonly Coverage[]): Coverage {
  return surest.find((one) => coverages.includes(one)) ?? 'out';
}

function without(of: Coverage, minus: Coverage): Coverage {
  if (of === 'out' || minus === 'in') return 'out';
  if (minus === 'out') return of;
  return of === 'unresolved' || minus === 'unresolved' ? 'unresolved' : 'partial';
}

/** A part of a region, or some of its people, is never all of it. */
function someOf(within: Coverage): Coverage {
  return within === 'in' ? 'partial' : within;
}

/** Whether an answer about a region can tell in or out. */
export function isSettled(coverage: Coverage): coverage is 'in' | 'out' {
  return coverage === 'in' || coverage === 'out';
}

/** The innermost scopes that keep the region from being simply in or out: the parts, groups and words to tell of. */
export function whatIsOpen(
  scope: Scope,
  region: string,
  around: ScopeSurroundings = standingAlone,
): readonly Scope[] {
  if (isSettled(coverageOf(scope, region, around))) return [];
  switch (scope.kind) {
    case 'union':
      return scope.of.flatMap((one) => whatIsOpen(one, region, around));
    case 'difference':
      return [...whatIsOpen(scope.of, region, around), ...whatIsOpen(scope.minus, region, around)];
    default:
      return [scope];
  }
}
