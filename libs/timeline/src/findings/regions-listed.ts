import { regionsListedIn, type NamedRegion, type Provision } from '@peildatum/policy';

/** The regions that gradings name with a level. */
export function gradedRegions(provisions: readonly Provision[]): readonly NamedRegion[] {
  return provisions.flatMap(({ content }) =>
    content.kind === 'gradings'
      ? content.statements
          .filter(({ level, scope }) => level !== 'none' && scope.kind !== 'all-but')
          .flatMap(({ scope }) => regionsListedIn(scope))
      : [],
  );
}
