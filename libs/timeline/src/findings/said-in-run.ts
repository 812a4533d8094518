import { article15c, type PolicyOwner, type Provision, type Topic } from '@peildatum/policy';
import type { RunThroughout } from '../answering/runs-throughout.js';
import { statedOn, states, type ActNode, type StatedProvision } from '../record/act-node.js';

/** The acts that govern in a run, reading by reading. Where one settles it nothing is read. */
export function governing(run: RunThroughout): ActNode[] {
  if (run.settledBy !== null) return [run.settledBy];
  return run.candidates.map(({ node }) => node).filter((node) => node !== null);
}

/** Whether in some reading it is known what applied. What an act says that settles the run is worked out only where its words leave that open. */
export function tellsOf(run: RunThroughout, country: PolicyOwner, topic: Topic): boolean {
  const { settledBy } = run;
  if (settledBy !== null) {
    if (!states(settledBy, country, topic)) return settledBy.facts.held;
    const stated = statedOn(settledBy, country, topic)!;
    if (stated.some((one) => surelyTells(one, topic))) return true;
  }
  return run.candidates.some(({ content }) => content.state !== 'unknown');
}

/** One that surely does makes the whole known. */
function surelyTells({ texts }: StatedProvision, topic: Topic): boolean {
  return texts.some(
    ({ provision: { content } }) =>
      grading.has(content.kind) || (topic !== article15c && telling.has(content.kind)),
  );
}

type Kind = Provision['content']['kind'];

const grading: ReadonlySet<Kind> = new Set<Kind>(['gradings', 'protection-alternatives']);
const telling: ReadonlySet<Kind> = new Set<Kind>(['stated', 'denied', 'general-policy']);
