import { openGazetteer } from '@peildatum/gazetteer';

import { settle } from '../grounds.js';
import { Remarks } from '../proposal.js';
import { readText } from '../text/index.js';
import { readContent } from './read-content.js';

const gazetteer = openGazetteer();

function read(country: string, topic: string, text: string) {
  const remarks = new Remarks();
  const document = readText(text);
  const content = readContent(topic, document.paragraphs, true, { places: { gazetteer, country }, remarks });
  const { file, grounds } = settle({ content }, '');
  return { content: file['content'], grounds, remarks };
}

describe('what a paragraph on article 15c says', () => {
  it('is three levels with their areas', () => {
    const { content, remarks } = read(
      'ML',
      'article-15c',
      'De IND neemt voor Mali aan dat sprake is van een uitzonderlijk niveau van willekeurig geweld in\nde regio’s Gao en Kidal.\nDe IND neemt voor Mali aan dat sprake is van een relatief lager niveau van willekeurig geweld in\nde regio Koulikoro.',
    );
    expect(content).toMatchObject({
      kind: 'gradings',
      framework: 'three-step',
      statements: [
        { level: 'exceptional', scope: { kind: 'regions', regions: ['Gao', 'Kidal'] } },
        { level: 'lower', scope: { kind: 'regions', regions: ['Koulikoro'] } },
      ],
    });
    expect(remarks.unresolved).toEqual([]);
  });

  it('is nothing where a line was lost and two sentences ran together', () => {
    const { content, remarks } = read(
      'ML',
      'article-15c',
      'De IND neemt voor Mali aan dat sprake is van een uitzonderlijk niveau van willekeurig geweld in\nDe IND neemt voor Mali aan dat sprake is van een relatief hoger niveau van willekeurig geweld in\nde regio’s Ménaka en Ségou.',
    );
    expect(content).toEqual({ kind: 'stated' });
    expect(remarks.unresolved).toHaveLength(1);
  });

  it.each([
    ['SY', 'In Syrië is geen sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM.'],
    ['CN', 'In China is geen sprake van een uitzonderlijke situatie als bedoeld in paragraaf C2/3.3 Vc.'],
    [
      'SO',
      'In Somalië (inclusief Mogadishu) is geen sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM.',
    ],
    [
      'IQ',
      'In Irak is geen gebied waar sprake is van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM.',
    ],
  ])('is a denial for %s', (country, text) => {
    expect(read(country, 'article-15c', text).content).toEqual({ kind: 'denied' });
  });

  it('is a closed list with shared stems', () => {
    const { content } = read(
      'CD',
      'article-15c',
      'In Congo DRC is uitsluitend sprake van een uitzonderlijke situatie in de zin van paragraaf C2/3.3 Vc in:\n* de provincies Noord- en Zuid-Kivu;\n* de regio’s Haut- en Bas-Uélé.\n\nEen volgende zin.',
    );
    expect(content).toMatchObject({
      kind: 'gradings',
      framework: 'binary',
      closedList: true,
      statements: [
        { level: 'exceptional', scope: { regions: ['Noord-Kivu', 'Zuid-Kivu', 'Haut-Uélé', 'Bas-Uélé'] } },
      ],
    });
  });

  it('is a list of people by the area they come from', () => {
    const { content } = read(
      'SD',
      'article-15c',
      'In Sudan is sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM voor:\n* Vreemdelingen afkomstig uit Noord- en Zuid-Darfur;\n* Vreemdelingen afkomstig uit Zuid-Kordofan (inclusief Abyei) en Blue Nile.\n\nMeer.',
    );
    expect(content).toMatchObject({
      kind: 'gradings',
      statements: [
        { scope: { regions: ['Noord-Darfur', 'Zuid-Darfur', 'Zuid-Kordofan', 'Abyei', 'Blue Nile'] } },
      ],
    });
  });
});

describe('what a paragraph on the alternative says', () => {
  it('is a rule with its exclusion', () => {
    const { content, remarks } = read(
      'ML',
      'protection-alternative',
      'De IND neemt voor Mali geen binnenlands beschermingsalternatief aan, als de IND heeft geconclu-\ndeerd dat de vreemdeling op basis van individuele omstandigheden een gegronde vrees heeft\nvoor vervolging dan wel reëel risico op ernstige schade.\nDe IND neemt voor Mali in beginsel een binnenlands beschermingsalternatief in het district\nBamako aan voor vreemdelingen die afkomstig zijn uit de regio’s Gao en Kidal, en die enkel een reëel risico lopen op ernstige schade vanwege het\nwillekeurige geweld in deze regio’s in de zin van paragraaf C2/3.3.3.3 Vc.',
    );
    expect(remarks.unresolved).toEqual([]);
    expect(content).toMatchObject({
      kind: 'protection-alternatives',
      alternatives: [
        {
          destination: { kind: 'regions', regions: ['Bamako'] },
          origins: { kind: 'regions', regions: ['Gao', 'Kidal'] },
          originCriterion: 'coming-from',
          against: 'serious-harm',
          presumption: 'in-principle',
          conditions: [{ code: 'risk-only-from-indiscriminate-violence', citation: 'C2/3.3.3.3' }],
        },
      ],
      exclusions: [{ code: 'individual-fear-or-risk' }],
    });
  });

  it('follows another paragraph', () => {
    const { content } = read(
      'CD',
      'protection-alternative',
      'De IND neemt voor Congo DRC een vestigingsalternatief aan in Kinshasa voor de vreemdeling afkomstig uit een gebied waarvan in paragraaf C7/10.4.1 is vermeld dat sprake is van een uitzonderlijke situatie, indien de vrees van de vreemdeling niet gebaseerd is op de vreemdeling zelf betreffende omstandigheden, maar uitsluitend een gevolg is van de uitzonderlijke situatie.',
    );
    expect(content).toMatchObject({
      alternatives: [
        { origins: { kind: 'as-in', citation: 'C7/10.4.1' }, destination: { regions: ['Kinshasa'] } },
      ],
    });
  });

  it('is left unread where a condition is not known', () => {
    const { content, remarks } = read(
      'ML',
      'protection-alternative',
      'De IND neemt voor Mali een vestigingsalternatief aan in Bamako voor vreemdelingen afkomstig uit Gao, indien de maan schijnt.',
    );
    expect(content).toEqual({ kind: 'stated' });
    expect(remarks.unresolved).toHaveLength(1);
  });
});

it('takes the general policy for what it is', () => {
  expect(read('ML', 'exclusion-1f', 'Geen bijzonderheden.').content).toEqual({ kind: 'general-policy' });
  expect(read('ML', 'minors-reception', 'Het algemene beleid is van toepassing.').content).toEqual({
    kind: 'general-policy',
  });
  expect(
    read(
      'ML',
      'group-persecution',
      'De IND beschouwt Mali niet als land, waarin sprake is van groepsvervolging.',
    ).content,
  ).toEqual({ kind: 'denied' });
});
