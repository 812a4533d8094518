import type { MappedText } from '../text/index.js';

/** What a sentence of an amending decision orders. Citations in full: `C7/23.4.2`. */
export type Instruction =
  /** A section (`C7/23`) or paragraph gets new words, which follow. */
  | { readonly kind: 'replaced'; readonly citation: string }
  | { readonly kind: 'inserted'; readonly after: string; readonly renumbered: readonly Renumbering[] }
  | { readonly kind: 'lapses'; readonly citations: readonly string[] }
  | { readonly kind: 'renumbered'; readonly renumbered: readonly Renumbering[] }
  /** An order that is not understood: what follows it is not either. */
  | { readonly kind: 'not-understood' };

export interface Renumbering {
  readonly from: string;
  readonly to: string;
}

const cite = '(?:C\\d+\\/)?\\d+(?:\\.\\d+)*';
const circular = '(?: (?:van de )?(?:Vreemdelingencirculaire(?: 2000)?|Vc(?: 2000)?))?';
const range = (name: string): string => `(?<${name}>${cite})(?: tot en met (?<${name}Through>${cite}))?`;
const renumbering = `(?:de )?paragra(?:af|fen) ${range('old')}${circular} tot (?:de )?(?:paragra(?:af|fen) )?${range('new')}`;

const replaced = new RegExp(
  `^(?:De )?paragraaf (?<citation>${cite})${circular}(?:,)? ?(?:(?:is|wordt) (?:als volgt )?gewijzigd,? en )?(?:komt (?:als volgt )?te luiden|wordt vervangen(?: en luidt)?(?: als volgt)?)\\s*:$`,
  'iu',
);
const inserted = new RegExp(
  `^Na paragraaf (?<after>${cite})${circular} wordt(?:,)?(?: onder vernummering van ${renumbering},)? (?:een (?:nieuwe )?paragraaf(?: ${cite})?|paragraaf ${cite}|een paragraaf ${cite}) (?:ingevoegd|toegevoegd)(?:,? (?:die|welke) (?:als volgt )?(?:komt te luiden|luidt)|,? luidende(?: als volgt)?|,? dat luidt)?\\s*:$`,
  'iu',
);
const lapses = new RegExp(
  `^(?:De )?paragra(?:af|fen) (?<list>${cite}(?:(?:, | en |, en )${cite})*)${circular} verval(?:t|len)[.;]?$`,
  'iu',
);
const moved = new RegExp(
  `^(?:(?:De )?paragra(?:af|fen) ${range('old')}${circular} word(?:t|en) vernummerd tot (?:de )?(?:paragra(?:af|fen) )?${range('new')})[.;]?$`,
  'iu',
);
const speaksOfAmending =
  /\bparagra(?:af|fen) (?:C\d+\/)?\d+.*\b(?:komt te luiden|vervalt|vervallen|ingevoegd|toegevoegd|vervangen|gewijzigd|vernummer)/iu;
const amendsWords = /(?:wordt|worden) (?:telkens )?[‘“"«].*[’”"»] (?:vervangen door|ingevoegd|toegevoegd)/iu;

/** The order in a sentence; undefined where it is none. A citation without its chapter is of chapter C7. */
export function readInstruction({ text }: MappedText): Instruction | undefined {
  const whole = replaced.exec(text);
  if (whole !== null) return { kind: 'replaced', citation: full(whole.groups!['citation']!) };
  const added = inserted.exec(text);
  if (added !== null) {
    const renumbered = added.groups!['old'] === undefined ? [] : renumberings(added.groups!);
    return renumbered === undefined
      ? { kind: 'not-understood' }
      : { kind: 'inserted', after: full(added.groups!['after']!), renumbered };
  }
  const ended = lapses.exec(text);
  if (ended !== null)
    return { kind: 'lapses', citations: ended.groups!['list']!.split(/, en |, | en /).map(full) };
  const numbers = moved.exec(text);
  if (numbers !== null) {
    const renumbered = renumberings(numbers.groups!);
    return renumbered === undefined ? { kind: 'not-understood' } : { kind: 'renumbered', renumbered };
  }
  return speaksOfAmending.test(text) || amendsWords.test(text) ? { kind: 'not-understood' } : undefined;
}

function full(citation: string): string {
  return /^C\d/i.test(citation) ? citation.toUpperCase().replace('VC', 'Vc') : `C7/${citation}`;
}

/** One pair for each number of the ranges; undefined where they do not fit each other. */
function renumberings(groups: Readonly<Record<string, string | undefined>>): Renumbering[] | undefined {
  const from = numbersOf(groups['old']!, groups['oldThrough']);
  const to = numbersOf(groups['new']!, groups['newThrough']);
  if (from === undefined || to === undefined || from.length !== to.length) return undefined;
  return from.map((one, index) => ({ from: one, to: to[index]! }));
}

function numbersOf(first: string, through: string | undefined): string[] | undefined {
  const start = split(full(first));
  if (through === undefined) return [full(first)];
  const end = split(full(through));
  if (end.stem !== start.stem || end.last < start.last || end.last - start.last > 200) return undefined;
  return Array.from({ length: end.last - start.last + 1 }, (_, step) => `${start.stem}${start.last + step}`);
}

function split(citation: string): { readonly stem: string; readonly last: number } {
  const [, stem, last] = /^(.*?)(\d+)$/.exec(citation)!;
  return { stem: stem!, last: Number(last) };
}
