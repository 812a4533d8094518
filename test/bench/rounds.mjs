import { performance } from 'node:perf_hooks';

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures sides in turn (A B C, C B A, A B C …), so that what else the machine does meets them all alike.
 * A side does some work and gives how many units it did; it may be asynchronous. The first `warmUp` rounds do not count.
 * `collect`: begin each turn without garbage; only for long turns, since a collection also drops compiled code.
 * Gives per side the rate of each round, in units per second.
 */
export async function inTurn(sides, { rounds, warmUp = 1, collect = false }) {
  const names = Object.keys(sides);
  const rates = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      if (collect) globalThis.gc();
      const started = performance.now();
      const units = await sides[name]();
      const seconds = (performance.now() - started) / 1000;
      if (round >= 0) rates[name].push(units / seconds);
    }
  }
  return rates;
}

/** The median over the rounds of one side's rate divided by the other's in the same round. */
export function ratioOf(rates, against) {
  return median(rates.map((rate, round) => rate / against[round]));
}

/** As a side for {@link inTurn}: asks again and again, passing 0, 1, 2 …, for about this long, in blocks of 16. */
export function forAbout(milliseconds, ask) {
  let n = 0;
  return () => {
    const end = performance.now() + milliseconds;
    const first = n;
    do {
      for (let i = 0; i < 16; i += 1) keep(ask(n++));
    } while (performance.now() < end);
    return n - first;
  };
}

/** Mean microseconds of questions asked once each, which arrange what the later ones find arranged. */
export function meanOf(count, ask) {
  const started = performance.now();
  for (let n = 0; n < count; n += 1) keep(ask(n));
  return ((performance.now() - started) * 1000) / count;
}

let kept;

/** Holds a result, so that the work that made it cannot be left out by the optimiser. */
function keep(value) {
  kept = value;
}

/** The last result held. */
export function lastKept() {
  return kept;
}
