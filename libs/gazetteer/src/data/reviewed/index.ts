import { azerbeidzjan } from './azerbeidzjan.js';
import { mali } from './mali.js';
import type { ReviewedRegion } from './row.js';

/** The reviewed table of regions, all countries together. */
export const reviewedRegions: readonly ReviewedRegion[] = [...azerbeidzjan, ...mali];
