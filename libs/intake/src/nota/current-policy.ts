import { civilDate, fromDayNumber, toDayNumber } from '@peildatum/policy';

import {
  alternativesOf,
  gradingsOf,
  levelsNamed,
  passagesOf,
  readAlternative,
  readGrading,
  type AlternativeRead,
  type GradingRead,
  type ReadingContext,
} from '../contents/index.js';
import { resting, type Draft } from '../grounds.js';
import { months, readMonth } from '../recognise/dates.js';
import { sentencesOf, type MappedText } from '../text/index.js';
import type { Section } from './sections.js';
import { slug } from './sources.js';

/** A policy that a nota only describes: the instrument that holds it is not in our hands. */
export interface DescribedPolicy {
  readonly id: string;
  readonly draft: { readonly [field: string]: Draft };
  /** How the nota reads its scale in terms of the one in force. */
  readonly comparison: Draft;
}

const beforeGradations =
  /tot stand (?:is )?gekomen (?:is )?voordat (?:Nederland|er) .*?(?:onderscheid|gradaties)/;
const changedIn = new RegExp(
  `(?:vorige wijziging van het [\\p{L} ]*beleid|Dit beleid [^.]*?) in (?<month>(?:${months.join('|')}) \\d{4})`,
  'u',
);

/** The policy described under "Huidige beleid"; undefined where nothing of it could be read, or nobody says from when it is. */
export function readCurrentPolicy(
  sections: readonly Section[],
  nota: string,
  context: ReadingContext,
  countryName: string,
): DescribedPolicy | undefined {
  const section = sections.find(({ title }) =>
    /^(?:Huidige?|Geldend|Bestaande?) (?:land\S* )?beleid/i.test(title),
  );
  if (section === undefined) return undefined;
  const gradings: GradingRead[] = [];
  const rules: AlternativeRead[] = [];
  for (const passage of passagesOf(section.paragraphs, true)) {
    const grading = readGrading(passage, context);
    const rule = grading === undefined ? readAlternative(passage, context) : undefined;
    if (grading !== undefined) gradings.push(grading);
    else if (rule !== undefined) rules.push(notStated(rule));
    else if (!beforeGradations.test(passage.sentence.text))
      context.remarks.leave(
        passage.sentence,
        'Een zin over het geldende beleid die niet is begrepen.',
        'A sentence on the policy in force that was not understood.',
      );
  }
  const sentences = section.paragraphs.flatMap(({ text }) => sentencesOf(text));
  const predates = sentences.find(({ text }) => beforeGradations.test(text));
  const start = startOf(sections);
  const provisions = provisionsOf(gradings, rules, predates !== undefined, context);
  if (start === undefined || provisions.length === 0) return undefined;
  const id = `wbv-${start.month}-${slug(countryName)}`;
  const source = { instrument: nota, rank: 6, locator: section.locator };
  const isHighest = gradings.some(({ passage }) => /hoogste/.test(passage.sentence.text));
  context.remarks.leave(
    start.words,
    'Nummer, datum en tekst van dit beleid staan niet in dit document; de aanduiding ervan is van ons.',
    'Number, date and text of this policy do not stand in this document; its id is ours.',
  );
  return {
    id,
    comparison:
      predates === undefined || !isHighest
        ? undefined
        : resting(
            {
              country: context.places.country,
              framework: 'binary',
              level: 'exceptional',
              readAs: { framework: 'three-step', level: 'exceptional' },
            },
            gradings[0]!.passage.sentence,
          ),
    draft: {
      instrument: {
        id,
        holding: 'referenced',
        kind: 'wbv',
        title: `[Landgebonden beleid voor ${countryName}, ${start.words.text.match(/\p{L}+ \d{4}$/u)?.[0] ?? start.month}]`,
        classification: 'public',
      },
      acts: [{ part: 'not-known', source, entry: { kind: 'not-known' }, provisions }],
      claims: [
        resting(
          {
            date: 'entry',
            part: 'not-known',
            value: bounds(start.month),
            source: { ...source, locator: start.locator },
          },
          start.words,
        ),
      ],
    },
  };
}

/** How firmly a text that is only described puts its rule is not known. */
function notStated(rule: AlternativeRead): AlternativeRead {
  if (rule.kind !== 'alternative') return rule;
  return { ...rule, alternative: { ...rule.alternative, presumption: 'not-stated' } };
}

function provisionsOf(
  gradings: readonly GradingRead[],
  rules: readonly AlternativeRead[],
  predates: boolean,
  context: ReadingContext,
): Draft[] {
  const { country } = context.places;
  const isKnownScale =
    predates || gradings.every(({ passage }) => levelsNamed(passage.sentence.text)[0]?.framework !== null);
  const graded =
    gradings.length > 0 && isKnownScale
      ? gradingsOf(gradings, context, predates ? 'binary' : null)
      : undefined;
  const alternative = alternativesOf(rules);
  return [
    ...(graded === undefined ? [] : [{ country, topic: 'article-15c', content: graded }]),
    ...(alternative === undefined
      ? []
      : [
          {
            country,
            topic: 'protection-alternative',
            content: alternative,
            refersTo: ['C2/3.3'].filter((cite) =>
              rules.some(({ passage }) => passage.items.some(({ text }) => text.includes(cite))),
            ),
          },
        ]),
  ];
}

function startOf(
  sections: readonly Section[],
): { readonly month: string; readonly words: MappedText; readonly locator: string } | undefined {
  for (const { paragraphs, locator } of sections) {
    for (const sentence of paragraphs.flatMap(({ text }) => sentencesOf(text))) {
      const match = changedIn.exec(sentence.text);
      const month = match === null ? undefined : readMonth(match.groups!['month']!);
      if (match !== null && month !== undefined)
        return { month, words: sentence.slice(match.index, match.index + match[0].length), locator };
    }
  }
  return undefined;
}

/** Letter, signature or entry, a month does not say which: until the end of the month after it. */
function bounds(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const beyond = number > 10 ? `${year + 1}-${pad(number - 10)}-01` : `${year}-${pad(number + 2)}-01`;
  return `[${month}-01..${fromDayNumber(toDayNumber(civilDate(beyond)) - 1)}]`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
