/*
 * What the thirteen versions of 2014 and 2015 say, read by a person, paragraph by paragraph: the facts alone. A row holds from its date
 * until the next row of the same country.
 */

/** The paragraph on article 15, under c, denies it for the whole country in every version; read by a person, country by country. */
export const denied = [
  ...['AF', 'AO', 'AM', 'AZ', 'BA', 'BI', 'CI', 'CN', 'CO', 'ER', 'GN', 'IQ', 'IR'],
  ...['LK', 'LY', 'MN', 'NG', 'NP', 'PK', 'RU', 'SL', 'SO', 'SY', 'TR'],
];
/** Uganda came in on 6 May 2014, with a denial. */
export const deniedSinceMay2014 = ['UG'];
/** What is graded exceptional, and since when; until the next row of the country. Other regions are not named. */
export const exceptional: readonly (readonly [country: string, from: string, regions: readonly string[]])[] =
  [
    ['CD', '2014-01-01', ['CD-BU', 'CD-HU', 'CD-NK', 'CD-SK']],
    ['CD', '2015-02-19', ['CD-NK', 'CD-SK']],
    ['SD', '2014-01-01', ['SD-DN', 'SD-DS', 'SD-KS', 'SD-KS.abyei', 'SD-NB']],
  ];
/** Split off from a graded area that the text names; whether they are meant is not said. */
export const perhaps: Readonly<Record<string, readonly string[]>> = { CD: [], SD: ['SD-DE', 'SD-GK'] };

/** The paragraph on alternatives has no rule of the country's own. */
const noRuleOnAlternatives = [
  ...['AO', 'AM', 'BA', 'BI', 'CN', 'GN', 'IR', 'CI', 'LY', 'MN', 'NP', 'PK', 'RU', 'LK', 'SY', 'TR'],
];
/** What it says else. `words`: it speaks of some people only, or under conditions that no fact can hold. */
const alternatives: readonly (readonly [country: string, from: string, answer: string])[] = [
  ['AF', '2014-01-01', 'denied'],
  ['AF', '2014-02-22', 'in AF-KAB'],
  ['CD', '2014-01-01', 'in CD-KN'],
  ['CO', '2014-01-01', 'denied'],
  ['IQ', '2014-01-01', 'denied'],
  ['IQ', '2014-05-06', 'words'],
  ['LY', '2015-02-19', 'words'],
  ...['AZ', 'ER', 'NG', 'SD', 'SL', 'SO', 'UG'].map((country) => [country, '2014-01-01', 'words'] as const),
];
/** Both paragraphs on moratoria say that a decision holds; in all others, and on all other days, that none does. */
const moratoria: readonly (readonly [country: string, from: string, until: string])[] = [
  ['CN', '2014-01-01', '2014-07-02'],
  ['CD', '2014-01-01', '2014-02-13'],
  ['IQ', '2014-10-16', '..'],
];

/** The facts of the version of a date: questions with their answers. */
export function factsByHand(date: string): Map<string, string> {
  const facts = new Map<string, string>();
  const countries = [...denied, ...(date >= '2014-05-06' ? deniedSinceMay2014 : []), 'CD', 'SD'];
  const rowOf = <T extends readonly [string, string, unknown]>(rows: readonly T[], country: string) =>
    rows.findLast(([code, from]) => code === country && from <= date)?.[2];
  for (const country of countries) {
    const graded = rowOf(exceptional, country) as readonly string[] | undefined;
    facts.set(`${country} article-15c`, graded === undefined ? 'none' : graded.join(' '));
    const alternative = rowOf(alternatives, country) as string | undefined;
    if (alternative !== undefined) facts.set(`${country} protection-alternative`, alternative);
    else if (noRuleOnAlternatives.includes(country))
      facts.set(`${country} protection-alternative`, 'general-policy');
    const holds = moratoria.some(
      ([code, from, until]) => code === country && from <= date && (until === '..' || date < until),
    );
    for (const topic of ['decision-moratorium', 'departure-moratorium'])
      facts.set(`${country} ${topic}`, holds ? 'holds' : 'denied');
  }
  for (const [question, answer] of [...facts]) if (answer === 'words') facts.delete(question);
  return facts;
}
