import { deniesTopic, saysGeneralPolicy } from '../../contents/index.js';
import type { Places } from '../../scopes/index.js';
import type { Block } from './blocks.js';

/** Whether all that a paragraph says is that there is no rule of the country's own. */
export function isGeneralPolicy(blocks: readonly Block[]): boolean {
  const [only, ...others] = blocks;
  return (
    others.length === 0 && only !== undefined && !only.isHeading && saysGeneralPolicy(only.sentence.text)
  );
}

/** Whether all that a paragraph says is that what it is about does not exist for the country whose section it stands in. */
export function isDenial(topic: string, blocks: readonly Block[], places: Places): boolean {
  const [only, ...others] = blocks;
  if (only === undefined || others.length > 0 || only.isHeading || only.items.length > 0) return false;
  return deniesTopic(topic, only.sentence, places);
}
