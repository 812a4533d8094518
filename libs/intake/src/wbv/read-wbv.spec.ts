import { read, realDocument } from '../testing/read.js';

const head = (reference: string, day: string) =>
  `Besluit van de Minister van Asiel en Migratie van ${day}, nummer ${reference}, houdende wijziging van de Vreemdelingencirculaire 2000\n\nDe Minister van Asiel en Migratie,\n\nGelet op de Vreemdelingenwet 2000 en het Vreemdelingenbesluit 2000;\n\nBesluit:\n\nARTIKEL I\n\nDe Vreemdelingencirculaire 2000 wordt als volgt gewijzigd:\n`;
const foot = (clause: string, day: string) =>
  `\nARTIKEL II\n\n${clause}\n\nDen Haag, ${day}\n\nDe Minister van Asiel en Migratie,\nnamens deze,\nA.B. Voorbeeld\ndirecteur-generaal Migratie\n`;
const dayAfter =
  'Dit besluit treedt in werking met ingang van de dag na de dagtekening van de Staatscourant waarin het wordt geplaatst.';
const wbv = (items: string, clause = dayAfter, day = '3 maart 2026') =>
  read(`${head('WBV 2026/7', day)}\n${items}\n${foot(clause, day)}`);

describe('a decision that amends the circular', () => {
  it('may replace the sections of several countries', () => {
    const { files, unresolved } = wbv(
      'A\n\nParagraaf C7/4 Vc komt te luiden:\n\n4. Het asielbeleid ten aanzien van Burkina Faso\n\n4.1. Besluitmoratorium\n\nGeen bijzonderheden.\n\nB\n\nParagraaf C7/30 Vreemdelingencirculaire 2000 is gewijzigd en komt te luiden:\n\n30. Het asielbeleid ten aanzien van Sudan\n\n30.1. Vertrekmoratorium\n\nGeen bijzonderheden.',
    );
    expect(files[0]).toMatchObject({
      instrument: { id: 'wbv-2026-7', signedOn: '2026-03-03', reference: 'WBV 2026/7' },
      acts: [
        {
          part: 'A',
          replaces: [{ kind: 'section', country: 'BF', citation: 'C7/4' }],
          provisions: [{ country: 'BF', topic: 'decision-moratorium' }],
        },
        {
          part: 'B',
          replaces: [{ kind: 'section', country: 'SD', citation: 'C7/30' }],
          provisions: [{ country: 'SD', topic: 'departure-moratorium' }],
        },
      ],
    });
    expect(unresolved).toEqual([]);
  });

  it('may replace one paragraph, of the country that it speaks of', () => {
    const { files } = wbv(
      'A\n\nParagraaf C7/23.4.2 Vc komt te luiden:\n\n23.4.2. Ernstige schade in de zin van artikel 29, eerste lid, aanhef en onder b, onderdeel 3°, Vw\n\nDe IND neemt voor Mali aan dat sprake is van een relatief lager niveau van willekeurig geweld in de regio Kayes.',
    );
    expect(files[0]!['acts']).toMatchObject([
      {
        replaces: [{ kind: 'topics', country: 'ML', topics: ['article-15c'] }],
        provisions: [
          {
            citation: 'C7/23.4.2',
            content: { statements: [{ level: 'lower', scope: { regions: ['Kayes'] } }] },
          },
        ],
      },
    ]);
  });

  it('may insert a paragraph, which replaces nothing', () => {
    const { files } = wbv(
      'A\n\nNa paragraaf C7/23.7 Vc wordt een nieuwe paragraaf ingevoegd, die luidt:\n\n23.8. Bijzonderheden\n\nVoor vreemdelingen uit Mali geldt iets bijzonders.',
    );
    expect(files[0]!['acts']).toMatchObject([
      { part: 'A', provisions: [{ country: 'ML', topic: 'particulars', citation: 'C7/23.8' }] },
    ]);
    expect((files[0]!['acts'] as readonly object[])[0]).not.toHaveProperty('replaces');
  });

  it('leaves what the numbers alone do not tell: a lapse, a renumbering of other sections, an amendment of single words', () => {
    const { files, unresolved } = wbv(
      'A\n\nParagraaf C7/23.4.3 Vc vervalt.\n\nB\n\nOnder vernummering van paragraaf C7/24 tot en met C7/30 tot C7/25 tot en met C7/31 wordt gewijzigd.\n\nC\n\nIn paragraaf C7/12.1 Vc wordt ‘Gao’ vervangen door ‘Kidal’.',
    );
    expect(files[0]).not.toHaveProperty('acts');
    expect(unresolved.map(({ quote }) => quote)).toEqual([
      'Paragraaf C7/23.4.3 Vc vervalt.',
      'Onder vernummering van paragraaf C7/24 tot en met C7/30 tot C7/25 tot en met C7/31 wordt gewijzigd.',
      'In paragraaf C7/12.1 Vc wordt ‘Gao’ vervangen door ‘Kidal’.',
    ]);
  });

  it('moves the numbers of a section, the last one first, once the decision enters', () => {
    const inserted =
      'A\n\nNa paragraaf C7/23.4 Vc wordt, onder vernummering van paragraaf C7/23.5 tot en met C7/23.7 tot paragraaf C7/23.6 tot en met C7/23.8, een nieuwe paragraaf ingevoegd, die luidt:\n\n23.5. Bijzonderheden\n\nVoor vreemdelingen uit Mali geldt iets bijzonders.';
    const moves = (effectiveOn: string) =>
      [
        ['C7/23.7', 'C7/23.8'],
        ['C7/23.6', 'C7/23.7'],
        ['C7/23.5', 'C7/23.6'],
      ].map(([from, to]) => ({ country: 'ML', from, to, effectiveOn }));
    const fixed = wbv(inserted, 'Dit besluit treedt in werking met ingang van 1 juli 2026.');
    expect(fixed.files[0]!['renumberings']).toEqual(moves('2026-07-01'));
    expect(fixed.unresolved).toEqual([]);
    const { files, unresolved } = wbv(inserted);
    expect(files[0]!['renumberings']).toEqual(moves('[2026-03-04..]'));
    expect(unresolved.map(({ about }) => about.en)).toEqual([
      'A renumbering of which the day is settled only by the publication, or the country is not known.',
    ]);
  });

  it('takes nothing from before a number that is missing: the words may be those of the lost paragraph', () => {
    const { files, unresolved } = wbv(
      'A\n\nParagraaf C7/12 Vc komt te luiden:\n\n12. Guinee\n\n12.3. Vervolging\n\nGeen bijzonderheden.\n\n12.3.2. Risicoprofielen\n\nGeen bijzonderheden.',
    );
    expect(files[0]!['acts']).toMatchObject([{ provisions: [{ citation: 'C7/12.3.2' }] }]);
    expect(unresolved.length).toBeGreaterThan(0);
  });

  it('ends a section by the name of its country', () => {
    const { files } = wbv(
      'A\n\nParagraaf C7/12 Vc vervalt.\n\nHet landgebonden beleid voor Guinee eindigt hiermee.',
    );
    expect(files[0]!['acts']).toMatchObject([
      { replaces: [{ kind: 'section', country: 'GN', citation: 'C7/12' }] },
    ]);
  });

  it.each([
    [
      'Dit besluit treedt in werking met ingang van 1 juli 2026.',
      { entry: { kind: 'fixed-date', date: '2026-07-01' } },
    ],
    [
      'Dit besluit treedt in werking met ingang van de dag na de dagtekening van de Staatscourant waarin het wordt geplaatst en werkt terug tot en met 1 januari 2026.',
      { entry: { kind: 'day-after-publication' }, worksBackTo: '2026-01-01' },
    ],
    [
      'Dit besluit treedt in werking met ingang van 1 juli 2026 en vervalt met ingang van 1 januari 2027.',
      { entry: { kind: 'fixed-date', date: '2026-07-01' }, endsOn: '2027-01-01' },
    ],
  ])('enters as it says: %s', (clause, expected) => {
    const { files } = wbv(
      'A\n\nParagraaf C7/12 Vc komt te luiden:\n\n12. Guinee\n\n12.1. Besluitmoratorium\n\nGeen bijzonderheden.',
      clause,
    );
    expect(files[0]!['acts']).toMatchObject([expected]);
  });

  it('leaves an entry clause that it does not know', () => {
    const { files, unresolved } = wbv(
      'A\n\nParagraaf C7/12 Vc komt te luiden:\n\n12. Guinee\n\n12.1. Besluitmoratorium\n\nGeen bijzonderheden.',
      'Dit besluit treedt in werking op een bij koninklijk besluit te bepalen tijdstip.',
    );
    expect(files[0]!['acts']).toMatchObject([{ entry: { kind: 'not-known' } }]);
    expect(unresolved).toHaveLength(1);
  });

  it('has no day of signature where the two in it differ', () => {
    const { files, unresolved } = read(
      `${head('WBV 2026/7', '3 maart 2026')}\nA\n\nTekst.\n${foot(dayAfter, '4 maart 2026')}`,
    );
    expect(files[0]!['instrument']).not.toHaveProperty('signedOn');
    expect(unresolved.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['3 maart 2026', '4 maart 2026']),
    );
  });
});

describe('WBV 2025/11', () => {
  const text = realDocument('wbv-2025-11-mali.txt');

  it('gives reasons that are not all, and a letter dated after the signature', () => {
    if (text === null) return;
    const { files, unresolved, grounds } = read(text);
    expect(unresolved.every(({ from }) => from > text.indexOf('TOELICHTING'))).toBe(true);
    expect(files[0]!['acts']).toMatchObject([
      {
        reasons: [
          { scope: { regions: ['Gao', 'Kidal', 'Mopti', 'Tombouctou'] }, exhaustive: false },
          { scope: { regions: ['Ménaka', 'Ségou'] }, exhaustive: false },
          { scope: { regions: ['Koulikoro'] } },
        ],
      },
    ]);
    expect(files[1]).toMatchObject({
      instrument: { id: 'kamerbrief-2025-06-17', holding: 'referenced', reference: '6392691' },
      claims: [
        {
          date: 'signedOn',
          value: '2025-06-17',
          source: { instrument: 'wbv-2025-11', rank: 1, locator: 'Toelichting, A' },
        },
      ],
    });
    expect(files[0]!['contradictions']).toMatchObject([{ id: 'letter-later-than-signature' }]);
    for (const { from, until, quote } of Object.values(grounds)) expect(text.slice(from, until)).toBe(quote);
    expect(grounds['files[0].acts[0].entry']!.quote).toMatch(/^Dit besluit treedt in werking/);
  });
});
