import type { Language } from '../words/language.js';
import type { Drawing } from './drawing.js';

/** A run of text: plain, strong, a code of the contract, or a link. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly href: string; readonly text: string };

export type Text = Inline | readonly Inline[];

/** One block of a report. Every renderer writes the same blocks in the same order and adds no statement of its own. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly lead?: boolean }
  | { readonly kind: 'fields'; readonly rows: readonly Field[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  /** `inWords`: the same for whoever does not see it. */
  | {
      readonly kind: 'picture';
      readonly caption: string;
      readonly drawing: Drawing;
      readonly inWords: readonly string[];
    }
  | { readonly kind: 'notice'; readonly code: string; readonly text: Text };

export interface Field {
  readonly name: string;
  readonly value: Text;
}

/** The first cell of a row names the row. `share`: part of the width, of all shares together. */
export interface Column {
  readonly title: string;
  readonly share: number;
}

/** A report as people read it, in one language. */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  /** What every page says it is. */
  readonly runningTitle: string;
  /** A reference to somebody's file: printed, part of nothing else. */
  readonly reference: string | null;
  /** Whether it comes from a ledger of invented facts, and then says so on every page. */
  readonly example: boolean;
  readonly blocks: readonly Block[];
  /** At the foot of every page. */
  readonly foot: string;
  /** Moment of the last event of the ledger that it rests on, RFC 3339; null for an empty ledger. Never the clock. */
  readonly moment: string | null;
  /** The answer itself, to be carried along where the form can. */
  readonly answer: { readonly fileName: string; readonly json: string };
}

/** The runs of a text. */
export function runsOf(text: Text): readonly Inline[] {
  return Array.isArray(text) ? text : [text as Inline];
}

/** A text without its form. */
export function plain(text: Text): string {
  return runsOf(text)
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('strong' in run) return run.strong;
      return 'code' in run ? run.code : run.text;
    })
    .join('');
}
