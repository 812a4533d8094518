import { InvalidPosition } from '../../errors.js';
import type { Position } from '../../port.js';

/** A place in the server's log. Events of one transaction may share the commit position; then the prepare positions differ. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const SHAPE = /^(0|[1-9]\d{0,18})-(0|[1-9]\d{0,18})$/;
const LAST = 2n ** 63n - 1n;

/** `COMMIT-PREPARE` in decimal: text that is safe in headers, URLs and JSON, where a bigint is not. */
export function positionOf({ commit, prepare }: Place): Position {
  return `${commit}-${prepare}` as Position;
}

/** The place in a position; throws InvalidPosition for text that is none. */
export function placeOf(text: string): Place {
  const [, commit, prepare] = (typeof text === 'string' ? SHAPE.exec(text) : null) ?? [];
  if (commit === undefined || prepare === undefined) throw new InvalidPosition(String(text));
  const place = { commit: BigInt(commit), prepare: BigInt(prepare) };
  if (place.commit > LAST || place.prepare > place.commit) throw new InvalidPosition(text);
  return place;
}

/** Negative, zero or positive: the commit position decides, then the prepare position. */
export function comparePlaces(a: Place, b: Place): number {
  return sign(a.commit - b.commit) || sign(a.prepare - b.prepare);
}

function sign(difference: bigint): number {
  return difference < 0n ? -1 : Number(difference > 0n);
}
