import { regionsOf, type ReadingContext } from '../contents/index.js';
import { sentencesOf, type Footnote, type MappedText, type NotedParagraph } from '../text/index.js';
import { base, type FigureRead, type Setting } from './figure.js';
import { areaIn, namesAnotherRegion, regionOfTitle } from './figure-places.js';
import { counts, execution, valueOf } from './measures.js';
import { periodsIn, type PeriodRead } from './periods.js';
import type { Section } from './sections.js';
import { severalFigures } from './several-figures.js';
import { slug } from './sources.js';

/** The figures of a document, each with its own sentence. A sentence with figures of which none was read is left in the remarks. */
export function figuresIn(
  sections: readonly Section[],
  footnotes: readonly Footnote[],
  context: ReadingContext,
): FigureRead[] {
  const figures: FigureRead[] = [];
  for (const section of sections) {
    let worded: PeriodRead | undefined;
    for (const paragraph of section.paragraphs) {
      const titled = regionOfTitle(section, context);
      let area =
        titled !== undefined && namesAnotherRegion(paragraph.text, titled, context) ? undefined : titled;
      let inherited: PeriodRead | undefined;
      for (const sentence of sentencesOf(paragraph.text)) {
        if (samePeriod.test(sentence.text)) inherited = worded;
        else if (periodsIn(sentence.text).length > 0) inherited = undefined;
        const own = areaIn(sentence, context);
        area = own === 'several' ? undefined : (own ?? area);
        const notes = notesOf(paragraph, sentence);
        const read = figuresOf(sentence, { area, inherited, notes, locator: section.locator }, context);
        worded = read.findLast(({ period }) => /periode/.test(period?.words ?? ''))?.period ?? worded;
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
  return withIds([...figures, ...footnotes.flatMap((note) => figuresInNote(note, context))]);
}

/** What a footnote counts itself; it stands in no area's section, so that only figures of the whole country are read of it. */
function figuresInNote({ number, text }: Footnote, context: ReadingContext): FigureRead[] {
  const setting = { area: undefined, inherited: undefined, notes: [], locator: `voetnoot ${number}` };
  return sentencesOf(text).flatMap((sentence) => figuresOf(sentence, setting, context));
}

/** It speaks of the period that the text last called one, and so do the sentences behind it that name none. */
const samePeriod = /\b(?:deze|die|dezelfde) periode\b/i;

/** A note at the end of a sentence is the source of what it counts last. */
function withOwnNotes(read: readonly FigureRead[]): FigureRead[] {
  const last = read.at(-1)?.measure;
  return read.map((figure) => (figure.measure === last ? figure : { ...figure, notes: [] }));
}

/** Where a line was lost, a word that must be followed by its noun is followed by the start of something else. */
const spliced =
  /\b(?:er|om|van|de|het|een|met|door|voor|naar|op|als|dat|die|tot|en|of) (?:waarvan|hiervan|daarvan|De|Het|In|Uit|Er|Voor|Daarnaast)\b|\bhet aantal (?:door|er|zijn|waren|werden|in totaal|hebben)\b|\b(?:zijn|waren) er [^,]*asielaanvragen waarvan\b|\d nationaliteit\b/;

/** "asielaanvragen aanvragen", "circa 30 circa 20": one line ended where another, which followed a lost one, began. */
const doubled =
  /(?<=\p{L})(\p{L}{5,}) \1\b|\b(\p{L}{5,}) \2\b|\b(?:circa|ongeveer|ruim|bijna) \d[\d.]* (?:circa|ongeveer|ruim|bijna|\d)/iu;
/** A year that belongs to no period that was read: the word before it may be damaged. */
const year = /\b(?:19|20)\d\d\b/;

function figuresOf(sentence: MappedText, setting: Setting, context: ReadingContext): FigureRead[] {
  if (spliced.test(sentence.text) || doubled.test(sentence.text)) return [];
  const several = severalFigures(sentence, setting, context);
  if (several !== undefined)
    return several.map(({ period, ...figure }) => ({ ...figure, period: period && bare(period) }));
  const { text } = sentence;
  const taken: { index: number; length: number }[] = [];
  const periods = periodsIn(text);
  if (periods.length === 0 && year.test(text)) return [];
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

function overlaps(one: { index: number; length: number }, match: RegExpMatchArray): boolean {
  return match.index! < one.index + one.length && one.index < match.index! + match[0].length;
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
