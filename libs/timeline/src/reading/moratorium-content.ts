import {
  coverageOf,
  fromDayNumber,
  standingAlone,
  toDayNumber,
  type DayNumber,
  type MoratoriumTerm,
  type Provision,
  type Topic,
} from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import { content, exact, type Content, type OpenCause } from './content.js';
import { meaning } from './meaning.js';
import { moratoriumRuns, startOf, statedEnd } from './moratorium-runs.js';
import type { OpenReading } from './open-questions.js';
import { openScopes } from './open-scopes.js';
import { surroundings, type References } from './references.js';
import type { Subject } from './subject.js';
import type { Point } from './viewpoint.js';

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

/**
 * The runs of a moratorium with its extensions by W: a late extension leaves the gap, unless its text works back. Where it ends on an
 * event that nobody recorded, lasts from a day that is not known, or covers the region in part, `reading` settles whether it runs.
 */
export function moratorium(
  node: ActNode,
  provisions: readonly Provision[],
  subject: Subject,
  { geldigOp, inWerkingOp }: Point,
  ended: DayNumber,
  reading: OpenReading,
  references: References,
): Content {
  const disputed = isDisputed(node, subject.topic, inWerkingOp);
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
  const runs = moratoriumRuns(term, statedEnd(node, term), node.extensions, inWerkingOp);
  const ran = runs
    .filter((run, place) => place === 0 || run.from < ended)
    .map((run) => ({ ...run, until: Math.min(run.until, ended) }));
  const { region } = subject;
  const around = region === null ? standingAlone : surroundings(region, references);
  const meant = region === null || term.covers === null ? '' : meaning([term.covers], region, reading);
  const covered = term.covers === null || region === null ? 'in' : coverageOf(term.covers, meant, around);
  const inTime = ran.some((run) => run.from <= geldigOp && geldigOp < run.until);
  const openBecause = inTime && covered !== 'out' ? whatMayHaveEnded(node, term, runs.length > 1) : [];
  if (inTime && region !== null && term.covers !== null)
    openBecause.push(...openScopes(term.covers, meant, around, region, references));
  const isOpen = openBecause.length > 0;
  const running = inTime && covered !== 'out' && (!isOpen || reading.words === null);
  const over = ran.map((run) => run.until).filter((end) => end <= geldigOp);
  const last = ran.at(-1)!;
  const isExtended = ran.length > 1;
  return content({
    state: running ? 'running' : 'not-running',
    endedOn: inTime || over.length === 0 ? null : exact(Math.max(...over)),
    disputed,
    term: {
      ...term,
      until: Number.isFinite(last.until) ? fromDayNumber(last.until) : null,
      words: last.words,
      ...(isExtended ? { lasts: null, endsOnEvent: null } : {}),
    },
    provisions,
    openBecause,
  });
}

/** An extension states a new end, which takes the place of those of the text. */
function whatMayHaveEnded(node: ActNode, term: MoratoriumTerm, isExtended: boolean): OpenCause[] {
  if (isExtended) return [];
  const { endsOnEvent, lasts } = term;
  return [
    ...(endsOnEvent === null ? [] : [{ kind: 'event', event: endsOnEvent } as const]),
    ...(lasts === null || startOf(node) !== null ? [] : [{ kind: 'duration', duration: lasts } as const]),
  ];
}
