import {
  citationsIn,
  everyScope,
  type DayNumber,
  type PolicyOwner,
  type Provision,
  type Topic,
} from '@peildatum/policy';
import type { RunThroughout } from '../answering/runs-throughout.js';
import { provisionsSaid } from '../reading/provisions-said.js';
import { destinationsOf, scopesOf } from '../reading/scopes-of.js';
import type { ActNode } from '../record/act-node.js';
import { governing } from './said-in-run.js';

/** Days on which an act governs a topic, or may, with the numbers its paragraphs refer to. */
export interface Stretch {
  readonly node: ActNode;
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly citations: readonly string[];
}

/** The stretches of the acts in these runs that refer to anything. */
export function stretches(runs: readonly RunThroughout[], country: PolicyOwner, topic: Topic): Stretch[] {
  return runs.flatMap((run) =>
    governing(run).flatMap((node) => {
      const { from, until } = run;
      if (!Number.isFinite(from) || node.topics.get(country)?.includes(topic) !== true) return [];
      const citations = citationsOn(from, node, country, topic);
      return citations.length === 0 ? [] : [{ node, from, until, citations }];
    }),
  );
}

/** The numbers that the paragraphs of an act refer to, as they read on the day, each once. */
export function citationsOn(
  day: DayNumber,
  node: ActNode,
  country: PolicyOwner,
  topic: Topic,
): readonly string[] {
  const said = provisionsSaid(node, country, topic, { geldigOp: day, inWerkingOp: day });
  return [...new Set(said.flatMap(citedBy))];
}

const known = new WeakMap<Provision, readonly string[]>();

/** The other numbers that a paragraph refers to. */
export function citedBy(provision: Provision): readonly string[] {
  let cited = known.get(provision);
  if (cited === undefined) {
    cited = citedIn(provision);
    known.set(provision, cited);
  }
  return cited;
}

function citedIn(provision: Provision): string[] {
  const { citation, refersTo, text } = provision;
  const inWords = text === null ? [] : citationsIn(text);
  const followed = [...scopesOf(provision), ...destinationsOf(provision)]
    .flatMap(everyScope)
    .flatMap((scope) => (scope.kind === 'as-in' ? [scope.citation] : []));
  return [...refersTo, ...inWords, ...followed].filter((one) => one !== citation);
}
