import { isInstrumentId, type InstrumentId, type InstrumentKind } from '@peildatum/policy';

import { isRecord, type Surroundings } from '../completing/complete.js';
import type { FaultIn } from '../dossiers/ask.js';
import { kindIn, type Dossier } from '../dossiers/dossier.js';
import type { Plan } from '../dossiers/plan.js';
import type { LocatedFault } from '../errors.js';
import type { Keying } from './decide-stream.js';

/** A request to write, read as far as that goes without the ledger. */
export interface WriteRequest {
  readonly keying: Keying;
  /** The stream the request is about, with the terms on which it may be written; null for files. */
  readonly about: AboutStream | null;
  readonly dossiers: readonly Dossier[];
  /** Sorts out what is asked of which stream. Pure; asked again when a race was lost. */
  readonly plan: (around: Pick<Surroundings, 'kindOf' | 'gazetteer'>) => Plan;
  /** Faults as the caller can find them. */
  readonly tell: (faults: readonly FaultIn[]) => LocatedFault[];
}

export interface AboutStream {
  readonly name: string;
  /** The instrument that must be recorded already; null where it need not be. */
  readonly mustExist: InstrumentId | null;
  readonly ifMatch: string | undefined;
  readonly ifMatchRequired: boolean;
}

/** Kinds that the dossiers give themselves: of their instruments, and of the documents those cite. */
export function kindsGiven(dossiers: readonly Dossier[]): Map<string, InstrumentKind> {
  const kinds = new Map<string, InstrumentKind>();
  for (const dossier of dossiers) {
    const described = dossier.raw?.['instrument'];
    const cites: unknown = isRecord(described) ? described['cites'] : undefined;
    for (const cited of Array.isArray(cites) ? (cites as unknown[]) : []) {
      if (isRecord(cited) && typeof cited['id'] === 'string' && typeof cited['kind'] === 'string')
        kinds.set(cited['id'], cited['kind'] as InstrumentKind);
    }
  }
  for (const dossier of dossiers) {
    const kind = kindIn(dossier);
    if (dossier.instrument !== null && kind !== undefined) kinds.set(dossier.instrument, kind);
  }
  return kinds;
}

/** Instruments whose kind must be known to complete the dossiers: their own, and sources given without a rank. */
export function instrumentsNeeded(dossiers: readonly Dossier[]): InstrumentId[] {
  const needed = new Set<InstrumentId>();
  for (const { raw, instrument } of dossiers) {
    if (instrument !== null) needed.add(instrument);
    if (raw !== null) addSources(raw, needed);
  }
  return [...needed];
}

function addSources(value: unknown, needed: Set<InstrumentId>): void {
  if (Array.isArray(value)) value.forEach((element) => addSources(element, needed));
  if (!isRecord(value)) return;
  for (const [name, child] of Object.entries(value)) {
    if (name === 'source' && isRecord(child) && (child['rank'] ?? null) === null) {
      const { instrument } = child;
      if (isInstrumentId(instrument)) needed.add(instrument);
    }
    addSources(child, needed);
  }
}
