import { afghanistan } from './afghanistan.js';
import { azerbaijan } from './azerbaijan.js';
import { congo } from './congo.js';
import { iraq } from './iraq.js';
import { ivoryCoast } from './ivory-coast.js';
import { mali } from './mali.js';
import { namesOnly } from './names-only.js';
import { nepal } from './nepal.js';
import { pakistan } from './pakistan.js';
import type { ReviewedRegion } from './row.js';
import { somalia } from './somalia.js';
import { sudan } from './sudan.js';
import { syria } from './syria.js';

/** The reviewed table of regions, all countries together. Every row names its source; what no source says is unknown. */
export const reviewedRegions: readonly ReviewedRegion[] = [
  ...afghanistan, ...azerbaijan, ...congo, ...iraq, ...ivoryCoast, ...mali, ...namesOnly, ...nepal, ...pakistan, ...somalia, ...sudan, ...syria,
];
