import type { CountryCode, RegionId } from '@peildatum/policy';

/** The country of the invented histories, and one that has nothing to do with it. */
export const mali = 'ML' as CountryCode;
export const niger = 'NE' as CountryCode;

/** Ménaka split off from Gao, Inékar from Ménaka, San from Ségou; the others stand on their own. */
export const gao = 'ML-7' as RegionId;
export const menaka = 'ML-9' as RegionId;
export const inekar = 'ML-9.inekar' as RegionId;
export const segou = 'ML-4' as RegionId;
export const san = 'ML-4.san' as RegionId;
export const mopti = 'ML-5' as RegionId;

export interface TestRegion {
  readonly id: RegionId;
  readonly name: string;
  readonly country: CountryCode;
  readonly splitOffFrom: RegionId | null;
}

export const regions: readonly TestRegion[] = [
  { id: gao, name: 'Gao', country: mali, splitOffFrom: null },
  { id: menaka, name: 'Ménaka', country: mali, splitOffFrom: gao },
  { id: inekar, name: 'Inékar', country: mali, splitOffFrom: menaka },
  { id: segou, name: 'Ségou', country: mali, splitOffFrom: null },
  { id: san, name: 'San', country: mali, splitOffFrom: segou },
  { id: mopti, name: 'Mopti', country: mali, splitOffFrom: null },
];

/** The areas a region ever split off from, nearest first. */
export function ancestors(region: RegionId): RegionId[] {
  const from = regions.find(({ id }) => id === region)?.splitOffFrom ?? null;
  return from === null ? [] : [from, ...ancestors(from)];
}
