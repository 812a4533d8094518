import { coverageOf, everyScope, type Scope } from '@peildatum/policy';

/**
 * Whether a text covers other areas than another, or describes otherwise which people or which part of an area it covers. Null covers
 * everybody. What is only words, or stands in another paragraph, tells neither. `regions`: the areas of the country, by id.
 */
export function coversOthers(one: Scope | null, other: Scope | null, regions: readonly string[]): boolean {
  if (regions.some((region) => isOtherwise(coverage(one, region), coverage(other, region)))) return true;
  if (limitedTo(one).some(isUntold) || limitedTo(other).some(isUntold)) return false;
  return descriptions(one) !== descriptions(other);
}

function coverage(scope: Scope | null, region: string) {
  return scope === null ? 'in' : coverageOf(scope, region);
}

function isOtherwise(one: ReturnType<typeof coverage>, other: ReturnType<typeof coverage>): boolean {
  return one !== other && one !== 'unresolved' && other !== 'unresolved';
}

function limitedTo(scope: Scope | null): readonly Scope[] {
  return scope === null ? [] : everyScope(scope);
}

function isUntold({ kind }: Scope): boolean {
  return kind === 'words' || kind === 'as-in' || kind === 'remainder';
}

/** The people and parts of areas as the text calls them, apart from capitals and spaces. */
function descriptions(scope: Scope | null): string {
  const called = limitedTo(scope).flatMap((one) => {
    switch (one.kind) {
      case 'group':
        return [`group ${one.group}`];
      case 'part':
        return [`part ${one.part}`];
      case 'controlled-territory':
        return [`territory ${one.by}`];
      case 'abroad':
        return [`abroad ${one.country ?? ''}`];
      default:
        return [];
    }
  });
  return called
    .map((name) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim())
    .sort()
    .join('\n');
}
