import type { Framework, Level } from '@peildatum/policy';

import { isCountry, readScope, type ScopeInFile, type SpellingFound } from '../scopes/index.js';
import { isFinished, MappedText } from '../text/index.js';
import { levelsNamed } from './levels.js';
import type { Passage, ReadingContext } from './passage.js';

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

const forms: readonly RegExp[] = [
  form(
    '(?:De IND|De minister|De Minister van [\\p{L} ]+|De Staatssecretaris van [\\p{L} ]+) (?:neemt|heeft besloten)(?: voor (?<country>[\\p{L} -]+?))? (?:aan )?(?<presumed>in beginsel )?(?:aan )?dat(?: er)?(?: in (?<before>.+?))? (?<not>geen )?sprake is van(?: een)? \u0001(?: in(?<after>.+)?)?',
  ),
  form(
    '(?:De IND|De minister) (?:neemt|heeft besloten om)(?: voor| ten aanzien van) (?<before>.+?)(?: aan| aan te nemen) (?<presumed>in beginsel )?dat(?: daar| er)? (?<not>geen )?sprake is van(?: een)? \u0001',
  ),
  form(
    '(?:In|Voor|Ten aanzien van) (?<before>.+?) is(?: er)? (?<closed>uitsluitend |alleen |slechts )?(?<open>in ieder geval )?(?<presumed>in beginsel )?(?<not>geen )?sprake van(?: een)? \u0001(?: (?:in|voor)(?<after>.+)?)?',
  ),
  form(
    'Er ?is(?: op dit moment| thans)? (?<closed>uitsluitend |alleen )?(?<open>in ieder geval )?(?<presumed>in beginsel )?(?<not>geen )?sprake van(?: een| de)? \u0001(?: (?:in|voor)(?<after>.+)?)?',
  ),
  form('Er is in (?<before>.+?) (?<not>geen )?sprake van(?: een)? \u0001'),
  form('In (?<before>.+?) is (?<not>geen) gebied waar sprake is van(?: een)? \u0001'),
  form(
    'Voor (?<before>.+?) (?:geldt|gelden)(?: dat)?(?: er)? (?<not>geen )?(?:sprake (?:is )?van )?(?:een )?\u0001',
  ),
  form(
    '(?:In .+? |Thans |Momenteel )?(?:zijn|is) (?<before>(?:de |het )?(?:regio|provincie|gebied|district).+?) (?:aangewezen|aangemerkt|gekwalificeerd) als (?:een )?(?:gebied|gebieden) waar(?: er)? sprake is van(?: een| de)? \u0001',
  ),
  form(
    '(?:U wordt geadviseerd om )?(?:akkoord te gaan met het aanwijzen van |aan te wijzen |te kwalificeren )?(?<before>(?:de |het )?(?:regio|provincie|gebied|district).+?) (?:aan te wijzen |te kwalificeren |aan te merken )?als (?:een )?(?:gebied|gebieden) waar(?: er)? sprake is van(?: een| de)? \u0001',
  ),
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}\\s*[.:;]?$`, 'u');
}

/** The grading a passage states; undefined where its words do not fit a form from end to end. */
export function readGrading(passage: Passage, { places }: ReadingContext): GradingRead | undefined {
  const { sentence, items } = passage;
  if (!isFinished(sentence) || (items.length === 0) === sentence.text.endsWith(':') || !passage.isClosed)
    return undefined;
  const denied = readDenial(sentence);
  const named = levelsNamed(sentence.text);
  if (denied === null && named.length !== 1) return undefined;
  const level = named[0];
  const bare = (
    level === undefined ? sentence : replaced(sentence, level.index, level.index + level.length)
  ).replace(reference, '');
  for (const one of denied === null ? forms : denials) {
    const match = one.exec((denied ?? bare).text);
    if (match === null) continue;
    const words = scopeWords(denied ?? bare, match, items, places);
    if (words === undefined) return undefined;
    return {
      passage,
      ...words,
      level: denied !== null || match.groups?.['not'] ? 'none' : level!.level,
      framework: denied !== null ? null : level!.framework,
      closedList: match.groups?.['closed'] ? true : match.groups?.['open'] ? false : null,
      presumption: match.groups?.['presumed'] ? 'in-principle' : 'unqualified',
    };
  }
  return undefined;
}

const denials: readonly RegExp[] = [
  form(
    '(?:U wordt geadviseerd om )?(?:voor|ten aanzien van|Voor|Ten aanzien van) (?<before>.+?)(?: wordt u geadviseerd om)? \u0001 aan te nemen',
  ),
  form(
    '(?:Derhalve|Daarom) wordt (?:u )?geadviseerd om (?:voor|ten aanzien van) (?<before>.+?) \u0001 aan te nemen',
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

/** The area: in the list, behind the level, or before it. Undefined where it cannot be told or holds a sentence of its own. */
function scopeWords(
  sentence: MappedText,
  match: RegExpExecArray,
  items: readonly MappedText[],
  places: ReadingContext['places'],
): Pick<GradingRead, 'scope' | 'spellings'> | undefined {
  const { before, after } = match.groups ?? {};
  const behind = after?.trim().replace(/[.:;]$/, '');
  const isWhole = before !== undefined && isCountry(before, places);
  if (items.length > 0) {
    if (before !== undefined && !isWhole) return undefined;
    return scopeOfItems(items, places);
  }
  if (behind !== undefined && before !== undefined && !isWhole) return undefined;
  const words = behind === undefined || behind === '' ? before : behind;
  if (words === undefined) return undefined;
  const at = behind === words ? sentence.text.lastIndexOf(words) : sentence.text.indexOf(words);
  const reading = readScope(sentence.slice(at, at + words.length), places);
  if (!isPlausible(words, reading.scope)) return undefined;
  return reading;
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

/** "Vreemdelingen afkomstig uit Blue Nile" names an area: whoever comes from it is meant. */
function withoutPeople(item: MappedText): MappedText {
  const people = /^(?:de )?(?:vreemdeling|vreemdelingen|personen) (?:die )?afkomstig(?: zijn)? uit /i.exec(
    item.text,
  );
  return people === null ? item : item.slice(people[0].length);
}

function isPlausible(words: string, scope: ScopeInFile): boolean {
  if (scope.kind === 'as-in' || scope.kind === 'controlled-territory' || scope.kind === 'group') return true;
  return scope.kind !== 'words' && !sentenceWords.test(words.replace(/met uitzondering van/g, ''));
}
