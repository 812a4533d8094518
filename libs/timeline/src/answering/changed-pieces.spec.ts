import { fromDayNumber, toDayNumber } from '@peildatum/policy';
import fc from 'fast-check';

import { changedPieces, type Compared } from './changed-pieces.js';
import type { Side } from './sides.js';

const days = 12;

function sideNamed(instrument: string, isUncertain: boolean): Side {
  const told = { state: 'unknown', level: null, framework: null, candidates: null, instrument };
  const recorded = { ...told, certainty: isUncertain ? 'uncertain' : 'as-recorded' };
  return {
    recorded,
    searched: isUncertain ? recorded : { ...told, certainty: 'certain' },
  } as unknown as Side;
}

/** For each day which of a few sides is told, each time another object, and whether it was searched. */
const told = fc.array(fc.record({ side: fc.nat(2), searched: fc.boolean() }), {
  minLength: days,
  maxLength: days,
});
type Day = { readonly side: number; readonly searched: boolean };

function sideOn({ side, searched }: Day) {
  const { recorded, searched: certain } = sideNamed(`wbv-${side}`, side === 2);
  return searched ? certain : recorded;
}

function compared(list: readonly Day[]): Compared {
  const from = (at: number) => (at === 0 ? -Infinity : at);
  const until = (at: number) => (at === days ? Infinity : at);
  const starts = list.flatMap(({ side }, at) => (at === 0 || list[at - 1]!.side !== side ? [at] : []));
  const searched = list.flatMap((day, at) =>
    day.searched && !(list[at - 1]?.searched ?? false) ? [at] : [],
  );
  return {
    pieces: starts.map((at, place) => ({
      from: from(at),
      until: until(starts[place + 1] ?? days),
      side: sideNamed(`wbv-${list[at]!.side}`, list[at]!.side === 2),
    })),
    searched: searched.map((at) => {
      const end = list.findIndex((day, other) => other > at && !day.searched);
      return { from: from(at), until: until(end === -1 ? days : end) };
    }),
  };
}

describe('the days on which pieces differ', () => {
  it('are those on which the two sides tell another thing, in as few runs as there are', () => {
    fc.assert(
      fc.property(told, told, (before, after) => {
        const found = changedPieces(compared(before), compared(after)).map(({ from, until, ...sides }) => ({
          from: from === '..' ? 0 : toDayNumber(from),
          until: until === '..' ? days : toDayNumber(until),
          ...sides,
        }));
        for (let day = 0; day < days; day += 1) {
          const here = found.filter(({ from, until }) => from <= day && day < until);
          const [was, is] = [sideOn(before[day]!), sideOn(after[day]!)];
          const differs = JSON.stringify(was) !== JSON.stringify(is);
          expect(here.map((one) => [one.before, one.after])).toEqual(differs ? [[was, is]] : []);
        }
        for (const [place, run] of found.slice(1).entries()) {
          const { until, before: was, after: is } = found[place]!;
          expect(
            until === run.from && JSON.stringify([was, is]) === JSON.stringify([run.before, run.after]),
          ).toBe(false);
        }
      }),
    );
  });

  it('are written as civil days, and as `..` where they have no first or last', () => {
    const all = (name: string): Compared => ({
      pieces: [
        { from: -Infinity, until: 1, side: sideNamed('same', false) },
        { from: 1, until: Infinity, side: sideNamed(name, false) },
      ],
      searched: [],
    });
    expect(changedPieces(all('a'), all('b')).map(({ from, until }) => [from, until])).toEqual([
      [fromDayNumber(1), '..'],
    ]);
    expect(changedPieces({ pieces: [], searched: [] }, { pieces: [], searched: [] })).toEqual([]);
  });
});
