import { headingWords, type SourceLine } from './source-line.js';

/** A heading that numbers a chapter (`C7`) or, within one, a section or a paragraph (`2.4.1`). */
export type NumberedHeading =
  | { readonly kind: 'chapter'; readonly chapter: string; readonly title: string | null }
  | {
      readonly kind: 'paragraph';
      /** Where the number itself names it (`C7/2.4.1`). */
      readonly chapter: string | null;
      readonly number: readonly number[];
      readonly title: string | null;
    };

const chapterForm = /^(?:hoofdstuk|deel)?\s*([A-D][1-9]\d?)\s*[.:]?(?:\s+(.*))?$/iu;
const paragraphForm =
  /^(?:paragraaf|par\.|§)?\s*(?:([A-D][1-9]\d?)\s*\/\s*)?([1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,7})\s*\.?(?:\s+(.*))?$/iu;

/** What a line numbers, by its form alone; null where it numbers nothing. */
export function numberedHeading(line: SourceLine): NumberedHeading | null {
  const words = headingWords(line);
  if (words.length > 400) return null;
  const [, chapter, chapterTitle] = chapterForm.exec(words) ?? [];
  if (chapter !== undefined && isTitle(chapterTitle)) {
    return { kind: 'chapter', chapter: chapter.toUpperCase(), title: chapterTitle ?? null };
  }
  const [, named, digits, title] = paragraphForm.exec(words) ?? [];
  if (digits === undefined || !isTitle(title)) return null;
  return {
    kind: 'paragraph',
    chapter: named?.toUpperCase() ?? null,
    number: digits.split('.').map(Number),
    title: title ?? null,
  };
}

/** Whether words may stand beside a number as its title: a list's item goes on in lower case or ends as a sentence does. */
export function isTitle(words: string | undefined): boolean {
  return (
    words === undefined || (/^[\p{Lu}‘“"'(]/u.test(words) && !/[.;,:]$/.test(words) && words.length <= 250)
  );
}

/** Whether a number may directly follow another: its first part, or the next of it or of anything it lies in. */
export function follows(next: readonly number[], before: readonly number[] | null): boolean {
  if (before === null) return next.length === 1 || next.every((part) => part === 1);
  const shared = next.length - 1;
  if (shared > before.length || !next.slice(0, shared).every((part, index) => part === before[index]))
    return false;
  return next[shared] === (before[shared] ?? 0) + 1;
}

/** Whether a number comes later than another within its section or at the start of the next, however many lie between. */
export function comesLater(next: readonly number[], before: readonly number[]): boolean {
  const differs = next.findIndex((part, index) => part !== before[index]);
  if (differs === -1) return false;
  const step = next[differs]! - (before[differs] ?? 0);
  return differs === 0 ? step === 1 : step > 0;
}
