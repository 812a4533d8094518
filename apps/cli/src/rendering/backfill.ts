import {
  dash,
  say,
  type BackfilledVersion,
  type BackfillRemark,
  type BackfillResult,
  type Bilingual,
} from '@peildatum/application';

import { heading, point, type Page } from './page.js';
import { table } from './table.js';

/** What a back-fill found and recorded, version by version, and all that it did not understand. */
export function backfillLines(page: Page, result: BackfillResult): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const changed = result.versions.filter(({ changes }) => changes.length > 0);
  return [
    ...table(
      [
        { title: t(words.from) },
        { title: t(words.chapter) },
        { title: t(words.instrument), wraps: true, least: 16 },
        { title: t(words.changes), wraps: true, least: 24 },
      ],
      result.versions.map((version) => [
        version.date,
        version.chapter,
        version.instrument ?? dash,
        summary(page, version),
      ]),
      page.width,
    ),
    ...changed.flatMap((version) => changeLines(page, version, result)),
    ...remarkLines(page, t(words.unplaced), result.versions, ({ unplaced }) => unplaced),
    ...remarkLines(page, t(words.notEstablished), result.versions, ({ notEstablished }) => notEstablished),
    ...remarkLines(page, t(words.unresolved), result.versions, ({ unresolved }) => unresolved),
    '',
    ...point(page, closing(page, result), ''),
  ];
}

function summary(page: Page, { changes }: BackfilledVersion): string {
  const t = (text: Bilingual) => say(page.language, text);
  if (changes.length === 0) return t(words.nothing);
  const countries = [...new Set(changes.map(({ country }) => country ?? t(words.general)))];
  const named = countries.length > 8 ? `${countries.length} ${t(words.countries)}` : countries.join(', ');
  return `${changes.length} ${t(changes.length === 1 ? words.topic : words.topics)}: ${named}`;
}

/** The topics that changed; not of a chapter that was read in for the first time, where all of them did. */
function changeLines(page: Page, version: BackfilledVersion, { versions }: BackfillResult): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const isFirst = versions.find(({ chapter }) => chapter === version.chapter) === version;
  if (isFirst && version.changes.every(({ change }) => change === 'new')) return [];
  const countries = [...new Set(version.changes.map(({ country }) => country))];
  return [
    ...heading(page, version.date),
    ...countries.flatMap((country) => {
      const own = version.changes.filter((one) => one.country === country);
      const topics = own.map(({ topic, change }) =>
        change === 'changed' ? topic : `${topic} (${t(words[change])})`,
      );
      return point(page, `${country ?? t(words.general)}: ${topics.join(', ')}`);
    }),
  ];
}

function remarkLines(
  page: Page,
  title: string,
  versions: readonly BackfilledVersion[],
  of: (version: BackfilledVersion) => readonly BackfillRemark[],
): string[] {
  const remarks = versions.flatMap((version) =>
    of(version).map((remark) => ({ ...remark, date: version.date })),
  );
  if (remarks.length === 0) return [];
  return [
    ...heading(page, title),
    ...remarks.flatMap(({ date, citation, country, words: quoted, ...remark }) =>
      point(
        page,
        `${date} ${citation}${country === null ? '' : ` (${country})`}: ${say(page.language, remark)}${quoted === null ? '' : ` “${short(quoted)}”`}`,
      ),
    ),
  ];
}

function short(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function closing(page: Page, { repeated, events, position, attested, absences }: BackfillResult): string {
  const t = (text: Bilingual) => say(page.language, text);
  if (repeated) return t(words.nothingNew);
  return [
    `${t(words.events)}: ${events}`,
    `${t(words.attested)}: ${new Set(attested.map(({ country }) => country)).size}`,
    ...(absences.length === 0
      ? []
      : [`${t(words.absences)}: ${absences.map(({ country }) => country).join(', ')}`]),
    `${t(words.position)} ${position ?? dash}`,
  ].join('; ');
}

const words = {
  from: { nl: 'Geldt vanaf', en: 'Applies from' },
  chapter: { nl: 'Hoofdstuk', en: 'Chapter' },
  instrument: { nl: 'Vastgelegd als', en: 'Recorded as' },
  changes: { nl: 'Veranderd', en: 'Changed' },
  nothing: { nl: 'niets', en: 'nothing' },
  general: { nl: 'algemeen deel', en: 'general part' },
  countries: { nl: 'landen', en: 'countries' },
  topic: { nl: 'onderwerp', en: 'topic' },
  topics: { nl: 'onderwerpen', en: 'topics' },
  new: { nl: 'nieuw', en: 'new' },
  'left-out': { nl: 'vervallen', en: 'left out' },
  unplaced: { nl: 'Land niet herkend', en: 'Country not recognised' },
  notEstablished: { nl: 'Niet vast te stellen', en: 'Not established' },
  unresolved: {
    nl: 'Niet begrepen; alleen de woorden zijn vastgelegd',
    en: 'Not understood; only the words are recorded',
  },
  nothingNew: {
    nl: 'Niets nieuws: dit was al vastgelegd.',
    en: 'Nothing new: this was recorded already.',
  },
  events: { nl: 'Aantal gebeurtenissen', en: 'Events' },
  attested: { nl: 'landen met verklaarde dekking', en: 'countries with attested coverage' },
  absences: { nl: 'eerder geen paragraaf', en: 'no section before' },
  position: { nl: 'plaats in het register', en: 'position in the ledger' },
};
