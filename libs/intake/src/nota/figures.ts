import { regionsOf, type ReadingContext } from '../contents/index.js';
import { resting, type Draft } from '../grounds.js';
import { namesIn, readScope, type ScopeInFile } from '../scopes/index.js';
import { MappedText, sentencesOf, type NotedParagraph } from '../text/index.js';
import { periodsIn, type PeriodRead } from './periods.js';
import type { Section } from './sections.js';
import { slug, type SourceCited } from './sources.js';

/** A figure with what it counts, of where and when, and the words it rests on. */
export interface FigureRead {
  readonly id: string;
  readonly measure: string;
  readonly regions: readonly string[];
  readonly area: ScopeInFile | undefined;
  readonly period: PeriodRead | undefined;
  readonly value: {
    readonly kind: 'exact' | 'about' | 'fewer-than';
    readonly value: number;
    readonly unit?: string;
  };
  readonly sentence: MappedText;
  readonly locator: string;
  readonly notes: readonly number[];
}

interface Measure {
  readonly key: string;
  readonly nl: string;
  readonly en: string;
}

const measures = {
  'civilian-deaths': ['dodelijke burgerslachtoffers', 'civilian deaths'],
  'civilian-casualties-in-incident': [
    'burgerslachtoffers bij een incident',
    'civilian casualties in an incident',
  ],
  'deaths-explosions-attacks-on-civilians': [
    'doden bij explosies en aanvallen op burgers',
    'deaths in explosions and attacks on civilians',
  ],
  'displaced-persons': ['ontheemden', 'displaced persons'],
  inhabitants: ['inwoners', 'inhabitants'],
  fights: ['gevechten', 'fights'],
  'fights-between-extremist-groups': [
    'gevechten tussen extremistische groepen',
    'fights between extremist groups',
  ],
  'attacks-and-explosions': ['aanvallen en explosies', 'attacks and explosions'],
  'asylum-applications': ['asielaanvragen', 'asylum applications'],
  'first-asylum-applications': ['eerste asielaanvragen', 'first asylum applications'],
  'asylum-applications-handled': ['behandelde aanvragen', 'applications handled'],
  'applications-not-taken-into-consideration': [
    'niet in behandeling genomen aanvragen',
    'applications not taken into consideration',
  ],
  'asylum-applications-granted': ['ingewilligde aanvragen', 'applications granted'],
  'grant-rate': ['aandeel inwilligingen', 'share of grants'],
  'departures-forced-to-other-country': [
    'gedwongen vertrek naar een overig land',
    'forced departure to another country',
  ],
  'departures-independent-to-other-country': [
    'zelfstandig vertrek naar een overig land',
    'independent departure to another country',
  ],
  'asylum-cases-completed': ['afgedane zaken', 'completed cases'],
  'departures-from-dtv-caseload': [
    'vertrek uit de caseload van de DT&V',
    'departures from the caseload of DT&V',
  ],
  'departures-independent-unsupervised': [
    'zelfstandig vertrek zonder toezicht',
    'independent departure without supervision',
  ],
  'departures-forced': ['gedwongen vertrek', 'forced departure'],
  'departures-independent-supervised': [
    'zelfstandig vertrek onder toezicht',
    'independent departure under supervision',
  ],
  'other-outflow-from-dtv-caseload': ['overige uitstroom bij de DT&V', 'other outflow from DT&V'],
} as const satisfies Record<string, readonly [string, string]>;
type MeasureKey = keyof typeof measures;

const amount =
  '(?:(?<about>circa|ongeveer|zo’n|ruim|bijna) |(?<fewer>[Mm]inder dan) )?(?<value>\\d{1,3}(?:\\.\\d{3})+|\\d+|geen|vijf)';

/** How a sentence counts: the amount, then what is counted. `place`: the area follows the words. */
const counts: readonly { readonly form: RegExp; readonly measure: MeasureKey }[] = [
  count(`${amount} dodelijke\\s+burgerslachtoffers`, 'civilian-deaths'),
  count(`${amount} burgerslachtoffers`, 'civilian-casualties-in-incident'),
  count(
    `ontheemden(?: in \\p{Lu}[\\p{L}-]+| per \\d{1,2} \\p{L}+ \\d{4})?(?: was)? (?:toegenomen|opgelopen|gestegen) tot ${amount}`,
    'displaced-persons',
  ),
  count(`ontheemden in \\p{Lu}[\\p{L}-]+ op ${amount}`, 'displaced-persons'),
  count(`${amount} inwoners`, 'inhabitants'),
  count(`${amount} gevechten geregistreerd`, 'fights'),
  count(`waarvan ${amount} tussen extremistische groeperingen onderling`, 'fights-between-extremist-groups'),
  count(`${amount} aanvallen en explosies`, 'attacks-and-explosions'),
  count(`${amount} eerste asielaanvragen`, 'first-asylum-applications'),
  count(`${amount} asielaanvragen behandeld`, 'asylum-applications-handled'),
  count(`${amount} asielaanvragen`, 'asylum-applications'),
  count(
    `${amount} vreemdelingen met de \\p{L}+ nationaliteit een eerste asielaanvraag`,
    'first-asylum-applications',
  ),
  count(`${amount} aanvragen behandeld`, 'asylum-applications-handled'),
  count(`${amount} aanvragen niet in behandeling genomen`, 'applications-not-taken-into-consideration'),
  count(`${amount} aanvragen ingewilligd`, 'asylum-applications-granted'),
  count(`inwilligingspercentage (?<value>\\d+(?:,\\d+)?)\\s*%`, 'grant-rate'),
  count(`${amount} zaken zijn er [^.]*?afgedaan`, 'asylum-cases-completed'),
  count(`${amount} asielzoekers met de \\p{L}+ nationaliteit vertrokken`, 'departures-from-dtv-caseload'),
  count(`${amount} zelfstandig vertrokken zonder toezicht`, 'departures-independent-unsupervised'),
  count(`${amount} asielzoekers zijn gedwongen vertrokken`, 'departures-forced'),
  count(
    `${amount} asielzoekers zijn zelfstandig vertrokken onder toezicht`,
    'departures-independent-supervised',
  ),
  count(
    `${amount} asielzoekers bij de DT&V om een andere [\\p{L} ]+ uitgestroomd`,
    'other-outflow-from-dtv-caseload',
  ),
  count(
    `(?:gedwongen vertrek) als zelfstandig vertrek naar een overig land ${amount}`,
    'departures-forced-to-other-country',
  ),
  count(
    `(?:gedwongen vertrek als )?zelfstandig vertrek naar een overig land ${amount}`,
    'departures-independent-to-other-country',
  ),
];

function count(pattern: string, measure: MeasureKey) {
  return { form: new RegExp(pattern, 'giu'), measure };
}

const execution: ReadonlySet<MeasureKey> = new Set<MeasureKey>([
  ...(Object.keys(measures) as MeasureKey[]).filter((key) =>
    /application|departure|outflow|grant|cases/.test(key),
  ),
]);
const spread =
  /in (?<areas>\p{Lu}[\p{L}, -]+?) in (?<period>\d{4} tot en met \p{L}+) .*? respectievelijk (?<values>[\d., en]+?) doden zijn gevallen bij explosies en aanvallen op burgers/u;
const growth =
  /van (?<before>\d{1,3}(?:\.\d{3})+) in (?<whenBefore>(?:\p{Ll}+ )?\d{4}) (?:naar|tot) (?<after>\d{1,3}(?:\.\d{3})+) (?<whenAfter>(?:per|in) (?:\d{1,2} )?(?:\p{Ll}+ )?\d{4})/u;
const pair =
  /aantal ontheemden in (?<first>\p{Lu}[\p{L}-]+) was opgelopen tot (?<one>[\d.]*\d) en in (?<second>\p{Lu}[\p{L}-]+) tot (?<two>[\d.]*\d)/u;

/** The figures of a document, each with its own sentence. A sentence with figures of which none was read is left in the remarks. */
export function figuresIn(sections: readonly Section[], context: ReadingContext): FigureRead[] {
  const figures: FigureRead[] = [];
  for (const section of sections) {
    for (const paragraph of section.paragraphs) {
      let area = regionOfTitle(section, context);
      let period: PeriodRead | undefined;
      for (const sentence of sentencesOf(paragraph.text)) {
        const own = areaIn(sentence, context);
        area = own === 'several' ? undefined : (own ?? area);
        const notes = notesOf(paragraph, sentence);
        const read = figuresOf(
          sentence,
          { area, inherited: period, notes, locator: section.locator },
          context,
        );
        period = read.at(-1)?.period ?? period;
        figures.push(...withOwnNotes(read));
        if (holdsFigure(withoutRead(sentence.text, read)))
          context.remarks.leave(
            sentence,
            'Een zin met een getal dat niet is overgenomen.',
            'A sentence with a figure that was not taken over.',
          );
      }
    }
  }
  return withIds(figures);
}

/** A note at the end of a sentence is the source of what it counts last. */
function withOwnNotes(read: readonly FigureRead[]): FigureRead[] {
  const last = read.at(-1)?.measure;
  return read.map((figure) => (figure.measure === last ? figure : { ...figure, notes: [] }));
}

interface Setting {
  readonly area: ScopeInFile | undefined;
  /** The period of the sentence before, for "dezelfde periode". */
  readonly inherited: PeriodRead | undefined;
  readonly notes: readonly number[];
  readonly locator: string;
}

/** Where a line was lost, a word that must be followed by its noun is followed by the start of something else. */
const spliced =
  /\b(?:er|om|van|de|het|een|met|door|voor|naar|op|als|dat|die|tot|en|of) (?:waarvan|hiervan|daarvan|De|Het|In|Uit|Er|Voor|Daarnaast)\b/;

function figuresOf(sentence: MappedText, setting: Setting, context: ReadingContext): FigureRead[] {
  if (spliced.test(sentence.text)) return [];
  const special =
    spreadFigures(sentence, setting, context) ??
    pairFigures(sentence, setting, context) ??
    growthFigures(sentence, setting);
  const beside = comparedFigures(sentence, setting);
  if (beside !== undefined) return beside;
  if (special !== undefined)
    return special.map(({ period, ...figure }) => ({ ...figure, period: period && bare(period) }));
  const { text } = sentence;
  const taken: { index: number; length: number }[] = [];
  const periods = periodsIn(text);
  const found = counts.flatMap(({ form, measure }) =>
    [...text.matchAll(form)].flatMap((match) => {
      if (taken.some((one) => overlaps(one, match) && measure !== 'departures-independent-to-other-country'))
        return [];
      taken.push({ index: match.index, length: match[0].length });
      const value = stands(text, match) ? valueOf(match, measure) : undefined;
      const period = periodAt(match.index, periods, text, setting);
      if (value === undefined || (periods.length > 1 && period === undefined)) return [];
      const isExecution = execution.has(measure);
      return [
        {
          index: match.index,
          ...base(sentence, setting, measure),
          value,
          period: measure === 'inhabitants' ? undefined : period,
          area: isExecution ? undefined : setting.area,
          regions: isExecution || setting.area === undefined ? [] : regionsOf(setting.area),
        },
      ];
    }),
  );
  return found
    .filter(({ measure, area }) => area !== undefined || execution.has(measure))
    .sort((a, b) => a.index - b.index)
    .map(({ index: _index, ...figure }) => figure);
}

/** Words after which a figure may stand without "circa" or the like: after any other, a smudge may have hidden that. */
const leads =
  /(?:^|\s)(?:om|er|nog|de|zijn|totaal|vielen|waren|op|tot|naar|bedroeg|bedraagt|respectievelijk|waarvan|en|zowel|\p{Lu}\p{L}+|(?:19|20)\d\d)\s$/u;

/** Whether nothing between the words before a figure and the figure is in doubt. A comparison is read as one or not at all. */
function stands(text: string, match: RegExpMatchArray): boolean {
  if (/ten opzichte van|vergeleken met/.test(text)) return false;
  const { about, fewer, value } = match.groups!;
  if (about !== undefined || fewer !== undefined || value === 'geen') return true;
  const at = match.index! + match[0].lastIndexOf(value!);
  return at === 0 || leads.test(text.slice(0, at)) || /inwilligingspercentage $/.test(text.slice(0, at));
}

function base(sentence: MappedText, { notes, locator }: Setting, measure: MeasureKey) {
  return { id: '', measure, sentence, locator, notes };
}

function overlaps(one: { index: number; length: number }, match: RegExpMatchArray): boolean {
  return match.index! < one.index + one.length && one.index < match.index! + match[0].length;
}

/** "In Gao, Ménaka en Mopti … respectievelijk 331, 339 en 726 doden": one each, in their order. */
function spreadFigures(
  sentence: MappedText,
  setting: Setting,
  context: ReadingContext,
): FigureRead[] | undefined {
  const match = spread.exec(sentence.text);
  if (match === null) return undefined;
  const { areas, period, values } = match.groups!;
  const at = sentence.text.indexOf(areas!);
  const names = namesIn(sentence.slice(at, at + areas!.length));
  const numbers = values!.split(/, | en /).map((one) => Number(one.replace(/\./g, '')));
  if (names.length !== numbers.length || numbers.some(Number.isNaN)) return [];
  const [when] = periodsIn(period!);
  return names.flatMap((name, index) => {
    const { scope } = readScope(name, context.places);
    if (scope.kind !== 'regions') return [];
    return [
      {
        ...base(sentence, setting, 'deaths-explosions-attacks-on-civilians'),
        area: scope,
        regions: scope.regions,
        period: when,
        value: { kind: 'exact' as const, value: numbers[index]! },
      },
    ];
  });
}

function pairFigures(
  sentence: MappedText,
  setting: Setting,
  context: ReadingContext,
): FigureRead[] | undefined {
  const match = pair.exec(sentence.text);
  if (match === null) return undefined;
  const { first, one, second, two } = match.groups!;
  const [when] = periodsIn(sentence.text);
  return (
    [
      [first!, one!],
      [second!, two!],
    ] as const
  ).flatMap(([name, value]) => {
    const at = sentence.text.indexOf(name);
    const { scope } = readScope(sentence.slice(at, at + name.length), context.places);
    if (scope.kind !== 'regions') return [];
    return [
      {
        ...base(sentence, setting, 'displaced-persons'),
        area: scope,
        regions: scope.regions,
        period: when,
        value: { kind: 'exact' as const, value: Number(value.replace(/\./g, '')) },
      },
    ];
  });
}

/** "Van 3.995 in 2022 naar 54.021 per december 2024". */
function growthFigures(sentence: MappedText, setting: Setting): FigureRead[] | undefined {
  const match = /ontheemden/.test(sentence.text) ? growth.exec(sentence.text) : null;
  if (match === null || setting.area === undefined) return undefined;
  const { before, whenBefore, after, whenAfter } = match.groups!;
  return (
    [
      [before!, `in ${whenBefore}`],
      [after!, whenAfter!],
    ] as const
  ).flatMap(([value, when]) => {
    const [period] = periodsIn(when);
    if (period === undefined) return [];
    return [
      {
        ...base(sentence, setting, 'displaced-persons'),
        area: setting.area,
        regions: regionsOf(setting.area!),
        period,
        value: { kind: 'exact' as const, value: Number(value.replace(/\./g, '')) },
      },
    ];
  });
}

const compared =
  /in (?<year>\d{4}) ging het om (?<value>\d+) dodelijke burgerslachtoffers ten opzichte van (?<other>\d+) in (?<otherYear>\d{4})/iu;

/** "In 2024 ging het om 367 dodelijke burgerslachtoffers ten opzichte van 365 in 2023". */
function comparedFigures(sentence: MappedText, setting: Setting): FigureRead[] | undefined {
  const match = compared.exec(sentence.text);
  if (match === null || setting.area === undefined) return undefined;
  const { year, value, other, otherYear } = match.groups!;
  return (
    [
      [value!, year!],
      [other!, otherYear!],
    ] as const
  ).map(([number, when]) => ({
    ...base(sentence, setting, 'civilian-deaths'),
    area: setting.area,
    regions: regionsOf(setting.area!),
    period: { from: `${when}-01-01`, until: `${Number(when) + 1}-01-01`, words: when },
    value: { kind: 'exact' as const, value: Number(number) },
  }));
}

function valueOf(
  { groups, 0: words }: RegExpMatchArray,
  measure: MeasureKey,
): FigureRead['value'] | undefined {
  const text = groups!['value']!;
  const number =
    text === 'geen' ? 0 : text === 'vijf' ? 5 : Number(text.replace(/\./g, '').replace(',', '.'));
  if (!Number.isFinite(number) || (/\d$/.test(words) === false && words.trim() === '')) return undefined;
  const kind =
    groups!['about'] !== undefined ? 'about' : groups!['fewer'] !== undefined ? 'fewer-than' : 'exact';
  return { kind, value: number, ...(measure === 'grant-rate' ? { unit: '%' } : {}) };
}

function bare({ from, until, words }: PeriodRead): PeriodRead {
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }), words };
}

/** The period that belongs to a figure: the only one of its sentence, else the nearest before it in its own clause, else that of "dezelfde periode". */
function periodAt(
  index: number,
  periods: readonly (PeriodRead & { readonly index: number; readonly length: number })[],
  text: string,
  { inherited }: Setting,
): PeriodRead | undefined {
  if (periods.length === 1) return bare(periods[0]!);
  if (periods.length === 0) return inherited;
  const after = periods.find(
    (one) => one.index > index && !/[,;]/.test(text.slice(index, one.index)) && one.index - index < 40,
  );
  const before = periods.findLast((one) => one.index < index);
  const isCompared =
    before !== undefined && /ten opzichte van/.test(text.slice(index, after?.index ?? index));
  const chosen = isCompared ? before : (after ?? before);
  return chosen && bare(chosen);
}

/** The one region that a heading names. */
function regionOfTitle({ heading }: Section, context: ReadingContext): ScopeInFile | undefined {
  if (heading === null) return undefined;
  const area = areaIn(heading.text, context);
  return area === 'several' || area?.kind !== 'regions' ? undefined : area;
}

/** The only region that a sentence names, or the country where it names that alone; undefined where it names neither. */
function areaIn(sentence: MappedText, { places }: ReadingContext): ScopeInFile | 'several' | undefined {
  const names = new Map<string, string>();
  for (const match of sentence.text.matchAll(/\p{Lu}\p{L}+(?:-\p{Lu}?\p{L}+)?/gu)) {
    const before = sentence.text.slice(0, match.index);
    if (/(?:net als in|evenals in|stad|dan in) $/.test(before)) continue;
    const region = places.gazetteer.findRegion(places.country, match[0]);
    if (region !== undefined) names.set(region.id, match[0]);
  }
  if (names.size > 1) return 'several';
  if (names.size === 1) return { kind: 'regions', regions: [...names.values()] };
  const country = /\b(?:in|van) (?:heel )?(?<name>\p{Lu}\p{L}+)/u.exec(sentence.text)?.groups!['name'];
  const isCountry = country !== undefined && places.gazetteer.findCountry(country)?.code === places.country;
  return isCountry ? { kind: 'whole-country', words: country } : undefined;
}

function notesOf({ notes, text }: NotedParagraph, sentence: MappedText): number[] {
  const from = text.text.indexOf(sentence.text);
  return notes
    .filter(({ at, number }) => number !== null && at > from && at <= from + sentence.length + 1)
    .map(({ number }) => number!);
}

/** The sentence without the figures and periods that were read of it. */
function withoutRead(text: string, read: readonly FigureRead[]): string {
  const numbers = read.map(({ value }) => value.value);
  return text
    .replace(/\d{1,3}(?:\.\d{3})+|\d+/g, (figure) =>
      numbers.includes(Number(figure.replace(/\./g, ''))) ? '' : figure,
    )
    .replace(/\b(?:19|20)\d\d\b/g, '');
}

function holdsFigure(text: string): boolean {
  return /\b\d{1,3}(?:\.\d{3})+\b|\b\d+(?:,\d+)? ?(?:%|procent)|\b(?:circa|ruim|ongeveer|minder dan) \d+|\b\d+ (?:aanvragen|doden|slachtoffers|gevechten|aanvallen|asiel)|ten opzichte van \d+ in\b/i.test(
    text,
  );
}

function withIds(figures: readonly FigureRead[]): FigureRead[] {
  const used = new Map<string, number>();
  return figures.map((figure) => {
    const name = slug(
      [...figure.regions, figure.measure, figure.period?.from?.slice(0, 7), figure.period?.until?.slice(0, 7)]
        .filter(Boolean)
        .join('-'),
    );
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return { ...figure, id: times === 1 ? name : `${name}-${times}` };
  });
}

/** A figure as an item of evidence; `sources`: what the footnotes name. */
export function evidenceItem(figure: FigureRead, country: string, sources: readonly SourceCited[]): Draft {
  const [nl, en] = measures[figure.measure as MeasureKey];
  const meant: Measure = { key: figure.measure, nl, en };
  return resting(
    {
      id: figure.id,
      country,
      area: figure.area as Draft,
      measure: meant.key,
      measureInWords: { nl: meant.nl, en: meant.en },
      period: figure.period as Draft,
      value: figure.value,
      source: sourceOf(figure, sources),
      locator: [
        figure.locator,
        ...(figure.notes.length === 0 ? [] : [`voetnoot ${figure.notes.join(', ')}`]),
      ].join('; '),
    },
    figure.sentence,
  );
}

/** The documents of the figure's own notes; of exports only those whose days lie in its period. */
function sourceOf({ notes, period }: FigureRead, sources: readonly SourceCited[]): Draft {
  const named = sources.filter((source) => source.notes.some((note) => notes.includes(note)));
  const fitting = named.filter(
    ({ covers }) =>
      covers === undefined ||
      period?.from === undefined ||
      period.until === undefined ||
      (covers.from < period.until && period.from <= covers.through),
  );
  const [only, ...others] = fitting;
  if (only === undefined) return {};
  const retrievedOn = [...new Set(fitting.flatMap((one) => one.retrievedOn ?? []))].sort();
  if (others.length === 0) return { instrument: only.id, retrievedOn };
  return { words: fitting.map(({ id }) => id).join(', '), retrievedOn };
}
