import type { Act } from './acts.js';
import { publishedOn } from './claims.js';
import { holds } from './ending.js';
import { PerFate } from './per-fate.js';
import type { Point } from './point.js';
import { saidOn, touches, type Said } from './text.js';
import { validFrom, type Fate, type World } from './world.js';

const candidates = new PerFate<boolean>();

/** Whether the act had entered by W and is valid on G. Withdrawn on or before the day of entry, it never enters. */
export function isEligible(act: Act, point: Point, fate: Fate): boolean {
  const { entry } = fate;
  const enters = entry < Infinity && act.withdrawnFrom > entry;
  return enters && entry <= point.inWerkingOp && validFrom(act, fate) <= point.geldigOp;
}

/** Of the eligible acts that touch the topic, the one that entered last; null where there is none. */
export function governing(acts: readonly Act[], point: Point, world: World): Act | null {
  const touching = acts.filter(
    (act) => mayGovern(act, point, world.fateOf.get(act)!) && !addsNothing(act, acts, point, world),
  );
  const lastEntry = Math.max(...touching.map((act) => entryIn(world, act)));
  const last = touching.filter((act) => entryIn(world, act) === lastEntry);
  const first = last.filter((act) => !last.some((other) => takesPrecedence(other, act)));
  const unbeaten = first.filter((act) => !first.some((other) => repeats(act, other, point, world)));
  if (unbeaten.length > 1) return world.preference.find((act) => unbeaten.includes(act))!;
  return unbeaten[0] ?? null;
}

function mayGovern(act: Act, point: Point, fate: Fate): boolean {
  return candidates.at(
    fate,
    point,
    () => isEligible(act, point, fate) && touches(act, point.topic, point.country, point.inWerkingOp, fate),
  );
}

/** Between acts that entered on one day: the later of one instrument; else the higher rank; else the later published. */
function takesPrecedence(a: Act, b: Act): boolean {
  if (a.instrument === b.instrument) return a.order > b.order;
  if (a.rank !== b.rank) return a.rank < b.rank;
  const publishedA = publishedOn(a.instrument)?.bounds;
  const publishedB = publishedOn(b.instrument)?.bounds;
  return publishedA !== undefined && publishedB !== undefined && publishedA.earliest > publishedB.latest;
}

/**
 * A consolidated text does not amend, it observes. Where on its date it says of the topic what governed already, words
 * or silence, it adds nothing.
 */
function addsNothing(act: Act, acts: readonly Act[], { topic, country }: Point, world: World): boolean {
  if (act.instrument.kind !== 'consolidated-text') return false;
  const date = entryIn(world, act);
  const before = acts.filter(
    (other) => other.instrument.kind !== 'consolidated-text' || entryIn(world, other) < date,
  );
  const then: Point = { topic, country, geldigOp: date, inWerkingOp: date };
  const governed = governing(before, then, world);
  if (governed === null) return false;

  const observed = saidOn(act, topic, country, date, world.fateOf.get(act)!);
  const held = saidOn(governed, topic, country, date, world.fateOf.get(governed)!).filter((said) =>
    holds(governed, said, then),
  );
  if (observed.length === 0) return held.length === 0;
  return held.length > 0 && isTheSame(observed, held);
}

/** Two consolidated texts of one date that say the same are one observation: the first by name has it, the other confirms it. */
function repeats(text: Act, other: Act, { topic, country }: Point, world: World): boolean {
  if ([text, other].some(({ instrument }) => instrument.kind !== 'consolidated-text')) return false;
  if (text.instrument.id <= other.instrument.id) return false;
  const [said, saidByOther] = [text, other].map((one) =>
    saidOn(one, topic, country, entryIn(world, one), world.fateOf.get(one)!),
  );
  if (said!.length === 0 || saidByOther!.length === 0) return said!.length === saidByOther!.length;
  return isTheSame(said!, saidByOther!);
}

function entryIn(world: World, act: Act): number {
  return world.fateOf.get(act)!.entry;
}

/** Equal words, however spaced; where either side has none, equal facts. */
function isTheSame(a: readonly Said[], b: readonly Said[]): boolean {
  const words = [wordsOf(a), wordsOf(b)];
  return words.includes(null) ? factsOf(a) === factsOf(b) : words[0] === words[1];
}

function wordsOf(said: readonly Said[]): string | null {
  const texts = said.map(({ provision }) => provision.text);
  return texts.includes(null) ? null : texts.join(' ').replace(/\s+/g, ' ').trim();
}

function factsOf(said: readonly Said[]): string {
  return JSON.stringify(said.map(({ provision }) => provision.content));
}
