import {
  everyScope,
  isMoratoriumTopic,
  regionsListedIn,
  type PolicyOwner,
  type DayNumber,
  type Provision,
  type Scope,
  type Topic,
} from '@peildatum/policy';
import { statedOn, type ActNode, type StatedProvision } from '../record/act-node.js';
import { mayLoseTopics } from '../worlds/entry-index.js';
import { scopeKey } from './open-questions.js';
import { destinationsOf, scopesOf } from './scopes-of.js';

/** A provision as its text stood, and the first day without it as was known by then. */
interface Standing {
  readonly provision: Provision;
  readonly lapsedFrom: DayNumber;
}

/**
 * The provisions that stand at W in an act that entered on `entered`; a lapse on or before that day took the provision out of it.
 * The later part governs what both state under one citation; under different citations both texts stand.
 */
export function standing(
  stated: readonly StatedProvision[],
  entered: DayNumber,
  inWerkingOp: DayNumber,
): Standing[] {
  const byCitation = new Map<string | null, Standing>();
  for (const one of stated) {
    if (one.lapsedFrom <= entered) continue;
    const text = one.texts.findLast(({ from }) => from <= inWerkingOp);
    if (text === undefined) continue;
    byCitation.set(text.provision.citation, {
      provision: text.provision,
      lapsedFrom: one.lapsedFrom <= inWerkingOp ? one.lapsedFrom : Infinity,
    });
  }
  return [...byCitation.values()];
}

/** Whether the act states the topic or replaces it, as its text reads on W. */
export function touches(node: ActNode, country: PolicyOwner, topic: Topic, inWerkingOp: DayNumber): boolean {
  if (!isMoratoriumTopic(topic) && node.sections.has(country)) return true;
  const stated = statedOn(node, country, topic);
  if (stated === undefined) return false;
  return (
    stated.length === 0 ||
    replacesTopic(node, country, topic) ||
    standing(stated, node.entry.bounds.earliest, inWerkingOp).length > 0
  );
}

/** The first day W on which the text of an act that entered on `entered` touches the topic: a rectification may have added it; -Infinity where it always did. */
export function firstTouching(
  node: ActNode,
  country: PolicyOwner,
  topic: Topic,
  entered: DayNumber,
): DayNumber {
  if (touches(node, country, topic, -Infinity)) return -Infinity;
  const stated = statedOn(node, country, topic) ?? [];
  return Math.min(...stated.filter((one) => one.lapsedFrom > entered).map((one) => one.texts[0]!.from));
}

/** The last day of entry with which the act, as its text reads on W, touches the topic: one that only stated it, and whose statement lapsed before, does not. */
export function lastTouchingEntry(
  node: ActNode,
  country: PolicyOwner,
  topic: Topic,
  inWerkingOp: DayNumber,
): DayNumber {
  if (!mayLoseTopics(node)) return Infinity;
  const stated = statedOn(node, country, topic) ?? [];
  if (stated.length === 0 || (!isMoratoriumTopic(topic) && node.sections.has(country))) return Infinity;
  if (replacesTopic(node, country, topic)) return Infinity;
  const written = stated.filter((one) => one.texts[0]!.from <= inWerkingOp);
  return Math.max(...written.map((one) => one.lapsedFrom)) - 1;
}

/** Days that part the possible entries of an act into those with which it says different things: lapses, and its own end where it only ends the topic. */
export function partingDays(node: ActNode, country: PolicyOwner, topic: Topic): readonly DayNumber[] {
  if (!node.hasLapses && node.endsOn === Infinity) return none;
  const stated = statedOn(node, country, topic) ?? [];
  const ends = stated.some((one) => one.texts.some(({ provision }) => provision.content.kind === 'ended'));
  return [...stated.map((one) => one.lapsedFrom), ends ? node.endsOn + 1 : Infinity].filter(Number.isFinite);
}

/** The scopes of the act's statements on the subject, in any text it ever had, that may leave it open for some region whether they mean it; each once. */
export function openStatements(node: ActNode, country: PolicyOwner, topic: Topic): string[] {
  const open = scopesOn(node, country, topic).filter((scope) =>
    everyScope(scope).some(({ kind }) => leavesOpen.has(kind)),
  );
  return [...new Set(open.map(scopeKey))];
}

/** Whether the act's text on the topic, as it ever read, refers to another paragraph for areas. */
export function refersElsewhere(node: ActNode, country: PolicyOwner, topic: Topic): boolean {
  let known = referring.get(node);
  if (known === undefined) referring.set(node, (known = new Map()));
  const key = `${country}/${topic}`;
  let refers = known.get(key);
  if (refers === undefined) {
    refers = provisionsOn(node, country, topic)
      .flatMap((one) => [...scopesOf(one), ...destinationsOf(one)])
      .some((scope) => everyScope(scope).some(({ kind }) => kind === 'as-in'));
    known.set(key, refers);
  }
  return refers;
}

const referring = new WeakMap<ActNode, Map<string, boolean>>();

/** The areas that the act's statements on the subject list, in any text it ever had. */
export function areasListed(node: ActNode, country: PolicyOwner, topic: Topic): ReadonlySet<string> {
  return new Set(
    scopesOn(node, country, topic)
      .flatMap(regionsListedIn)
      .map(({ id }) => id),
  );
}

function scopesOn(node: ActNode, country: PolicyOwner, topic: Topic): Scope[] {
  return provisionsOn(node, country, topic).flatMap(scopesOf);
}

function provisionsOn(node: ActNode, country: PolicyOwner, topic: Topic): Provision[] {
  return (statedOn(node, country, topic) ?? []).flatMap((one) => one.texts).map(({ provision }) => provision);
}

const none: readonly DayNumber[] = [];

const leavesOpen: ReadonlySet<Scope['kind']> = new Set<Scope['kind']>([
  'part',
  'group',
  'controlled-territory',
  'as-in',
  'words',
]);

/** The reading, where there is one, in which a moratorium has ended without our knowing. */
export function unseenEnds(node: ActNode, country: PolicyOwner, topic: Topic): string[] {
  return provisionsOn(node, country, topic).some(mayEndUnseen) ? ['ended'] : [];
}

function mayEndUnseen({ content }: Provision): boolean {
  return content.kind === 'moratorium' && (content.endsOnEvent !== null || content.lasts !== null);
}

function replacesTopic(node: ActNode, country: PolicyOwner, topic: Topic): boolean {
  return node.facts.acts.some(
    ({ event }) =>
      node.parts.includes(event.data.part) &&
      event.data.replaces.some(
        (one) => one.kind === 'topics' && one.country === country && one.topics.includes(topic),
      ),
  );
}
