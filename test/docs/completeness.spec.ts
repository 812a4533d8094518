import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  eventVersions,
  frameworks,
  instrumentKinds,
  knownTopics,
  levels,
  topicName,
  type PolicyEventType,
} from '@peildatum/policy';
import { openGazetteer } from '@peildatum/gazetteer';
import { findingCodes, noticeCodes } from '@peildatum/timeline';

import { readPage, root } from './support/pages.js';

describe('the reference names', () => {
  it('every notice, and no other', () => {
    expect(firstCells('docs/reference/notices.md')).toEqual([...noticeCodes].sort());
  });

  it('every finding, and no other', () => {
    expect(firstCells('docs/reference/findings.md')).toEqual([...findingCodes].sort());
  });

  it('every event, and no other', () => {
    const titles = [...readPage('docs/reference/events.md').text.matchAll(/^### (\w+)$/gm)].map(
      ([, title]) => title,
    );
    expect(titles.sort()).toEqual(Object.keys(eventVersions).sort());
  });

  it.each(Object.keys(eventVersions))('every field of %s, and no other', (type) => {
    const section = readPage('docs/reference/events.md').text.split(`\n### ${type}\n`)[1]!.split('\n#')[0]!;
    const told = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field);
    const data = JSON.parse(
      readFileSync(
        join(
          root,
          'libs',
          'policy',
          'src',
          'model',
          'fixtures',
          `${type}.v${eventVersions[type as PolicyEventType]}.json`,
        ),
        'utf8',
      ),
    ) as object;
    expect(told.sort()).toEqual(Object.keys(data).sort());
  });

  it('every topic, level, scale and kind of document', () => {
    const { text } = readPage('docs/reference/answers.md');
    const missing = [...knownTopics, ...levels, ...frameworks, ...instrumentKinds].filter(
      (code) => !text.includes(`\`${code}\``),
    );
    expect(missing).toEqual([]);
  });

  it.each(knownTopics)('the topic %s by the names that sentences give it', (topic) => {
    const { nl, en } = topicName(topic);
    expect(readPage('docs/reference/answers.md').text).toContain(`| \`${topic}\` | ${nl} | ${en} |`);
  });

  it('as many countries with regions as there are', () => {
    const gazetteer = openGazetteer();
    const count = gazetteer.countries().filter(({ code }) => gazetteer.regions(code).length > 0).length;
    expect(readPage('docs/explanation/gazetteer.md').text).toContain(`Regions of ${count} countries`);
  });

  it('every environment variable that the product, its scripts and its tests read, and no other', () => {
    expect(firstCells('docs/reference/environment.md')).toEqual([...variablesRead()].sort());
  });
});

/** The codes in the first cells of a page's tables, sorted. */
function firstCells(path: string): string[] {
  return [...readPage(path).text.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, code]) => code!).sort();
}

function variablesRead(): Set<string> {
  const found = new Set<string>();
  for (const folder of ['apps', 'libs', 'scripts', 'test'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (
        !entry.isFile() ||
        !/\.(ts|mjs)$/.test(entry.name) ||
        /node_modules|dist|test.docs/.test(entry.parentPath)
      )
        continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, name] of text.matchAll(
        /(?:env|environment)(?:\.|\[')(PEILDATUM_[A-Z_]+|KURRENTDB_TEST_[A-Z]+)/g,
      ))
        found.add(name!);
    }
  return found;
}
