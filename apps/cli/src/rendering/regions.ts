import type { Bilingual, GradingsAnswer, MapAnswer, RegionSummary } from '@peildatum/application';

import { say } from '../language.js';
import { askedLines, footLines, ledgerLines } from './answer-frame.js';
import { countryOn, heading, regionOf, type Page } from './page.js';
import { table, type Column } from './table.js';
import { dash } from './terms.js';

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

/** Regions of all countries of which something is recorded. */
export function gradingsLines(page: Page, gradings: GradingsAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const rows = gradings.gradings.map((row) => [countryOn(page, row.country), ...cellsOf(row)]);
  return [
    ...heading(
      page,
      gradings.level === null ? t(words.gradings) : `${t(words.gradings)}: ${gradings.level}`,
    ).slice(1),
    ...askedLines(page, gradings.asked),
    '',
    ...(rows.length === 0
      ? [t(words.noGradings)]
      : table([{ title: t(words.country), wraps: true, least: 8 }, ...columns(page)], rows, page.width)),
    ...ledgerLines(page, gradings.ledger, null),
    ...footLines(page, gradings.foot),
  ];
}

/** Rows of regions under their titles. */
export function regionTable(page: Page, regions: readonly RegionSummary[]): string[] {
  if (regions.length === 0) return [say(page.language, words.noRegions)];
  return table(columns(page), regions.map(cellsOf), page.width);
}

function cellsOf(row: RegionSummary): string[] {
  return [
    regionOf(row.region),
    row.certainty === 'uncertain' ? readingsOf(row) : row.state,
    row.level ?? dash,
    row.framework ?? dash,
    row.certainty,
    `${row.period.from} – ${row.period.until}`,
    row.notices.length === 0 ? dash : row.notices.join(', '),
  ];
}

function columns(page: Page): Column[] {
  const t = (text: Bilingual) => say(page.language, text);
  return [
    { title: t(words.region), wraps: true, least: 10 },
    { title: t(words.state), wraps: true, least: 11 },
    { title: t(words.level) },
    { title: t(words.framework), wraps: true, least: 6 },
    { title: t(words.certainty), wraps: true, least: 9 },
    { title: t(words.period), wraps: true, least: 13 },
    { title: t(words.notices), wraps: true, least: 12 },
  ];
}

const words = {
  country: { nl: 'Land', en: 'Country' },
  region: { nl: 'Regio', en: 'Region' },
  state: { nl: 'Toestand', en: 'State' },
  level: { nl: 'Niveau', en: 'Level' },
  framework: { nl: 'Kader', en: 'Framework' },
  certainty: { nl: 'Zekerheid', en: 'Certainty' },
  period: { nl: 'Van – tot', en: 'From – until' },
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
