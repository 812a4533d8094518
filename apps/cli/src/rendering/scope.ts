import type { Scope } from '@peildatum/application';

import type { Language } from '../language.js';

/** An area or group as it was resolved, and behind it the words of the text where they are kept. */
export function scopeInWords(scope: Scope, language: Language): string {
  const nl = language === 'nl';
  if (scope.kind === 'words')
    return nl ? `"${scope.words}" (niet tot regio's herleid)` : `"${scope.words}" (not resolved to regions)`;
  const quoted = scope.words === null ? '' : ` ("${scope.words}")`;
  return resolved(scope, nl) + quoted;
}

function resolved(scope: Exclude<Scope, { kind: 'words' }>, nl: boolean): string {
  switch (scope.kind) {
    case 'whole-country':
      return nl ? 'het hele land' : 'the whole country';
    case 'remainder':
      return nl ? "de overige regio's" : 'the other regions';
    case 'regions':
      return named(scope.regions);
    case 'all-but':
      return (nl ? "alle regio's behalve " : 'all regions but ') + named(scope.regions);
  }
}

function named(regions: readonly { readonly id: string; readonly as: string }[]): string {
  return regions.map(({ id, as }) => `${as} (${id})`).join(', ');
}
