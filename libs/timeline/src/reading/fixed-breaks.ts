import { isMoratoriumTopic, type DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import { allWorlds, domainOf, type EntryDomain, type Worlds } from '../worlds/domain.js';
import type { Entries } from '../worlds/entries.js';
import { contentDays } from './content-days.js';
import type { Subject } from './subject.js';
import type { TopicReader } from './topic-reader.js';
import { refers } from './unchanging.js';

/** What does not depend on the day that is looked at. */
export interface FixedBreaks {
  /** In order. */
  readonly days: readonly DayNumber[];
  /** Whether an act that is looked at on every day refers to other paragraphs. */
  readonly refers: boolean;
}

/**
 * The days on which the set of readings may change by the acts that are looked at on every day: open ones, those that work back or that the law changed
 * later, and consolidated texts; and by the subject itself. In narrower worlds there may be more than have to be.
 */
export function fixedBreaks(reader: TopicReader, subject: Subject, worlds: Worlds): FixedBreaks {
  const always = inAllWorlds(reader);
  const narrowed = [...worlds.domains].flatMap(([node, domain]) =>
    isWhole(node, domain) ? [] : bordersOf(domain),
  );
  if (narrowed.length === 0 && subject.changesOn.length === 0) return always;
  return { ...always, days: inOrder([...always.days, ...narrowed, ...subject.changesOn]) };
}

/** None of it depends on the region: it is worked out once for all regions and worlds of a question. */
const known = new WeakMap<TopicReader, FixedBreaks>();

function inAllWorlds(reader: TopicReader): FixedBreaks {
  let found = known.get(reader);
  if (found === undefined) known.set(reader, (found = lookedAtAlways(reader)));
  return found;
}

function lookedAtAlways(reader: TopicReader): FixedBreaks {
  const { topic, country } = reader;
  const onTopic = new Set(reader.indexes.flatMap(lookedAt));
  const days = [...onTopic, ...othersThatMayEndAbsence(reader)].flatMap((node) => [
    ...bordersOf(domainOf(node, allWorlds)),
    ...(node.entry.worksBackTo === null ? [] : [node.entry.worksBackTo]),
    ...contentDays(node, { country: country.code, topic, changesOn: [] }),
  ]);
  const { absences } = country.factsAt(reader.viewpoint.prefix);
  return {
    days: inOrder([...days, ...absences.flatMap(({ from, until }) => [from, until])]),
    refers: [...onTopic].some((node) => refers(node, country, topic)),
  };
}

/** Of acts on other topics those that may enter, or work back to a day, by the first on which an exact act on the country enters: from then on a stated absence of policy has ended. */
function othersThatMayEndAbsence(reader: TopicReader): ActNode[] {
  if (isMoratoriumTopic(reader.topic)) return [];
  const first = reader.firstOnAny;
  return lookedAt(reader.acts.all).filter(
    ({ entry }) => Math.min(entry.bounds.earliest, entry.worksBackTo ?? Infinity) <= first,
  );
}

function lookedAt(acts: Entries): ActNode[] {
  const found = [...acts.imprecise, ...acts.retroactive, ...acts.mended];
  acts.observations(Infinity, found);
  return found;
}

/** The day after one is a border too: an act that would have lost on that one day need not any more. */
function bordersOf({ earliest, latest, gap }: EntryDomain): DayNumber[] {
  const borders = gap === null ? [earliest, latest] : [earliest, gap.from, gap.through + 1, latest];
  return borders.flatMap((on) => [on, on + 1]);
}

function isWhole({ entry: { bounds } }: ActNode, { earliest, latest, gap }: EntryDomain): boolean {
  return gap === null && earliest === bounds.earliest && latest === bounds.latest;
}

function inOrder(days: readonly DayNumber[]): DayNumber[] {
  return [...new Set(days)].filter(Number.isFinite).sort((a, b) => a - b);
}
