import { MappedText, readText } from './index.js';

function paragraphs(raw: string): string[] {
  return readText(raw).paragraphs.map(({ text }) => text.text);
}

describe('a text made ready to be read', () => {
  it('joins lines, undoes hyphenation and keeps hyphens that belong', () => {
    expect(
      paragraphs('De IND heeft geconclu-\ndeerd dat niet-\nstatelijke groepen in Noord-\nen Zuid-Kivu zijn.'),
    ).toEqual(['De IND heeft geconcludeerd dat niet-statelijke groepen in Noord- en Zuid-Kivu zijn.']);
  });

  it('knows of every word where it stands in the raw text, also across a page margin', () => {
    const raw = [
      'Uit het onderzoek van de dienst blijkt dat de situatie in het land slechter werd. Uit deze',
      '',
      'Directoraat-Generaal',
      'Migratie',
      '',
      'Datum',
      '22 april 2025',
      '',
      'Pagina 2 van 8',
      '',
      'rapportage blijkt dat er bronnen zijn.',
    ].join('\n');
    const document = readText(raw);
    expect(document.paragraphs).toHaveLength(1);
    const [{ text }] = document.paragraphs as [(typeof document.paragraphs)[0]];
    expect(text.text).toContain('Uit deze rapportage blijkt');
    const at = text.text.indexOf('rapportage');
    expect(text.quoteOf(at, at + 10).quote).toBe('rapportage');
    expect(document.margins.map((margin) => margin.text)).toEqual([
      'Directoraat-Generaal',
      'Migratie',
      'Datum',
      '22 april 2025',
      'Pagina 2 van 8',
    ]);
  });

  it('takes an empty line after every line for what it is', () => {
    const raw =
      'De situatie in het\n\nnoorden is slecht en wordt\n\nniet beter in het\n\nkomende jaar.\n\n \n\nEen tweede alinea die\n\nook doorloopt.';
    expect(paragraphs(raw)).toEqual([
      'De situatie in het noorden is slecht en wordt niet beter in het komende jaar.',
      'Een tweede alinea die ook doorloopt.',
    ]);
  });

  it('takes the numbers of footnotes off words and figures, and only those', () => {
    const raw = [
      'In 2024 ging het om 367 doden ten opzichte van 365 in 2023.1 Ook nam het aantal toe tot 200.491.2 In',
      'het land waren er eind 20233 nog 3.14 per 1000 en 58.308 elders.',
      '',
      '1 ACLED, Data export tool, download van 3 september 2024',
      '2 IOM (2022) Rapport sur les mouvements',
      '3 UNHCR, Report of 2023',
    ].join('\n');
    const document = readText(raw);
    expect(document.paragraphs.map(({ text }) => text.text)).toEqual([
      'In 2024 ging het om 367 doden ten opzichte van 365 in 2023. Ook nam het aantal toe tot 200.491. In het land waren er eind 2023 nog 3.14 per 1000 en 58.308 elders.',
    ]);
    expect(document.paragraphs[0]!.notes.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(document.footnotes.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('takes bullets and numbers off items, stray ones of a scan too', () => {
    const document = readText('Het gaat om:\n¢ Gao\ne Kidal\n1. Eris sprake van');
    expect(document.paragraphs.map(({ marker, text }) => [marker, text.text])).toEqual([
      [null, 'Het gaat om:'],
      ['bullet', 'Gao'],
      ['bullet', 'Kidal'],
      ['1', 'Eris sprake van'],
    ]);
  });

  it.each(['', '\f\f', '\n\n\n', '1', '- ', '\ud800', 'Pagina 1 van 2', '12 ACLED'])('reads %j', (raw) => {
    expect(() => readText(raw)).not.toThrow();
  });
});

describe('mapped text', () => {
  it('quotes the raw text behind any stretch of itself', () => {
    const text = MappedText.of('a &amp; b').replace(/&amp;/g, '&');
    expect(text.text).toBe('a & b');
    expect(text.quoteOf(2, 3)).toEqual({ from: 2, until: 7, quote: '&amp;' });
    expect(text.squeezed().slice(4).quoteOf()).toEqual({ from: 8, until: 9, quote: 'b' });
  });
});
