import type { AreaRow } from '../../data-shape.js';

/** Areas that policy texts name and no single region covers. */
export const reviewedAreas: readonly AreaRow[] = [];
