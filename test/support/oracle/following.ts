import type { Gradings, Provision, RegionId, Scope, Topic } from '@peildatum/policy';
import type { Act } from './acts.js';
import { mayBeOpen, most, readAs, scopesIn, shareOf, type Follow, type Share } from './areas.js';
import type { Case } from './case.js';
import { holds } from './ending.js';
import { governing } from './governing.js';
import { gradingOf } from './gradings.js';
import type { Point } from './point.js';
import { allProvisions, saidOn } from './text.js';
import type { Coins, World } from './world.js';
import { worldsOf } from './worlds.js';

/**
 * Looks up what an act that governs on a point refers to. Of all worlds in which it governs there, each has the paragraph that bears the
 * number and says what that means; where they do not all say the same of the region, or the paragraph refers back, it may mean whatever.
 */
export function followFrom(
  subject: Case,
  act: Act,
  point: Point,
  region: RegionId,
  trail: readonly string[] = [],
): Follow {
  return (citation) => {
    if (trail.includes(citation)) return 'whatever';
    return remembered(
      subject,
      act,
      [point.topic, point.geldigOp, point.inWerkingOp, ...trail, citation],
      () => {
        const shares = new Set(
          worldsIn(subject)
            .filter((world) => governing(subject.acts, point, world) === act)
            .map((world) => shareIn(world, subject, point, region, [...trail, citation])),
        );
        const [only] = shares;
        return shares.size === 1 ? (only ?? 'whatever') : 'whatever';
      },
    );
  };
}

/** What the paragraphs under the last number of the trail mean of the region in a world; null: there is none. */
function shareIn(
  world: World,
  subject: Case,
  point: Point,
  region: RegionId,
  trail: readonly string[],
): Share | null {
  const shares = topicsIn(subject).flatMap((topic) => {
    const there = { ...point, topic };
    const act = governing(subject.acts, there, world);
    if (act === null) return [];
    const fate = world.fateOf.get(act)!;
    return saidOn(act, topic, point.country, point.inWerkingOp, fate)
      .filter((said) => said.provision.citation === trail.at(-1) && holds(act, said, there))
      .map(({ provision }) =>
        shareNamed(provision, subject, region, fate.coins, followFrom(subject, act, there, region, trail)),
      );
  });
  return shares.length === 0 ? null : most(shares);
}

/** How much of the region a paragraph names: as graded, or as where those come from against whom an alternative is held. */
function shareNamed(
  provision: Provision,
  { ancestors }: Case,
  region: RegionId,
  coins: Coins,
  follow: Follow,
): Share {
  const { content } = provision;
  const asRead = (scopes: readonly Scope[]) => {
    const asIf = readAs(scopes, region, ancestors(region), coins);
    return most(scopes.map((scope) => shareOf(scope, asIf, follow)));
  };
  switch (content.kind) {
    case 'denied':
      return 'none';
    case 'protection-alternatives': {
      const share = asRead(content.alternatives.map(({ origins }) => origins));
      const isDestination = asRead(content.alternatives.map(({ destination }) => destination)) !== 'none';
      return share === 'none' && isDestination ? 'whatever' : share;
    }
    case 'gradings': {
      const grades = [
        null,
        ...scopesIn(content)
          .filter(mayBeOpen)
          .map((one) => JSON.stringify(one)),
      ].map(
        (openMeant) =>
          gradingOf([provision], region, ancestors(region), { ...coins, openMeant }, follow).state ===
          'graded',
      );
      if (new Set(grades).size === 1) return grades[0]! ? 'all' : 'none';
      return isGradedInPart(content, readAs(scopesIn(content), region, ancestors(region), coins), follow)
        ? 'some'
        : 'whatever';
    }
    default:
      return 'whatever';
  }
}

function isGradedInPart({ statements }: Gradings, asIf: RegionId, follow: Follow): boolean {
  const graded = statements.filter(({ level }) => level !== 'none');
  return most(graded.map(({ scope }) => shareOf(scope, asIf, follow))) === 'some';
}

/** Topics under which paragraphs of the circular stand; a decision on a moratorium is none. */
function topicsIn({ acts, question }: Case): Topic[] {
  const provisions = acts
    .filter(({ instrument }) => instrument.kind !== 'moratorium')
    .flatMap((act) => allProvisions(act, question.country));
  return [...new Set(provisions.map(({ topic }) => topic))];
}

const worlds = new WeakMap<Case, readonly World[]>();

function worldsIn(subject: Case): readonly World[] {
  let known = worlds.get(subject);
  if (known === undefined) worlds.set(subject, (known = worldsOf(subject)));
  return known;
}

const shares = new WeakMap<Case, Map<Act, Map<string, Share>>>();

/** It changes no rule: it saves asking the same of all worlds again. */
function remembered(subject: Case, act: Act, about: readonly unknown[], work: () => Share): Share {
  let ofCase = shares.get(subject);
  if (ofCase === undefined) shares.set(subject, (ofCase = new Map<Act, Map<string, Share>>()));
  let ofAct = ofCase.get(act);
  if (ofAct === undefined) ofCase.set(act, (ofAct = new Map<string, Share>()));
  const key = about.join();
  let share = ofAct.get(key);
  if (share === undefined) ofAct.set(key, (share = work()));
  return share;
}
