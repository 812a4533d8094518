import type { CountryCode, CountryCommand, Fault, InstrumentCommand, InstrumentId } from '@peildatum/policy';

import { join } from '../input/surface.js';

/** A correction before the stream is known that says which event it means. */
export interface CorrectionByName {
  readonly type: 'CorrectByName';
  /** Id of the event, or its type where the stream holds one of that type. */
  readonly event: string;
  readonly void: boolean;
  readonly set: Readonly<Record<string, unknown>> | null;
  readonly reason: string;
}

/** One thing asked of one stream. */
export interface Ask {
  /** Which dossier of the request it stands in, counted from 0 in the order given. */
  readonly dossier: number;
  readonly command: InstrumentCommand | CountryCommand | CorrectionByName;
  /** Where in the dossier a path of the command's data stands. */
  readonly place: (path: string) => string;
}

/** What a stream is about. */
export type Target =
  | { readonly kind: 'instrument'; readonly instrument: InstrumentId }
  | { readonly kind: 'country'; readonly country: CountryCode };

/** Everything asked of one stream, in the order in which it is decided. */
export interface PlannedStream {
  readonly name: string;
  readonly target: Target;
  readonly asks: readonly Ask[];
}

/** A fault with the dossier it was found in. */
export interface FaultIn {
  readonly dossier: number;
  readonly fault: Fault;
}

/** Where a path of a fact stands when the fact stands at `prefix`; `instrument` is where the request names the stream. */
export function placeUnder(prefix: string, instrument: string): (path: string) => string {
  return (path) => {
    if (path === 'instrument') return instrument;
    if (path === '') return prefix;
    return path.startsWith('[') ? `${prefix}${path}` : join(prefix, path);
  };
}

/**
 * The second faults without those at or under a place the first already find fault with, and without those of regions
 * that nobody could look up because their country was not found.
 */
export function mergeFaults(first: readonly FaultIn[], second: readonly FaultIn[]): FaultIn[] {
  const said = first.map(({ dossier, fault }) => `${dossier} ${fault.path}`);
  const lostCountry = new Set(
    first.filter(({ fault }) => fault.code === 'country-not-found').map(({ dossier }) => dossier),
  );
  const isSaid = ({ dossier, fault }: FaultIn): boolean => {
    const place = `${dossier} ${fault.path}`;
    if (lostCountry.has(dossier) && /\bregions\[\d+\]$/.test(place)) return true;
    return said.some(
      (known) => place === known || place.startsWith(`${known}.`) || place.startsWith(`${known}[`),
    );
  };
  return [...first, ...second.filter((fault) => !isSaid(fault))];
}
