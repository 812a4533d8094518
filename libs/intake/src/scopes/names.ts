import { spellingKey, type Gazetteer, type Region } from '@peildatum/gazetteer';

import type { MappedText, Quote } from '../text/index.js';
import type { ScopeInFile } from './scope-in-file.js';

/** A region under a spelling that is not its usual one. */
export interface SpellingFound extends Quote {
  readonly region: string;
  readonly usual: string;
  /** `known`: the gazetteer has it. `slip`: one letter off a known spelling, and nothing else is near. */
  readonly how: 'known' | 'slip';
}

/** What names are looked up in. */
export interface Places {
  readonly gazetteer: Gazetteer;
  readonly country: string;
}

export interface PlaceFound {
  readonly scope: ScopeInFile;
  readonly spellings: readonly SpellingFound[];
}

/** Whether a name is one of the country itself. */
export function isCountry(name: string, { gazetteer, country }: Places): boolean {
  return gazetteer.findCountry(name)?.code === country;
}

const ranks =
  /^(?:de |het |een )?(?:grens)?(?:regio|provincie|gouvernement|governorate|district|stadsdistrict|departement|deelstaat|staat|gebied|prefectuur)(?:en|s|’s|'s|es)?:?\s+/i;
const city = /^(?:de |het )?(?:hoofd)?(?:stad|plaats|dorp|gemeente)\s+(.+)$/i;

/** A text without "de regio’s", "het district" and the like in front. */
export function withoutRank(text: MappedText): MappedText {
  const match = ranks.exec(text.text);
  return match === null ? text : text.slice(match[0].length);
}

/** What one name stands for; undefined where nothing is known by it. */
export function findPlace(text: MappedText, places: Places): PlaceFound | undefined {
  const whole = text.trim();
  return (
    regionNamed(whole, places) ?? cityIn(whole, places) ?? otherPlace(whole, places) ?? slip(whole, places)
  );
}

function regionNamed(text: MappedText, { gazetteer, country }: Places): PlaceFound | undefined {
  const bare = withoutRank(text);
  if (city.test(text.text)) return undefined;
  const region = gazetteer.findRegion(country, text.text) ?? gazetteer.findRegion(country, bare.text);
  return region && named(region, bare, 'known');
}

function named(region: Region, text: MappedText, how: 'known' | 'slip'): PlaceFound {
  const usual =
    how === 'known' && spellingKey(text.text) === spellingKey(region.name) && sameMarks(text, region);
  const spelling = { ...text.quoteOf(), region: region.id, usual: region.name, how };
  const as = how === 'slip' ? region.name : text.text;
  return { scope: { kind: 'regions', regions: [as] }, spellings: usual ? [] : [spelling] };
}

function sameMarks({ text }: MappedText, { name }: Region): boolean {
  return text.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase();
}

/** "De stad Ménaka": a part of the region of that name; "de stad Kati in de regio Koulikoro": of the region it is said to lie in. */
function cityIn(text: MappedText, places: Places): PlaceFound | undefined {
  const { gazetteer, country } = places;
  const match = city.exec(text.text);
  if (match === null) return undefined;
  const within =
    /^(.+?) in (?:het zuiden |het noorden )?(?:van )?((?:de |het )?(?:regio|provincie|district|gouvernement|deelstaat).+)$/i.exec(
      match[1]!,
    );
  if (within !== null) {
    const found = regionNamed(text.slice(text.length - within[2]!.length), places);
    return found && { scope: part(text, found.scope), spellings: found.spellings };
  }
  const region = gazetteer.findRegion(country, match[1]!);
  if (region === undefined) return undefined;
  const name = text.slice(text.length - match[1]!.length);
  if (region.ranks.some((rank) => /^(?:stad|city|stadsdistrict|district)$/i.test(rank)))
    return named(region, name, 'known');
  return { scope: part(text, { kind: 'regions', regions: [match[1]!] }), spellings: [] };
}

function part({ text }: MappedText, of: ScopeInFile): ScopeInFile {
  return { kind: 'part', part: text, of, words: text };
}

/** The country itself, an area that is no region, another country. */
function otherPlace(text: MappedText, { gazetteer, country }: Places): PlaceFound | undefined {
  const words = text.text;
  const area = gazetteer.findArea(country, words) ?? gazetteer.findArea(country, withoutRank(text).text);
  if (area !== undefined) {
    const regions = area.comprises?.map((id) => gazetteer.region(id)!.name);
    return {
      scope: regions === undefined ? { kind: 'words', words } : { kind: 'regions', regions, words },
      spellings: [],
    };
  }
  const found = gazetteer.findCountry(words);
  if (found === undefined) return undefined;
  const scope: ScopeInFile =
    found.code === country
      ? { kind: 'whole-country', words }
      : { kind: 'abroad', country: found.code, words };
  return { scope, spellings: [] };
}

/** Shortest name in which one wrong letter still leaves no doubt. */
const shortestWithSlip = 5;

function slip(text: MappedText, { gazetteer, country }: Places): PlaceFound | undefined {
  const bare = withoutRank(text);
  const key = spellingKey(bare.text);
  if (key.length < shortestWithSlip || !/^\p{Lu}/u.test(bare.text)) return undefined;
  const near = gazetteer
    .regions(country)
    .filter(({ spellings }) => spellings.some((spelling) => isOneOff(key, spellingKey(spelling))));
  return near.length === 1 ? named(near[0]!, bare, 'slip') : undefined;
}

/** One letter put in, left out, changed or two neighbours swapped; the first letter stands. */
function isOneOff(a: string, b: string): boolean {
  if (b.length < shortestWithSlip || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
