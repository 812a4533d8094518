import type { DayNumber, PolicyOwner, Provision, Topic } from '@peildatum/policy';
import { statedOn, type ActNode } from '../record/act-node.js';
import { standing } from './standing.js';
import type { Point } from './viewpoint.js';

/** What an act that entered on `entered` says on a topic and still holds at the point, the end of the act minded. */
export function provisionsInForce(
  node: ActNode,
  entered: DayNumber,
  country: PolicyOwner,
  topic: Topic,
  { geldigOp, inWerkingOp }: Point,
): Provision[] {
  if (endOf(node, inWerkingOp) <= geldigOp) return [];
  return standing(statedOn(node, country, topic) ?? [], entered, inWerkingOp)
    .filter(({ provision, lapsedFrom }) => lapsedFrom > geldigOp && provision.content.kind !== 'ended')
    .map(({ provision }) => provision);
}

/** The day on which an act ended; Infinity where it did not, by W. */
export function endOf(node: ActNode, inWerkingOp: DayNumber): DayNumber {
  const withdrawn = node.withdrawnFrom <= inWerkingOp ? node.withdrawnFrom : Infinity;
  return Math.min(node.endsOn, withdrawn);
}
