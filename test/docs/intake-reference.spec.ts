import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openGazetteer } from '@peildatum/gazetteer';
import { readDocument } from '@peildatum/intake';
import { parse } from 'yaml';

import { corpus, hasCorpus } from '../corpus/support/corpus.js';
import { factsByHand } from '../corpus/support/facts-by-hand.js';
import { factsOfVersion } from '../corpus/support/facts-of-version.js';
import { generatedPart, table } from './support/generated-parts.js';
import { root } from './support/pages.js';

type Plain = Readonly<Record<string, unknown>>;

const gazetteer = openGazetteer();
const documents = [
  ['wbv-2025-11-mali.txt', 'wbv-2025-11'],
  ['nota-2025-04-22-landenbeleid-mali.txt', 'nota-2025-04-22'],
  ['nota-2022-11-23-landenbeleid-mali.txt', 'nota-2022-11-23'],
  ['kamerbrief-2017-05-19-minusma.txt', 'kamerbrief-2017-05-19'],
  ['kamerbrief-2022-sahel-veiligheidsinzet.txt', 'kamerbrief-2022-sahel'],
] as const;

/** Facts as questions with their answers; what is worded by a person (titles, reasons, observations) is no fact here. */
function factsOf(file: Plain): Map<string, string> {
  const facts = new Map<string, string>();
  const instrument = (file['instrument'] ?? {}) as Plain;
  for (const field of ['kind', 'reference', 'signedOn', 'issuer']) put(facts, field, instrument[field]);
  put(facts, 'signatory', (instrument['signatory'] as Plain | undefined)?.['office']);
  for (const list of ['legalBasis', 'coordination'] as const)
    put(facts, list, (instrument[list] as readonly string[] | undefined)?.join('; '));
  for (const act of (file['acts'] ?? []) as readonly Plain[]) {
    put(facts, 'entry', (act['entry'] as Plain)['kind']);
    put(facts, 'replaces', JSON.stringify(act['replaces']));
    for (const provision of (act['provisions'] ?? []) as readonly Plain[]) {
      const key = `provision ${String(provision['topic'])}`;
      put(facts, `${key} citation`, provision['citation']);
      put(
        facts,
        `${key} refers to`,
        ((provision['refersTo'] ?? []) as readonly string[]).join(', ') || undefined,
      );
      content(facts, key, provision['content'] as Plain);
    }
  }
  for (const advice of (file['advice'] ?? []) as readonly Plain[])
    for (const point of advice['points'] as readonly Plain[]) {
      const key = `point ${String(point['number'])}`;
      put(
        facts,
        `${key} depends on`,
        ((point['dependsOn'] ?? []) as readonly string[]).join(', ') || undefined,
      );
      if (point['content'] !== undefined) content(facts, key, point['content'] as Plain);
    }
  for (const item of (file['evidence'] ?? []) as readonly Plain[]) figure(facts, item);
  return facts;
}

function content(facts: Map<string, string>, key: string, given: Plain): void {
  put(facts, `${key} content`, given['kind']);
  put(facts, `${key} framework`, given['framework']);
  for (const { scope, level } of (given['statements'] ?? []) as readonly { scope: Plain; level: string }[])
    put(facts, `${key} level of ${String(scope['kind'])} ${areas(scope)}`, level);
  for (const one of (given['alternatives'] ?? []) as readonly Plain[]) {
    const destination = areas(one['destination'] as Plain);
    put(facts, `${key} alternative in ${destination} for`, areas(one['origins'] as Plain));
    for (const field of ['originCriterion', 'against', 'presumption'])
      put(facts, `${key} alternative in ${destination} ${field}`, one[field]);
    put(
      facts,
      `${key} alternative in ${destination} conditions`,
      (one['conditions'] as readonly { code: string }[])
        .map(({ code }) => code)
        .sort()
        .join(', '),
    );
  }
}

function figure(facts: Map<string, string>, { measure, area, period, value }: Plain): void {
  const { kind, value: number } = value as { kind: string; value: number };
  if (kind === 'observation') return;
  const { from = '', until = '' } = (period ?? {}) as { from?: string; until?: string };
  const key = `figure ${String(measure)} of ${area === undefined ? '' : areas(area as Plain)} ${from}/${until}`;
  put(facts, facts.has(key) ? `${key} (another)` : key, `${kind} ${number}`);
}

function areas(scope: Plain): string {
  const regions = (scope['regions'] ?? []) as readonly string[];
  if (regions.length === 0) return String(scope['kind']);
  return regions
    .map((name) => gazetteer.findRegion('ML', name)?.id ?? name)
    .sort()
    .join(', ');
}

function put(facts: Map<string, string>, question: string, answer: unknown): void {
  if (answer !== undefined && answer !== null && answer !== '') facts.set(question, String(answer));
}

describe('the reference of intake', () => {
  it('shows how well the documents at hand are read, and that nothing is read wrongly', () => {
    const shared = join(root, '../shared/documents');
    if (!existsSync(shared)) return void process.stdout.write('skipped: no ../shared/documents here\n');
    const files = readdirSync(join(root, 'policy-files/mali')).map(
      (name) => parse(readFileSync(join(root, 'policy-files/mali', name), 'utf8')) as Plain,
    );
    const rows = documents.map(([document, id]) => {
      const written = factsOf(
        files.find((file) => (file['instrument'] as Plain | undefined)?.['id'] === id)!,
      );
      const read = factsOf(
        readDocument(readFileSync(join(shared, document), 'utf8'), gazetteer).files[0]! as Plain,
      );
      const wrong = [...read].filter(
        ([question, answer]) => written.has(question) && written.get(question) !== answer,
      );
      const found = [...written].filter(([question, answer]) => read.get(question) === answer).length;
      const beyond = [...read].filter(([question]) => !written.has(question)).length;
      expect(wrong).toEqual([]);
      return [id, written.size, found, wrong.length, written.size - found - wrong.length, beyond].map(String);
    });
    const lines = table(['document', 'facts in the files', 'found', 'wrong', 'missing', 'beyond'], rows);
    const { stands, wanted } = generatedPart('docs/reference/intake.md', 'precision', lines);
    expect(stands).toBe(wanted);
  });
  it('shows how well the versions of the circular are read, and that nothing is read wrongly', () => {
    if (!hasCorpus) return;
    const rows = corpus.map(({ date, raw }) => {
      const expected = factsByHand(date);
      const read = factsOfVersion(raw);
      const wrong = [...read].filter(([question, answer]) => expected.get(question) !== answer);
      expect([date, wrong]).toEqual([date, []]);
      const found = [...expected].filter(([question, answer]) => read.get(question) === answer).length;
      const missing = [...expected.keys()].filter((question) => !read.has(question)).length;
      return [date, expected.size, found, wrong.length, missing].map(String);
    });
    const lines = table(['version', 'facts read by a person', 'found', 'wrong', 'missing'], rows);
    const { stands, wanted } = generatedPart('docs/reference/intake.md', 'precision of versions', lines);
    expect(stands).toBe(wanted);
  });
});
