import { fromDayNumber, toDayNumber, type DayNumber, type Provision, type Topic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import { content, exact, type Content } from './content.js';

/** A court found the moratorium unlawful, on or before W. */
function isDisputed(node: ActNode, topic: Topic, inWerkingOp: DayNumber): boolean {
  return node.facts.courtFindings.some(
    ({ event }) =>
      event.data.finding === 'unlawful' &&
      (event.data.topic === null || event.data.topic === topic) &&
      toDayNumber(event.data.judgedOn) <= inWerkingOp,
  );
}

/** A moratorium that a decision ends and says no more of. */
export function endedMoratorium(
  node: ActNode,
  provisions: readonly Provision[],
  topic: Topic,
  inWerkingOp: DayNumber,
  endedOn: Content['endedOn'],
): Content {
  const disputed = isDisputed(node, topic, inWerkingOp);
  return content({ state: 'not-running', endedOn, disputed, provisions });
}

/** The runs of a moratorium with its extensions by W: a late extension leaves the gap, unless its text works back. */
export function moratorium(
  node: ActNode,
  provisions: readonly Provision[],
  topic: Topic,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
  ended: DayNumber,
): Content {
  const disputed = isDisputed(node, topic, inWerkingOp);
  const term = provisions.map((one) => one.content).find((one) => one.kind === 'moratorium');
  if (term === undefined) {
    const over = ended <= geldigOp;
    const isKnown = over || provisions.length > 0 || node.facts.held;
    return content({
      state: isKnown ? 'not-running' : 'unknown',
      endedOn: over ? exact(ended) : null,
      disputed,
      provisions,
    });
  }
  let until = term.until === null ? Infinity : toDayNumber(term.until);
  const runs = [{ from: -Infinity, until, words: term.words }];
  for (const extension of node.extensions) {
    if (extension.entersOn > inWerkingOp) continue;
    const late = extension.entersOn > until;
    const from = late ? Math.max(until, extension.worksBackTo ?? extension.entersOn) : until;
    runs.push({ from, until: extension.until, words: extension.words });
    until = extension.until;
  }
  const ran = runs
    .filter((run, place) => place === 0 || run.from < ended)
    .map((run) => ({ ...run, until: Math.min(run.until, ended) }));
  const running = ran.some((run) => run.from <= geldigOp && geldigOp < run.until);
  const over = ran.map((run) => run.until).filter((end) => end <= geldigOp);
  const last = ran.at(-1)!;
  const isExtended = ran.length > 1;
  return content({
    state: running ? 'running' : 'not-running',
    endedOn: running || over.length === 0 ? null : exact(Math.max(...over)),
    disputed,
    term: {
      ...term,
      until: Number.isFinite(last.until) ? fromDayNumber(last.until) : null,
      words: last.words,
      ...(isExtended ? { lasts: null, endsOnEvent: null } : {}),
    },
    provisions,
  });
}
