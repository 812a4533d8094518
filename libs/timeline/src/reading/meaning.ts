import { regionsListedIn, type Scope } from '@peildatum/policy';
import type { OpenReading } from './open-questions.js';
import type { AskedRegion } from './subject.js';

/**
 * The region as the text's names mean it. Where the text lists an area it split off from and not the region itself,
 * `in` reads it as that area, `out` as an area that nobody named.
 */
export function meaning(scopes: readonly Scope[], region: AskedRegion, reading: OpenReading): string {
  if (region.ancestors.length === 0) return region.id;
  const listed = new Set(scopes.flatMap(regionsListedIn).map(({ id }) => id as string));
  const parent = listed.has(region.id)
    ? undefined
    : region.ancestors.find((ancestor) => listed.has(ancestor));
  return parent !== undefined && reading.area === 'in' ? parent : region.id;
}
