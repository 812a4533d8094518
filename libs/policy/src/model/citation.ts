/**
 * The number of a section or paragraph of the Vreemdelingencirculaire 2000: chapter, slash, numbers with dots (`C7/23.4.2`). It is a number of its
 * day: sections are renumbered when a country is inserted.
 */
const form = /^[A-Z][1-9]\d?\/[1-9]\d{0,2}(\.[1-9]\d{0,2}){0,7}$/;

export function isCitation(text: string): boolean {
  return form.test(text);
}

/**
 * The number that a person means: in any case, with "paragraaf" or "§" before it and "Vc", "Vc 2000" or the full name behind it. Null where
 * the text is no number of the circular.
 */
export function readCitation(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^(paragraaf|paragrafen|par\.?|§|section)\s*/iu, '')
    .replace(/[\s,]*(van\s+de\s+)?(vc|vreemdelingencirculaire)\.?(\s*2000)?(\s*\(c\))?[\s.]*$/iu, '')
    .replace(/\s+/gu, '')
    .replace(/\.$/u, '')
    .toUpperCase();
  return isCitation(bare) ? bare : null;
}

/** Whether the paragraph is this section, or lies in it. */
export function isWithin(citation: string, section: string): boolean {
  return citation === section || citation.startsWith(`${section}.`);
}

/** Whether the number is of the general part: chapter C2, or the first section of C7. */
export function isGeneralCitation(citation: string): boolean {
  return citation.startsWith('C2/') || isWithin(citation, 'C7/1');
}

/** The section that a paragraph lies in: `C7/23` of `C7/23.4.2`. */
export function sectionOf(citation: string): string {
  return citation.split('.', 1)[0]!;
}

/** The number after `from` became `to`; the same where the paragraph does not lie in `from`. */
export function renumbered(citation: string, from: string, to: string): string {
  return isWithin(citation, from) ? to + citation.slice(from.length) : citation;
}

/** The numbers that stand in a text, once each, in the order of the text. */
export function citationsIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\p{L}\d])[A-Z][1-9]\d?\/[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,7}(?![\d/])/gu);
  return [...new Set([...found].map(([number]) => number).filter(isCitation))];
}

/** Sorts as the circular does: by chapter, then number by number. */
export function compareCitations(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = left[at]! - right[at]!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Smaller is nearer: first by how many leading numbers two share, then by how far apart the first that differ are, then by depth. */
export function distanceBetween(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared += 1;
  const apart = Math.abs((left[shared] ?? 0) - (right[shared] ?? 0));
  return (20 - shared) * 10_000 + Math.min(apart, 999) * 10 + Math.abs(left.length - right.length);
}

function partsOf(citation: string): number[] {
  const [chapter = '', numbers = ''] = citation.split('/');
  return [chapter.charCodeAt(0), Number(chapter.slice(1)), ...numbers.split('.').map(Number)];
}
