import type { InstrumentFile, Proposal, Quote } from '@peildatum/intake';
import { Document, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

import type { InputFile } from '../files/input-file.js';

/** The proposed files as files that can be recorded, the document's own first. */
export function proposalFiles(name: string, { files }: Proposal): InputFile[] {
  return files.map((file, index) => ({
    name: index === 0 ? `${name}.yaml` : `${name}-${index + 1}.yaml`,
    content: new Document(file).toString(format),
  }));
}

/**
 * A proposal as one file of instrument files (YAML, `---` between them) that can be saved, mended and recorded: what was left unread stands above it, and above every
 * field the words it rests on.
 */
export function proposalText(
  { files, grounds, unresolved, spellings, findings }: Proposal,
  language: 'nl' | 'en',
): string {
  const t = (text: { readonly nl: string; readonly en: string }) => text[language];
  const head = [
    ...remarks(
      t(words.unresolved),
      unresolved.map((one) => ({ ...one, about: t(one.about) })),
    ),
    ...remarks(
      t(words.spellings),
      spellings.map((one) => ({ ...one, about: `${one.region} ${one.usual}` })),
    ),
    ...remarks(
      t(words.findings),
      findings.map((one) => ({ ...one, about: t(one.about) })),
    ),
  ];
  const documents = files.map((file, index) => withGrounds(file, `files[${index}]`, grounds));
  return [...head, documents.join('---\n')].join('\n');
}

const format = { lineWidth: 110, singleQuote: true } as const;
const longestQuote = 300;

function remarks(title: string, found: readonly (Quote & { readonly about: string })[]): string[] {
  if (found.length === 0) return [];
  return [`# ${title}:`, ...found.flatMap((one) => [`#  - ${one.about}`, `#    ${quoted(one)}`]), '#'];
}

function withGrounds(file: InstrumentFile, root: string, grounds: Proposal['grounds']): string {
  const document = new Document(file);
  for (const [path, ground] of Object.entries(grounds)) {
    if (!path.startsWith(`${root}.`)) continue;
    const node = nodeWithComment(document.contents, stepsOf(path.slice(root.length)));
    if (node !== undefined)
      node.commentBefore = [node.commentBefore, ` ${quoted(ground)}`].filter(Boolean).join('\n');
  }
  return document.toString(format);
}

/** The key of a field or the element of a list: what a comment can stand above. */
function nodeWithComment(contents: unknown, steps: readonly string[]): Node | undefined {
  let node: unknown = contents;
  let above: Node | undefined;
  for (const step of steps) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return undefined;
      above = isNode(pair.key) ? pair.key : undefined;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      above = isNode(node) ? node : undefined;
    } else return undefined;
  }
  return above;
}

function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

function quoted({ from, until, quote }: Quote): string {
  const line = quote.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  const shown = line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
  return `[${from}, ${until}) “${shown}”`;
}

const words = {
  unresolved: {
    nl: 'Niet gelezen, over te nemen door wie dit vastlegt',
    en: 'Not read, to be taken over by whoever records this',
  },
  spellings: { nl: 'Schrijfwijzen', en: 'Spellings' },
  findings: { nl: 'Bevindingen', en: 'Findings' },
};
