import type { Line } from './lines.js';
import { MappedText } from './mapped-text.js';

/** A run of lines that belong together: a paragraph, a heading, an item of a list. */
export interface Paragraph {
  /** Its words in one line: hyphenation at line ends undone, the bullet or number taken off. */
  readonly text: MappedText;
  readonly lines: readonly Line[];
  /** `bullet`, or the number or letter as printed without its full stop: `2`, `23.4.1`, `a`. */
  readonly marker: string | null;
  /** Stands alone in a line, shorter than the lines of text, and does not end as a sentence does. */
  readonly looksLikeHeading: boolean;
}

const bullet = /^(?:[•●▪■◦‣·∙*¢°»]|[-–—](?=\s)|e(?=\s+\p{Lu})|o(?=\s+\p{Lu}))\s*/u;
const numbered =
  /^((?:\d{1,3}(?:\.\d{1,3})*)|[a-z]|[ivx]{1,4})[.)](?:\s+|(?=\p{Lu}))|^(\d{1,2}(?:\.\d{1,2})+)[.,]?\s+(?=\p{Lu})/u;
const endsSentence = /[.:;?!]["”’)]?$/;
const runsOn =
  /(?:,|\b(?:en|of|de|het|een|in|van|voor|door|naar|uit|op|met|bij|aan|om|te|als|dat|die|tot|per|is|zijn|wordt|worden|over|onder|ten|ter|artikel|paragraaf))$/;
const lowerCase = /^["“‘(]?[\p{Ll}]/u;

/** Joins lines into paragraphs. A blank line parts them, unless the sentence plainly runs on over a page or a fault of the scan. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const width = widthOf(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => paragraph(group, width));
}

/** The length of a full line of text here. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.75)] ?? 0;
}

function continues(group: readonly Line[], next: Line, width: number): boolean {
  const last = group.at(-1)!.text.text;
  const { text } = next.text;
  if (markerOf(text) !== null || (standsAlone(text) && !standsAlone(last))) return false;
  const isOpen = !endsSentence.test(last) && (lowerCase.test(text) || runsOn.test(last));
  if (next.blankAbove > 0) return isOpen && (last.length >= width * 0.6 || runsOn.test(last));
  if (isOpen || /\p{L}-$/u.test(last)) return true;
  const isShort = group.length === 1 && last.length < width * 0.7;
  return !(isShort && !endsSentence.test(last) && /^["“‘]?\p{Lu}/u.test(text));
}

/** A heading in capitals, the heading of an article. */
function standsAlone(text: string): boolean {
  return (
    /^(?:\p{Lu}[\p{Lu} -]{4,}|art(?:ikel|\.) (?:[IVXL]+|\d{1,2})\.?)$/iu.test(text) &&
    !/^\p{Lu}?\p{Ll}/u.test(text.replace(/^art(?:ikel|\.)/i, ''))
  );
}

function markerOf(text: string): { readonly marker: string; readonly length: number } | null {
  const dot = bullet.exec(text);
  if (dot !== null) return { marker: 'bullet', length: dot[0].length };
  const number = numbered.exec(text);
  return number === null ? null : { marker: (number[1] ?? number[2])!, length: number[0].length };
}

function paragraph(lines: readonly Line[], width: number): Paragraph {
  const joined = joinLines(lines.map(({ text }) => text));
  const marker = markerOf(joined.text);
  const text = marker === null ? joined : joined.slice(marker.length);
  const looksLikeHeading =
    lines.length === 1 &&
    text.length > 0 &&
    text.length < Math.max(60, width * 0.8) &&
    !/[.;:,]$/.test(text.text);
  return { text, lines, marker: marker?.marker ?? null, looksLikeHeading };
}

const keepsHyphen =
  /(?:^|[\s(])(?:niet|anti|ex|oud|non|semi|pro|post|pre|contra|pseudo|[\p{L}\d]*\d[\p{L}\d]*|\p{Lu}{2,})-$/u;
const partOfAddress = /(?:https?:\/\/|www\.)\S*$/;

/** Lines as one, hyphenation undone: `geconclu-` + `deerd`; not `Noord-` + `en Zuid-Kivu`, not `niet-` + `statelijke`, not in an address. */
export function joinLines(lines: readonly MappedText[]): MappedText {
  const [first] = lines;
  if (first === undefined) return MappedText.of('');
  let joined: MappedText = first;
  for (const next of lines.slice(1)) joined = joinTwo(joined, next);
  return joined.squeezed();
}

function addressRunsOn(above: string, next: string): boolean {
  if (/^https?:/.test(next)) return false;
  return /[-/+=%&?_]$/.test(above) || /[/%=_#]|\.(?:pdf|html?|aspx?)/i.test(next);
}

function joinTwo(above: MappedText, below: MappedText): MappedText {
  const { raw } = above;
  const gap = { from: above.ends[above.length - 1] ?? 0, until: below.starts[0] ?? 0 };
  if (partOfAddress.test(above.text) && addressRunsOn(above.text, /^\S*/.exec(below.text)![0]))
    return MappedText.join(raw, [above, below]);
  if (/\p{L}-$/u.test(above.text)) {
    const next = /^\S+/.exec(below.text)?.[0] ?? '';
    if (/^\p{Lu}/u.test(next) || (keepsHyphen.test(above.text) && !/^(?:en|of)$/.test(next)))
      return MappedText.join(raw, [above, below]);
    if (/^\p{Ll}/u.test(next) && !/^(?:en|of|tot)$/.test(next))
      return MappedText.join(raw, [above.slice(0, above.length - 1), below]);
  }
  return MappedText.join(raw, [above, MappedText.standingFor(raw, ' ', gap), below]);
}
