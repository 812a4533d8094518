import { say, type Bilingual, type CountryCode, type Language } from '@peildatum/application';

import { widthOf, wrap } from '../terminal/text.js';

/** For whom and how wide something is written. Renderers are functions of what they show and this, and of nothing else. */
export interface Page {
  readonly language: Language;
  /** Columns of a line. */
  readonly width: number;
  /** Names of countries; a code without one stands for itself. */
  readonly countries: ReadonlyMap<string, Bilingual>;
}

/** Room of a page without what is put before its lines. */
export function indented(page: Page, columns: number): Page {
  return { ...page, width: Math.max(20, page.width - columns) };
}

/** `Mali (ML)`, or the code alone where its name is not known. */
/** A country by name and code; null: the general part, which is of none. */
export function countryOn(page: Page, code: CountryCode | null): string {
  if (code === null) return say(page.language, generalPart);
  const name = page.countries.get(code);
  return name === undefined ? code : `${say(page.language, name)} (${code})`;
}

export function regionOf(region: { readonly id: string; readonly name: string }): string {
  return `${region.name} (${region.id})`;
}

/** A heading of a part, underlined by its own length: it needs no colour. */
export function heading(page: Page, text: string): string[] {
  const lines = wrap(text, page.width);
  const longest = Math.max(...lines.map(widthOf));
  return ['', ...lines, '-'.repeat(Math.min(longest, page.width))];
}

/** One point of a list, later lines hanging under its text. */
export function point(page: Page, text: string, mark = '- '): string[] {
  return wrap(text, page.width, { first: mark, rest: ' '.repeat(widthOf(mark)) });
}

/** Lines, each moved to the right. */
export function shifted(lines: readonly string[], by = '  '): string[] {
  return lines.map((line) => (line === '' ? '' : by + line));
}

/** Names and values in two columns, long values hanging under their column. */
export function fields(page: Page, rows: readonly (readonly [name: string, value: string])[]): string[] {
  const column = Math.max(...rows.map(([name]) => widthOf(name))) + 2;
  return rows.flatMap(([name, value]) =>
    wrap(value, page.width, { first: name + ' '.repeat(column - widthOf(name)), rest: ' '.repeat(column) }),
  );
}

const generalPart = { nl: 'algemeen deel (C2, C7/1)', en: 'general part (C2, C7/1)' };
