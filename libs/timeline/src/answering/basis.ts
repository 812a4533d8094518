import {
  formatBounds,
  fromDayNumber,
  type InstrumentFacts,
  type PolicyOwner,
  type Provision,
} from '@peildatum/policy';
import type { Basis } from '../answer.js';
import type { ActNode } from '../record/act-node.js';
import type { Absence } from '../record/country-record.js';
import { actsAbout, eventsBehind } from '../record/events-behind.js';
import type { Point } from '../reading/viewpoint.js';
import { datesOf } from './dates-of-instrument.js';

const circularPartC = 'BWBR0012288';

/**
 * Reference to a paragraph of part C of the Vreemdelingencirculaire 2000 as it read: Juriconnect 1.3, `z` the day from which it is
 * looked at, `g` the day of validity.
 */
export function jciOf(citation: string | null, { geldigOp, inWerkingOp }: Point): string {
  const [chapter, paragraph] = citation === null ? [] : citation.split('/');
  const place =
    (chapter === undefined ? '' : `&hoofdstuk=${chapter}`) +
    (paragraph === undefined ? '' : `&paragraaf=${paragraph}`);
  return `jci1.3:c:${circularPartC}${place}&z=${fromDayNumber(inWerkingOp)}&g=${fromDayNumber(geldigOp)}`;
}

/** The act's paragraphs that an answer rests on; where it is silent the act itself, as far as it is about the owner's policy. */
export function basisOf(
  node: ActNode,
  owner: PolicyOwner,
  provisions: readonly Provision[],
  role: Basis['role'],
  point: Point,
): Basis[] {
  const stated: readonly (Provision | null)[] = provisions.length === 0 ? [null] : provisions;
  const ownerOf = (provision: Provision | null) => (provision === null ? owner : provision.country);
  return stated.map((provision) => ({
    ...instrumentBasis(node.facts),
    part: node.parts.join(', '),
    role,
    rank: node.rank,
    statedIn: node.source.instrument,
    citation: provision?.citation ?? null,
    entry: formatBounds(node.entry.bounds),
    jci: jciOf(provision?.citation ?? null, point),
    text: provision?.text ?? null,
    refersTo: provision?.refersTo ?? [],
    reasons: actsAbout(node, ownerOf(provision)).flatMap(({ event }) => event.data.reasons),
    events: eventsBehind(node, ownerOf(provision)),
  }));
}

/** The source that says there was no policy. */
export function absenceBasis(absence: Absence, facts: InstrumentFacts): Basis {
  return {
    ...instrumentBasis(facts),
    part: null,
    role: 'states',
    rank: absence.data.source.rank,
    statedIn: null,
    citation: null,
    entry: null,
    jci: null,
    text: null,
    refersTo: [],
    reasons: [],
    events: [absence.event],
  };
}

function instrumentBasis(facts: InstrumentFacts) {
  const { instrument, reference, kind } = facts.instrument.event.data;
  const { signed, published } = datesOf(facts);
  return {
    instrument,
    reference,
    kind,
    signedOn: signed === null ? null : formatBounds(signed),
    publishedOn: published === null ? null : formatBounds(published),
    gazette: facts.publications.at(-1)?.event.data.gazette ?? null,
  };
}
