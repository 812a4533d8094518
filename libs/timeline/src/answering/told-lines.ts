import type { Days } from './history.js';
import type { Side } from './sides.js';

/** Days, half-open, with the same side. */
export interface Piece extends Days {
  readonly side: Side;
}

/** What a topic came to on these days, line by line of a history. */
export interface Told {
  readonly days: Days;
  readonly lines: readonly (readonly Piece[])[];
}

/** The lines of one topic: of the same pieces the same line. */
export class DistinctLines {
  private readonly known: (readonly Piece[])[] = [];

  same(pieces: readonly Piece[]): readonly Piece[] {
    const found = this.known.find((line) => areSame(line, pieces));
    if (found !== undefined) return found;
    this.known.push(pieces);
    return pieces;
  }
}

function areSame(a: readonly Piece[], b: readonly Piece[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ from, until, side }, place) => {
      const other = b[place]!;
      return side === other.side && from === other.from && until === other.until;
    })
  );
}

/** What was told, on these days; undefined where some of them were not looked at. */
export function partOf(told: Told | undefined, { from, until }: Days): Told | undefined {
  if (told === undefined || from < told.days.from || until > told.days.until) return undefined;
  if (from === told.days.from && until === told.days.until) return told;
  const lines = new DistinctLines();
  const part = (pieces: readonly Piece[]) =>
    pieces
      .filter((one) => one.until > from && one.from < until)
      .map((one) => ({ ...one, from: Math.max(one.from, from), until: Math.min(one.until, until) }));
  return { days: { from, until }, lines: told.lines.map((pieces) => lines.same(part(pieces))) };
}
