import { regionsListedIn, type NamedRegion, type Provision, type Scope } from '@peildatum/policy';

/** The scopes to which gradings give a level. */
export function gradedScopes(provisions: readonly Provision[]): readonly Scope[] {
  return provisions.flatMap(({ content }) =>
    content.kind === 'gradings'
      ? content.statements.filter(({ level }) => level !== 'none').map(({ scope }) => scope)
      : [],
  );
}

/** The regions that gradings name with a level. */
export function gradedRegions(provisions: readonly Provision[]): readonly NamedRegion[] {
  return gradedScopes(provisions)
    .filter(({ kind }) => kind !== 'all-but')
    .flatMap(regionsListedIn);
}
