import { sentencesOf, type MappedText } from '../../text/index.js';

/** A sentence, with the list that it introduces. */
export interface Block {
  readonly sentence: MappedText;
  /** Items without their bullets and without what joins them. */
  readonly items: readonly MappedText[];
  /** Whether it introduces a list of which the items are punctuated as one from the first through the last; true without a list. */
  readonly isComplete: boolean;
  /** An unnumbered heading. */
  readonly isHeading: boolean;
}

const bullet = /^(?:[*•●▪■◦‣·–-]\s*|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]\s+)(?=\S)/;
const wrapped = /(?<![.:;!?,]|[.!?]["”’)])\n(?=[\p{Ll}\d(])/gu;
/** Cuts the words of a paragraph into sentences and their lists. */
export function blocksOf(words: MappedText): Block[] {
  const blocks: Draft[] = [];
  for (const line of words.replace(wrapped, ' ').split(/\n+/)) {
    const text = line.squeezed();
    if (text.length === 0) continue;
    if (text.text.startsWith('#')) {
      blocks.push({ sentence: text, items: [], isHeading: true });
      continue;
    }
    const mark = bullet.exec(text.text)?.[0].length ?? 0;
    const [first, ...rest] = sentencesOf(text.slice(mark));
    const open = blocks.at(-1);
    if (mark > 0 && open !== undefined && introducesList(open)) open.items.push(first!);
    else blocks.push({ sentence: first!, items: [], isHeading: false });
    for (const sentence of rest) blocks.push({ sentence, items: [], isHeading: false });
  }
  return blocks.map((block) => ({
    ...block,
    items: block.items.map(withoutJoint),
    isComplete: isComplete(block),
  }));
}

interface Draft {
  readonly sentence: MappedText;
  readonly items: MappedText[];
  readonly isHeading: boolean;
}

function introducesList({ sentence, isHeading }: Draft): boolean {
  return !isHeading && sentence.text.endsWith(':');
}

function isComplete(block: Draft): boolean {
  if (!introducesList(block)) return true;
  const { items } = block;
  const between = items.slice(0, -1);
  const last = items.at(-1);
  return (
    last !== undefined &&
    /[.!?]["”’)]?$/.test(last.text) &&
    between.every(({ text }) => /[;,](?:\s*(?:en(?:\/of)?|of))?[,;]?$|\b(?:en|of)$/.test(text))
  );
}

function withoutJoint(item: MappedText): MappedText {
  const joint = /[;,.\s]*(?:[;,]\s*(?:en(?:\/of)?|of)\b)?[;,.\s]*$/.exec(item.text);
  return item.slice(0, joint === null ? item.length : joint.index);
}
