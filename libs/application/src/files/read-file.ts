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

/**
 * Reads YAML 1.2 (core schema, no tags) or JSON; JSON is told by its name (`.json`) and read with JSON's own rules.
 * Never throws, whatever the bytes.
 */
export function readFile(file: InputFile): ReadFile {
  const size = typeof file.content === 'string' ? Buffer.byteLength(file.content) : file.content.length;
  if (size > largestFile) return unreadable(file.name, tooLarge);
  const text = decode(file.content);
  if (text === undefined) return unreadable(file.name, notUtf8);
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (depthOf(tokens) > deepest) return unreadable(file.name, tooDeep);
  const documents = [...new Composer({ lineCounter: lines, version: '1.2', schema: 'core' }).compose(tokens)];
  const [document] = documents;
  const locate = document === undefined ? () => null : locator(document, lines);
  if (file.name.toLowerCase().endsWith('.json')) return readJson(file.name, text, locate, lines);
  if (document === undefined || document.contents === null) return unreadable(file.name, empty);
  if (documents.length > 1) return unreadable(file.name, severalDocuments);
  const faults = faultsOf(document, file.name, lines);
  if (faults.length > 0) return { name: file.name, raw: undefined, faults, locate };
  try {
    const raw: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { name: file.name, raw, faults: [], locate };
  } catch (error) {
    if (error instanceof ReferenceError) return unreadable(file.name, tooManyAliases);
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
const severalDocuments = {
  code: 'several-documents',
  nl: 'Het bestand bevat meer dan één YAML-document; gebruik één bestand per document.',
  en: 'The file holds more than one YAML document; use a file for each.',
};
const tooManyAliases = {
  code: 'too-many-aliases',
  nl: `Het bestand verwijst vaker dan ${mostAliases} keer naar ankers.`,
  en: `The file refers to anchors more than ${mostAliases} times.`,
};
