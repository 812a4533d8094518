import { gazetteerOf } from './build.js';
import { committedData } from './data/committed.js';
import type { Gazetteer } from './gazetteer.js';

let opened: Gazetteer | undefined;

/**
 * The gazetteer of the committed data. No I/O; built at the first call and shared by all later ones, which is safe since
 * it never changes. That the committed data do not contradict themselves is seen by the tests of this library, not at each start.
 */
export function openGazetteer(): Gazetteer {
  opened ??= gazetteerOf(committedData);
  return opened;
}
