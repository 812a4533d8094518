import { buildGazetteer } from './build.js';
import { committedData } from './data/committed.js';
import type { Gazetteer } from './gazetteer.js';

let opened: Gazetteer | undefined;

/**
 * The gazetteer of the committed data. No I/O; built at the first call and shared by all later ones, which is safe since
 * it never changes.
 * @throws GazetteerDataError when the committed data contradict themselves, which the tests of this library rule out
 */
export function openGazetteer(): Gazetteer {
  opened ??= buildGazetteer(committedData);
  return opened;
}
