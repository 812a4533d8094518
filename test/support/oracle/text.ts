import {
  isMoratoriumTopic,
  toDayNumber,
  type PolicyOwner,
  type DataOf,
  type DayNumber,
  type Provision,
  type Topic,
} from '@peildatum/policy';
import type { Act } from './acts.js';
import type { Fate } from './world.js';

type Part = DataOf<'ActRecorded'>;

/** A provision with the part of the act it stands in. */
export interface Said {
  readonly part: Part;
  readonly provision: Provision;
}

/**
 * What an act of this fate says on a topic as the law stood on W. Of two provisions under one citation the later part's
 * is read; two citations are two texts. Empty: it is silent.
 */
export function saidOn(
  act: Act,
  topic: Topic,
  country: PolicyOwner,
  inWerkingOp: DayNumber,
  { entry }: Fate,
): Said[] {
  let said: Said[] = [];
  for (const part of act.parts) {
    if (lapsedFrom(act, part, topic, country) <= entry) continue;
    for (const provision of rectified(act, part, inWerkingOp)) {
      if (provision.topic === topic && provision.country === country) {
        said = putInPlace(said, { part, provision }, (one) => one.provision.citation === provision.citation);
      }
    }
  }
  return said;
}

/** Whether the act moves the topic at all: by what it says of it, or by putting itself in the place of what was said. */
export function touches(
  act: Act,
  topic: Topic,
  country: PolicyOwner,
  inWerkingOp: DayNumber,
  fate: Fate,
): boolean {
  const ofMoratoria = isMoratoriumTopic(topic);
  if (ofMoratoria && act.instrument.kind !== 'moratorium') return false;
  return saidOn(act, topic, country, inWerkingOp, fate).length > 0 || replaces(act, topic, country);
}

function replaces(act: Act, topic: Topic, country: PolicyOwner): boolean {
  const replacements = act.parts.flatMap((part) => part.replaces).filter((one) => one.country === country);
  const byTopic = replacements.some((one) => one.kind === 'topics' && one.topics.includes(topic));
  const bySection = replacements.some((one) => one.kind === 'section');
  if (act.instrument.kind === 'moratorium') return isMoratoriumTopic(topic) && byTopic;
  return byTopic || bySection;
}

/** Whether the act speaks of the country at all, on any topic. */
export function isOnCountry(act: Act, country: PolicyOwner): boolean {
  return (
    allProvisions(act, country).length > 0 ||
    act.parts.some((part) => part.replaces.some((one) => one.country === country))
  );
}

/** All that the act ever says of a country, every rectified text included. */
export function allProvisions(act: Act, country: PolicyOwner): Provision[] {
  return act.parts
    .flatMap((part) => [
      ...part.provisions,
      ...act.instrument.rectifications
        .filter((one) => one.part === part.part)
        .flatMap((one) => one.provisions),
    ])
    .filter((provision) => provision.country === country);
}

/** First day on which what a part says on a topic no longer holds by law; `Infinity` where that was never decided. */
export function lapsedFrom(act: Act, part: Part, topic: Topic, country: PolicyOwner): DayNumber {
  const lapses = act.instrument.lapses.filter(
    (lapse) => lapse.part === part.part && lapse.topic === topic && lapse.country === country,
  );
  return Math.min(Infinity, ...lapses.map((lapse) => toDayNumber(lapse.lapsedFrom)));
}

/** The provisions of a part with every rectification in them that had entered on W. */
function rectified(act: Act, part: Part, inWerkingOp: DayNumber): Provision[] {
  const entered = act.instrument.rectifications
    .filter((one) => one.part === part.part && toDayNumber(one.entersOn) <= inWerkingOp)
    .sort((a, b) => toDayNumber(a.entersOn) - toDayNumber(b.entersOn));
  let provisions = [...part.provisions];
  for (const provision of entered.flatMap((one) => one.provisions)) {
    provisions = putInPlace(
      provisions,
      provision,
      (old) =>
        old.country === provision.country &&
        old.topic === provision.topic &&
        old.citation === provision.citation,
    );
  }
  return provisions;
}

/** The list with the new one in the place of the old, or at its end where there is no old one. */
function putInPlace<T>(list: readonly T[], fresh: T, isOld: (one: T) => boolean): T[] {
  return list.some(isOld) ? list.map((one) => (isOld(one) ? fresh : one)) : [...list, fresh];
}
