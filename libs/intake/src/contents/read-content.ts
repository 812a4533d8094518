import { article15c, isMoratoriumTopic, protectionAlternative } from '@peildatum/policy';

import { resting, type Draft } from '../grounds.js';
import { isFinished, type Paragraph } from '../text/index.js';
import { readAlternatives } from './alternatives.js';
import { deniesTopic } from './denials.js';
import { saysGeneralPolicy } from './general-policy.js';
import { readGradings } from './gradings.js';
import { passagesOf, type ReadingContext } from './passage.js';

type Words = Pick<Paragraph, 'text' | 'marker'>;

/**
 * What the paragraphs under one heading say, as the content of a provision. `follows`: more of the document stands behind them. What has no structure of its own is `stated`: its
 * words are then all there is, and nothing is made of them.
 */
export function readContent(
  topic: string,
  paragraphs: readonly Words[],
  follows: boolean,
  context: ReadingContext,
): Draft {
  const [first] = paragraphs;
  if (first === undefined) return { kind: 'stated' };
  const isOne = paragraphs.length === 1;
  if (isOne && saysGeneralPolicy(first.text.text)) return resting({ kind: 'general-policy' }, first.text);
  const passages = passagesOf(paragraphs, follows);
  if (topic === article15c) {
    const gradings = readGradings(passages, context);
    if (gradings !== undefined) return gradings;
  } else if (topic === protectionAlternative) {
    const alternatives = readAlternatives(passages, context);
    if (alternatives !== undefined) return alternatives;
  } else if (isOne && isFinished(first.text) && deniesTopic(topic, first.text, context.places)) {
    return resting({ kind: 'denied' }, first.text);
  } else if (isMoratoriumTopic(topic)) {
    const { text } = first;
    context.remarks.leave(
      text,
      'Een afspiegeling van een moratorium: alleen het moratoriumbesluit zelf bepaalt begin en einde.',
      'A mirror of a moratorium: only the decision itself sets its start and end.',
    );
  }
  return { kind: 'stated' };
}
