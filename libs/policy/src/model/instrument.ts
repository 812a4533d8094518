import type { Rank } from './source.js';

/** Kinds of documents with legal, advisory or evidential weight. `other` is named in words. */
export const instrumentKinds = [
  'wbv',
  'tbv',
  'moratorium',
  'nota',
  'kamerbrief',
  'country-report',
  'judgment',
  'consolidated-text',
  'other',
] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** Identifies an instrument and names its stream: letters, digits, dots, colons, hyphens; no slash, at most 120 characters. */
export type InstrumentId = string & { readonly __brand: 'InstrumentId' };

export function isInstrumentId(text: unknown): text is InstrumentId {
  return typeof text === 'string' && /^[A-Za-z0-9][A-Za-z0-9.:-]{0,119}$/.test(text);
}

/** Kinds whose acts set or end topics; a consolidated text only observes what applies. */
export const actingKinds: ReadonlySet<InstrumentKind> = new Set<InstrumentKind>([
  'wbv',
  'tbv',
  'moratorium',
  'consolidated-text',
]);

/** The rank of what an instrument says of itself; null for kinds whose weight must be stated with each statement. */
export function ownRank(kind: InstrumentKind): Rank | null {
  switch (kind) {
    case 'wbv':
    case 'tbv':
    case 'moratorium':
      return 1;
    case 'consolidated-text':
      return 2;
    case 'kamerbrief':
      return 3;
    case 'judgment':
      return 4;
    case 'nota':
      return 6;
    case 'country-report':
    case 'other':
      return null;
  }
}
