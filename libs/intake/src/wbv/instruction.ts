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

/** A number of a section or paragraph and the one that takes its place. */
export interface Renumbering {
  readonly from: string;
  readonly to: string;
}

const cite = '(?:C\\d+\\/)?\\d+(?:\\.\\d+)*';
const circular = '(?: (?:van de )?(?:Vreemdelingencirculaire(?: 2000)?|Vc(?: 2000)?))?';
const one = `${cite}${circular}(?: tot en met (?:paragraaf )?${cite}${circular})?`;
const and = '(?:, en |, | en )';
const numbers = `${one}(?:${and}(?:paragraaf )?${one})*`;
const after = `tot (?:de )?(?:onderscheidenlijk |respectievelijk )?(?:paragra(?:af|fen) )?(?<new>${numbers})`;

const replaced = new RegExp(
  `^(?:De )?paragraaf (?<citation>${cite})${circular}(?:,)? ?(?:(?:is|wordt) (?:als volgt )?gewijzigd,? en )?(?:komt (?:als volgt )?te luiden|wordt vervangen(?: en luidt)?(?: als volgt)?)\\s*:$`,
  'iu',
);
const inserted = new RegExp(
  `^Na paragraaf (?<after>${cite})${circular} wordt(?:,)?(?: onder vernummering van (?:de )?paragra(?:af|fen) (?<old>${numbers}) ${after},)? (?:een (?:nieuwe )?paragraaf(?: ${cite})?|paragraaf ${cite}|een paragraaf ${cite}) (?:ingevoegd|toegevoegd)(?:,? (?:die|welke) (?:als volgt )?(?:komt te luiden|luidt)|,? luidende(?: als volgt)?|,? dat luidt)?\\s*:$`,
  'iu',
);
const paragraph = '(?:paragra(?:af|fen) |(?=C\\d+\\/))';
const lapses = new RegExp(`^(?:De )?${paragraph}(?<list>${numbers}) (?<ends>vervalt|vervallen)[.;]?$`, 'iu');
const moved = new RegExp(
  `^(?:De )?${paragraph}(?<old>${numbers}) (?<moves>wordt|worden) vernummerd ${after}[.;]?$`,
  'iu',
);
const citeInText = new RegExp(cite, 'giu');
const circularInText = new RegExp(circular.replace(/\?$/, ''), 'giu');
const speaksOfAmending =
  /\bparagra(?:af|fen) (?:C\d+\/)?\d+.*\b(?:komt te luiden|vervalt|vervallen|ingevoegd|toegevoegd|vervangen|gewijzigd|vernummer)/iu;
const amendsWords = /(?:wordt|worden) (?:telkens )?[‘“"«].*[’”"»] (?:vervangen door|ingevoegd|toegevoegd)/iu;

/**
 * The order in a sentence; undefined where it is none. The place of new words is of chapter C7 where it names no chapter: their headings tell
 * the country. What only ends or moves has no words of its own, so its number must name the chapter.
 */
export function readInstruction({ text }: MappedText): Instruction | undefined {
  const whole = replaced.exec(text);
  if (whole !== null) return { kind: 'replaced', citation: full(whole.groups!['citation']!) };
  const added = inserted.exec(text);
  if (added !== null) {
    const { after: place, old, new: to } = added.groups!;
    const renumbered = old === undefined ? [] : renumberings(old, to!, chapterOf(full(place!)));
    return renumbered === undefined
      ? { kind: 'not-understood' }
      : { kind: 'inserted', after: full(added.groups!['after']!), renumbered };
  }
  const ended = lapses.exec(text);
  if (ended !== null) {
    const { list, ends } = ended.groups!;
    const citations = numbersIn(list!, null);
    return citations === undefined || !agreesInNumber(ends!, citations)
      ? { kind: 'not-understood' }
      : { kind: 'lapses', citations };
  }
  const given = moved.exec(text);
  if (given !== null) {
    const { old, new: to, moves } = given.groups!;
    const renumbered = renumberings(old!, to!, null);
    return renumbered === undefined || !agreesInNumber(moves!, renumbered)
      ? { kind: 'not-understood' }
      : { kind: 'renumbered', renumbered };
  }
  return speaksOfAmending.test(text) || amendsWords.test(text) ? { kind: 'not-understood' } : undefined;
}

function full(citation: string): string {
  return /^C\d/i.test(citation) ? citation.toUpperCase().replace('VC', 'Vc') : `C7/${citation}`;
}

/** One number takes a verb in the singular, several one in the plural: otherwise some were lost. A range may take either. */
function agreesInNumber(verb: string, numbers: readonly unknown[]): boolean {
  return numbers.length > 1 || /^(?:vervalt|wordt)$/i.test(verb);
}

/** One pair for each number; undefined where old and new do not fit each other. `chapter`: of numbers that name none. */
function renumberings(old: string, to: string, chapter: string | null): Renumbering[] | undefined {
  const before = numbersIn(old, chapter);
  const after = numbersIn(to, before?.[0] === undefined ? null : chapterOf(before[0]));
  if (before === undefined || after === undefined || before.length !== after.length) return undefined;
  return before.map((from, index) => ({ from, to: after[index]! }));
}

/**
 * Every number of a list, of a range those in between too; a number without a chapter is of that before it. Undefined where the first has
 * none either, one is named twice, or a range runs nowhere.
 */
function numbersIn(list: string, chapter: string | null): string[] | undefined {
  const all: string[] = [];
  let current = chapter;
  for (const range of list.replace(circularInText, '').split(/, en |, | en (?!met )/iu)) {
    const ends = [...range.matchAll(citeInText)].map(([number]) => {
      current = /^C\d/i.test(number) ? chapterOf(number) : current;
      return current === null ? null : `${current}/${number.slice(number.indexOf('/') + 1)}`;
    });
    const found = ends.includes(null) ? undefined : numbersBetween(ends as string[]);
    if (found === undefined) return undefined;
    all.push(...found);
  }
  return new Set(all).size < all.length ? undefined : all;
}

function chapterOf(citation: string): string {
  return citation.slice(0, citation.indexOf('/')).toUpperCase();
}

function numbersBetween([first, through]: readonly string[]): string[] | undefined {
  if (through === undefined) return [first!];
  const [start, end] = [split(first!), split(through)];
  if (end.stem !== start.stem || end.last <= start.last || end.last - start.last > 200) return undefined;
  return Array.from({ length: end.last - start.last + 1 }, (_, step) => `${start.stem}${start.last + step}`);
}

function split(citation: string): { readonly stem: string; readonly last: number } {
  const [, stem, last] = /^(.*?)(\d+)$/.exec(citation)!;
  return { stem: stem!, last: Number(last) };
}
