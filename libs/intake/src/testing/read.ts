import { existsSync, readFileSync } from 'node:fs';

import { openGazetteer } from '@peildatum/gazetteer';

import type { Proposal } from '../proposal.js';
import { readDocument } from '../read-document.js';

/** The proposal of a text. */
export function read(text: string): Proposal {
  return readDocument(text, openGazetteer());
}

/** A real document beside the repository; null, said on stdout, where it is absent. */
export function realDocument(name: string): string | null {
  const path = new URL(`../../../../../shared/documents/${name}`, import.meta.url);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  process.stdout.write(`skipped: ${name} is not in ../shared/documents\n`);
  return null;
}
