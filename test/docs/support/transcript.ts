import type { CodeBlock } from './pages.js';

/** One command of a `console` block with the output that the page shows under it. */
export interface Step {
  readonly command: string;
  /** Lines as shown; a line that is only `…` stands for any number of lines. */
  readonly expected: readonly string[];
  /** Line of the page on which the command stands. */
  readonly line: number;
}

/**
 * The commands of a block: lines that begin with `$ `, continued where a line ends with a backslash and through the end of a text given
 * with `<<WORD`. Throws for output before the first.
 */
export function stepsOf(block: CodeBlock): Step[] {
  const steps: { command: string; expected: string[]; line: number }[] = [];
  let continued = false;
  let endOfText: string | undefined;
  block.lines.forEach((line, index) => {
    const last = steps.at(-1);
    if (last !== undefined && (continued || endOfText !== undefined)) {
      last.command += `\n${line}`;
      if (line === endOfText) endOfText = undefined;
    } else if (line.startsWith('$ ')) {
      steps.push({ command: line.slice(2), expected: [], line: block.line + index });
      endOfText = /<<(\w+)$/.exec(line)?.[1];
    } else if (last === undefined)
      throw new Error(`line ${block.line + index}: output before the first command`);
    else last.expected.push(line);
    continued = line.endsWith('\\');
  });
  return steps;
}
