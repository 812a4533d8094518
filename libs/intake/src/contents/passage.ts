import type { Remarks } from '../proposal.js';
import type { Places } from '../scopes/index.js';
import { MappedText, sentencesOf, type Paragraph } from '../text/index.js';

/** A sentence with the items that its colon announces. */
export interface Passage {
  readonly sentence: MappedText;
  readonly items: readonly MappedText[];
  /** Something stands behind the last item, so that none was cut off. */
  readonly isClosed: boolean;
}

/** What a paragraph's words are read against. */
export interface ReadingContext {
  readonly places: Places;
  readonly remarks: Remarks;
}

type Words = Pick<Paragraph, 'text' | 'marker'>;

/**
 * The sentences of paragraphs in order, each with its list. `follows`: whether more of the document stands behind them. A full stop
 * inside an item ends the list: what is glued behind it is a sentence of its own.
 */
export function passagesOf(paragraphs: readonly Words[], follows: boolean): Passage[] {
  const passages: Passage[] = [];
  let list: MappedText[] | null = null;
  const close = (isClosed: boolean) => {
    const last = passages.at(-1);
    if (list !== null && last !== undefined)
      passages[passages.length - 1] = { ...last, items: list, isClosed };
    list = null;
  };
  for (const { text, marker } of paragraphs) {
    const [first, ...rest] = sentencesOf(text);
    if (first === undefined) continue;
    const isItem = marker !== null && list !== null;
    if (isItem) list!.push(withoutListMarks(first));
    const sentences = isItem ? rest : [first, ...rest];
    if (sentences.length > 0) close(true);
    for (const sentence of sentences) passages.push({ sentence, items: [], isClosed: true });
    if (sentences.at(-1)?.text.endsWith(':') === true) list = [];
  }
  close(follows);
  return passages;
}

function withoutListMarks(item: MappedText): MappedText {
  const match = /[\s;,.]*(?:\s+(?:en|of|en\/of)(?:,)?)?[\s;,.]*$/.exec(item.text);
  return match === null ? item : item.slice(0, match.index).trim();
}
