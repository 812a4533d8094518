import { isMoratoriumTopic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Absence } from '../record/country-record.js';
import { allWorlds, chanceOf, type Chance, type Worlds } from '../worlds/domain.js';
import { lastTouchingEntry } from './standing.js';
import type { TopicReader } from './topic-reader.js';
import { countsFor, type Point } from './viewpoint.js';

/** What the record says where no act governs the topic. */
export interface WithoutAct {
  readonly state: 'no-policy' | 'unknown';
  /** The statements of absence it rests on. */
  readonly absences: readonly Absence[];
}

/** No act governs the topic: no policy where that is stated and no act on the country counts either, unknown otherwise. */
export function withoutActAt(reader: TopicReader, point: Point, worlds: Worlds): WithoutAct[] {
  const { absences, others } = absenceAt(reader, point, worlds);
  const found: WithoutAct[] = [];
  if (absences.length > 0 && others !== 'surely') found.push({ state: 'no-policy', absences });
  if (absences.length === 0 || others !== 'none') found.push({ state: 'unknown', absences: [] });
  return found;
}

function absenceAt(
  reader: TopicReader,
  { geldigOp, inWerkingOp }: Point,
  worlds: Worlds,
): { absences: readonly Absence[]; others: 'none' | 'perhaps' | 'surely' } {
  if (isMoratoriumTopic(reader.topic)) return { absences: [], others: 'none' };
  const absences = reader.country
    .factsAt(reader.viewpoint.prefix)
    .absences.filter((one) => one.from <= geldigOp && geldigOp < one.until)
    .filter(
      ({ data }) => data.source.instrument !== null && reader.viewpoint.countsSource(data.source.instrument),
    );
  const day = Math.min(geldigOp, inWerkingOp);
  const found: ActNode[] = [];
  const isPublic = (node: ActNode) => countsFor(node, reader.viewpoint);
  reader.acts.all.latestExact(day, isPublic, found);
  reader.acts.all.observations(day, found);
  for (const node of reader.acts.all.retroactive) {
    if (chanceOf(node, worlds, geldigOp, inWerkingOp) !== undefined) found.push(node);
  }
  if (found.filter(isPublic).length > 0) return { absences, others: 'surely' };
  const mustCount = (node: ActNode) => chanceOf(node, worlds, geldigOp, inWerkingOp)?.mayBeOut === false;
  if (reader.acts.all.imprecise.some((node) => isPublic(node) && mustCount(node))) {
    return { absences, others: 'surely' };
  }
  const chances = otherChancesAt(reader, { geldigOp, inWerkingOp }, worlds);
  return { absences, others: chances.length > 0 ? 'perhaps' : 'none' };
}

/** The chances of acts on the country whose entry is open to enter without touching the topic. */
function otherChancesAt(reader: TopicReader, { geldigOp, inWerkingOp }: Point, worlds: Worlds): Chance[] {
  const mine = new Set(reader.specials(inWerkingOp));
  return reader.acts.all.imprecise
    .filter((node) => countsFor(node, reader.viewpoint))
    .map((node) => {
      const chance = chanceOf(node, worlds, geldigOp, inWerkingOp);
      if (chance === undefined || !mine.has(node)) return chance;
      const touching = lastTouchingEntry(node, reader.country.code, reader.topic, inWerkingOp);
      if (chance.latest <= touching) return undefined;
      const earliest = Math.max(chance.earliest, touching + 1);
      return { ...chance, earliest, mayBeOut: chance.mayBeOut || chance.earliest <= touching };
    })
    .filter((chance) => chance !== undefined);
}

/** Acts of which one at least must count where a stated absence of policy does not hold: each may be the one. */
export function actsThatMayEndAbsence(
  reader: TopicReader,
  point: Point,
  worlds: Worlds = allWorlds,
): Chance[] {
  const { absences, others } = absenceAt(reader, point, worlds);
  return absences.length > 0 && others === 'perhaps' ? otherChancesAt(reader, point, worlds) : [];
}
