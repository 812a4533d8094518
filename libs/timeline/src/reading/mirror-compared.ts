import { type Provision } from '@peildatum/policy';
import type { Content } from './content.js';

/** How a paragraph that repeats a moratorium differs from what the decisions say; null where it does not, or where that cannot be told. */
export type MirrorDifference = 'mirror-differs' | 'mirror-after-end' | 'mirror-without-moratorium';

/** Compares the paragraph of chapter C7 with what the decision says on the same day. Words that have no structure are not compared. */
export function mirrorDifference(mirror: Provision, decided: Content): MirrorDifference | null {
  const { content } = mirror;
  const speaksOfOne = content.kind === 'moratorium';
  const deniesOne =
    content.kind === 'general-policy' || content.kind === 'denied' || content.kind === 'ended';
  switch (decided.state) {
    case 'running':
      if (deniesOne) return 'mirror-differs';
      return speaksOfOne && content.until !== (decided.term?.until ?? null) ? 'mirror-differs' : null;
    case 'not-running':
      return speaksOfOne ? 'mirror-after-end' : null;
    default:
      return speaksOfOne ? 'mirror-without-moratorium' : null;
  }
}
