import { resting, type Draft } from '../grounds.js';
import type { ReadingContext } from '../contents/index.js';
import { months } from '../recognise/dates.js';
import { sentencesOf, type MappedText } from '../text/index.js';
import type { FigureRead } from './figure.js';
import type { Section } from './sections.js';
import { slug, type SourceCited } from './sources.js';

const namedMonth = new RegExp(`(?:${months.join('|')}) \\d{4}`);

interface Said {
  readonly words: MappedText;
  readonly locator: string;
  readonly evidence?: readonly string[];
}

interface Noted {
  readonly id: string;
  readonly area?: Draft;
  readonly nl: string;
  readonly en: string;
  readonly statements: readonly [Said, Said];
}

/** What within one document cannot both be so. Noted, not solved. */
export function contradictionsIn(
  sections: readonly Section[],
  figures: readonly FigureRead[],
  sources: readonly SourceCited[],
  context: ReadingContext,
): Draft[] {
  const said = sections.flatMap(({ paragraphs, locator, title }) =>
    paragraphs.flatMap(({ text, notes }) =>
      sentencesOf(text).map((words) => ({ words, locator, title, notes: notesWithin(text, words, notes) })),
    ),
  );
  return [
    ...oneNumberTwoPeriods(figures),
    ...endsOfPeriods(figures, said),
    ...worseWithFewer(figures, said),
    ...fallsInTwoPeriods(said, context),
    ...unchangedAndWorse(said, context),
    ...overlappingExports(sources),
    ...oneJudgmentTwoOutcomes(said, sources),
  ].map((noted) => draftOf(noted, context.places.country));
}

type Sentence = Said & { readonly title: string; readonly notes: readonly number[] };

function draftOf({ id, area, nl, en, statements }: Noted, country: string): Draft {
  return resting(
    {
      id,
      country,
      area,
      subject: { nl, en },
      statements: statements.map(({ words, locator, evidence }) =>
        resting(
          {
            source: { rank: 6, locator },
            nl: `“${words.text}”`,
            en: `In Dutch: “${words.text}”`,
            evidence: evidence ?? [],
          },
          words,
        ),
      ),
    },
    statements[0].words,
  );
}

function oneNumberTwoPeriods(figures: readonly FigureRead[]): Noted[] {
  return figures.flatMap((one, index) => {
    const other = figures
      .slice(index + 1)
      .find(
        (two) =>
          two.measure === one.measure &&
          two.value.kind === 'exact' &&
          one.value.kind === 'exact' &&
          one.value.value > 20 &&
          two.value.value === one.value.value &&
          sameRegions(one, two) &&
          one.period !== undefined &&
          two.period !== undefined &&
          one.period.from !== two.period.from,
      );
    if (other === undefined) return [];
    return [
      {
        id: slug(`${one.value.value}-${one.measure}-two-periods`),
        area: one.area as Draft,
        nl: `Hetzelfde aantal van ${one.value.value} staat bij twee perioden`,
        en: `The same number of ${one.value.value} is given for two periods`,
        statements: [figureSaid(one), figureSaid(other)] as const,
      },
    ];
  });
}

function endsOfPeriods(figures: readonly FigureRead[], said: readonly Sentence[]): Noted[] {
  const through = figures.find(
    ({ period }) =>
      /tot en met augustus|t\/m/.test(period?.words ?? '') ||
      / tot en met \p{L}+$/u.test(period?.words ?? ''),
  );
  const month = /(\p{L}+)$/u.exec(through?.period?.words ?? '')?.[1];
  if (through === undefined || month === undefined) return [];
  const halfway = said.find(({ words }) => new RegExp(`(?:medio|half) ${month}`).test(words.text));
  if (halfway === undefined) return [];
  return [
    {
      id: `figures-through-${slug(month)}-or-half-of-it`,
      nl: `De cijfers eindigen nu eens na ${month}, dan weer halverwege die maand`,
      en: `The figures end now after ${month}, now halfway through that month`,
      statements: [figureSaid(through), halfway],
    },
  ];
}

function worseWithFewer(figures: readonly FigureRead[], said: readonly Sentence[]): Noted[] {
  return figures.flatMap((later) => {
    if (later.measure !== 'civilian-deaths' || later.value.kind !== 'exact' || later.area === undefined)
      return [];
    const earlier = figures.find(
      (one) =>
        one.measure === later.measure &&
        sameRegions(one, later) &&
        (one.period?.from ?? '') < (later.period?.from ?? '') &&
        one.value.value > later.value.value,
    );
    const region = later.regions[0]!;
    const worse = said.find(({ words, title }) => title === region && /\bverslechterd\b/.test(words.text));
    if (earlier === undefined || worse === undefined) return [];
    return [
      {
        id: slug(`${region}-worse-with-fewer-deaths`),
        area: later.area as Draft,
        nl: `${region} heet slechter, terwijl er minder dodelijke burgerslachtoffers zijn geteld`,
        en: `${region} is said to be worse, while fewer civilian deaths were counted`,
        statements: [
          worse,
          { words: later.sentence, locator: later.locator, evidence: [earlier.id, later.id] },
        ] as const,
      },
    ];
  });
}

const fall = /nam het aantal (?<what>\p{L}+).*? af\b.*?(?:ten opzichte van|vergeleken met)/u;

function fallsInTwoPeriods(said: readonly Sentence[], { places }: ReadingContext): Noted[] {
  const falls = said.flatMap((one) => {
    const what = fall.exec(one.words.text)?.groups!['what'];
    if (what === undefined) return [];
    const region = [...one.words.text.matchAll(/\p{Lu}\p{L}+/gu)]
      .map(([name]) => places.gazetteer.findRegion(places.country, name))
      .find((found) => found !== undefined);
    return region === undefined
      ? []
      : [
          {
            ...one,
            what,
            region,
            byMonth: namedMonth.test(one.words.text),
          },
        ];
  });
  return falls.flatMap((one, index) => {
    const other = falls
      .slice(index + 1)
      .find((two) => two.region.id === one.region.id && two.what === one.what && two.byMonth !== one.byMonth);
    if (other === undefined) return [];
    return [
      {
        id: slug(`${one.region.name}-fall-which-period`),
        area: { kind: 'regions', regions: [one.region.name] } as Draft,
        nl: `De daling van ${one.what} in ${one.region.name} staat de ene keer bij jaren, de andere keer bij maanden`,
        en: `The fall of ${one.what} in ${one.region.name} is given once for years, once for months`,
        statements: [one, other] as const,
      },
    ];
  });
}

function unchangedAndWorse(said: readonly Sentence[], { places }: ReadingContext): Noted[] {
  return said.flatMap((one) => {
    const region = places.gazetteer.findRegion(places.country, one.title);
    if (region === undefined || !/niet veranderd(?: is)? sinds/.test(one.words.text)) return [];
    const worse = said.find(
      ({ words, title }) =>
        title !== one.title &&
        /toename van geweld|verslechterde veiligheidssituatie/.test(words.text) &&
        region.spellings.some((spelling) => words.text.includes(spelling)),
    );
    if (worse === undefined) return [];
    return [
      {
        id: slug(`${region.name}-worse-or-unchanged`),
        area: { kind: 'regions', regions: [region.name] } as Draft,
        nl: `${region.name} zou meer geweld of minder veiligheid kennen, en ook onveranderd zijn`,
        en: `${region.name} is said to see more violence or less security, and also to be unchanged`,
        statements: [worse, one] as const,
      },
    ];
  });
}

function overlappingExports(sources: readonly SourceCited[]): Noted[] {
  return sources.flatMap((one) => {
    const next = sources.find(
      (two) => two !== one && one.covers !== undefined && two.covers?.from === one.covers.through,
    );
    if (next === undefined) return [];
    const at = (source: SourceCited): Said => ({
      words: source.words,
      locator: `voetnoot ${source.notes[0]}`,
    });
    return [
      {
        id: slug(`exports-overlap-on-${next.covers!.from}`),
        nl: `De perioden van twee gegevensexports overlappen op ${next.covers!.from}`,
        en: `The periods of two exports of data overlap on ${next.covers!.from}`,
        statements: [at(one), at(next)] as const,
      },
    ];
  });
}

const outcomes = [/nader gemotiveerd diende te worden/, /terecht op het standpunt/];

/** One case number under sentences that tell of different outcomes. */
function oneJudgmentTwoOutcomes(said: readonly Sentence[], sources: readonly SourceCited[]): Noted[] {
  return sources.flatMap((source) => {
    if (source.fields['kind'] !== 'judgment') return [];
    const citing = said.filter(({ notes }) => notes.some((note) => source.notes.includes(note)));
    const [first, second] = outcomes.map((outcome) => citing.find(({ words }) => outcome.test(words.text)));
    if (first === undefined || second === undefined) return [];
    return [
      {
        id: slug(`${source.id}-two-outcomes`),
        nl: `Uitspraak ${source.id} wordt voor twee verschillende uitkomsten aangehaald`,
        en: `Judgment ${source.id} is cited for two different outcomes`,
        statements: [first, second] as const,
      },
    ];
  });
}

function figureSaid({ sentence, locator, id }: FigureRead): Said {
  return { words: sentence, locator, evidence: [id] };
}

function sameRegions(one: FigureRead, two: FigureRead): boolean {
  return one.regions.length > 0 && one.regions.join() === two.regions.join();
}

function notesWithin(
  text: MappedText,
  words: MappedText,
  notes: readonly { readonly at: number; readonly number: number | null }[],
): number[] {
  const from = text.text.indexOf(words.text);
  return notes
    .filter(({ at, number }) => number !== null && at > from && at <= from + words.length + 1)
    .map(({ number }) => number!);
}
