import type { Prefix } from '../record/recorded-log.js';

/** For how long the ledger knew one version: from after the event with the first ordinal through the event with the second. */
export interface KnownSpan {
  readonly knownFrom: number;
  readonly knownUntil: number;
}

const always = 2 ** 31 - 1;

/**
 * A row of versions, arranged for the question which of them a prefix of the log knew: a tree over the row holds of each
 * stretch when the first of it became known and when the last was superseded, so that stretches nobody knew then are passed over whole.
 */
export class KnownSpans {
  /** Two numbers for each stretch, the first and the last; leaves from `width` on, the parent of `n` is `n >> 1`. */
  private readonly spans: Int32Array;
  private readonly width: number;

  constructor(row: readonly KnownSpan[]) {
    let width = 1;
    while (width < row.length) width *= 2;
    this.width = width;
    const spans = new Int32Array(4 * width);
    for (let at = 0; at < width; at += 1) {
      const one = row[at];
      spans[2 * (width + at)] = one === undefined ? always : one.knownFrom;
      spans[2 * (width + at) + 1] = one === undefined ? -1 : Math.min(one.knownUntil, always);
    }
    for (let at = width - 1; at > 0; at -= 1) {
      spans[2 * at] = Math.min(spans[4 * at]!, spans[4 * at + 2]!);
      spans[2 * at + 1] = Math.max(spans[4 * at + 1]!, spans[4 * at + 3]!);
    }
    this.spans = spans;
  }

  /** The last place at or before `end` whose version the prefix knew; -1 where there is none. */
  lastKnown(end: number, prefix: Prefix): number {
    if (end < 0) return -1;
    const { spans, width } = this;
    let at = width + end;
    for (;;) {
      if (spans[2 * at]! < prefix && prefix <= spans[2 * at + 1]!) {
        if (at >= width) return at - width;
        at = 2 * at + 1;
        continue;
      }
      while ((at & 1) === 0) at >>= 1;
      if (at === 1) return -1;
      at -= 1;
    }
  }

  /** The first place at or after `start` whose version the prefix knew; past the row where there is none. */
  firstKnown(start: number, prefix: Prefix): number {
    const { spans, width } = this;
    if (start >= width) return width;
    let at = width + start;
    for (;;) {
      if (spans[2 * at]! < prefix && prefix <= spans[2 * at + 1]!) {
        if (at >= width) return at - width;
        at = 2 * at;
        continue;
      }
      while ((at & 1) === 1) {
        if (at === 1) return width;
        at >>= 1;
      }
      at += 1;
    }
  }

  /** Every place whose version the prefix knew, in order. */
  allKnown(prefix: Prefix): number[] {
    const found: number[] = [];
    for (let at = this.firstKnown(0, prefix); at < this.width; at = this.firstKnown(at + 1, prefix))
      found.push(at);
    return found;
  }
}
