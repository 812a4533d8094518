import { expect, it } from '@jest/globals';

import { widthOfTerminal } from './size.js';

it.each([
  [80, undefined, 80],
  [80, '100', 80],
  [undefined, '100', 100],
  [0, '100', 100],
  [0, undefined, 120],
  [undefined, 'wide', 120],
  [300, undefined, 120],
  [10, undefined, 40],
])('a terminal of %s columns with COLUMNS=%s is written in %i', (columns, environment, width) =>
  expect(widthOfTerminal(columns, environment)).toBe(width),
);
