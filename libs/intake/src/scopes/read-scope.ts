import type { MappedText } from '../text/index.js';
import { namesIn } from './lists.js';
import { findPlace, isCountry, withoutRank, type Places, type SpellingFound } from './names.js';
import { hasWordsOnly, type ScopeInFile } from './scope-in-file.js';

/** An area expression as read. */
export interface ScopeReading {
  readonly scope: ScopeInFile;
  readonly spellings: readonly SpellingFound[];
  /** Nothing of it is left as mere words. */
  readonly isResolved: boolean;
}

/**
 * Reads the words with which a text names an area or a group. What cannot be resolved stays words, alone or as a member of the
 * whole; nothing is guessed. Never throws.
 */
export function readScope(words: MappedText, places: Places): ScopeReading {
  const spellings: SpellingFound[] = [];
  const scope = new Reader(places, spellings).read(tidy(words), 0);
  return { scope, spellings, isResolved: !hasWordsOnly(scope) };
}

/** Deeper nesting than any text has. */
const deepest = 4;

const exception =
  /^(.+?),?\s*\(?\b(?:met uitzondering van|uitgezonderd|behalve|exclusief|behoudens)\s+(.+?)\)?$/i;
const bracketed =
  /^(.+?)\s*\((met uitzondering van|uitgezonderd|behalve|exclusief|inclusief|waaronder)\s+([^()]+)\)$/i;
const whole = /^(?:in )?(?:heel|geheel|gans|het gehele|het hele|de gehele)\s+(.+)$/i;
const remainder =
  /^(?:alle |de )?(?:overige|andere|resterende)\s+(?:regio|provincie|gebied|deel|gouvernement|district|staat|deelstaat)\S*(?:\s+van\s+(.+))?$/i;
const partOf =
  /^((?:een |enkele |grote |bepaalde |sommige |verschillende |het (?:grootste|centrale|noordelijke|zuidelijke|oostelijke|westelijke) (?:en \p{L}+ )?)?(?:ander |andere |overige )?(?:delen|deel|gedeelten?|gedeelte)|het (?:noorden|zuiden|oosten|westen|midden)|de (?:hoofdstad|omgeving)) van\s+(.+)$/iu;
const controlled =
  /^(?:de |een |het )?(?:delen|deel|gebied|gebieden|plaatsen|steden)(?:\s+(?:van|in)\s+(.+?))?,?\s+(?:die|dat|welke)\s+onder\s+(?:de\s+)?(?:feitelijke\s+)?(?:controle|gezag|bestuur)\s+(?:staan|staat)?\s*van\s+(.+?)(?:\s+staa[nt]+)?$/i;
const asIn = /\bparagraaf\s+((?:C\d+\/)?\d+(?:\.\d+)+)\b/i;
const area = /\b(?:gebied|gebieden|regio|regio’s|provincie|provincies)\b/i;
const group =
  /^(?:de\s+)?((?:(?:vreemdelingen|personen|leden|mannen|vrouwen|kinderen)\b.*?\b)?(?:behorende? tot|van)\s+.+?|[\p{L}-]+ bevolkingsgroep(?:en)?|bevolkingsgroep(?:en)? .+?|etnische groep .+?)(?:,)?(?:\s+(?:afkomstig )?uit\s+(.+))?$/iu;

class Reader {
  constructor(
    private readonly places: Places,
    private readonly spellings: SpellingFound[],
  ) {}

  read(words: MappedText, depth: number): ScopeInFile {
    const text = words.text;
    if (depth > deepest || text === '') return { kind: 'words', words: text === '' ? '…' : text };
    return (
      this.#asIn(words) ??
      this.#controlled(words, depth) ??
      this.#remainder(words) ??
      this.#whole(words, depth) ??
      this.#place(words) ??
      this.#withBrackets(words, depth) ??
      this.#exception(words, depth) ??
      this.#list(words, depth) ??
      this.#part(words, depth) ??
      this.#group(words, depth) ?? { kind: 'words', words: text }
    );
  }

  #asIn({ text }: MappedText): ScopeInFile | undefined {
    const match = asIn.exec(text);
    if (match === null || !area.test(text)) return undefined;
    const citation = match[1]!.startsWith('C') ? match[1]! : `C7/${match[1]!}`;
    return { kind: 'as-in', citation, words: text };
  }

  #controlled(words: MappedText, depth: number): ScopeInFile | undefined {
    const match = controlled.exec(words.text);
    if (match === null) return undefined;
    const by = match[2]!.replace(/[.;,]$/, '');
    if (match[1] === undefined) return { kind: 'controlled-territory', by, words: words.text };
    const at = words.text.indexOf(match[1], 4);
    const within = this.read(words.slice(at, at + match[1].length), depth + 1);
    return { kind: 'controlled-territory', by, within, words: words.text };
  }

  #remainder({ text }: MappedText): ScopeInFile | undefined {
    const match = remainder.exec(text);
    if (match === null) return undefined;
    const of = match[1];
    const isOfCountry = of === undefined || isCountry(of, this.places) || /^het land$/i.test(of);
    return isOfCountry ? { kind: 'remainder', words: text } : { kind: 'words', words: text };
  }

  #whole(words: MappedText, depth: number): ScopeInFile | undefined {
    const match = whole.exec(words.text);
    if (match === null) return undefined;
    const of = words.slice(words.length - match[1]!.length);
    if (/^(?:land|grondgebied)(?:\s+van\s+\p{Lu}\S*)?$/u.test(of.text))
      return { kind: 'whole-country', words: words.text };
    const scope = this.read(of, depth + 1);
    return scope.kind === 'words' ? scope : ({ ...scope, words: words.text } as ScopeInFile);
  }

  #place(words: MappedText): ScopeInFile | undefined {
    const found = findPlace(words, this.places);
    if (found === undefined) return undefined;
    this.spellings.push(...found.spellings);
    return found.scope;
  }

  /** "Zuid-Kordofan (inclusief Abyei)", "Puntland (met uitzondering van Noord-Galkayo)", with nothing listed before it. */
  #withBrackets(words: MappedText, depth: number): ScopeInFile | undefined {
    const match = bracketed.exec(words.text);
    if (match === null || namesIn(words.slice(0, match[1]!.length)).length > 1) return undefined;
    const of = this.read(words.slice(0, match[1]!.length), depth + 1);
    const inner = words.slice(words.length - 1 - match[3]!.length, words.length - 1);
    const other = this.read(inner, depth + 1);
    if (/^(?:inclusief|waaronder)$/i.test(match[2]!))
      return of.kind === 'whole-country' ? { ...of, words: words.text } : together([of, other], words.text);
    return without(of, other, words.text);
  }

  #exception(words: MappedText, depth: number): ScopeInFile | undefined {
    const match = exception.exec(words.text);
    if (match === null || /\([^)]*$/.test(match[1]!)) return undefined;
    const isBracketed = /\(\s*(?:met|uit|be|ex)/i.test(words.text.slice(match[1]!.length));
    if (isBracketed && namesIn(words).length > 1) return undefined;
    const from = words.length - match[2]!.length - (words.text.endsWith(')') && isBracketed ? 1 : 0);
    const of = this.read(words.slice(0, match[1]!.length).trim(), depth + 1);
    const minus = this.read(words.slice(from, from + match[2]!.length), depth + 1);
    return without(of, minus, words.text);
  }

  #list(words: MappedText, depth: number): ScopeInFile | undefined {
    const names = namesIn(withoutRank(words));
    if (names.length < 2) return undefined;
    const members = names.map((name) => this.read(tidy(name), depth + 1));
    if (members.every(({ kind }) => kind === 'words')) return undefined;
    return together(members, words.text);
  }

  #part(words: MappedText, depth: number): ScopeInFile | undefined {
    const match = partOf.exec(words.text);
    if (match === null) return undefined;
    const of = this.read(words.slice(words.length - match[2]!.length), depth + 1);
    return of.kind === 'words'
      ? { kind: 'words', words: words.text }
      : { kind: 'part', part: words.text, of, words: words.text };
  }

  #group(words: MappedText, depth: number): ScopeInFile | undefined {
    const match = group.exec(words.text);
    if (match === null) return undefined;
    const people = match[1]!;
    if (match[2] === undefined) return { kind: 'group', group: people, words: words.text };
    const within = this.read(tidy(words.slice(words.length - match[2].length)), depth + 1);
    return { kind: 'group', group: people, within, words: words.text };
  }
}

/** Members as one list of regions where all are that, otherwise as a union; the words of a plain list are those of its names. */
function together(members: readonly ScopeInFile[], words: string): ScopeInFile {
  const flat = members.flatMap((member) => (member.kind === 'union' ? member.of : [member]));
  if (flat.every((member) => member.kind === 'regions')) {
    const regions = flat.flatMap((member) => (member.kind === 'regions' ? member.regions : []));
    return { kind: 'regions', regions: [...new Set(regions)], words };
  }
  const regions = flat.flatMap((member) =>
    member.kind === 'regions' && member.words === undefined ? member.regions : [],
  );
  const others = flat.filter((member) => member.kind !== 'regions' || member.words !== undefined);
  return {
    kind: 'union',
    of: [...(regions.length === 0 ? [] : [{ kind: 'regions' as const, regions }]), ...others],
    words,
  };
}

function without(of: ScopeInFile, minus: ScopeInFile, words: string): ScopeInFile {
  if (of.kind === 'whole-country' && minus.kind === 'regions')
    return { kind: 'all-but', regions: minus.regions, words };
  return { kind: 'difference', of, minus, words };
}

function tidy(words: MappedText): MappedText {
  const trimmed = words.trim();
  const lead = /^(?:in|uit|voor|te|naar)\s+(?=\p{L})/u.exec(trimmed.text)?.[0].length ?? 0;
  const tail = /[\s.,;:]+$/.exec(trimmed.text)?.[0].length ?? 0;
  return trimmed.slice(lead, Math.max(lead, trimmed.length - tail));
}
