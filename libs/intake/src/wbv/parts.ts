import type { NotedParagraph } from '../text/index.js';

/** A decision cut at its own headings: what comes before its articles, the articles with their items, what comes after, the note. */
export interface DecisionParts {
  readonly preamble: readonly NotedParagraph[];
  readonly articles: readonly Article[];
  readonly note: readonly Item[];
}

export interface Article {
  readonly number: string;
  readonly heading: NotedParagraph;
  readonly items: readonly Item[];
}

/** The paragraphs under a letter; `letter` null for those before the first. */
export interface Item {
  readonly letter: string | null;
  readonly paragraphs: readonly NotedParagraph[];
}

const article = /^art(?:ikel|\.) ([IVXL]+|\d{1,2})\.?$/i;
const noteHeading = /^(?:nota van )?toelichting\.?$/i;
const letter = /^([A-Z]{1,2})\.?$/;

export function partsOf(paragraphs: readonly NotedParagraph[]): DecisionParts {
  const note = paragraphs.findIndex(({ text }) => noteHeading.test(text.text));
  const decision = note < 0 ? paragraphs : paragraphs.slice(0, note);
  const starts = decision.flatMap(({ text }, index) => (article.test(text.text) ? [index] : []));
  return {
    preamble: decision.slice(0, starts[0] ?? decision.length),
    articles: starts.map((start, index) => ({
      number: article.exec(decision[start]!.text.text)![1]!.toUpperCase(),
      heading: decision[start]!,
      items: itemsOf(decision.slice(start + 1, starts[index + 1] ?? decision.length)),
    })),
    note: note < 0 ? [] : itemsOf(paragraphs.slice(note + 1)),
  };
}

function itemsOf(paragraphs: readonly NotedParagraph[]): Item[] {
  const items: { letter: string | null; paragraphs: NotedParagraph[] }[] = [{ letter: null, paragraphs: [] }];
  for (const paragraph of paragraphs) {
    const match = letter.exec(paragraph.text.text);
    if (match !== null) items.push({ letter: match[1]!, paragraphs: [] });
    else items.at(-1)!.paragraphs.push(paragraph);
  }
  return items.filter((item) => item.letter !== null || item.paragraphs.length > 0);
}
