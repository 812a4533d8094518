import type { NotedParagraph, TextDocument } from '../text/index.js';

/** The paragraphs under one heading, up to the next. */
export interface Section {
  /** `4.2`; of an unnumbered heading the number above it. Empty before the first. */
  readonly number: string;
  readonly title: string;
  /** `4.2` or `4, Gao`: where to find it. */
  readonly locator: string;
  readonly heading: NotedParagraph | null;
  readonly paragraphs: readonly NotedParagraph[];
}

/** Cuts a document at its headings, numbered and not. */
export function sectionsOf({ paragraphs }: Pick<TextDocument, 'paragraphs'>): Section[] {
  const sections: {
    number: string;
    title: string;
    heading: NotedParagraph | null;
    paragraphs: NotedParagraph[];
    isNumbered: boolean;
  }[] = [{ number: '', title: '', heading: null, paragraphs: [], isNumbered: true }];
  let last = '0';
  paragraphs.forEach((paragraph, index) => {
    const current = sections.at(-1)!;
    const title = paragraph.text.text;
    if (isNumberedHeading(paragraph, last)) {
      last = paragraph.marker!;
      sections.push({ number: last, title, heading: paragraph, paragraphs: [], isNumbered: true });
    } else if (isHeading(paragraph, paragraphs[index + 1])) {
      sections.push({
        number: last === '0' ? '' : last,
        title,
        heading: paragraph,
        paragraphs: [],
        isNumbered: false,
      });
    } else current.paragraphs.push(paragraph);
  });
  return sections
    .filter(({ heading, paragraphs: held }) => heading !== null || held.length > 0)
    .map(({ isNumbered, ...section }) => ({
      ...section,
      locator: isNumbered
        ? section.number || section.title
        : [section.number, section.title].filter(Boolean).join(', '),
    }));
}

function isNumberedHeading({ marker, looksLikeHeading, text }: NotedParagraph, last: string): boolean {
  if (marker === null || !/^\d+(?:\.\d+)*$/.test(marker) || !looksLikeHeading || !/^\p{Lu}/u.test(text.text))
    return false;
  const own = marker.split('.').map(Number);
  const then = last.split('.').map(Number);
  if (own.length === 1) return own[0] === then[0]! + 1;
  return (
    (own[0] === then[0] && own.length <= then.length + 1) ||
    (own[0] === then[0]! + 1 && own.length === 2 && own[1] === 1)
  );
}

function isHeading(paragraph: NotedParagraph, next: NotedParagraph | undefined): boolean {
  const { marker, looksLikeHeading, text, lines } = paragraph;
  return (
    marker === null &&
    looksLikeHeading &&
    lines.length === 1 &&
    next !== undefined &&
    text.length < 80 &&
    /^[\p{Lu}\d]/u.test(text.text) &&
    /^[\p{Lu}\d“"’]/u.test(next.text.text) &&
    !/\d{4}$/.test(text.text)
  );
}
