/** A scope in the shape in which an instrument file gives it: regions by name or code, `words` as the text has them. */
export type ScopeInFile =
  | { readonly kind: 'whole-country'; readonly words?: string }
  | { readonly kind: 'regions'; readonly regions: readonly string[]; readonly words?: string }
  | { readonly kind: 'all-but'; readonly regions: readonly string[]; readonly words?: string }
  | { readonly kind: 'remainder'; readonly words?: string }
  | { readonly kind: 'union'; readonly of: readonly ScopeInFile[]; readonly words?: string }
  | {
      readonly kind: 'difference';
      readonly of: ScopeInFile;
      readonly minus: ScopeInFile;
      readonly words?: string;
    }
  | { readonly kind: 'part'; readonly part: string; readonly of: ScopeInFile; readonly words?: string }
  | {
      readonly kind: 'group';
      readonly group: string;
      readonly within?: ScopeInFile;
      readonly words?: string;
    }
  | {
      readonly kind: 'controlled-territory';
      readonly by: string;
      readonly within?: ScopeInFile;
      readonly words?: string;
    }
  | { readonly kind: 'as-in'; readonly citation: string; readonly words?: string }
  | { readonly kind: 'abroad'; readonly country?: string; readonly words?: string }
  | { readonly kind: 'words'; readonly words: string };

/** The scopes a scope is made of. */
export function scopesWithin(scope: ScopeInFile): readonly ScopeInFile[] {
  switch (scope.kind) {
    case 'union':
      return scope.of;
    case 'difference':
      return [scope.of, scope.minus];
    case 'part':
      return [scope.of];
    case 'group':
    case 'controlled-territory':
      return scope.within === undefined ? [] : [scope.within];
    default:
      return [];
  }
}

/** Whether some of it could only be kept as words. */
export function hasWordsOnly(scope: ScopeInFile): boolean {
  return scope.kind === 'words' || scopesWithin(scope).some(hasWordsOnly);
}
