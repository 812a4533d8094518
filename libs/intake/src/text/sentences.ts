import type { MappedText } from './mapped-text.js';

const end = /[.?!]["”’»)]?(?=\s+["“‘«(]?[\p{Lu}\d•*¢]|\s*$)|:(?=\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s[^:]*\.)/gu;
const abbreviation =
  /(?:^|[\s(])(?:jl|nr|nrs|art|artt|par|pag|p|pp|blz|dr|mr|ir|drs|prof|dhr|mw|resp|jo|evt|ca|bijv|bv|etc|incl|excl|vgl|Rb|ABRvS|St|\p{Lu}(?:\.\p{Lu})*|d\.d|o\.a|d\.w\.z|m\.b\.t|t\.a\.v|i\.c|m\.n|t\.m)\.$/u;
/** After these a capital may start a new sentence all the same. */
const mayEnd = /(?:jl|etc)\.$/;

/** The sentences of a paragraph, their stops included. */
export function sentencesOf(text: MappedText): MappedText[] {
  const sentences: MappedText[] = [];
  let from = 0;
  for (const match of text.text.matchAll(end)) {
    const until = match.index + match[0].length;
    const before = text.text.slice(from, match.index + 1);
    if (match[0].startsWith('.') && abbreviation.test(before) && !startsAnew(text.text, until, before))
      continue;
    if (isDecimal(text.text, match.index)) continue;
    sentences.push(text.slice(from, until).trim());
    from = until;
  }
  const rest = text.slice(from).trim();
  return rest.length > 0 ? [...sentences, rest] : sentences;
}

function startsAnew(text: string, until: number, before: string): boolean {
  return (
    mayEnd.test(before) &&
    /^\s+(?:De|Het|Een|In|Er|Dit|Deze|Daar\p{L}*|Ook|Verder|Volgens|Uit|Op|Voor|Bij)\s/u.test(
      text.slice(until),
    )
  );
}

function isDecimal(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
}

/** Whether a sentence came to its end: a text that was cut off may have said more. */
export function isFinished(sentence: MappedText): boolean {
  return /[.;:?!]["”’»)]?$/.test(sentence.text);
}
