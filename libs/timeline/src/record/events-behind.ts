import type { Effective, EventOf, PolicyOwner } from '@peildatum/policy';
import type { ActNode } from './act-node.js';

/** The acts of a node that state or replace anything of the owner's, as first worded or as rectified; all of them where none does. */
export function actsAbout(
  { facts, parts }: ActNode,
  owner: PolicyOwner,
): Effective<EventOf<'ActRecorded'>>[] {
  const own = facts.acts.filter(({ event }) => parts.includes(event.data.part));
  const rectified = facts.rectifications.filter((one) => isAbout(one.event.data.provisions, owner));
  const about = own.filter(
    ({ event: { data } }) =>
      isAbout([...data.provisions, ...data.replaces], owner) ||
      rectified.some(({ event }) => event.data.part === data.part),
  );
  return about.length > 0 ? about : own;
}

function isAbout(statements: readonly { readonly country: PolicyOwner }[], owner: PolicyOwner): boolean {
  return statements.some(({ country }) => country === owner);
}

/**
 * The events that what an act says of one country (null: of the general part) rests on, each followed by its corrections: the document, the
 * act itself, its dates, and what became of it. Not what the document says of other countries. Ids.
 */
export function eventsBehind(node: ActNode, owner: PolicyOwner): string[] {
  const { facts } = node;
  const acts = actsAbout(node, owner);
  const parts = acts.map(({ event }) => event.data.part);
  const isOfPart = ({ event }: { readonly event: { readonly data: { readonly part: string | null } } }) =>
    event.data.part === null || parts.includes(event.data.part);
  const isOfOwner = ({ event }: { readonly event: { readonly data: { readonly country: PolicyOwner } } }) =>
    event.data.country === owner;
  const behind: readonly Effective[] = [
    facts.instrument,
    ...acts,
    ...facts.publications,
    ...facts.disclosures,
    ...facts.claims.filter(isOfPart),
    ...facts.rectifications.filter((one) => isOfPart(one) && isAbout(one.event.data.provisions, owner)),
    ...facts.withdrawals,
    ...facts.lapses.filter((one) => isOfPart(one) && isOfOwner(one)),
    ...facts.extensions.filter(isOfPart),
    ...facts.courtFindings.filter(isOfOwner),
  ];
  return behind.flatMap(({ recorded, corrections }) => [recorded.id, ...corrections.map(({ id }) => id)]);
}
