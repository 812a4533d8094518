import { appendAllCases } from './cases/append-all.js';
import { closingCases } from './cases/closing.js';
import { concurrencyCases } from './cases/concurrency.js';
import { contentCases } from './cases/content.js';
import { expectedRevisionCases } from './cases/expected-revision.js';
import { exportCases } from './cases/export.js';
import { idempotencyCases } from './cases/idempotency.js';
import { positionCases } from './cases/positions.js';
import { readingCases } from './cases/reading.js';
import { refusalCases } from './cases/refusals.js';
import { subscriptionCases } from './cases/subscriptions.js';
import type { ConformanceCase } from './kit.js';

/** Every promise of the port, as cases with unique names. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...readingCases,
  ...expectedRevisionCases,
  ...idempotencyCases,
  ...refusalCases,
  ...contentCases,
  ...positionCases,
  ...concurrencyCases,
  ...subscriptionCases,
  ...appendAllCases,
  ...closingCases,
  ...exportCases,
];
