import type { Bilingual, Scope } from '@peildatum/policy';

type Language = keyof Bilingual;

/** An area or group as it was resolved, and behind it the words of the text where they are kept. */
export function scopeInWords(scope: Scope, language: Language): string {
  const nl = language === 'nl';
  if (scope.kind === 'words')
    return nl ? `"${scope.words}" (niet tot regio's herleid)` : `"${scope.words}" (not resolved to regions)`;
  const quoted = scope.words === null ? '' : ` ("${scope.words}")`;
  return resolved(scope, language) + quoted;
}

function resolved(scope: Exclude<Scope, { kind: 'words' }>, language: Language): string {
  const nl = language === 'nl';
  const inner = (one: Scope) => scopeInWords(one, language);
  switch (scope.kind) {
    case 'whole-country':
      return nl ? 'het hele land' : 'the whole country';
    case 'remainder':
      return nl ? "de overige regio's" : 'the other regions';
    case 'regions':
      return named(scope.regions);
    case 'all-but':
      return (nl ? "alle regio's behalve " : 'all regions but ') + named(scope.regions);
    case 'union':
      return scope.of.map(inner).join(nl ? ' en ' : ' and ');
    case 'difference':
      return `${inner(scope.of)}, ${nl ? 'met uitzondering van' : 'except'} ${inner(scope.minus)}`;
    case 'part':
      return `${scope.part} (${nl ? 'deel van' : 'part of'} ${inner(scope.of)})`;
    case 'group':
      return scope.group + within(scope.within, 'in', inner);
    case 'controlled-territory':
      return `${nl ? 'gebied onder controle van' : 'territory controlled by'} ${scope.by}${within(scope.within, 'in', inner)}`;
    case 'as-in':
      return nl ? `een gebied als vermeld in ${scope.citation}` : `an area as mentioned in ${scope.citation}`;
    case 'abroad':
      return scope.country === null
        ? nl
          ? 'het buitenland'
          : 'abroad'
        : `${nl ? 'buitenland' : 'abroad'}: ${scope.country}`;
  }
}

function within(scope: Scope | null, word: string, inner: (one: Scope) => string): string {
  return scope === null ? '' : `, ${word} ${inner(scope)}`;
}

function named(regions: readonly { readonly id: string; readonly as: string }[]): string {
  return regions.map(({ id, as }) => `${as} (${id})`).join(', ');
}
