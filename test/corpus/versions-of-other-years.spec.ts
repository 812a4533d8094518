import type { BackfillFault } from '@peildatum/intake';

import { factsIn, readIn } from './support/facts.js';
import { inventedChapter, paragraph, type InventedSection } from './support/invented.js';

const section = (country: string, over: Partial<InventedSection> = {}): InventedSection => ({
  country,
  article15c: `In ${country} is geen sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM.`,
  ...over,
});
const afghanistan = section('Afghanistan');
const mali = section('Mali');
const syria = section('Syrië');

/** What changed in the last of the versions, one line per owner. */
function changesIn(...texts: readonly string[]): string[] {
  return readIn(...texts)
    .versions.at(-1)!
    .changes.map(({ owner, kind, stated, leftOut, renumbered }) =>
      [
        owner.kind === 'country' ? owner.country : owner.kind,
        kind,
        [...stated.keys()].join(),
        leftOut.map((topic) => `-${topic}`).join(),
        renumbered.map(({ from, to }) => `${from}>${to}`).join(),
      ].join(' '),
    );
}

describe('a country', () => {
  it('that is inserted moves the numbers of those behind it, and nothing else of theirs', () => {
    const after = inventedChapter([afghanistan, section('China, Volksrepubliek'), mali, syria]);
    expect(changesIn(inventedChapter([afghanistan, mali, syria]), after)).toEqual([
      expect.stringMatching(/^CN appears introduction,decision-moratorium,/),
      'ML changes   C7/3>C7/4',
      'SY changes   C7/4>C7/5',
    ]);
  });

  it('that the text no longer has ends, and those behind it move up', () => {
    const changes = changesIn(
      inventedChapter([afghanistan, mali, syria]),
      inventedChapter([afghanistan, syria]),
    );
    expect(changes).toEqual(['SY changes   C7/4>C7/3', expect.stringMatching(/^ML ends {2}-introduction,/)]);
  });

  it.each([
    ['de Centraal-Afrikaanse Republiek', 'CF'],
    ['Congo, Democratische Republiek', 'CD'],
    ['Congo (Democratische Republiek)', 'CD'],
    ['China, Volksrepubliek', 'CN'],
    ['Bosnië Herzegovina', 'BA'],
    ['de Russische Federatie', 'RU'],
    ['Wit-Rusland', 'BY'],
    ['Myanmar (Birma)', 'MM'],
    ['Soedan', 'SD'],
    ['de Gambia', 'GM'],
  ])('called %s is %s', (name, code) => {
    expect(changesIn(inventedChapter([section(name)]))[1]).toMatch(new RegExp(`^${code} appears`));
  });

  it('whose name is not recognised is kept under its heading, reported, and lets no other country end', () => {
    const before = inventedChapter([afghanistan, mali, syria]);
    const read = readIn(before, inventedChapter([afghanistan, section('Freedonië'), syria]));
    const later = read.versions.at(-1)!;
    expect(later.unplaced).toEqual([
      { citation: 'C7/3', heading: 'Het asielbeleid ten aanzien van Freedonië' },
    ]);
    expect(later.changes.map(({ owner, kind }) => [owner.kind, kind])).toEqual([['unplaced', 'appears']]);
    expect(later.notEstablished.map(({ citation, topic }) => [citation, topic])).toEqual([['C7/3', null]]);
    const coverage = (read.countries!['coverage'] as { country: string; through: string }[]).map(
      ({ country, through }) => `${country} ${through}`,
    );
    expect(coverage).toEqual(['AF 2016-02-01', 'ML 2016-01-31', 'SY 2016-02-01']);
  });
});

describe('a paragraph', () => {
  const own = { title: 'Alleenstaande vrouwen', text: 'De IND let op de positie van alleenstaande vrouwen.' };

  it('that the text leaves out ends its topic', () => {
    const before = inventedChapter([afghanistan, { ...mali, own }, syria]);
    expect(changesIn(before, inventedChapter([afghanistan, mali, syria]))).toEqual([
      'ML changes  -alleenstaande-vrouwen ',
    ]);
  });

  it('stays the same topic under another heading of the same subject', () => {
    const before = inventedChapter([{ ...mali, own: { ...own, title: 'LHBT’s' } }]);
    const after = inventedChapter([
      { ...mali, own: { title: 'Homoseksuelen, lesbiennes en transgenders', text: 'Nu anders.' } },
    ]);
    expect(changesIn(before, after)).toEqual(['ML changes lhbts  ']);
  });

  it('keeps its topic where its words stand under a misprinted heading', () => {
    const before = inventedChapter([mali, syria]);
    const after = before
      .replace('####Kwetsbare', '####Kwetsb?re')
      .replace('####Systematische', '####Sytematsche');
    expect(changesIn(before, after)).toEqual([]);
  });

  it('is left out at the end of a text only where somebody vouches for it', () => {
    const before = inventedChapter([afghanistan, mali, section('Nigeria'), syria]);
    const cut = before.slice(0, before.lastIndexOf('### 5.6 '));
    expect(changesIn(before, cut)).toEqual([]);
    expect(
      readIn(before, cut)
        .versions.at(-1)!
        .notEstablished.map(({ citation }) => citation),
    ).toEqual(['C7/5.6', 'C7/5.7', 'C7/5.8']);
  });
});

describe('the same chapter', () => {
  const markdown = inventedChapter([afghanistan, mali]);
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');

  it('is read from plain text as from Markdown', () => {
    const plain = lines.map((line) => line.replace(/^#+\s*/, '').trim()).join('\n\n');
    expect(changesIn(markdown, plain)).toEqual([]);
  });

  it('is read from plain text with number and title on one line', () => {
    const plain = markdown.replace(/### (\S+) {2}\n\n####/g, '$1. ');
    expect(changesIn(markdown, plain)).toEqual([]);
  });

  it('is read from HTML, links and entities included', () => {
    const html = lines
      .map((line) => {
        const words = line
          .replace(/^#+\s*/, '')
          .trim()
          .replace('Vw.', '<a href="https://x.example/y(z)">Vw</a>.');
        return line.startsWith('#') ? `<h3>${words}</h3>` : `<p>${words.replace(/ë/g, '&euml;')}</p>`;
      })
      .join('\n');
    expect(changesIn(markdown, `<!doctype html><html><body>${html}</body></html>`)).toEqual([]);
  });

  it('does not change by link mark-up or white space', () => {
    const linked = markdown
      .replace(/paragraaf (C2\/\S+) Vc/g, '[paragraaf $1 Vc](../../circulaire/(b)/BWBR0012289/README.md)')
      .replace(/(artikel 43)/g, '[$1](<../x y.md>)')
      .replace(/artikel 45/g, '[artikel 45](../../wet/README.md "wet")')
      .replace(/ {4}\n/g, '\n');
    expect(changesIn(markdown, linked.replace(/\[(artikel 43)\]\(<\.\.\/x y\.md>\)/g, '$1'))).toEqual([]);
  });
});

describe('what a paragraph on article 15, under c, says', () => {
  const facts = (article15c: string, country = 'Mali') => {
    const read = readIn(inventedChapter([section(country, { article15c })]));
    const found = factsIn(read);
    const own = [...found].filter(([about]) => about.includes(' article-15c ML-'));
    return Object.fromEntries(own.map(([about, fact]) => [about.replace('ML article-15c ML-', ''), fact]));
  };

  it.each([
    [
      'In de regio’s Gao en Kidal is sprake van een uitzonderlijke situatie als bedoeld in artikel 15c.',
      '7 8',
    ],
    [
      'Er is in Gao sprake van een uitzonderlijke situatie als bedoeld in artikel 15, aanhef en onder c, van richtlijn 2004/83/EG.',
      '7',
    ],
    ['De IND neemt voor Mali aan dat sprake is van een uitzonderlijke situatie in de regio Mopti.', '5'],
    [
      'De IND neemt aan dat er in Kidal sprake is van een uitzonderlijke situatie als bedoeld in paragraaf C2/3.3 Vc.',
      '8',
    ],
  ])('is understood from end to end: %s', (text, regions) => {
    const graded = Object.entries(facts(text)).filter(([, fact]) => fact === 'binary exceptional');
    expect(graded.map(([region]) => region).sort()).toEqual(regions.split(' '));
  });

  it.each([
    [
      'an exception in a sentence of its own',
      'In Gao is sprake van een uitzonderlijke situatie. Dit geldt niet voor de stad Ansongo.',
    ],
    ['a condition', 'In Gao is sprake van een uitzonderlijke situatie, tenzij de vreemdeling een man is.'],
    ['a time', 'In Gao is tot 1 mei sprake van een uitzonderlijke situatie.'],
    ['another country', 'In Syrië is geen sprake van een uitzonderlijke situatie.'],
    ['a sentence that breaks off', 'In Mali is geen sprake van een uitzonderlijke situatie, behalve in'],
    [
      'a list that breaks off',
      'In Mali is sprake van een uitzonderlijke situatie in:\n* de regio Gao;\n* de regio Kidal;',
    ],
    [
      'two scales',
      'In Gao is sprake van een uitzonderlijke situatie. In Kidal is sprake van een relatief hoger niveau van willekeurig geweld.',
    ],
    [
      'areas that its alternative contradicts',
      'In Mali is sprake van een uitzonderlijke situatie in:\n* de regio Gao. Voor vreemdelingen afkomstig uit de regio’s Gao en Kidal, is een vestigingsalternatief aanwezig in Bamako.',
    ],
  ])('is no grade where it holds %s', (_what, text) => {
    expect(facts(text)).toEqual({});
  });
});

describe('texts that cannot be read in', () => {
  const kinds = (faults: readonly BackfillFault[]) => faults.map(({ kind, name }) => `${kind} ${name}`);

  it('are told by name: no chapter', () => {
    expect(kinds(readIn('Geachte voorzitter, hierbij de brief.', inventedChapter([mali])).faults)).toEqual([
      'no-chapter version 1',
    ]);
  });

  it.each(['', '###', '### 1', '\uD800', '<html>', '### C7\n### 1\n### 1.1\n'.repeat(50)])(
    'never throw: %j',
    (text) => {
      expect(() => readIn(text, inventedChapter([mali]), text)).not.toThrow();
    },
  );

  it('may hold a section without any paragraph', () => {
    const bare =
      paragraph('C7', 'Landgebonden beleid', '') + paragraph('2', 'Het asielbeleid ten aanzien van Mali', '');
    expect(changesIn(bare)).toEqual(['ML appears introduction  ']);
  });
});
