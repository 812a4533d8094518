import { resting, type Draft } from '../../grounds.js';
import type { Block } from './blocks.js';

const running = {
  'decision-moratorium': /\bgeldt een besluit in de zin van artikel 43\b/iu,
  'departure-moratorium': /\bgeldt een besluit in de zin van artikel 45\b/iu,
} as const;
const limited =
  /\bVw\b,? (?:voor|ten aanzien van) |^(?:Ten aanzien van|Voor) \S+ (?:uit|afkomstig)\b|\bTibetanen uit\b/iu;

/**
 * What a section's paragraph on a moratorium says, in our own words. It only repeats a decision of its own (articles 43 and 45 Vw 2000),
 * so it never states a term. Null where it does not say that a decision holds.
 */
export function mirrorOf(topic: string, blocks: readonly Block[]): Draft | null {
  const form = (running as Readonly<Record<string, RegExp>>)[topic];
  const block = blocks.find(({ sentence }) => form?.test(sentence.text));
  if (block === undefined) return null;
  const isLimited = limited.test(block.sentence.text);
  const [nl, en] =
    topic === 'decision-moratorium'
      ? ['een besluitmoratorium geldt (artikel 43 Vw)', 'a moratorium on decisions holds (article 43 Vw)']
      : ['een vertrekmoratorium geldt (artikel 45 Vw)', 'a moratorium on departure holds (article 45 Vw)'];
  const whom = isLimited
    ? [
        ', voor een groep of gebied zoals de tekst die omschrijft',
        ', for a group or area as the text describes it',
      ]
    : ['', ''];
  return resting(
    {
      kind: 'stated',
      summary: {
        nl: `De paragraaf vermeldt dat ${nl}${whom[0]}.`,
        en: `The paragraph says that ${en}${whom[1]}.`,
      },
    },
    block.sentence,
  );
}
