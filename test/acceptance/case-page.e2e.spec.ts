import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

import { maliFiles } from './running/built.js';
import { peildatum } from './running/command-line.js';
import { Scratch } from './running/scratch.js';

const browserAt = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
if (browserAt === undefined)
  process.stdout.write('skipped: the page of a case in a browser: there is no chromium\n');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const words = [
  'case',
  'ML',
  'Ségou',
  '--date',
  'aanvraag=2022-09-10',
  '--date',
  'besluit=2025-05-20',
  '--date',
  'zitting=2025-09-01',
];

(browserAt === undefined ? describe.skip : describe)('the page of a case in a browser', () => {
  const scratch = new Scratch();
  let browser: Browser;

  beforeAll(async () => {
    await peildatum(scratch.path('mali'), ['record', ...maliFiles()]);
    browser = await chromium.launch({ executablePath: browserAt!, headless: true, args: flags });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    scratch.remove();
  });

  it.each(['nl', 'en'])(
    'has no finding of WCAG 2.2 AA, in %s, on a wide screen and a narrow one',
    async (lang) => {
      const { out } = await peildatum(scratch.path('mali'), [...words, '--format', 'html', '--lang', lang]);
      const file = scratch.path(`case-${lang}.html`);
      writeFileSync(file, out);
      for (const width of [1280, 360]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.goto(pathToFileURL(file).href);
        expect(await page.title()).toContain('Ségou');
        await page.evaluate(axe);
        const found = (await page.evaluate(
          "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
        )) as string[];
        expect(found).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        await page.close();
      }
    },
    180_000,
  );
});
