import { article15c, isMoratoriumTopic, protectionAlternative } from '@peildatum/policy';

import { resting, type Draft } from '../grounds.js';
import type { Paragraph } from '../text/index.js';
import { readAlternatives } from './alternatives.js';
import { saysGeneralPolicy } from './general-policy.js';
import { readGradings } from './gradings.js';
import { passagesOf, type ReadingContext } from './passage.js';

type Words = Pick<Paragraph, 'text' | 'marker'>;

const denied =
  /^(?:In (?<in>.+?) is geen sprake van [^.]+(?:\.\d[^.]*)*|De IND beschouwt (?<as>.+?) niet als (?:een )?land,? waarin sprake is van [^.]+|Ten aanzien van (?<of>.+?) geldt geen besluit in de zin van [^.]+)\.$/u;

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
  } else if (isOne && isDenied(first.text.text, context)) {
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

function isDenied(text: string, { places }: ReadingContext): boolean {
  const { in: inside, as, of } = denied.exec(text)?.groups ?? {};
  const named = inside ?? as ?? of;
  return named !== undefined && places.gazetteer.findCountry(named)?.code === places.country;
}
