import type { Bilingual, CountryCode, DataOf, EvidenceItem, InstrumentId, RegionId } from '@peildatum/policy';

import type { Asker } from '../caller.js';
import { Query } from '../use-case.js';

/** Every figure and observation on a country, or on a region of it, side by side. */
export class GetEvidence extends Query<EvidenceList> {
  constructor(
    readonly parameters: { readonly country: string; readonly region?: string | undefined },
    readonly asker: Asker,
  ) {
    super();
  }
}

/**
 * Figures as they were given: never summed, and never compared where measure or period differ. By measure, then by the period they are about.
 * Of a region: the items whose area covers it, wholly, in part, or in words that leave it open (`covers`).
 */
export interface EvidenceList {
  readonly country: CountryCode;
  readonly region: { readonly id: RegionId; readonly name: string } | null;
  readonly evidence: readonly (EvidenceItem & {
    readonly statedIn: InstrumentId;
    readonly covers: 'in' | 'partial' | 'unresolved';
  })[];
  readonly contradictions: readonly (DataOf<'ContradictionNoted'> & { readonly notedIn: InstrumentId })[];
  readonly foot: Bilingual;
  readonly example: boolean;
}
