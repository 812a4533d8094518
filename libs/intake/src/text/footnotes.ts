import type { Line } from './lines.js';
import type { MappedText } from './mapped-text.js';
import { joinLines } from './paragraphs.js';

/** A note at the foot of a page. */
export interface Footnote {
  readonly number: number;
  readonly text: MappedText;
}

const startsNote = /^(\d{1,3}|[^\p{L}\d\s("“‘«[]{1,2}|\d[^\p{L}\d\s.])\s*(?=\p{Lu}|https?:)/u;

/**
 * Takes the notes off the feet of the pages. A note starts with the number that is due; in a scan its number may be garbled or have
 * lost a digit, which is taken only after a note that was plain or where one that is due follows on the same page.
 */
export function withoutFootnotes(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly footnotes: readonly Footnote[];
} {
  const footnotes: Footnote[] = [];
  const kept: Line[] = [];
  let due = 1;
  let open: MappedText[] | null = null;
  const close = () => {
    if (open !== null) footnotes.push({ number: due - 1, text: joinLines(open) });
    open = null;
  };
  lines.forEach((line, index) => {
    const { text } = line.text;
    const mark = markOf(line, due, open !== null, lines, index);
    if (mark !== null) {
      close();
      open = [line.text.slice(mark).trim()];
      due += 1;
    } else if (open !== null && !isBackInText(line, text, lines[index - 1]!.text.text)) {
      open.push(line.text);
    } else {
      close();
      kept.push(line);
    }
  });
  close();
  return { lines: kept, footnotes };
}

/** Length of the mark where the note that is due starts on this line; null where it does not. */
function markOf(
  line: Line,
  due: number,
  inNotes: boolean,
  lines: readonly Line[],
  index: number,
): number | null {
  const match = startsNote.exec(line.text.text);
  if (match === null) return null;
  const mark = match[1]!;
  if (mark === String(due))
    return isNoteLike(line.text.text, lines, index) || inNotes ? match[0].length : null;
  const mayBeGarbled =
    (/^[^\p{L}\d\s]+$/u.test(mark) && !/^[•●▪■◦‣·∙*¢»–—-]/u.test(mark)) ||
    (due >= 10 && (String(due).endsWith(mark) || String(due).startsWith(mark)));
  if (!mayBeGarbled || !isNoteLike(line.text.text, lines, index)) return null;
  return match[0].length;
}

const noteWords =
  /https?:|\b(?:19|20)\d{2}\b|\bIbid\b|download|Data export|Rb |ECLI|Kamerstuk|\bpp?\. \d|Report|Rapport|Bron|Disclaimer|^\S+\s+Bij /i;

/** Whether a line reads as a source or a remark; the lines under it count. */
function isNoteLike(text: string, lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + 3).map((line) => line.text.text);
  return noteWords.test([text, ...below].join(' '));
}

/** After its notes a page has ended: text goes on with a capital or in the middle of a sentence. */
function isBackInText(line: Line, text: string, above: string): boolean {
  if (/https?:|^\S*[%/_]\S*$|\.pdf|download|Data$|export/i.test(text)) return false;
  if (/https?:\S*$/.test(above) && /^\S+$/.test(text)) return false;
  const noteEnds = /[.\d)/]$|[a-z\d]\/?$/i.test(above);
  if (line.startsPage) return true;
  if (line.blankAbove > 0)
    return !/^\d{4}[;,]/.test(text) && noteEnds && text.length > 12 && !/^[\d-]+$/.test(text);
  return false;
}
