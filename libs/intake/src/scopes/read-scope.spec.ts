import { openGazetteer } from '@peildatum/gazetteer';

import { MappedText } from '../text/index.js';
import { readScope, type ScopeInFile } from './index.js';

const gazetteer = openGazetteer();

function scope(country: string, words: string): ScopeInFile {
  return readScope(MappedText.of(words), { gazetteer, country }).scope;
}

const regions = (...names: string[]) => expect.objectContaining({ kind: 'regions', regions: names });

describe('an area expression', () => {
  it.each([
    ['ML', 'de regio’s Gao, Kidal, Mopti en Tombouctou', regions('Gao', 'Kidal', 'Mopti', 'Tombouctou')],
    ['ML', 'de regio Koulikoro', regions('Koulikoro')],
    ['ML', 'de regio’s: Gao, Kidal en Méneka', regions('Gao', 'Kidal', 'Méneka')],
    ['ML', 'het district Bamako', regions('Bamako')],
    ['CD', 'de provincies Noord- en Zuid-Kivu', regions('Noord-Kivu', 'Zuid-Kivu')],
    ['CD', 'de provincies Noord- en Zuid Kivu', regions('Noord-Kivu', 'Zuid Kivu')],
    ['CD', 'de regio’s Haut-en Bas Uélé', regions('Haut-Uélé', 'Bas Uélé')],
    ['SD', 'Noord en Zuid-Darfur', regions('Noord-Darfur', 'Zuid-Darfur')],
    ['SD', 'Zuid-Kordofan (inclusief Abyei) en Blue Nile', regions('Zuid-Kordofan', 'Abyei', 'Blue Nile')],
    [
      'IQ',
      'de provincies Bagdad, Anbar, Ninewa, Salaheddin, Ta’mim (Kirkuk), Diyala en Babil',
      expect.objectContaining({ kind: 'regions' }),
    ],
    ['SO', 'Somalië (inclusief Mogadishu)', expect.objectContaining({ kind: 'whole-country' })],
    ['ML', 'heel Mali', { kind: 'whole-country', words: 'heel Mali' }],
    ['ML', 'de overige regio’s', { kind: 'remainder', words: 'de overige regio’s' }],
    [
      'ML',
      'Mali, met uitzondering van de regio Kayes',
      { kind: 'all-but', regions: ['Kayes'], words: 'Mali, met uitzondering van de regio Kayes' },
    ],
    ['SO', 'Puntland (met uitzondering van Noord-Galkayo)', expect.objectContaining({ kind: 'difference' })],
    [
      'SD',
      'een ander deel van Sudan',
      expect.objectContaining({
        kind: 'part',
        part: 'een ander deel van Sudan',
        of: { kind: 'whole-country', words: 'Sudan' },
      }),
    ],
    [
      'ML',
      'delen van de regio Mopti',
      expect.objectContaining({ kind: 'part', of: { kind: 'regions', regions: ['Mopti'] } }),
    ],
    [
      'ML',
      'de stad Ménaka',
      expect.objectContaining({
        kind: 'part',
        part: 'de stad Ménaka',
        of: { kind: 'regions', regions: ['Ménaka'] },
      }),
    ],
    [
      'ML',
      'de stad Kati in de regio Koulikoro',
      expect.objectContaining({ kind: 'part', of: { kind: 'regions', regions: ['Koulikoro'] } }),
    ],
    [
      'SO',
      'een gebied dat onder controle staat van Al-Shabaab',
      expect.objectContaining({ kind: 'controlled-territory', by: 'Al-Shabaab' }),
    ],
    [
      'SO',
      'delen van Zuid- en Centraal-Somalië die onder controle staan van Al-Shabaab',
      expect.objectContaining({
        kind: 'controlled-territory',
        by: 'Al-Shabaab',
        within: expect.objectContaining({ kind: 'words' }),
      }),
    ],
    [
      'CD',
      'een gebied waarvan in paragraaf C7/10.4.1 is vermeld dat sprake is van een uitzonderlijke situatie',
      expect.objectContaining({ kind: 'as-in', citation: 'C7/10.4.1' }),
    ],
    [
      'CD',
      'vreemdelingen behorende tot de bevolkingsgroep Tutsi uit de provincie Noord-Kivu',
      expect.objectContaining({ kind: 'group', within: { kind: 'regions', regions: ['Noord-Kivu'] } }),
    ],
    ['ML', 'Senegal', { kind: 'abroad', country: 'SN', words: 'Senegal' }],
    ['ML', 'het grensgebied', { kind: 'words', words: 'het grensgebied' }],
    [
      'ML',
      'de regio’s Gao en Xyzzy',
      expect.objectContaining({
        kind: 'union',
        of: [
          { kind: 'regions', regions: ['Gao'] },
          { kind: 'words', words: 'Xyzzy' },
        ],
      }),
    ],
  ])('of %s: %s', (country, words, expected) => {
    expect(scope(country, words)).toEqual(expected);
  });

  it('resolves a slip of one letter and reports it with its place', () => {
    const words = MappedText.of('de regio’s Gao en Koulikero');
    const { scope: read, spellings } = readScope(words, { gazetteer, country: 'ML' });
    expect(read).toEqual(regions('Gao', 'Koulikoro'));
    expect(spellings).toEqual([
      { from: 18, until: 27, quote: 'Koulikero', region: 'ML-2', usual: 'Koulikoro', how: 'slip' },
    ]);
  });

  it('does not mend a short name', () => {
    expect(scope('ML', 'de regio Goa')).toEqual({ kind: 'words', words: 'de regio Goa' });
  });
});
