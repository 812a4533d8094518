import { fromDayNumber, type MoratoriumTerm, type Provision } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { Content } from './content.js';
import { coversOthers } from './covers-compared.js';
import { endFrom, startOf } from './moratorium-runs.js';

/** How a paragraph that repeats a moratorium differs from what the decisions say; null where it does not, or where that cannot be told. */
export type MirrorDifference = 'mirror-differs' | 'mirror-after-end' | 'mirror-without-moratorium';

/**
 * Compares the paragraph of chapter C7 with what the decision (`node`) says on the same day: until when the moratorium runs, and for whom and
 * where. `regions`: the areas of the country that day. Words that have no structure are not compared, nor how they put an event.
 */
export function mirrorDifference(
  mirror: Provision,
  decided: Content,
  node: ActNode | null,
  regions: readonly string[],
): MirrorDifference | null {
  const { content } = mirror;
  const speaksOfOne = content.kind === 'moratorium';
  const deniesOne =
    content.kind === 'general-policy' || content.kind === 'denied' || content.kind === 'ended';
  switch (decided.state) {
    case 'running':
      if (deniesOne) return 'mirror-differs';
      return speaksOfOne &&
        (endsOtherwise(content, decided.term, node) ||
          coversOthers(content.covers, decided.term?.covers ?? null, regions))
        ? 'mirror-differs'
        : null;
    case 'not-running':
      return speaksOfOne ? 'mirror-after-end' : null;
    default:
      return speaksOfOne ? 'mirror-without-moratorium' : null;
  }
}

/** A duration in the paragraph is counted from the day on which the moratorium started; where that is not one day it cannot be told. */
function endsOtherwise(
  mirrored: MoratoriumTerm,
  decided: MoratoriumTerm | null,
  node: ActNode | null,
): boolean {
  const start = node === null ? null : startOf(node);
  if (mirrored.lasts !== null && start === null) return false;
  const end = endFrom(start, mirrored);
  const until = Number.isFinite(end) ? fromDayNumber(end) : null;
  return (
    until !== (decided?.until ?? null) ||
    (mirrored.endsOnEvent === null) !== ((decided?.endsOnEvent ?? null) === null)
  );
}
