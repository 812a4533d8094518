import { article15c, isMoratoriumTopic, toDayNumber, type Provision, type RegionId } from '@peildatum/policy';
import type { State } from '@peildatum/timeline';
import type { Act } from './acts.js';
import { covers, readAs, scopesIn } from './areas.js';
import type { Case } from './case.js';
import { bare, type Content } from './content.js';
import { endOf, holds } from './ending.js';
import { governing, isEligible } from './governing.js';
import { gradingOf } from './gradings.js';
import { cutOff, isDisputed, lastEnd, runsOf, runsOn } from './moratorium.js';
import type { Point } from './point.js';
import { saidOn, type Said } from './text.js';
import type { Coins, World } from './world.js';

/** What is the law on a point in one world: which act governs and what it says, for the region asked about. */
export interface Reading extends Content {
  /** Null where no act governs. */
  readonly act: Act | null;
}

/** The reading of a point in a world. */
export function readingOf(subject: Case, point: Point, world: World): Reading {
  const act = governing(subject.acts, point, world);
  if (act === null) return { act, ...bare(stateWithoutAct(subject, point, world)) };
  const said = saidOn(act, point.topic, point.country, point.inWerkingOp, world);
  const content = isMoratoriumTopic(point.topic)
    ? ofMoratorium(act, said, point, world)
    : ofPolicy(act, said, subject, point, world);
  return { act, ...content };
}

/** Nothing recorded is unknown. That there was no policy holds only where a source says so and no act on the country had entered. */
function stateWithoutAct({ acts, absences }: Case, point: Point, world: World): State {
  if (isMoratoriumTopic(point.topic)) return 'unknown';
  const stated = absences.some(
    ({ from, until }) =>
      (from === '..' || toDayNumber(from) <= point.geldigOp) &&
      (until === '..' || point.geldigOp < toDayNumber(until)),
  );
  const anyAct = acts.some((act) => isEligible(act, point, world));
  return stated && !anyAct ? 'no-policy' : 'unknown';
}

function ofPolicy(act: Act, said: readonly Said[], subject: Case, point: Point, world: World): Content {
  const end = endOf(act, said, point, world);
  if (end !== null) return { ...bare('none-by-silence'), endedOn: end };
  const standing = said.filter((one) => holds(act, one, point)).map((one) => one.provision);
  if (standing.length === 0) return bare(act.instrument.held ? 'none-by-silence' : 'unknown');
  return says(standing, subject, world.coinsOf.get(act)!);
}

/** What provisions that stand say, for the region asked about where there is one. */
function says(standing: readonly Provision[], { question, ancestors }: Case, coins: Coins): Content {
  const { topic, region } = question;
  if (topic === article15c) {
    if (region === null) throw new RangeError('Gradings are asked of a region');
    return gradingOf(standing, region, ancestors(region), coins);
  }
  const rests = JSON.stringify(standing);
  switch (standing[0]!.content.kind) {
    case 'general-policy':
      return { ...bare('general-policy'), rests };
    case 'denied':
      return { ...bare('none-explicit'), rests };
    case 'protection-alternatives': {
      const alternative = region !== null && isHeldAgainst(standing, region, ancestors(region), coins);
      return { ...bare(region === null || alternative ? 'stated' : 'none-by-silence'), alternative, rests };
    }
    default:
      return { ...bare('stated'), rests };
  }
}

function isHeldAgainst(
  standing: readonly Provision[],
  region: RegionId,
  ancestors: readonly RegionId[],
  coins: Coins,
): boolean {
  const origins = standing.flatMap(({ content }) => scopesIn(content));
  return origins.some((scope) => covers(scope, readAs(origins, region, ancestors, coins), coins));
}

function ofMoratorium(act: Act, said: readonly Said[], point: Point, world: World): Content {
  const disputed = isDisputed(act, point);
  const end = endOf(act, said, point, world);
  const first = said[0];
  const term = first?.provision.content;
  if (first === undefined || term?.kind !== 'moratorium') {
    const state = end === null && !act.instrument.held ? 'unknown' : 'not-running';
    return { ...bare(state), endedOn: end, disputed };
  }
  const runs = cutOff(runsOf(act, first, term, point, world), end === null ? Infinity : Number(end));
  const rests = JSON.stringify([first.provision, runs.at(-1)!.until]);
  if (runsOn(runs, point.geldigOp)) return { ...bare('running'), disputed, rests };
  return { ...bare('not-running'), endedOn: lastEnd(runs, point.geldigOp), disputed };
}
