import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the thing a path names stands; for what is missing, where it should have been: what holds it. */
export type Locate = (path: string) => Place | null;

/** Finds paths such as `acts[0].provisions[1].topic` in a parsed document. */
export function locator(document: Document, lines: LineCounter): Locate {
  return (path) => {
    const offset = offsetOf(document, stepsOf(path));
    if (offset === undefined) return null;
    const { line, col } = lines.linePos(offset);
    return line === 0 ? null : { line, column: col };
  };
}

function offsetOf(document: Document, steps: readonly string[]): number | undefined {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0];
  for (const step of steps) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === step);
      if (pair === undefined) return offset;
      offset = (pair.key as Node | null)?.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = (item as Node | null)?.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}
