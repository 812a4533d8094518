import {
  article15c,
  isMoratoriumTopic,
  toDayNumber,
  type MoratoriumTerm,
  type Provision,
  type RegionId,
} from '@peildatum/policy';
import type { Act } from './acts.js';
import { covers, readAs, scopesIn, shareOf, type Follow, type Share } from './areas.js';
import type { Case } from './case.js';
import { bare, type Content } from './content.js';
import { endOf, holds } from './ending.js';
import { followFrom } from './following.js';
import { governing, isEligible } from './governing.js';
import { gradingOf } from './gradings.js';
import { cutOff, isDisputed, lastEnd, mayHaveEnded, runsOf, runsOn } from './moratorium.js';
import { PerFate } from './per-fate.js';
import type { Point } from './point.js';
import { saidOn, type Said } from './text.js';
import type { Coins, Fate, World } from './world.js';

/** What is the law on a point in one world: which act governs and what it says, for the region asked about. */
export interface Reading extends Content {
  /** Null where no act governs. */
  readonly act: Act | null;
}

const readings = new PerFate<Reading>();

/** The reading of a point in a world. */
export function readingOf(subject: Case, point: Point, world: World): Reading {
  const act = governing(subject.acts, point, world);
  if (act === null) return readingWithoutAct(subject, point, world);
  const fate = world.fateOf.get(act)!;
  return readings.at(fate, point, () => ({ act, ...whatItSays(act, subject, point, fate) }));
}

function whatItSays(act: Act, subject: Case, point: Point, fate: Fate): Content {
  const said = saidOn(act, point.topic, point.country, point.inWerkingOp, fate);
  return isMoratoriumTopic(point.topic)
    ? ofMoratorium(act, said, subject, point, fate)
    : ofPolicy(act, said, subject, point, fate);
}

const noPolicy: Reading = { act: null, ...bare('no-policy') };
const nothingKnown: Reading = { act: null, ...bare('unknown') };

/** Nothing recorded is unknown. That there was no policy holds only where a source says so and no act on the country had entered. */
function readingWithoutAct({ acts, absences }: Case, point: Point, world: World): Reading {
  if (isMoratoriumTopic(point.topic)) return nothingKnown;
  const stated = absences.some(
    ({ from, until }) =>
      (from === '..' || toDayNumber(from) <= point.geldigOp) &&
      (until === '..' || point.geldigOp < toDayNumber(until)),
  );
  const anyAct = acts.some((act) => isEligible(act, point, world.fateOf.get(act)!));
  return stated && !anyAct ? noPolicy : nothingKnown;
}

function ofPolicy(act: Act, said: readonly Said[], subject: Case, point: Point, fate: Fate): Content {
  const end = endOf(act, said, point, fate);
  if (end !== null) return { ...bare('none-by-silence'), endedOn: end };
  const standing = said.filter((one) => holds(act, one, point)).map((one) => one.provision);
  if (standing.length === 0) return bare(act.instrument.held ? 'none-by-silence' : 'unknown');
  const { region } = subject.question;
  const follow: Follow = region === null ? () => 'whatever' : followFrom(subject, act, point, region);
  return says(standing, subject, fate.coins, follow);
}

/** What provisions that stand say, for the region asked about where there is one. */
function says(
  standing: readonly Provision[],
  { question, ancestors }: Case,
  coins: Coins,
  follow: Follow,
): Content {
  const { topic, region } = question;
  if (topic === article15c) {
    if (region === null) throw new RangeError('Gradings are asked of a region');
    return gradingOf(standing, region, ancestors(region), coins, follow);
  }
  const rests = JSON.stringify(standing);
  switch (standing[0]!.content.kind) {
    case 'general-policy':
      return { ...bare('general-policy'), rests };
    case 'denied':
      return { ...bare('none-explicit'), rests };
    case 'protection-alternatives': {
      const alternative =
        region !== null && isHeldAgainst(standing, region, ancestors(region), coins, follow);
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
  follow: Follow,
): boolean {
  const origins = standing.flatMap(({ content }) => scopesIn(content));
  return origins.some((scope) => covers(scope, readAs(origins, region, ancestors, coins), coins, follow));
}

function ofMoratorium(act: Act, said: readonly Said[], subject: Case, point: Point, fate: Fate): Content {
  const disputed = isDisputed(act, point);
  const end = endOf(act, said, point, fate);
  const first = said[0];
  const term = first?.provision.content;
  if (first === undefined || term?.kind !== 'moratorium') {
    const state = end === null && !act.instrument.held ? 'unknown' : 'not-running';
    return { ...bare(state), endedOn: end, disputed };
  }
  const whole = runsOf(act, first, term, point, fate);
  const runs = cutOff(whole, end === null ? Infinity : Number(end));
  const rests = JSON.stringify([first.provision, runs.at(-1)!.until]);
  if (runsOn(runs, point.geldigOp)) {
    const share = shareCovered(act, term, subject, point, fate.coins);
    const isOpen = share !== 'all' || mayHaveEnded(act, term, whole);
    const runsHere = share !== 'none' && (!isOpen || fate.coins.openMeant === null);
    return { ...bare(runsHere ? 'running' : 'not-running'), disputed, rests };
  }
  return { ...bare('not-running'), endedOn: lastEnd(runs, point.geldigOp), disputed };
}

/** How much of the region a moratorium covers; of the country it is asked whether it runs at all. */
function shareCovered(
  act: Act,
  { covers: covered }: MoratoriumTerm,
  subject: Case,
  point: Point,
  coins: Coins,
): Share {
  const { region } = subject.question;
  if (covered === null || region === null) return 'all';
  const asIf = readAs([covered], region, subject.ancestors(region), coins);
  return shareOf(covered, asIf, followFrom(subject, act, point, region));
}
