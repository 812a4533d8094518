import type { Act } from './acts.js';
import type { Case } from './case.js';
import { coinsOf } from './coins.js';
import type { Fate, World } from './world.js';

/** Every world of a case. Acts are independent: each entry, each reading of words is combined with each other. */
export function worldsOf(subject: Case): World[] {
  const choices = subject.acts.map((act) =>
    pairs(possibleEntries(act, subject), coinsOf(act, subject)).map(([entry, coins]) => ({
      act,
      fate: { entry, coins },
    })),
  );
  return product(choices).flatMap((chosen) => {
    const fateOf = new Map(chosen.map(({ act, fate }) => [act, fate]));
    return preferences(chosen).map((preference) => ({ fateOf, preference }));
  });
}

/** How many worlds there are at least, without listing them. */
export function countWorlds(subject: Case): number {
  return subject.acts
    .map((act) => possibleEntries(act, subject).length * coinsOf(act, subject).length)
    .reduce((count, choices) => count * choices, 1);
}

/** Each day of the horizon within the bounds; days after it and "never" are `Infinity`. */
function possibleEntries({ entry }: Act, { horizon }: Case): number[] {
  const days: number[] = [];
  for (
    let day = Math.max(entry.earliest, horizon.first);
    day <= Math.min(entry.latest, horizon.last);
    day += 1
  ) {
    days.push(day);
  }
  return entry.latest > horizon.last ? [...days, Infinity] : days;
}

/** Of acts that share their day of entry in this world, every order of who prevails; days have nothing to do with one another. */
function preferences(chosen: readonly { act: Act; fate: Fate }[]): Act[][] {
  const byDay = new Map<number, Act[]>();
  for (const { act, fate } of chosen) {
    if (fate.entry < Infinity) byDay.set(fate.entry, [...(byDay.get(fate.entry) ?? []), act]);
  }
  const shared = [...byDay.values()].filter((acts) => acts.length > 1);
  return product(shared.map(orders)).map((byTurns) => byTurns.flat());
}

function orders<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) => orders(list.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

function pairs<A, B>(as: readonly A[], bs: readonly B[]): [A, B][] {
  return as.flatMap((a) => bs.map((b): [A, B] => [a, b]));
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (combinations, list) => pairs(combinations, list).map(([head, tail]) => [...head, tail]),
    [[]],
  );
}
