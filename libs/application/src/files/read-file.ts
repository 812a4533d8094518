import type { Fault } from '@peildatum/policy';
import { Composer, LineCounter, Parser, visit, type CST, type Document } from 'yaml';

import { deepest } from '../input/surface.js';
import type { LocatedFault } from '../errors.js';
import { largestFile, type InputFile } from './input-file.js';
import { jsonFaultOffset } from './json-fault.js';
import { locator, type Locate } from './locate.js';

/** A file read as plain data. `raw` is undefined where it could not be; then there are faults. */
export interface ReadFile {
  readonly name: string;
  readonly raw: unknown;
  readonly faults: readonly LocatedFault[];
  readonly locate: Locate;
}

/** Most uses of anchors in one file; keeps a small file from meaning a large one. */
const mostAliases = 100;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Most YAML documents in one file. */
const mostDocuments = 100;

/**
 * Reads YAML 1.2 (core schema, no tags) or JSON; JSON is told by its name (`.json`) and read with JSON's own rules. A YAML file may
 * hold several documents, parted by `---`: each is read as a file of its own. Never throws, whatever the bytes.
 */
export function readFile(file: InputFile): ReadFile[] {
  const size = typeof file.content === 'string' ? Buffer.byteLength(file.content) : file.content.length;
  if (size > largestFile) return [unreadable(file.name, tooLarge)];
  const text = decode(file.content);
  if (text === undefined) return [unreadable(file.name, notUtf8)];
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (depthOf(tokens) > deepest) return [unreadable(file.name, tooDeep)];
  const documents = [...new Composer({ lineCounter: lines, version: '1.2', schema: 'core' }).compose(tokens)];
  if (file.name.toLowerCase().endsWith('.json')) {
    const [document] = documents;
    const locate = document === undefined ? () => null : locator(document, lines);
    return [readJson(file.name, text, locate, lines)];
  }
  const holding = documents.filter((document) => document.contents !== null || document.errors.length > 0);
  if (holding.length === 0) return [unreadable(file.name, empty)];
  if (holding.length > mostDocuments) return [unreadable(file.name, tooManyDocuments)];
  return holding.map((document) => readYaml(file.name, document, lines));
}

function readYaml(name: string, document: Document.Parsed, lines: LineCounter): ReadFile {
  const locate = locator(document, lines);
  const faults = faultsOf(document, name, lines);
  if (faults.length > 0) return { name, raw: undefined, faults, locate };
  try {
    const raw: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { name, raw, faults: [], locate };
  } catch (error) {
    if (error instanceof ReferenceError) return unreadable(name, tooManyAliases);
    throw error;
  }
}

/** Puts the place in the file to faults found later. */
export function located({ name, locate }: ReadFile, faults: readonly Fault[]): LocatedFault[] {
  return faults.map((fault) => {
    const place = locate(fault.path);
    return { ...fault, at: { file: name, line: place?.line ?? null, column: place?.column ?? null } };
  });
}

function readJson(name: string, text: string, locate: Locate, lines: LineCounter): ReadFile {
  try {
    const raw: unknown = JSON.parse(text);
    return { name, raw, faults: [], locate };
  } catch {
    const place = lines.linePos(jsonFaultOffset(text) ?? 0);
    const at = { file: name, line: place.line === 0 ? null : place.line, column: place.col || null };
    return { name, raw: undefined, faults: [{ ...notJson, path: '', at }], locate };
  }
}

function decode(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '');
  try {
    return utf8.decode(content);
  } catch {
    return undefined;
  }
}

/** Nesting of a file before anything is made of it. Walks without recursion: composing deep nesting exhausts the stack. */
function depthOf(tokens: readonly CST.Token[]): number {
  let deepestFound = 0;
  const open: [token: unknown, depth: number][] = tokens.map((token) => [token, 0]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next;
    deepestFound = Math.max(deepestFound, depth);
    if (typeof token !== 'object' || token === null || deepestFound > deepest) continue;
    const { value, items } = token as {
      value?: unknown;
      items?: readonly { key?: unknown; value?: unknown }[];
    };
    open.push([value, depth]);
    for (const item of items ?? []) open.push([item.key, depth + 1], [item.value, depth + 1]);
  }
  return deepestFound;
}

function faultsOf(document: Document.Parsed, name: string, lines: LineCounter): LocatedFault[] {
  const found = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    offset: pos[0],
    text: notYaml(message.split('\n')[0] ?? ''),
  }));
  visit(document, {
    Node: (_key, node) => {
      if (node.tag !== undefined) found.push({ offset: node.range?.[0] ?? 0, text: tagged });
    },
  });
  return found.slice(0, 100).map(({ offset, text }) => {
    const { line, col } = lines.linePos(offset);
    return { ...text, path: '', at: { file: name, line, column: col } };
  });
}

function unreadable(name: string, text: Omit<Fault, 'path'>): ReadFile {
  const fault = { ...text, path: '', at: { file: name, line: null, column: null } };
  return { name, raw: undefined, faults: [fault], locate: () => null };
}

function notYaml(message: string): Omit<Fault, 'path'> {
  return {
    code: 'not-yaml',
    nl: `Dit is geen geldige YAML: ${message}`,
    en: `This is not valid YAML: ${message}`,
  };
}

const notJson = { code: 'not-json', nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' };
const tagged = {
  code: 'tag-unsupported',
  nl: 'YAML-tags worden hier niet gelezen; laat de tag weg.',
  en: 'YAML tags are not read here; leave the tag out.',
};
const tooLarge = {
  code: 'file-too-large',
  nl: `Het bestand is groter dan ${largestFile} bytes.`,
  en: `The file is larger than ${largestFile} bytes.`,
};
const notUtf8 = { code: 'not-utf8', nl: 'Het bestand is geen UTF-8.', en: 'The file is not UTF-8.' };
const tooDeep = {
  code: 'too-deep',
  nl: `Het bestand is dieper genest dan ${deepest} niveaus.`,
  en: `The file is nested deeper than ${deepest} levels.`,
};
const empty = { code: 'file-empty', nl: 'Het bestand is leeg.', en: 'The file is empty.' };
const tooManyDocuments = {
  code: 'too-many-documents',
  nl: `Het bestand bevat meer dan ${mostDocuments} YAML-documenten.`,
  en: `The file holds more than ${mostDocuments} YAML documents.`,
};
const tooManyAliases = {
  code: 'too-many-aliases',
  nl: `Het bestand verwijst vaker dan ${mostAliases} keer naar ankers.`,
  en: `The file refers to anchors more than ${mostAliases} times.`,
};
