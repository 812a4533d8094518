import { fromDayNumber, type CivilDate, type DayNumber } from '@peildatum/policy';

import type { ChangedDays, ChangeSide } from '../answer.js';
import type { Days } from './history.js';
import { isSameSide } from './sides.js';
import type { Piece } from './told-lines.js';

/** The same days in pieces, before and after an event, each with the days that were searched by then. */
export interface Compared {
  readonly pieces: readonly Piece[];
  /** Apart from one another, in order. */
  readonly searched: readonly Days[];
}

/** Every run of days on which the pieces after tell otherwise than those before, as certain as each of its days, oldest first. Both are of the same days. */
export function changedPieces(before: Compared, after: Compared): Omit<ChangedDays, 'region'>[] {
  const [was, is] = [new Walk(before), new Walk(after)];
  const found: Changed[] = [];
  for (let from = before.pieces[0]?.from ?? Infinity; !was.isDone;) {
    const [a, b] = [was.side(), is.side()];
    const until = Math.min(was.end(), is.end());
    if (!isSameSide(a, b)) {
      const last = found.at(-1);
      if (last?.until === from && isSameSide(last.before, a) && isSameSide(last.after, b)) last.until = until;
      else found.push({ from, until, before: a, after: b });
    }
    was.moveTo(until);
    is.moveTo(until);
    from = until;
  }
  return found.map(({ from, until, ...sides }) => ({ from: written(from), until: written(until), ...sides }));
}

interface Changed {
  readonly from: DayNumber;
  until: DayNumber;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
}

/** Goes along the days from border to border, of pieces and of searched days. */
class Walk {
  private at = 0;
  private looked = 0;
  private day: DayNumber;

  constructor(private readonly along: Compared) {
    this.day = along.pieces[0]?.from ?? Infinity;
    this.passSearched();
  }

  get isDone(): boolean {
    return this.at >= this.along.pieces.length;
  }

  /** What is told from the day on. */
  side(): ChangeSide {
    const { searched, recorded } = this.along.pieces[this.at]!.side;
    const stretch = this.along.searched[this.looked];
    return stretch !== undefined && stretch.from <= this.day ? searched : recorded;
  }

  /** The next border. */
  end(): DayNumber {
    const { until } = this.along.pieces[this.at]!;
    const stretch = this.along.searched[this.looked];
    if (stretch === undefined) return until;
    return Math.min(until, stretch.from <= this.day ? stretch.until : stretch.from);
  }

  moveTo(day: DayNumber): void {
    this.day = day;
    while (!this.isDone && this.along.pieces[this.at]!.until <= day) this.at += 1;
    this.passSearched();
  }

  private passSearched(): void {
    const { searched } = this.along;
    while (this.looked < searched.length && searched[this.looked]!.until <= this.day) this.looked += 1;
  }
}

function written(day: DayNumber): CivilDate | '..' {
  return Number.isFinite(day) ? fromDayNumber(day) : '..';
}
