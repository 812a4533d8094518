/** A stretch of the raw text in UTF-16 code units, `until` exclusive. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A stretch of the raw text with its words as they stand there. */
export interface Quote extends Span {
  readonly quote: string;
}

/**
 * A text of which every UTF-16 code unit knows the stretch of the raw text it stands for. What is cut out, joined or replaced
 * keeps the offsets of what remains. Immutable; every operation gives a new one.
 */
export class MappedText {
  private constructor(
    readonly raw: string,
    readonly text: string,
    readonly starts: Uint32Array,
    readonly ends: Uint32Array,
  ) {}

  /** A stretch of the raw text as it stands; all of it where none is given. */
  static of(raw: string, from = 0, until: number = raw.length): MappedText {
    const starts = Uint32Array.from({ length: until - from }, (_, index) => from + index);
    return new MappedText(
      raw,
      raw.slice(from, until),
      starts,
      starts.map((at) => at + 1),
    );
  }

  /** The pieces one after another; all of one raw text. */
  static join(raw: string, pieces: readonly MappedText[]): MappedText {
    const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
    const starts = new Uint32Array(length);
    const ends = new Uint32Array(length);
    let at = 0;
    for (const piece of pieces) {
      starts.set(piece.starts, at);
      ends.set(piece.ends, at);
      at += piece.text.length;
    }
    return new MappedText(raw, pieces.map(({ text }) => text).join(''), starts, ends);
  }

  /** A text that stands for one stretch of the raw text, every unit for all of it: a decoded entity, a space for a line end. */
  static standingFor(raw: string, text: string, { from, until }: Span): MappedText {
    const starts = new Uint32Array(text.length).fill(from);
    const ends = new Uint32Array(text.length).fill(until);
    return new MappedText(raw, text, starts, ends);
  }

  get length(): number {
    return this.text.length;
  }

  slice(from: number, until: number = this.length): MappedText {
    return new MappedText(
      this.raw,
      this.text.slice(from, until),
      this.starts.subarray(from, until),
      this.ends.subarray(from, until),
    );
  }

  trim(): MappedText {
    const from = this.length - this.text.trimStart().length;
    return this.slice(from, Math.max(from, this.text.trimEnd().length));
  }

  /** Puts `by` in the place of every match; the new units stand for the whole match. `undefined` leaves a match as it is. */
  replace(pattern: RegExp, by: string | ((match: RegExpExecArray) => string | undefined)): MappedText {
    const pieces: MappedText[] = [];
    let kept = 0;
    for (const match of this.text.matchAll(new RegExp(pattern, withGlobal(pattern.flags)))) {
      const replacement = typeof by === 'string' ? by : by(match);
      if (replacement === undefined || match[0] === '') continue;
      const until = match.index + match[0].length;
      pieces.push(
        this.slice(kept, match.index),
        MappedText.standingFor(this.raw, replacement, this.spanOf(match.index, until)),
      );
      kept = until;
    }
    return pieces.length === 0 ? this : MappedText.join(this.raw, [...pieces, this.slice(kept)]);
  }

  /** The text without a stretch of it. */
  without(from: number, until: number): MappedText {
    return MappedText.join(this.raw, [this.slice(0, from), this.slice(until)]);
  }

  /** Runs of white space as one space, none at either end. */
  squeezed(): MappedText {
    return this.replace(/\s+/g, (match) => (match[0] === ' ' ? undefined : ' ')).trim();
  }

  /** The pieces between the matches of a pattern, empty ones included. */
  split(pattern: RegExp): MappedText[] {
    const pieces: MappedText[] = [];
    let from = 0;
    for (const match of this.text.matchAll(new RegExp(pattern, withGlobal(pattern.flags)))) {
      pieces.push(this.slice(from, match.index));
      from = match.index + match[0].length;
    }
    return [...pieces, this.slice(from)];
  }

  /** The stretch of the raw text from the first through the last unit of a stretch of this text. */
  spanOf(from = 0, until: number = this.length): Span {
    if (from >= until) {
      const at = this.starts[from] ?? this.ends[this.length - 1] ?? 0;
      return { from: at, until: at };
    }
    return { from: this.starts[from]!, until: this.ends[until - 1]! };
  }

  /** The words of the raw text behind a stretch of this text; margins that stood inside are part of them. */
  quoteOf(from = 0, until: number = this.length): Quote {
    const span = this.spanOf(from, until);
    return { ...span, quote: this.raw.slice(span.from, span.until) };
  }
}

function withGlobal(flags: string): string {
  return flags.includes('g') ? flags : `${flags}g`;
}
