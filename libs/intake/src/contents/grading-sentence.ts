import type { Framework, Level } from '@peildatum/policy';

import type { MappedText } from '../text/index.js';
import { levelsNamed, levelWordings } from './levels.js';

/** A sentence that says of an area that it has a level of indiscriminate violence, or that it has not. */
export interface GradingSentence {
  /** Null where the words name no scale of their own. */
  readonly framework: Framework | null;
  readonly level: Level | 'none';
  /** The words for the area; null where the sentence names none, or where it is the list that follows. */
  readonly area: MappedText | null;
  /** The country within which the list that follows lies; null where nothing is listed. */
  readonly listWithin: MappedText | null;
  /** "uitsluitend" closes the list, "in ieder geval" leaves it open; null where the sentence says neither. */
  readonly closedList: boolean | null;
  readonly isInPrinciple: boolean;
}

const grade = `(?<grade>${levelWordings.join('|').replace(/ /g, '\\s+')})`;

const modal =
  '(?:(?:uitsluitend|alleen|slechts|enkel|in ieder geval|in elk geval|tenminste|in beginsel|thans|momenteel|op dit moment|nog steeds|vooralsnog|nog|wel|ook|tevens) )*';
const reference =
  '(?:,? ?(?:(?:zo)?als bedoeld in|in de zin van|als omschreven in) (?:(?:artikel(?:en)?|paragraaf|par\\.|hoofdstuk|richtlijn|Vreemdelingencirculaire|dit|de|het|een|van|en|onder|aanhef|lid|eerste|tweede|onderdeel|Kwalificatierichtlijn|Definitierichtlijn|EVRM|Vw|Vc|VV|2000|EG|EU|nr\\.?|[a-c]|[A-D]?\\d[\\w/.:°]*)(?:[,)]? ?|$))+)?';
const everyBurgher =
  '(?:,? ?waarin (?:iedere|een|elke) burger\\b[^.:]*\\bdoor zijn aanwezigheid\\b[^.:]*\\brisico\\b[^.:]*\\bloopt)?';
const authority = '(?:De IND|De minister|De (?:Minister|Staatssecretaris) van [\\p{L} ]+?)';
const area = '(?:de |het )?(?:regio|provincie|gebied|district).+?';
const core = `sprake (?:is )?van (?:een |de |het )?${grade}(?<behind>${reference}${everyBurgher})`;

/** The ways to say it. `within`: the country or area spoken of; `area`: the part of it that is meant. */
const forms: readonly RegExp[] = [
  `^(?:In|Voor|Binnen|Ten aanzien van) (?<within>.+?) (?:is|zijn) (?:er )?(?<modal>${modal})(?<no>geen )?${core}(?<tail>.*)$`,
  `^Er ?is (?<modal>${modal})(?:in|voor|binnen|ten aanzien van) (?<within>.+?) (?<modal2>${modal})(?<no>geen )?${core}(?<tail>.*)$`,
  `^Er ?is (?<modal>${modal})(?<no>geen )?${core}(?<tail>.*)$`,
  `^In (?<within>.+?) is (?:er )?(?<no>geen )(?:enkel )?gebied waar(?:in|voor)? (?:er )?${core}(?<tail>.*)$`,
  `^In (?<no>geen )(?:enkel )?gebied (?:in|van|binnen) (?<within>.+?) is (?:er )?${core}(?<tail>.*)$`,
  `^${authority} (?:neemt|heeft besloten)(?: (?:voor|ten aanzien van|in) (?<within>.+?))? (?<modal>${modal})aan (?:te nemen )?(?<modal3>${modal})dat (?:daar |er )?(?<modal2>${modal})(?<no>geen )?${core}(?<tail>.*)$`,
  `^${authority} (?:neemt|heeft besloten) (?<modal>${modal})aan (?:te nemen )?dat (?:er )?(?:in|voor) (?<within>.+?) (?<modal2>${modal})(?<no>geen )?${core}(?<tail>.*)$`,
  `^De IND neemt (?:voor|ten aanzien van|in) (?<within>.+?) (?<modal>${modal})(?:(?<no>geen )|een )${grade}(?<behind>${reference}) aan(?<tail>.*)$`,
  `^De IND neemt (?:voor|ten aanzien van|in) (?<within>.+?) (?<modal>${modal})(?:(?<no>geen )|een )${grade} aan(?<behind>${reference})(?<tail>.*)$`,
  `^De IND merkt (?<within>.+?) (?<modal>${modal})(?<no>niet )?aan als (?:een )?gebied(?:en)? waar(?:in)? (?:er )?${core}(?<tail>.*)$`,
  `^Voor (?<within>.+?) (?:geldt|gelden) (?:dat )?(?:er )?(?<modal>${modal})(?<no>geen )?${core}(?<tail>.*)$`,
  `^Voor (?<within>.+?) (?:geldt|gelden) (?<modal>${modal})(?:(?<no>geen )|een )?${grade}(?<behind>${reference})(?<tail>)$`,
  `^(?:In .+? |Thans |Momenteel )?(?:zijn|is) (?<within>${area}) (?:aangewezen|aangemerkt|gekwalificeerd) als (?:een )?gebied(?:en)? waar (?:er )?${core}(?<tail>)$`,
  `^(?:U wordt geadviseerd om )?(?:akkoord te gaan met het aanwijzen van |aan te wijzen |te kwalificeren )?(?<within>${area}) (?:aan te wijzen |te kwalificeren |aan te merken )?als (?:een )?gebied(?:en)? waar (?:er )?${core}(?<tail>)$`,
].map((form) => new RegExp(form.replace(/ /g, '\\s+').replace(/\\s\+\?/g, '\\s*'), 'iud'));

const listed = /^,?\s*(?:in|voor)(?:\s+de\s+volgende\s+(?:gebieden|regio’s|provincies|delen))?\s*:$/iu;
const inArea = /^,?\s*(?:in|voor|uit)\s+(?<area>[^:]+?)$/diu;

/** No sentence that grades an area is longer; what is longer is not read. */
const longest = 1_000;

/** Reads one sentence, without or with the colon of the list it introduces; null where it is not understood from end to end. */
export function gradingSentence(sentence: MappedText): GradingSentence | null {
  if (sentence.length > longest || !/[.:;]\s*$/.test(sentence.text)) return null;
  const end = /\s*[.;]?$/.exec(sentence.text)!.index;
  const words = sentence.slice(0, end);
  for (const form of forms) {
    const match = form.exec(words.text);
    if (match !== null) return read(match, words);
  }
  return null;
}

function read(match: RegExpExecArray, words: MappedText): GradingSentence | null {
  const part = (name: string): MappedText | null => {
    const at = match.indices?.groups?.[name];
    return at === undefined ? null : words.slice(at[0], at[1]);
  };
  const [named] = levelsNamed(match.groups!['grade']!.replace(/\s+/g, ' '));
  if (named === undefined) return null;
  const { framework, level } = named;
  const tail = part('tail')!;
  if (new RegExp(grade, 'iu').test(tail.text)) return null;
  const within = part('within');
  const modals = [part('modal'), part('modal2'), part('modal3')]
    .map((one) => one?.text.toLowerCase() ?? '')
    .join(' ');
  const common = {
    framework,
    level: part('no') === null ? level : ('none' as const),
    closedList: closesList(modals),
    isInPrinciple: modals.includes('in beginsel'),
  };
  if (tail.text.trim() === '') return { ...common, area: within, listWithin: null };
  const whole = within ?? words.slice(0, 0);
  if (listed.test(tail.text)) return { ...common, area: null, listWithin: whole };
  const at = inArea.exec(tail.text)?.indices?.groups?.['area'];
  if (at === undefined) return null;
  return { ...common, area: tail.slice(at[0], at[1]), listWithin: within };
}

function closesList(modals: string): boolean | null {
  if (/\b(?:uitsluitend|alleen|slechts|enkel)\b/.test(modals)) return true;
  return /\bin (?:ieder|elk) geval\b|\btenminste\b/.test(modals) ? false : null;
}
