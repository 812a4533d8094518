import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import { GetAudit, GetAuditReport } from '@peildatum/application';
import type { AuditAnswer } from '@peildatum/reports';

import { Scratch } from '../acceptance/running/scratch.js';
import { Backfilled } from './support/backfilled.js';
import { corpus, hasCorpus, itWithCorpus } from './support/corpus.js';

const hasPdfText = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasPdfText) process.stdout.write('skipped: the text of the PDF of an audit: there is no pdftotext\n');

/** The days of the versions, of Sudan: two texts on it, with a grade for whole regions and for one perhaps. */
const asked = { peildatumFrom: '2014-01-01', to: '2015-03-01', country: 'SD' };
const example = 'VOORBEELD';

describe('an audit of the versions of 2014 and 2015, on paper', () => {
  const scratch = new Scratch();
  let backfilled: Backfilled;
  let pdf: string;
  let html: string;
  let answer: AuditAnswer;

  beforeAll(async () => {
    if (!hasCorpus) return;
    backfilled = await Backfilled.with(corpus);
    pdf = (await report('pdf', 'nl')).toString('latin1');
    html = (await report('html', 'nl')).toString('utf8');
    answer = JSON.parse((await report('json', 'nl')).toString('utf8')) as AuditAnswer;
  }, 120_000);
  afterAll(async () => {
    await backfilled?.application.close();
    scratch.remove();
  });

  async function report(format: string, lang: string): Promise<Buffer> {
    const audit = new GetAudit(asked, { clearance: 'confidential' }, true);
    const { body } = await backfilled.application.ask(
      new GetAuditReport(audit, { format, lang, preferred: 'nl' }),
    );
    if (typeof body === 'string' || Buffer.isBuffer(body)) return Buffer.from(body);
    let whole = '';
    for await (const piece of body) whole += String(piece);
    return Buffer.from(whole);
  }

  itWithCorpus(
    'is a tagged PDF/A-3a, in its language, with every font in it and the answer beside it',
    async () => {
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(pdf).toContain('/Marked true');
      for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'THead', 'TBody', 'Figure'])
        expect({ tag, found: pdf.includes(`/S /${tag}\n`) }).toEqual({ tag, found: true });
      expect(pdf).toContain('/Lang (nl-NL)');
      expect((await report('pdf', 'en')).toString('latin1')).toContain('/Lang (en-GB)');
      const fonts = count(pdf, /\/Type \/FontDescriptor/g);
      expect(fonts).toBeGreaterThan(1);
      expect(count(pdf, /\/FontFile2 /g)).toBe(fonts);
      expect(pdf).toContain('audit-SD-2014-01-01-2015-03-01.json');
      expect(pdf).toContain('/AFRelationship /Data');
    },
  );

  itWithCorpus('is the same bytes every time', async () => {
    expect((await report('pdf', 'nl')).toString('latin1') === pdf).toBe(true);
    expect((await report('html', 'nl')).toString('utf8') === html).toBe(true);
  });

  (hasPdfText ? itWithCorpus : it.skip)(
    'holds every page with its number, each event, the country and its levels',
    () => {
      const file = scratch.path('audit.pdf');
      writeFileSync(file, pdf, 'latin1');
      const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
        .split('\f')
        .slice(0, -1);
      expect(pages.length).toBe(count(pdf, /\/Type \/Page\n/g));
      expect(pages.length).toBeGreaterThan(1);
      for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} van ${pages.length}`);
      const text = pages.join('\n').replace(/\s+/g, ' ');
      expect(text).toContain('Controle van het register, 2014-01-01 tot 2015-03-01, SD');
      expect(text).toContain('Soedan');
      expect(text).toContain('exceptional,');
      expect(answer.events).toHaveLength(3);
      for (const { position } of answer.events) expect(text).toContain(position);
      for (const { region } of answer.pictures[0]!.lines) expect(text).toContain(region.name);
      expect(text).not.toContain(example);
    },
  );

  itWithCorpus(
    'is one page of HTML in Dutch, with the timeline as a picture that has words, and no script',
    () => {
      expect(html).toContain('<html lang="nl">');
      expect(html).not.toContain('<script');
      expect(html).not.toContain(example);
      expect(html).toContain('Soedan');
      expect(html).toMatch(/<svg [^>]*role="img" aria-label="[^"]*2014-01-01/);
      for (const { region } of answer.pictures[0]!.lines) expect(html).toContain(region.name);
      for (const { type, position } of answer.events) expect(html).toContain(`${type} ${position}`);
    },
  );
});

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
