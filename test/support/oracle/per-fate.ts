import type { DayNumber, Topic } from '@peildatum/policy';
import type { Point } from './point.js';
import type { Fate } from './world.js';

/**
 * What follows from the fate of one act alone, worked out once for all worlds that make the same of that act. It changes no rule:
 * it saves the same work in the next world. A fate belongs to one case, and so to one country.
 */
export class PerFate<T> {
  private readonly known = new WeakMap<Fate, Map<Topic, ByDays<T>>>();

  at(fate: Fate, { topic, geldigOp, inWerkingOp }: Point, work: () => T): T {
    const byTopic = ofOrNew(this.known, fate, () => new Map<Topic, ByDays<T>>());
    const byValidity = ofOrNew(byTopic, topic, (): ByDays<T> => new Map());
    const byForce = ofOrNew(byValidity, geldigOp, () => new Map<DayNumber, { value: T }>());
    return ofOrNew(byForce, inWerkingOp, () => ({ value: work() })).value;
  }
}

type ByDays<T> = Map<DayNumber, Map<DayNumber, { readonly value: T }>>;

interface Remembering<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function ofOrNew<K, V>(map: Remembering<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
