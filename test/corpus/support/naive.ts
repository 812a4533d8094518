/** One numbered paragraph as somebody with a pair of scissors would cut it out; shares no code with the reader. */
export interface NaiveParagraph {
  /** `10.4.1`. */
  readonly number: string;
  readonly title: string;
  /** What the heading of its section says after "ten aanzien van"; empty for the first section. */
  readonly country: string;
  /** All letters of its own words: without white space and link mark-up. */
  readonly letters: string;
}

/** Cuts a version of the circular at `### 10.4.1` with the title on the next line that holds anything. */
export function naiveParagraphs(raw: string): NaiveParagraph[] {
  const found: { number: string; title: string; country: string; lines: string[] }[] = [];
  let awaitsTitle = false;
  for (const line of raw.split('\n')) {
    const number = /^###\s*(\d+(?:\.\d+)*)\s*$/.exec(line)?.[1];
    const last = found.at(-1);
    if (number !== undefined) {
      found.push({
        number,
        title: '',
        country: number.includes('.') ? (last?.country ?? '') : '',
        lines: [],
      });
      awaitsTitle = true;
    } else if (awaitsTitle && line.trim() !== '') {
      last!.title = line.replace(/^#+/, '').trim();
      if (!last!.number.includes('.')) last!.country = last!.title.split(' ten aanzien van ')[1] ?? '';
      awaitsTitle = false;
    } else last?.lines.push(line);
  }
  return found.map(({ lines, ...rest }) => ({ ...rest, letters: letters(lines.join('\n')) }));
}

/** A text without white space and without link mark-up. */
export function letters(text: string): string {
  return text.replace(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1').replace(/\s+/g, '');
}

/** The texts of a version by number of paragraph. */
export function lettersByNumber(raw: string): Map<string, NaiveParagraph> {
  return new Map(naiveParagraphs(raw).map((one) => [one.number, one]));
}

/** Numbers of paragraphs whose letters differ between two versions, or that only one of them has. */
export function naiveDifferences(before: string, after: string): string[] {
  const [old, now] = [lettersByNumber(before), lettersByNumber(after)];
  const numbers = [...new Set([...old.keys(), ...now.keys()])];
  return numbers.filter((number) => old.get(number)?.letters !== now.get(number)?.letters);
}
