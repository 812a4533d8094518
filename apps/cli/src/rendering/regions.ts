import {
  dash,
  say,
  type Bilingual,
  type GradingsAnswer,
  type MapAnswer,
  type RegionSummary,
} from '@peildatum/application';

import { askedLines, footLines, ledgerLines, part } from './answer-frame.js';
import { countryOn, heading, point, regionOf, type Page } from './page.js';
import { table, type Column } from './table.js';

/** The code that stands for one region in a table: its level where it is graded, else its state; never a word that softens it. */
export function codeOf(summary: Pick<RegionSummary, 'state' | 'level' | 'certainty'>): string {
  if (summary.certainty === 'uncertain') return 'uncertain';
  return summary.level ?? summary.state;
}

/** The readings of an uncertain region, each by its code. */
export function readingsOf(summary: Pick<RegionSummary, 'certainty' | 'candidates'>): string {
  const codes = (summary.candidates ?? []).map(({ state, level }) => level ?? state);
  return [...new Set(codes)].join(' | ');
}

/** Every region of a country on one day. */
export function mapLines(page: Page, map: MapAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return [
    ...heading(page, `${countryOn(page, map.country)}, ${map.topic}`).slice(1),
    ...askedLines(page, map.asked),
    '',
    ...regionTable(page, map.regions),
    '',
    `${t(words.inForce)}: ${map.frameworkInForce ?? dash}`,
    ...ledgerLines(page, map.ledger, map.coverage),
    ...footLines(page, map.foot),
  ];
}

/** Regions of all countries of which something is recorded, country by country. */
export function gradingsLines(page: Page, gradings: GradingsAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const countries = [...new Set(gradings.gradings.map(({ country }) => country))];
  const title = gradings.level === null ? t(words.gradings) : `${t(words.gradings)}: ${gradings.level}`;
  return [
    ...heading(page, title).slice(1),
    ...askedLines(page, gradings.asked),
    ...(countries.length === 0 ? ['', ...point(page, t(words.noGradings), '')] : []),
    ...countries.flatMap((country) =>
      part(
        page,
        countryOn(page, country),
        regionTable(
          page,
          gradings.gradings.filter((row) => row.country === country),
        ),
      ),
    ),
    '',
    ...ledgerLines(page, gradings.ledger, null),
    ...footLines(page, gradings.foot),
  ];
}

/** Rows of regions under their titles, what many rows share told once below. */
export function regionTable(page: Page, regions: readonly RegionSummary[]): string[] {
  if (regions.length === 0) return [say(page.language, words.noRegions)];
  const notes = new Notes(page);
  const rows = regions.map((row) => cellsOf(row, notes));
  return [...table(columns(page), rows, page.width), ...notes.lines()];
}

function cellsOf(row: RegionSummary, notes: Notes): string[] {
  return [
    regionOf(row.region),
    row.certainty === 'uncertain' ? readingsOf(row) : row.state,
    row.level ?? dash,
    row.framework ?? dash,
    row.certainty,
    notes.period(row),
    row.notices.map((code) => notes.notice(code)).join(' ') || dash,
  ];
}

function columns(page: Page): Column[] {
  const t = (text: Bilingual) => say(page.language, text);
  return [
    { title: t(words.region), wraps: true, least: 11 },
    { title: t(words.state), wraps: true, least: 15 },
    { title: t(words.level) },
    { title: t(words.framework), wraps: true, least: 6 },
    { title: t(words.certainty) },
    { title: t(words.period) },
    { title: t(words.notices), wraps: true, least: 6 },
  ];
}

/** Periods and notices that many rows share: a short mark in the row, the whole below the table. */
class Notes {
  readonly #periods: string[] = [];
  readonly #notices: string[] = [];

  constructor(private readonly page: Page) {}

  period({ period }: RegionSummary): string {
    return `p${placeOf(this.#periods, `${period.from} – ${period.until}`) + 1}`;
  }

  notice(code: string): string {
    return letter(placeOf(this.#notices, code));
  }

  lines(): string[] {
    const t = (text: Bilingual) => say(this.page.language, text);
    return [
      '',
      ...this.#periods.flatMap((period, index) =>
        point(this.page, `${period}${index === 0 ? ` (${t(words.border)})` : ''}`, `p${index + 1}  `),
      ),
      ...this.#notices.flatMap((code, index) => point(this.page, code, `${letter(index)}   `)),
    ];
  }
}

function placeOf(list: string[], text: string): number {
  const found = list.indexOf(text);
  return found >= 0 ? found : list.push(text) - 1;
}

function letter(index: number): string {
  return (
    String.fromCharCode('a'.charCodeAt(0) + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26)))
  );
}

const words = {
  region: { nl: 'Regio', en: 'Region' },
  state: { nl: 'Stand', en: 'State' },
  level: { nl: 'Niveau', en: 'Level' },
  framework: { nl: 'Kader', en: 'Framework' },
  certainty: { nl: 'Zekerheid', en: 'Certainty' },
  period: { nl: 'Per.', en: 'Per.' },
  border: { nl: 'tot: die dag niet meegerekend', en: 'until: that day not included' },
  notices: { nl: 'Let op', en: 'Notices' },
  inForce: { nl: 'Kader dat die dag in gebruik was', en: 'Framework in use that day' },
  gradings: { nl: 'Aangewezen gebieden', en: 'Designated areas' },
  noGradings: {
    nl: 'Hierover bevat dit register op die dag niets. Dat zegt niets over veiligheid.',
    en: 'This ledger holds nothing on this for that day. That says nothing about safety.',
  },
  noRegions: {
    nl: "Van dit land zijn geen regio's bekend in dit register.",
    en: 'This ledger knows no regions of this country.',
  },
};
