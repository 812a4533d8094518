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
  /** Rows of days, each in order. */
  readonly rows: readonly (readonly DayNumber[])[];
  /** Whether an act that is looked at on every day refers to other paragraphs. */
  readonly refers: boolean;
}

/**
 * The days on which the set of readings may change by the acts that are looked at on every day: open ones, those that work back or that the law changed
 * later, and consolidated texts; and by the subject itself. In narrower worlds there may be more than have to be.
 */
export function fixedBreaks(reader: TopicReader, { changesOn }: Subject, worlds: Worlds): FixedBreaks {
  const always = inAllWorlds(reader);
  const more: DayNumber[] = [...changesOn];
  for (const [node, domain] of worlds.domains) if (!isWhole(node, domain)) addBorders(domain, more);
  return more.length === 0 ? always : { ...always, rows: [...always.rows, inOrder(more)] };
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
  const about = { country: country.code, topic, changesOn: [] };
  const onTopic = new Set(reader.indexes.flatMap(lookedAt));
  const days: DayNumber[] = [];
  for (const node of [...onTopic, ...othersThatMayEndAbsence(reader)]) {
    addBorders(domainOf(node, allWorlds), days);
    if (node.entry.worksBackTo !== null) days.push(node.entry.worksBackTo);
    for (const on of contentDays(node, about)) days.push(on);
  }
  for (const { from, until } of country.factsAt(reader.viewpoint.prefix).absences) days.push(from, until);
  return { rows: [inOrder(days)], refers: [...onTopic].some((node) => refers(node, country, topic)) };
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
function addBorders({ earliest, latest, gap }: EntryDomain, days: DayNumber[]): void {
  days.push(earliest, earliest + 1, latest, latest + 1);
  if (gap !== null) days.push(gap.from, gap.from + 1, gap.through + 1, gap.through + 2);
}

function isWhole({ entry: { bounds } }: ActNode, { earliest, latest, gap }: EntryDomain): boolean {
  return gap === null && earliest === bounds.earliest && latest === bounds.latest;
}

function inOrder(days: readonly DayNumber[]): DayNumber[] {
  return days.filter(Number.isFinite).sort((a, b) => a - b);
}
