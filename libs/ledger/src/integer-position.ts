import { InvalidPosition } from './errors.js';
import type { Position } from './port.js';

const DECIMAL = /^[1-9]\d{0,15}$/;

/** Positions of the engines that count their events: the decimal text of 1, 2, 3 … */
export function positionOf(ordinalFromOne: number): Position {
  return String(ordinalFromOne) as Position;
}

/** The number in a position; throws InvalidPosition for text that is none. */
export function numberOf(text: string): number {
  const value = typeof text === 'string' && DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw new InvalidPosition(String(text));
  return value;
}
