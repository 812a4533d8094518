/** A country's section of an invented chapter, in the forms that real ones have. */
export interface InventedSection {
  readonly country: string;
  readonly decisionMoratorium?: string;
  readonly article15c: string;
  readonly alternative?: string;
  readonly particulars?: string | null;
  /** A paragraph that only this country has; with `isFirst` it stands before those on serious harm and moves their numbers. */
  readonly own?: { readonly title: string; readonly text: string; readonly isFirst?: boolean };
}

/** A chapter C7 of invented sections as Markdown, laid out as the real renderings are. */
export function inventedChapter(sections: readonly InventedSection[]): string {
  const parts = sections.map((section, index) => sectionText(section, index + 2));
  return (
    paragraph('C7', 'Landgebonden beleid', '') +
    paragraph(
      '1',
      'Landgebonden asielbeleid algemeen',
      'Dit hoofdstuk is een uitwerking van het algemene beleid.',
    ) +
    parts.join('')
  );
}

function sectionText(section: InventedSection, n: number): string {
  const { country, own, particulars = 'Geen bijzonderheden.' } = section;
  const harm: readonly (readonly [title: string, text: string])[] = [
    ['Uitzonderlijke situatie in de zin van paragraaf C2/3.3 Vc', section.article15c],
    [
      'Systematische blootstelling in de zin van paragraaf C2/3.3 Vc',
      `In ${country} is geen sprake van systematische blootstelling aan een behandeling in strijd met artikel 3 EVRM.`,
    ],
  ];
  const ownHarm = own === undefined ? [] : ([[own.title, own.text]] as const);
  const ordered = own?.isFirst === true ? [...ownHarm, ...harm] : [...harm, ...ownHarm];
  return [
    paragraph(`${n}`, `Het asielbeleid ten aanzien van ${country}`, ''),
    paragraph(
      `${n}.1`,
      'Besluitmoratorium',
      section.decisionMoratorium ?? noDecision(country, '43, aanhef en onder a,'),
    ),
    paragraph(`${n}.2`, 'Artikel 1F Vluchtelingenverdrag', 'Geen bijzonderheden.'),
    paragraph(`${n}.3`, 'Vervolging in de zin van het Vluchtelingenverdrag', ''),
    paragraph(
      `${n}.3.1`,
      'Groepsvervolging in de zin van paragraaf C2/3.2 Vc',
      `De IND beschouwt ${country} niet als land waarin sprake is van groepsvervolging.`,
    ),
    paragraph(`${n}.4`, 'Foltering, onmenselijke of vernederende behandeling of bestraffing', ''),
    ...ordered.map(([title, text], index) => paragraph(`${n}.4.${index + 1}`, title, text)),
    paragraph(`${n}.5`, 'Bescherming', ''),
    paragraph(
      `${n}.5.1`,
      'Vlucht- en vestigingsalternatief in de zin van paragraaf C2/6 Vc',
      section.alternative ?? 'Geen bijzonderheden.',
    ),
    paragraph(`${n}.6`, 'Adequate opvang alleenstaande minderjarige vreemdelingen', 'Geen bijzonderheden.'),
    paragraph(`${n}.7`, 'Vertrekmoratorium', noDecision(country, '45, vierde lid,')),
    ...(particulars === null ? [] : [paragraph(`${n}.8`, 'Bijzonderheden', particulars)]),
  ].join('');
}

function noDecision(country: string, article: string): string {
  return `Ten aanzien van ${country} geldt geen besluit in de zin van artikel ${article} Vw.`;
}

/** One numbered paragraph; lines of the text are set apart as the renderings do. */
export function paragraph(number: string, title: string, text: string): string {
  const body = text === '' ? '' : `${text.split('\n').join('\n\n')}    \n`;
  return `### ${number}  \n\n####${title}\n\n${body}`;
}

/** Every form of a paragraph on article 15, under c, and of an alternative that the corpus shows, of invented policy. */
export const inventedSections: readonly InventedSection[] = [
  { country: 'Afghanistan', article15c: denied('Afghanistan') },
  {
    country: 'Burundi',
    article15c:
      'In Burundi is uitsluitend sprake van een uitzonderlijke situatie in de zin van paragraaf C2/3.3 Vc in:\n* de provincie Bujumbura Rural;\n* de stad Bujumbura Mairie.',
    own: { title: 'Journalisten', text: 'De IND let bij journalisten op wat zij hebben geschreven.' },
  },
  {
    country: 'Congo DRC (Democratische Republiek Congo)',
    article15c:
      'In Congo DRC is uitsluitend sprake van een uitzonderlijke situatie in de zin van paragraaf C2/3.3 Vc in:\n* de provincies Noord- en Zuid-Kivu;\n* Maniema. Voor vreemdelingen afkomstig uit de provincies Noord- en Zuid-Kivu en Maniema, is een vestigingsalternatief aanwezig in Kinshasa.',
    alternative:
      'De IND neemt voor Congo DRC een vestigingsalternatief aan in Kinshasa voor de vreemdeling afkomstig uit een gebied waarvan in paragraaf C7/4.4.1 is vermeld dat sprake is van een uitzonderlijke situatie.',
  },
  {
    country: 'Irak',
    article15c:
      'In Irak is geen gebied waar sprake is van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM.',
    decisionMoratorium:
      'Ten aanzien van Irak geldt een besluit in de zin van artikel 43, aanhef en onder a, Vw voor vreemdelingen afkomstig uit de provincies Bagdad en Anbar.',
  },
  {
    country: 'Mali',
    article15c:
      'In Mali is sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM voor:\n* Vreemdelingen afkomstig uit Gao en Kidal;\n* Vreemdelingen afkomstig uit de regio Mopti. De uitzonderlijke situatie van artikel 15c van richtlijn 2011/95/EU is niet gerelateerd aan individuele vrees.',
  },
  {
    country: 'Somalië',
    article15c:
      'In Somalië (inclusief Mogadishu) is geen sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM. De IND zal niet overgaan tot intrekking van vergunningen.',
  },
  { country: 'Syrië', article15c: denied('Syrië'), particulars: 'De IND reist niet zelf af naar Syrië.' },
];

function denied(country: string): string {
  return `In ${country} is geen sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM.`;
}
