import type { Provision, Topic } from '@peildatum/policy';
import { statedOn, type ActNode } from '../record/act-node.js';
import type { CountryRecord } from '../record/country-record.js';
import { allWorlds, chanceOf } from '../worlds/domain.js';
import { standing } from './standing.js';
import { countsFor, type Point, type Viewpoint } from './viewpoint.js';

/**
 * The paragraph of chapter C7 that repeats a moratorium, as the section read at the point. It decides nothing: only a
 * decision of its own moves a moratorium (articles 43 and 45 Vw 2000). The acts that surely count and replaced the section or
 * stated the paragraph last; none where the last one is silent.
 */
export function mirrorsAt(
  country: CountryRecord,
  topic: Topic,
  viewpoint: Viewpoint,
  { geldigOp, inWerkingOp }: Point,
): { readonly mirror: ActNode; readonly provisions: readonly Provision[] }[] {
  const { all } = country.actsAt(viewpoint.prefix);
  const acts: ActNode[] = [];
  const mayMirror = (node: ActNode) => {
    const speaks = node.sections.has(country.code) || statedOn(node, country.code, topic) !== undefined;
    return node.kind !== 'moratorium' && speaks && countsFor(node, viewpoint);
  };
  all.latestExact(Math.min(geldigOp, inWerkingOp), mayMirror, acts);
  acts.push(...all.retroactive, ...all.imprecise);
  all.observations(Math.min(geldigOp, inWerkingOp), acts);
  const sure = [...new Set(acts)]
    .filter(mayMirror)
    .map((node) => chanceOf(node, allWorlds, geldigOp, inWerkingOp))
    .filter((chance) => chance !== undefined)
    .filter((chance) => !chance.mayBeOut);
  const last = Math.max(...sure.map((chance) => chance.earliest));
  return sure
    .filter((chance) => chance.earliest === last)
    .map(({ node, earliest }) => ({
      mirror: node,
      provisions: standing(statedOn(node, country.code, topic) ?? [], earliest, inWerkingOp).map(
        (one) => one.provision,
      ),
    }))
    .filter(({ provisions }) => provisions.length > 0);
}
