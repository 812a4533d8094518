import type { Framework, Level } from '@peildatum/policy';

import { isCountry, readScope, type ScopeInFile, type SpellingFound } from '../scopes/index.js';
import { isFinished, MappedText } from '../text/index.js';
import { gradingSentence, type GradingSentence } from './grading-sentence.js';
import type { Passage, ReadingContext } from './passage.js';
import { withoutPeople } from './people.js';

/** What one sentence, with its list, says of the level of an area. */
export interface GradingRead {
  readonly passage: Passage;
  readonly scope: ScopeInFile;
  readonly spellings: readonly SpellingFound[];
  readonly level: Level | 'none';
  /** Null where the words name no scale of their own. */
  readonly framework: Framework | null;
  /** `true`: "uitsluitend"; `false`: "in ieder geval". */
  readonly closedList: boolean | null;
  readonly presumption: 'in-principle' | 'unqualified';
}

const reference =
  /,?\s*(?:(?:zo)?als bedoeld in|in de zin van|als omschreven in)\s+(?:(?:de |het )?(?:paragraaf|par\.)\s*C2\/[\d.]*\d(?:\s+(?:van de\s+)?(?:Vc|Vreemdelingencirculaire)(?: 2000)?)?|artikel\s*\d+[a-z]?,?(?:\s*(?:eerste lid|aanhef en|onder(?:deel)?)?,?\s*(?:[a-c]|\d°)?\b,?)*(?:\s*(?:van\s+)?(?:de\s+)?(?:Kwalificatierichtlijn|[Rr]ichtlijn(?:\s+20\d\d\/\d+[/ ]E[UG])?|EVRM|Vw(?: 2000)?))?|dit artikel)/gu;

/** What stands in the place of the level and its reference, so that a sentence can be compared with a form. */
const mark = '\u0001';

/** A list of areas has none of these: where one is, two sentences have run together. */
const sentenceWords =
  /\b(?:IND|minister|neemt|is|zijn|wordt|worden|aan|dat|die|dan|sprake|niveau|situatie|geweld|geen|niet|als|indien|tenzij|voor|tot|vanaf|met ingang)\b/i;

const denial = /\bgeen (?:enkele )?(?:situatie|gradatie|15c[- ]?situatie)(?: van 15c(?:[- ]?situatie)?)?\b/iu;

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}\\s*[.:;]?$`, 'du');
}

/** The grading a passage states; undefined where its words do not fit a form from end to end. */
export function readGrading(passage: Passage, { places }: ReadingContext): GradingRead | undefined {
  const { sentence, items } = passage;
  if (!isFinished(sentence) || (items.length === 0) === sentence.text.endsWith(':') || !passage.isClosed)
    return undefined;
  const denied = readDenial(sentence);
  if (denied !== null) return readDenied(denied, passage, places);
  const said = gradingSentence(sentence);
  if (said === null) return undefined;
  const words = scopeOf(said, items, places);
  return words && { passage, ...words, ...levelOf(said) };
}

function levelOf({
  level,
  framework,
  closedList,
  isInPrinciple,
}: GradingSentence): Omit<GradingRead, 'passage' | 'scope' | 'spellings'> {
  return { level, framework, closedList, presumption: isInPrinciple ? 'in-principle' : 'unqualified' };
}

/** The area: in the list, behind the level, or before it. Undefined where it cannot be told or holds a sentence of its own. */
function scopeOf(
  { area, listWithin }: GradingSentence,
  items: readonly MappedText[],
  places: ReadingContext['places'],
): Pick<GradingRead, 'scope' | 'spellings'> | undefined {
  if (listWithin !== null && listWithin.length > 0 && !isCountry(listWithin.text, places)) return undefined;
  if (items.length > 0) return area === null && listWithin !== null ? scopeOfItems(items, places) : undefined;
  return area === null ? undefined : scopeOfWords(area, places);
}

function scopeOfWords(
  area: MappedText,
  places: ReadingContext['places'],
): Pick<GradingRead, 'scope' | 'spellings'> | undefined {
  const reading = readScope(area, places);
  return isPlausible(area.text, reading.scope) ? reading : undefined;
}

function readDenied(
  denied: MappedText,
  passage: Passage,
  places: ReadingContext['places'],
): GradingRead | undefined {
  for (const one of denials) {
    const at = one.exec(denied.text)?.indices?.groups?.['area'];
    if (at === undefined) continue;
    const words = passage.items.length > 0 ? undefined : scopeOfWords(denied.slice(at[0], at[1]), places);
    return (
      words && {
        passage,
        ...words,
        level: 'none',
        framework: null,
        closedList: null,
        presumption: 'unqualified',
      }
    );
  }
  return undefined;
}

const denials: readonly RegExp[] = [
  form(
    '(?:U wordt geadviseerd om )?(?:voor|ten aanzien van|Voor|Ten aanzien van) (?<area>.+?)(?: wordt u geadviseerd om)? \u0001 aan te nemen',
  ),
  form(
    '(?:Derhalve|Daarom) wordt (?:u )?geadviseerd om (?:voor|ten aanzien van) (?<area>.+?) \u0001 aan te nemen',
  ),
];

/** "Geen situatie zoals bedoeld in artikel 15 onder c": the denial marked, its reference gone. */
function readDenial(sentence: MappedText): MappedText | null {
  const match = denial.exec(sentence.text);
  if (match === null) return null;
  return replaced(sentence, match.index, match.index + match[0].length).replace(reference, '');
}

function replaced(text: MappedText, from: number, until: number): MappedText {
  const stands = MappedText.standingFor(text.raw, mark, text.spanOf(from, until));
  return MappedText.join(text.raw, [text.slice(0, from), stands, text.slice(until)]);
}

function scopeOfItems(
  items: readonly MappedText[],
  places: ReadingContext['places'],
): Pick<GradingRead, 'scope' | 'spellings'> | undefined {
  const readings = items.map((item) => readScope(withoutPeople(item), places));
  if (items.some((item, index) => !isPlausible(withoutPeople(item).text, readings[index]!.scope)))
    return undefined;
  const spellings = readings.flatMap((reading) => reading.spellings);
  const scopes = readings.map(({ scope }) => scope);
  const words = items.map(({ text }) => text).join('; ');
  if (scopes.every((scope) => scope.kind === 'regions')) {
    const regions = scopes.flatMap((scope) => (scope.kind === 'regions' ? scope.regions : []));
    return { scope: { kind: 'regions', regions, words }, spellings };
  }
  return { scope: scopes.length === 1 ? scopes[0]! : { kind: 'union', of: scopes, words }, spellings };
}

function isPlausible(words: string, scope: ScopeInFile): boolean {
  if (scope.kind === 'as-in' || scope.kind === 'controlled-territory' || scope.kind === 'group') return true;
  return scope.kind !== 'words' && !sentenceWords.test(words.replace(/met uitzondering van/g, ''));
}
