import type { CivilDate } from '@peildatum/policy';

import type { SpellingFound } from './scopes/index.js';
import type { MappedText, Quote } from './text/index.js';

/** A value of an instrument file: plain JSON; what is not known is left out, and null stands only where it says something of its own. */
export type FileValue =
  | string
  | number
  | boolean
  | null
  | readonly FileValue[]
  | { readonly [field: string]: FileValue | undefined };

/** Facts in exactly the shape that `record` reads: of one instrument, or of countries. */
export type InstrumentFile = { readonly [field: string]: FileValue | undefined };

/** One sentence in both languages of the product. */
export interface InBothLanguages {
  readonly nl: string;
  readonly en: string;
}

/** Words that the reader did not understand, or not all of: nothing is made of them, and nobody may think they were not there. */
export interface Unresolved extends Quote {
  readonly about: InBothLanguages;
}

/**
 * What a decision orders of sections or paragraphs that it names by number alone: which country and topic those are, only a register of
 * the numbers of that day can tell. Its words are unresolved until then. `country`: the one that its text speaks of, where it does.
 */
export type OrderByNumber = Quote & {
  readonly country: string | null;
  /** The days on which the numbers must have meant the same: of signature, and the last before a fixed entry. Empty where none is known. */
  readonly days: readonly CivilDate[];
} & (
    | {
        readonly kind: 'lapses';
        readonly citations: readonly string[];
        /** The act that ends them, without what it replaces. */
        readonly act: InstrumentFile;
        /** The words on which the fields of the act rest, by path (`act.entry`). */
        readonly grounds: Readonly<Record<string, Quote>>;
      }
    | {
        readonly kind: 'renumbered';
        readonly renumbered: readonly { readonly from: string; readonly to: string }[];
        /** The day in an instrument file; null where it is not known. */
        readonly effectiveOn: string | null;
      }
  );

/** What the reader noticed and what no field holds: two words that do not agree, a faulty reference. */
export interface IntakeFinding extends Quote {
  readonly code: string;
  readonly about: InBothLanguages;
}

/**
 * What a document proposes. `files[0]` is the document's own; others state what it says of other instruments. `grounds` gives
 * for the path of a field (`files[0].acts[0].entry`) the words it rests on; a field without one of its own rests on
 * those of what it is part of. Offsets are UTF-16 code units of the raw text.
 */
export interface Proposal {
  readonly form: DocumentForm;
  readonly files: readonly InstrumentFile[];
  readonly grounds: Readonly<Record<string, Quote>>;
  readonly unresolved: readonly Unresolved[];
  /** Orders of which the words stand under `unresolved`, for whoever knows the numbers of the day. */
  readonly byNumber: readonly OrderByNumber[];
  readonly spellings: readonly SpellingFound[];
  readonly findings: readonly IntakeFinding[];
}

/** What kind of document was recognised. `unknown`: none; then nothing is proposed and all of it is unresolved. */
export type DocumentForm = 'wbv' | 'nota' | 'kamerbrief' | 'consolidated-text' | 'unknown';

/** Collects what cannot be put into a field while a document is read. */
export class Remarks {
  readonly unresolved: Unresolved[] = [];
  readonly spellings: SpellingFound[] = [];
  readonly findings: IntakeFinding[] = [];

  /** Words of which nothing is made. The same words are kept once. */
  leave(words: MappedText | Quote, nl: string, en: string): void {
    const quote = quoteOf(words);
    if (quote.quote.trim() === '') return;
    if (this.unresolved.some(({ from, until }) => from === quote.from && until === quote.until)) return;
    this.unresolved.push({ ...quote, about: { nl, en } });
  }

  find(code: string, words: MappedText | Quote, nl: string, en: string): void {
    this.findings.push({ ...quoteOf(words), code, about: { nl, en } });
  }

  spell(spellings: readonly SpellingFound[]): void {
    for (const spelling of spellings)
      if (!this.spellings.some(({ from }) => from === spelling.from)) this.spellings.push(spelling);
  }
}

function quoteOf(words: MappedText | Quote): Quote {
  return 'quote' in words ? words : words.quoteOf();
}
