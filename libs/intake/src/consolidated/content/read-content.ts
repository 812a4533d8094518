import { isMoratoriumTopic } from '@peildatum/policy';

import { resting, type Draft } from '../../grounds.js';
import type { Remarks } from '../../proposal.js';
import type { Places } from '../../scopes/index.js';
import type { ConsolidatedParagraph } from '../consolidated-text.js';
import { alternativesOf } from './alternatives.js';
import { blocksOf } from './blocks.js';
import { gradingsOf } from './gradings.js';
import { mirrorOf } from './moratorium-mirror.js';
import { isDenial, isGeneralPolicy } from './plain-answers.js';

type Readable = Pick<ConsolidatedParagraph, 'topic' | 'words' | 'doubts'>;

/**
 * What a paragraph says, in the shape of an instrument file. Precision first: a paragraph that is damaged, or that is not understood from
 * end to end, is `stated`, its words are kept beside it, and under `article-15c` what was not understood is among the remarks.
 */
export function contentOf(
  { topic, words, doubts }: Readable,
  places: Places | null,
  remarks: Remarks,
): Draft {
  if (words.length === 0 || places === null) return stated;
  if (doubts.length > 0) {
    remarks.leave(
      words,
      `Deze paragraaf is mogelijk niet heel (${doubts.join(', ')}); daarom zijn er alleen de woorden van overgenomen.`,
      `This paragraph may not be whole (${doubts.join(', ')}); so only its words were taken over.`,
    );
    return stated;
  }
  const blocks = blocksOf(words);
  if (isGeneralPolicy(blocks)) return resting({ kind: 'general-policy' }, words);
  if (topic === 'article-15c') return gradingsOf(blocks, places, remarks) ?? stated;
  if (isDenial(topic, blocks, places)) return resting({ kind: 'denied' }, words);
  if (isMoratoriumTopic(topic)) return mirrorOf(topic, blocks) ?? stated;
  if (topic === 'protection-alternative') return alternativesOf(blocks, places, remarks) ?? stated;
  return stated;
}

const stated: Draft = { kind: 'stated' };
