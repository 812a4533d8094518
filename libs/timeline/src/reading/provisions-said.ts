import type { PolicyOwner, Provision, Topic } from '@peildatum/policy';
import { statedOn, type ActNode } from '../record/act-node.js';
import { standing } from './standing.js';
import type { Point } from './viewpoint.js';

/** All that an act says on a topic at the point, each paragraph as its text stood; what lapsed or only ends the topic left out. */
export function provisionsSaid(
  node: ActNode,
  country: PolicyOwner,
  topic: Topic,
  { geldigOp, inWerkingOp }: Point,
): Provision[] {
  return standing(statedOn(node, country, topic) ?? [], node.entry.bounds.earliest, inWerkingOp)
    .filter(({ provision, lapsedFrom }) => lapsedFrom > geldigOp && provision.content.kind !== 'ended')
    .map(({ provision }) => provision);
}
