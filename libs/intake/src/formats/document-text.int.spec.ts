import PDFDocument from 'pdfkit';

import { openGazetteer } from '@peildatum/gazetteer';

import { readDocument } from '../read-document.js';
import { documentText, NotADocument, PdfUnreadable } from './index.js';

const gazetteer = openGazetteer();

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="x" content="niet lezen"/></metadata><staatscourant><wetgeving>
<intitule>Besluit van de Minister van Asiel en Migratie van 3 maart 2026, nummer WBV 2026/7, houdende wijziging van de Vreemdelingencirculaire 2000</intitule>
<aanhef><wij>De Minister van Asiel en Migratie,</wij><considerans><considerans.al>Gelet op de Vreemdelingenwet 2000;</considerans.al></considerans><afkondiging><al>Besluit:</al></afkondiging></aanhef>
<artikel><kop><label>ARTIKEL</label> <nr>I</nr></kop>
<al>De Vreemdelingencirculaire 2000 wordt als volgt gewijzigd:</al><lid><lidnr>A</lidnr>
<wat-komt-te-luiden><wat>Paragraaf C7/23 Vc komt te luiden:</wat></wat-komt-te-luiden>
<circulaire.divisie><kop><label>Paragraaf</label><nr>23</nr> <titel>Het asielbeleid ten aanzien van Mali</titel></kop>
<circulaire.divisie><kop><nr>23.4.2</nr><titel>Ernstige schade in de zin van artikel 29, eerste lid, aanhef en onder b, onderdeel 3&#176;, Vw</titel></kop>
<al>De IND neemt voor Mali aan dat sprake is van een uitzonderlijk niveau van
 willekeurig geweld in de regio&#8217;s M&eacute;naka en Gao.</al></circulaire.divisie></circulaire.divisie></lid></artikel>
<artikel><kop><label>ARTIKEL</label> <nr>II</nr></kop><al>Dit besluit treedt in werking met ingang van de dag na de dagtekening van de Staatscourant waarin het wordt geplaatst.</al></artikel>
<slotformulering><plaats>Den Haag, 3 maart 2026</plaats></slotformulering>
</wetgeving></staatscourant></officiele-publicatie>`;

const html = `<!DOCTYPE html><html><head><title>niet lezen</title></head><body>
<h1>Besluit van de Minister van Asiel en Migratie van 3 maart 2026, nummer WBV 2026/7, houdende wijziging van de Vreemdelingencirculaire 2000</h1>
<p>De Minister van Asiel en Migratie,</p><p>Gelet op de Vreemdelingenwet 2000;</p><p>Besluit:</p>
<h2>Artikel I</h2><p>De Vreemdelingencirculaire 2000 wordt als volgt gewijzigd:</p><p>A</p><p>Paragraaf C7/23 Vc komt te luiden:</p>
<h3>23. Het asielbeleid ten aanzien van Mali</h3><h4>23.4.2. Ernstige schade in de zin van artikel 29, eerste lid, aanhef en onder b, onderdeel 3°, Vw</h4>
<p>In Mali is uitsluitend sprake van een uitzonderlijk niveau van willekeurig geweld in:</p><ul><li>de regio Gao;</li><li>de regio M&eacute;naka.</li></ul>
<h2>Artikel II</h2><p>Dit besluit treedt in werking met ingang van 1 juli 2026.</p><p>Den Haag, 3 maart 2026</p></body></html>`;

describe('an official publication in mark-up', () => {
  it('is read from XML, every quote from the mark-up itself', async () => {
    const { format, text } = await documentText(Buffer.from(xml));
    expect(format).toBe('xml');
    const { files, grounds } = readDocument(text, gazetteer);
    expect(files[0]).toMatchObject({
      instrument: { id: 'wbv-2026-7', signedOn: '2026-03-03' },
      acts: [
        {
          part: 'A',
          entry: { kind: 'day-after-publication' },
          replaces: [{ country: 'ML', citation: 'C7/23' }],
          provisions: [
            {
              topic: 'article-15c',
              content: { statements: [{ level: 'exceptional', scope: { regions: ['Ménaka', 'Gao'] } }] },
            },
          ],
        },
      ],
    });
    const quote = grounds['files[0].acts[0].provisions[0].content.statements[0]']!;
    expect(quote.quote).toContain('M&eacute;naka');
    expect(xml.slice(quote.from, quote.until)).toBe(quote.quote);
  });

  it('is read from HTML, lists included', async () => {
    const { format, text } = await documentText(Buffer.from(html));
    expect(format).toBe('html');
    expect(readDocument(text, gazetteer).files[0]).toMatchObject({
      acts: [
        {
          entry: { kind: 'fixed-date', date: '2026-07-01' },
          provisions: [
            { content: { closedList: true, statements: [{ scope: { regions: ['Gao', 'Ménaka'] } }] } },
          ],
        },
      ],
    });
  });
});

describe('a PDF', () => {
  it('is read by its printed lines', async () => {
    const bytes = await pdf([
      'Besluit van de Minister van Asiel en Migratie van 3 maart 2026, nummer WBV 2026/7, houdende wijziging van de Vreemdelingencirculaire 2000',
      'Besluit:',
      'ARTIKEL I',
      'De Vreemdelingencirculaire 2000 wordt als volgt gewijzigd:',
      'A',
      'Paragraaf C7/23 Vc komt te luiden:',
      '23. Het asielbeleid ten aanzien van Mali',
      '23.4.2. Ernstige schade in de zin van artikel 29, eerste lid, onder b, onderdeel 3°, Vw',
      'De IND neemt voor Mali aan dat sprake is van een relatief hoger niveau van willekeurig geweld in de regio’s Ménaka en Ségou. De IND neemt voor Mali aan dat sprake is van een relatief lager niveau van willekeurig geweld in de regio Koulikoro.',
      'ARTIKEL II',
      'Dit besluit treedt in werking met ingang van 1 juli 2026.',
      'Den Haag, 3 maart 2026',
    ]);
    const { format, text } = await documentText(bytes);
    expect(format).toBe('pdf');
    expect(readDocument(text, gazetteer).files[0]).toMatchObject({
      instrument: { id: 'wbv-2026-7' },
      acts: [
        {
          entry: { kind: 'fixed-date', date: '2026-07-01' },
          provisions: [
            {
              content: {
                statements: [
                  { level: 'higher', scope: { regions: ['Ménaka', 'Ségou'] } },
                  { level: 'lower', scope: { regions: ['Koulikoro'] } },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it('that is damaged or without text is refused as such', async () => {
    await expect(documentText(Buffer.from('%PDF-1.7\nniets'))).rejects.toBeInstanceOf(PdfUnreadable);
    await expect(documentText(await pdf([]))).rejects.toMatchObject({ why: 'no-text' });
  });
});

it('refuses what is neither PDF nor text', async () => {
  await expect(documentText(Uint8Array.from([0x50, 0x4b, 0xff, 0xfe]))).rejects.toBeInstanceOf(NotADocument);
});

function pdf(paragraphs: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  document.fontSize(11);
  for (const paragraph of paragraphs) document.text(paragraph).moveDown();
  document.end();
  return ended;
}
