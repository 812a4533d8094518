import type { ChangeSide } from '@peildatum/timeline';

import { standingInCodes } from '../../document/shown-codes.js';

/** One side of a change by the codes of the contract: level or state, scale, certainty; of an uncertain one every reading. */
export function sideInCodes(side: Omit<NonNullable<ChangeSide>, 'instrument'> | null): string {
  if (side === null) return '–';
  const { framework, certainty } = side;
  const scale = framework === null ? '' : `, ${framework}`;
  return `${standingInCodes(side)}${scale}, ${certainty}`;
}

/** A recorded value on one line. */
export function valueOnOneLine(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
