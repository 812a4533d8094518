import { isExact, type Topic } from '@peildatum/policy';
import type { Notice } from '../answer.js';
import type { Candidate } from '../reading/candidates.js';
import { mirrorDifference } from '../reading/mirror-compared.js';
import type { mirrorsAt } from '../reading/mirror.js';
import {
  monthsAfter,
  monthsOfDeparture,
  moratoriumRuns,
  overdueReviews,
} from '../reading/moratorium-runs.js';
import type { Point } from '../reading/viewpoint.js';
import type { ActNode } from '../record/act-node.js';
import { dayInWords } from './date-words.js';
import { nameOf } from './naming.js';
import { notice } from './notices.js';

/** What must be said of a moratorium beside its state: what its paragraph in C7 has otherwise, and what is overdue. None of it ends it. */
export function noticesOnMoratorium(
  { content, node }: Candidate,
  topic: Topic,
  point: Point,
  mirrors: ReturnType<typeof mirrorsAt>,
  regions: readonly string[],
): Notice[] {
  const notices = mirrors.flatMap(({ mirror, provisions }) =>
    provisions.flatMap((provision) => {
      const code = mirrorDifference(provision, content, node, regions);
      return code === null ? [] : [notice(code, nameOf(mirror.facts))];
    }),
  );
  if (content.state !== 'running' || node === null) return notices;
  return [
    ...notices,
    ...(topic === 'decision-moratorium'
      ? [notice('decision-period-limited', null), ...reviews(node, content.term, point)]
      : year(node, point)),
  ];
}

function reviews(
  node: ActNode,
  term: Candidate['content']['term'],
  { geldigOp, inWerkingOp }: Point,
): Notice[] {
  const { bounds, worksBackTo } = node.entry;
  if (term === null || !isExact(bounds)) return [];
  const start = Math.min(bounds.earliest, worksBackTo ?? Infinity);
  const runs = moratoriumRuns(term, Infinity, node.extensions, inWerkingOp);
  return overdueReviews(start, runs, Infinity)
    .filter(({ from, until }) => from <= geldigOp && geldigOp < until)
    .map(({ from }) => notice('moratorium-review-overdue', nameOf(node.facts), dayInWords(from)));
}

function year(node: ActNode, { geldigOp }: Point): Notice[] {
  if (node.published === null || !Number.isFinite(node.published.latest)) return [];
  const limit = monthsAfter(node.published.latest, monthsOfDeparture);
  return geldigOp < limit
    ? []
    : [notice('departure-moratorium-beyond-a-year', nameOf(node.facts), dayInWords(limit))];
}
