/**
 * The same facts without any law: per country and topic the entries of the published acts in order, and who entered.
 * It knows nothing of unpublished acts, of texts that work back, or of what was recorded when.
 */
export class BareLists {
  #countries = new Map();

  constructor(acts) {
    for (const { instrument, country, topics, entry } of acts)
      for (const topic of topics) this.#list(country, topic).push({ entry, instrument });
    for (const topics of this.#countries.values())
      for (const [topic, list] of topics) {
        list.sort((a, b) => a.entry - b.entry);
        topics.set(topic, {
          days: list.map(({ entry }) => entry),
          instruments: list.map(({ instrument }) => instrument),
        });
      }
  }

  /** The instrument that entered last on or before the day; undefined where none did. */
  lastEntered(country, topic, day) {
    const list = this.#countries.get(country)?.get(topic);
    if (list === undefined) return undefined;
    const { days, instruments } = list;
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (days[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return instruments[low - 1];
  }

  /** All that entered on the same day as {@link lastEntered}. */
  enteredWithLast(country, topic, day) {
    const { days, instruments } = this.#countries.get(country)?.get(topic) ?? { days: [], instruments: [] };
    const last = Math.max(...days.filter((one) => one <= day));
    return instruments.filter((_, at) => days[at] === last);
  }

  #list(country, topic) {
    let topics = this.#countries.get(country);
    if (topics === undefined) this.#countries.set(country, (topics = new Map()));
    let list = topics.get(topic);
    if (list === undefined) topics.set(topic, (list = []));
    return list;
  }
}
