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
  process.stdout.write('skipped: the pages of a case and an audit in a browser: there is no chromium\n');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const dates = ['aanvraag=2022-09-10', 'besluit=2025-05-20', 'zitting=2025-09-01'];
const pages: Readonly<Record<string, readonly string[]>> = {
  case: ['case', 'ML', 'Ségou', ...dates.flatMap((date) => ['--date', date])],
  audit: ['audit', '--peildatum-from', '2022-01-01', '--to', '2026-01-01', '--country', 'ML'],
};
const titles: Readonly<Record<string, string>> = { case: 'Ségou', audit: '2022-01-01' };

(browserAt === undefined ? describe.skip : describe)(
  'the page of a case, and of an audit, in a browser',
  () => {
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

    it.each(
      Object.keys(pages).flatMap((name) => [
        [name, 'nl'],
        [name, 'en'],
      ]),
    )(
      'has no finding of WCAG 2.2 AA: %s, in %s, on a wide screen and a narrow one',
      async (name, lang) => {
        const words = [...pages[name]!, '--format', 'html', '--lang', lang];
        const { out } = await peildatum(scratch.path('mali'), words);
        const file = scratch.path(`${name}-${lang}.html`);
        writeFileSync(file, out);
        for (const width of [1280, 360]) {
          const page = await browser.newPage({ viewport: { width, height: 900 } });
          await page.goto(pathToFileURL(file).href);
          expect(await page.title()).toContain(titles[name]);
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
  },
);
