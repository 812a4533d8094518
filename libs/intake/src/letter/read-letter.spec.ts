import { read, realDocument } from '../testing/read.js';

describe('a letter to the House', () => {
  it('of 19 May 2017 observes, and provides nothing', () => {
    const text = realDocument('kamerbrief-2017-05-19-minusma.txt');
    if (text === null) return;
    const { files, grounds } = read(text);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      instrument: {
        id: 'kamerbrief-2017-05-19',
        signedOn: '2017-05-19',
        reference: 'Kamerstuk 29 521, Z (Eerste Kamer, 2016–2017)',
        issuer:
          'Ministers van Buitenlandse Zaken, van Defensie, voor Buitenlandse Handel en Ontwikkelingssamenwerking en van Veiligheid en Justitie',
      },
      evidence: expect.arrayContaining([
        expect.objectContaining({
          measure: 'deaths-in-attack',
          area: { kind: 'regions', regions: ['Gao'] },
          period: { from: '2017-01-18', until: '2017-01-19', words: '18 januari jl.' },
          value: { kind: 'exact', value: 54 },
        }),
        expect.objectContaining({
          measure: 'tensions-between-groups',
          area: { kind: 'regions', regions: ['Timboektoe', 'Taoudeni'] },
        }),
        expect.objectContaining({
          measure: 'elections-not-held',
          area: { kind: 'regions', regions: ['Kidal'] },
        }),
      ]) as unknown,
    });
    expect(files[0]).not.toHaveProperty('acts');
    expect(JSON.stringify(files)).not.toMatch(/Koenders|Hennis|Ploumen|Blok/);
    for (const { from, until, quote } of Object.values(grounds)) expect(text.slice(from, until)).toBe(quote);
  });

  it('of 2022 has neither day nor title, and bounds from what it mentions', () => {
    const text = realDocument('kamerbrief-2022-sahel-veiligheidsinzet.txt');
    if (text === null) return;
    const { files, unresolved } = read(text);
    expect(files[0]).toMatchObject({
      instrument: {
        signedOn: '[2022-11-04..2022-12-31]',
        reference: 'Kamerstuk 29 521, nr. 456 (Tweede Kamer, 2022–2023)',
      },
      evidence: expect.arrayContaining([
        expect.objectContaining({
          measure: 'stated-intent-to-attack',
          area: { kind: 'regions', regions: ['Bamako'] },
          locator: '1.2, Veiligheid',
        }),
        expect.objectContaining({
          measure: 'attack',
          area: { kind: 'words', words: 'kamp van Kati' },
          period: { from: '2022-07-22', until: '2022-07-23', words: '22 juli jl.' },
        }),
        expect.objectContaining({ area: { kind: 'words', words: 'ten noorden van de regio Menaka' } }),
      ]) as unknown,
    });
    expect(files[0]!['instrument']).not.toHaveProperty('title');
    expect(unresolved.slice(0, 2).map(({ about }) => about.en)).toEqual(
      expect.arrayContaining([expect.stringContaining('date'), expect.stringContaining('title')]),
    );
  });

  it('of any other day and dossier is read the same way', () => {
    const { files } = read(
      'BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 5 maart 2024\n\n1. Mali\n\nOp 2 februari jl. is een aanslag gepleegd op een basis in Sikasso. Bij deze aanslag vielen 12 doden.\n\nDe Minister van Defensie,\nA.B. Voorbeeld',
    );
    expect(files[0]).toMatchObject({
      instrument: { id: 'kamerbrief-2024-03-05', issuer: 'Minister van Defensie' },
      evidence: [
        { measure: 'attack', area: { regions: ['Sikasso'] }, period: { from: '2024-02-02' } },
        { measure: 'deaths-in-attack', value: { kind: 'exact', value: 12 } },
      ],
    });
  });
});
