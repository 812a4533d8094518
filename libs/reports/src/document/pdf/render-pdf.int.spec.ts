import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Block, ReportDocument } from '../model.js';
import { renderPdf } from './render-pdf.js';

const long = 'Woorden die een regel vullen en daarna nog een, tot de bladzijde vol is. ';
const rows = Array.from({ length: 60 }, (_, n) => [`dag ${n}`, 'none-by-silence', long]);
const blocks: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'De vraag' },
  { kind: 'paragraph', text: [`Ségou, Ménaka; ${long.repeat(12)}`, { strong: 'let op' }], lead: true },
  {
    kind: 'fields',
    rows: [
      { name: 'Stand', value: { code: 'higher' } },
      { name: 'Lang', value: long.repeat(3) },
    ],
  },
  {
    kind: 'table',
    caption: 'De dagen',
    columns: [
      { title: 'Dag', share: 1 },
      { title: 'Stand', share: 1 },
      { title: 'Woorden', share: 2 },
    ],
    rows,
  },
  { kind: 'heading', level: 3, text: 'Bronnen' },
  {
    kind: 'list',
    items: [
      'een',
      { href: 'https://zoek.officielebekendmakingen.nl/stcrt-2025-99999.html', text: 'stcrt-2025-99999' },
    ],
  },
  { kind: 'notice', code: 'text-not-held', text: 'Een sign dat het lettertype niet heeft: \u{1F600}.' },
];

const report = (more: Partial<ReportDocument> = {}): ReportDocument => ({
  language: 'nl',
  title: 'Landgebonden asielbeleid voor Ségou (Mali)',
  runningTitle: 'Peildatum – uittreksel',
  reference: null,
  example: false,
  blocks,
  foot: 'Beleidsregel; geen oordeel over een individuele zaak (artikel 4:84 Awb). De Staatscourant is de bron, niet dit register.',
  moment: '2026-11-20T09:15:00.000Z',
  answer: { fileName: 'case-ML-ML-4.json', json: '{"country":"ML"}\n' },
  ...more,
});

const latin = async (more: Partial<ReportDocument> = {}) =>
  (await renderPdf(report(more))).toString('latin1');
const count = (text: string, what: RegExp) => (text.match(what) ?? []).length;

describe('a report as PDF', () => {
  it('is the same bytes every time, and others for another report or another moment', async () => {
    const once = await renderPdf(report());
    expect((await renderPdf(report())).equals(once)).toBe(true);
    expect((await renderPdf(report({ reference: 'AWB 25/0000' }))).equals(once)).toBe(false);
    expect((await renderPdf(report({ moment: '2026-11-21T09:15:00.000Z' }))).equals(once)).toBe(false);
  });

  it('is marked PDF/A-3a, tagged, in its language, dated by the ledger', async () => {
    const pdf = await latin();
    expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf).toMatch(/\/MarkInfo|\/Marked true/);
    expect(pdf).toContain('/Lang (nl-NL)');
    expect(await latin({ language: 'en' })).toContain('/Lang (en-GB)');
    expect(pdf).toContain('/CreationDate (D:20261120091500Z)');
    expect(pdf).toContain('/OutputIntents');
    expect(pdf).not.toContain('/Encrypt');
  });

  it('tags headings, paragraphs, lists, tables with their heads, and links', async () => {
    const pdf = await latin();
    for (const tag of [
      'Document',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'Caption',
      'THead',
      'TBody',
      'Link',
    ])
      expect({ tag, found: pdf.includes(`/S /${tag}\n`) }).toEqual({ tag, found: true });
    expect(count(pdf, /\/S \/TR\n/g)).toBe(rows.length + 1);
    expect(count(pdf, /\/Scope \/Column/g)).toBe(3);
    expect(count(pdf, /\/Scope \/Row/g)).toBe(rows.length);
  });

  it('embeds every font, and writes nothing smaller than ten points', async () => {
    const pdf = await latin();
    const fonts = count(pdf, /\/Type \/FontDescriptor/g);
    expect(fonts).toBeGreaterThan(1);
    expect(count(pdf, /\/FontFile2 /g)).toBe(fonts);
    expect(pdf).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    const sizes = [...pdf.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
  });

  it('writes in black, so that nothing is lost on paper', async () => {
    const colours = new Set([...(await latin()).matchAll(/^([\d. ]+) scn?$/gim)].map(([, colour]) => colour));
    expect([...colours]).toEqual(['0 0 0']);
  });

  it('carries the answer as a related file', async () => {
    const pdf = await latin();
    expect(pdf).toContain('/AFRelationship /Data');
    expect(pdf).toContain('{"country":"ML"}');
    expect(pdf).toContain('/Subtype /application#2Fjson');
  });
});

const reason = ((): string | null => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'there is no pdftotext';
  }
})();
if (reason !== null) process.stdout.write(`skipped: the text of a PDF: ${reason}\n`);

(reason === null ? describe : describe.skip)('the text of a PDF', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'peildatum-pdf-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function pagesOf(document: ReportDocument): Promise<string[]> {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, await renderPdf(document));
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  }

  it('holds every block, the foot and the number on every page', async () => {
    const pages = await pagesOf(report());
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain(`pagina ${index + 1} van ${pages.length}`);
      expect(page).toContain('artikel 4:84 Awb');
      expect(page).not.toContain('VOORBEELD');
    });
    const text = pages.join('\n');
    for (const said of [
      'Landgebonden asielbeleid voor Ségou (Mali)',
      'dag 59',
      'stcrt-2025-99999',
      '[text-not-held]',
      '\uFFFD',
    ])
      expect(text).toContain(said);
  });

  it('says on every page that it is an example', async () => {
    for (const page of await pagesOf(report({ example: true, language: 'en' })))
      expect(page).toContain('EXAMPLE');
  });
});
