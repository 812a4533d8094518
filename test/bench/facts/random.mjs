/** A seeded stream of random numbers (mulberry32): equal seeds give equal streams on every machine. */
export class Random {
  #state;

  /** @param {number} seed a whole number; only its lowest 32 bits count */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0, inclusive, to 1, exclusive. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` through `high`. */
  between(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability) {
    return this.next() < probability;
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** `count` members of the list, each at most once, in the order of the list. */
  some(list, count) {
    const chosen = [];
    let wanted = Math.min(count, list.length);
    for (let at = 0; wanted > 0; at += 1) {
      if (this.next() * (list.length - at) >= wanted) continue;
      chosen.push(list[at]);
      wanted -= 1;
    }
    return chosen;
  }

  /** A version 4 UUID in lower case. */
  uuid() {
    const hex = () => this.between(0, 0xffff).toString(16).padStart(4, '0');
    const variant = (0x8000 | this.between(0, 0x3fff)).toString(16);
    return `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-${variant}-${hex()}${hex()}${hex()}`;
  }
}
