const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ə: 'e',
  '&': 'en',
};

const LONE_SURROGATE = /\p{Surrogate}/u;
const FORMAT_CHARACTERS = /\p{Cf}/gu;
const MARKS_AND_MODIFIERS = /[\p{M}\p{Lm}]/gu;
const SEPARATORS = /[\s\p{Pd}'’‘`´ʹ′"“”„.,·‧_()[\]]+/gu;
const LEADING_ARTICLE = /^(?:de|het|the)\s+|^['’‘`]t\s+/u;
const BRACKETED_TAIL = /^([^()[\]]+)[([]([^()[\]]+)[)\]]\s*$/u;

/** Longest text that is looked at; anything longer is no name of a country or a region. */
export const LONGEST_NAME = 200;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(FORMAT_CHARACTERS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßæœøđðħıłþə&]/gu, (letter) => FOLDED[letter] ?? letter)
    .trim();
}

function squeeze(folded: string): string {
  return folded.replace(MARKS_AND_MODIFIERS, '').replace(SEPARATORS, '');
}

/**
 * The key under which a spelling is kept: NFKD, lower case, without diacritics, spaces, hyphens, apostrophes, full stops,
 * commas and brackets. Two spellings with one key are the same spelling; any other character counts.
 * Empty for a text that is too long, not well-formed Unicode or holds no letter.
 */
export function spellingKey(text: string): string {
  if (text.length > LONGEST_NAME || LONE_SURROGATE.test(text)) return '';
  return squeeze(fold(text));
}

/** The ways one text may be read as a name: as it stands, without article, and as a name with a gloss in brackets. */
export interface NameReading {
  /** Keys to try in this order, without empty ones. */
  readonly keys: readonly string[];
  /** The name and the gloss of `name (gloss)`, each as a text to read again; undefined where there are no brackets at the end. */
  readonly glossed: { readonly name: string; readonly gloss: string } | undefined;
}

/** Reads a text as a name; never throws. A leading de, het, 't or the may be left out. */
export function readName(text: string): NameReading {
  if (text.length > LONGEST_NAME || LONE_SURROGATE.test(text)) return { keys: [], glossed: undefined };
  const folded = fold(text);
  const whole = squeeze(folded);
  const bare = squeeze(folded.replace(LEADING_ARTICLE, ''));
  const keys = [...new Set([whole, bare])].filter((key) => key !== '');
  const brackets = BRACKETED_TAIL.exec(folded);
  const [, name, gloss] = brackets ?? [];
  return { keys, glossed: name !== undefined && gloss !== undefined ? { name, gloss } : undefined };
}

/** Whether a gloss is only an article, as in "Bahamas (the)". */
export function isArticle(text: string): boolean {
  return ['de', 'het', 'the'].includes(fold(text));
}
