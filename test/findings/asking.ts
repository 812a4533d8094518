import type { PolicyEvent } from '@peildatum/policy';
import type { Finding, FindingCode } from '@peildatum/timeline';

import { day } from '../support/histories/days.js';
import { timelineAfter } from '../support/timeline-of.js';

/** The findings of one kind in a history, terms counted up to day 400 unless told otherwise. */
export function found(code: FindingCode, events: readonly PolicyEvent[], today = 400): Finding[] {
  const { findings } = timelineAfter(...events).findings(null, day(today), null);
  return findings.filter((one) => one.code === code);
}
