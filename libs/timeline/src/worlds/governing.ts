import type { DayBounds, DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Chance, Winner } from './domain.js';

/** One way the record can be read: which act governs (null: none does), and which consolidated texts say the same. */
export interface Outcome {
  readonly node: ActNode | null;
  readonly confirmedBy: readonly ActNode[];
  /** The days of entry with which the act governs, where what it says depends on them; null where it does not. */
  readonly entries: readonly DayBounds[] | null;
}

/** What the texts of acts say on the topic, as far as it bears on which of them governs. */
export interface Texts {
  /**
   * Whether a consolidated text says what an act that entered on the day said on the text's date, or what another text of that date says;
   * `governing` null: nothing governed.
   */
  confirms(observation: ActNode, governing: ActNode | null, entered: DayNumber): boolean;
  /**
   * The last day of entry with which an act touched the topic as its text read on a day: an observation is judged by the law of its own date.
   * Undefined where it did not touch it whenever it entered.
   */
  lastTouching(node: ActNode, day: DayNumber): DayNumber | undefined;
  /** The days that part the possible entries of an act into those with which it says different things. */
  partingDays(node: ActNode): readonly DayNumber[];
}

/**
 * Every act that governs in some world: of those that count, the one with the latest entry; on one day the higher rank,
 * then the later publication, otherwise both may.
 *
 * Since acts are independent an act can govern if, entering as late as it may, every other act can enter before it,
 * lose to it on the same day, or not count at all.
 *
 * `observations`: consolidated texts dated on or before the asked day, latest first. In each world one that says what already
 * governed is passed over; otherwise it governs from its date. Of those of one date each is held against what governed without them.
 */
export function outcomes(
  chances: readonly Chance[],
  observations: readonly ActNode[],
  texts: Texts,
  beats: Beats,
): Outcome[] {
  const [first] = observations;
  if (first === undefined) {
    const governing = governors(chances, chances, texts, beats);
    if (chances.every((chance) => chance.mayBeOut))
      governing.push({ node: null, confirmedBy: [], entries: null });
    return governing;
  }
  const earlier = observations.findIndex((one) => dateOf(one) !== dateOf(first));
  const ofDay = earlier === -1 ? observations : observations.slice(0, earlier);
  const over = chances
    .filter(({ latest }) => latest >= dateOf(first))
    .map((chance) => ({
      ...chance,
      earliest: Math.max(chance.earliest, firstOverAll(ofDay, chance.node, texts, beats)),
    }))
    .filter(({ earliest, latest }) => earliest <= latest);
  const result = governors(over, chances, texts, beats);
  const notFollowed = ofDay.filter((one) => !chances.some((chance) => surelyFollows(chance, one, beats)));
  if (notFollowed.length === 0) return result;

  const { before, silent } = chancesOnDate(ofDay, chances, texts, beats);
  const older = observations.slice(ofDay.length);
  for (const predecessor of outcomes(before, older, texts, beats).flatMap((one) => parted(one, texts))) {
    const differing = ofDay.filter((one) => !texts.confirms(one, predecessor.node, entryIn(predecessor)));
    if (differing.length === 0) {
      const confirmedBy = [...ofDay, ...predecessor.confirmedBy];
      result.push(...whenPassedOver({ ...predecessor, confirmedBy }, before, silent, texts, beats));
    } else {
      result.push(...prevailing(differing, texts, beats).filter(({ node }) => notFollowed.includes(node!)));
    }
  }
  return merged(result);
}

/** The outcome, parted by the days of entry with which its act says different things. */
export function parted(outcome: Outcome, texts: Texts): Outcome[] {
  const { node, entries } = outcome;
  if (node === null || entries === null) return [outcome];
  return entries
    .flatMap((one) => partedBy(one, texts.partingDays(node)))
    .map((one) => ({ ...outcome, entries: [one] }));
}

/** The days, parted into runs that each begin on the first of them or on one of `starts`. */
export function partedBy({ earliest, latest }: DayBounds, starts: readonly DayNumber[]): DayBounds[] {
  const within = starts.filter((day) => earliest < day && day <= latest).sort((a, b) => a - b);
  return [...new Set([earliest, ...within])].map((start, index, all) => ({
    earliest: start,
    latest: (all[index + 1] ?? latest + 1) - 1,
  }));
}

/** A day on which the act of a parted outcome may have entered: what it says is the same for all of them. */
export function entryIn({ node, entries }: Outcome): DayNumber {
  return entries?.[0]?.latest ?? node?.entry.bounds.earliest ?? -Infinity;
}

/** Those of the acts that may govern among all. */
function governors(some: readonly Chance[], all: readonly Chance[], texts: Texts, beats: Beats): Outcome[] {
  return some
    .filter((chance) => canGovern(chance, all, beats))
    .map((chance) => ({
      node: chance.node,
      confirmedBy: [],
      entries: entriesOver(chance, all, texts, beats),
    }));
}

/** The days of entry with which an act governs over all, where what it says depends on them. */
function entriesOver(
  { node, earliest, latest }: Chance,
  all: readonly Chance[],
  texts: Texts,
  beats: Beats,
): readonly DayBounds[] | null {
  if (texts.partingDays(node).length === 0) return null;
  return [{ earliest: Math.max(earliest, firstGoverning(node, all, beats)), latest }];
}

/** Of consolidated texts of one date those that govern: no other beats them, and none that stands before them by name says the same. */
function prevailing(observed: readonly ActNode[], texts: Texts, beats: Beats): Outcome[] {
  const repeats = (text: ActNode, other: ActNode) => texts.confirms(text, other, dateOf(other));
  const unbeaten = observed.filter((text) => !observed.some((other) => beats(other, text)));
  return unbeaten
    .filter((text) => !unbeaten.some((other) => other.key < text.key && repeats(text, other)))
    .map((node) => ({
      node,
      confirmedBy: observed.filter((text) => text !== node && repeats(text, node)),
      entries: null,
    }));
}

/**
 * Who governs where the texts of a date are passed over because they say what governed: that, unless an act that had entered by then and did
 * not touch the topic yet has come to touch it since.
 */
function whenPassedOver(
  predecessor: Outcome,
  before: readonly Chance[],
  silent: readonly Chance[],
  texts: Texts,
  beats: Beats,
): Outcome[] {
  const { node, entries } = predecessor;
  if (node === null || silent.length === 0) return [predecessor];
  const held = { ...heldBy(node, before, beats), ...entries?.[0] };
  const all = [held, ...before.filter((chance) => chance.node !== node), ...silent];
  return [...(canGovern(held, all, beats) ? [predecessor] : []), ...governors(silent, all, texts, beats)];
}

/** The chance of an act, or of an older consolidated text, in the worlds in which it governs among these. */
function heldBy(node: ActNode, among: readonly Chance[], beats: Beats): Chance {
  const own = among.find((chance) => chance.node === node);
  if (own === undefined) return { node, earliest: dateOf(node), latest: dateOf(node), mayBeOut: false };
  const earliest = Math.max(own.earliest, firstGoverning(node, among, beats));
  return { node, earliest, latest: own.latest, mayBeOut: false };
}

/** The first day of entry with which an act governs over those of these that must count. */
function firstGoverning(node: ActNode, among: readonly Chance[], beats: Beats): DayNumber {
  return among
    .filter((other) => other.node !== node && !other.mayBeOut)
    .map((other) => (beats(other.node, node) ? other.earliest + 1 : other.earliest))
    .reduce((last, day) => Math.max(last, day), -Infinity);
}

/**
 * The first day of entry with which an act may govern in the place of the observations of one date: on that date only over those that do not
 * say what it said, or, where it did not touch the topic yet, what another did.
 */
function firstOverAll(
  observations: readonly ActNode[],
  node: ActNode,
  texts: Texts,
  beats: Beats,
): DayNumber {
  const date = dateOf(observations[0]!);
  const isBeaten = (one: ActNode) => beats(one, node);
  const isSilent = texts.lastTouching(node, date) === undefined;
  const loses = isSilent
    ? observations.every(isBeaten)
    : observations.some((one) => isBeaten(one) && !texts.confirms(one, node, date));
  return loses ? date + 1 : date;
}

function dateOf(observation: ActNode): DayNumber {
  return observation.entry.bounds.earliest;
}

/** Whether the act counts and enters after the consolidated text, in every world. */
function surelyFollows(chance: Chance, observation: ActNode, beats: Beats): boolean {
  return !chance.mayBeOut && chance.earliest >= since(observation, chance.node, beats);
}

/** The first day of entry with which an act surely comes after the observation. */
function since(observation: ActNode, node: ActNode, beats: Beats): DayNumber {
  const date = dateOf(observation);
  return beats(node, observation) ? date : date + 1;
}

/** The first day of entry with which an act may govern in an observation's place; on its date also where nothing decides. */
export function firstOver(observation: ActNode, node: ActNode, beats: Beats): DayNumber {
  const date = dateOf(observation);
  return beats(observation, node) ? date + 1 : date;
}

/** What the acts can have done by the date of these observations: those that touched the topic then, and those that had entered and did not. */
export function chancesOnDate(
  observations: readonly ActNode[],
  chances: readonly Chance[],
  texts: Texts,
  beats: Beats,
): { readonly before: readonly Chance[]; readonly silent: readonly Chance[] } {
  const before: Chance[] = [];
  const silent: Chance[] = [];
  for (const chance of chances) {
    const { node, earliest } = chance;
    const last = Math.max(...observations.map((one) => since(one, node, beats))) - 1;
    const latest = Math.min(chance.latest, last);
    if (earliest > latest) continue;
    const touching = texts.lastTouching(node, dateOf(observations[0]!));
    if (touching === undefined || touching < earliest) {
      silent.push({ ...chance, latest });
    } else if (touching < latest) {
      before.push({ ...chance, latest: touching, mayBeOut: true });
      silent.push({ ...chance, earliest: touching + 1, latest, mayBeOut: true });
    } else {
      before.push({ ...chance, latest });
    }
  }
  return { before, silent };
}

/** The same act may govern by several ways; what confirms it in any of them confirms it. */
function merged(found: readonly Outcome[]): Outcome[] {
  const byNode = new Map<ActNode | null, Outcome>();
  for (const outcome of found) {
    const { node } = outcome;
    const known = byNode.get(node);
    const confirmedBy = [...(known?.confirmedBy ?? []), ...outcome.confirmedBy];
    const entries = outcome.entries === null ? null : [...(known?.entries ?? []), ...outcome.entries];
    byNode.set(node, { node, confirmedBy: [...new Set(confirmedBy)], entries });
  }
  return [...byNode.values()];
}

/** Whether the act governs in some world: entering as late as it may, with every other before it, losing to it, or out. */
export function canGovern(chance: Chance, all: readonly Chance[], beats: Beats): boolean {
  for (const other of all) {
    if (other.node !== chance.node && !other.mayBeOut && !canLose(other, chance.node, chance.latest, beats))
      return false;
  }
  return true;
}

/** Whether an act that must count can enter so that it does not beat `node` entering on `day`. */
function canLose(other: Chance, node: ActNode, day: DayNumber, beats: Beats): boolean {
  return other.earliest < day || (other.earliest === day && !beats(other.node, node));
}

/** Whether the first governs over the second where both enter on one day. */
export type Beats = (a: ActNode, b: ActNode) => boolean;

/** As {@link beatsOnOneDay}; where nothing decides, those of `winners` govern, the first over the second. */
export function beatsWith(winners: readonly Winner[]): Beats {
  if (winners.length === 0) return beatsOnOneDay;
  return (a, b) => {
    if (beatsOnOneDay(a, b)) return true;
    const place = winners.findIndex((one) => one.node === a);
    const winner = winners[place];
    if (winner === undefined || beatsOnOneDay(b, a)) return false;
    const other = winners.findIndex((one) => one.node === b);
    if (other !== -1) return place < other;
    return winner.over.has(b);
  };
}

/** Whether `a` governs over `b` where both enter on one day: the later part of one instrument, the higher rank, the later publication. */
export function beatsOnOneDay(a: ActNode, b: ActNode): boolean {
  if (a.instrument === b.instrument) return a.order > b.order;
  if (a.rank !== b.rank) return a.rank < b.rank;
  if (a.published === null || b.published === null) return false;
  return a.published.earliest > b.published.latest;
}

/** Two acts of one exact day between which nothing decides. */
export function conflictOnOneDay(a: ActNode, b: ActNode): boolean {
  const day = a.entry.bounds.earliest;
  return (
    day === a.entry.bounds.latest &&
    day === b.entry.bounds.earliest &&
    day === b.entry.bounds.latest &&
    !beatsOnOneDay(a, b) &&
    !beatsOnOneDay(b, a)
  );
}
