import {
  dash,
  inWords,
  say,
  type Bilingual,
  type KnowledgeDifferenceAnswer,
  type LedgerPoint,
  type RegionSummary,
} from '@peildatum/application';

import { footLines, ledgerLines, part } from './answer-frame.js';
import { countryOn, fields, heading, point, regionOf, type Page } from './page.js';
import { codeOf, readingsOf } from './regions.js';
import { table } from './table.js';

/** What this ledger would have answered about one day at two moments, and the events that made the difference. */
export function knowledgeDifferenceLines(page: Page, difference: KnowledgeDifferenceAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const { on, openbaarOp } = difference;
  const day = (date: string) => `${inWords(date, page.language)} (${date})`;
  return [
    ...heading(page, `${countryOn(page, difference.country)}, ${difference.topic}`).slice(1),
    ...fields(page, [
      [t(words.on), day(on)],
      ...(openbaarOp === null ? [] : [[t(words.public), day(openbaarOp)] as const]),
      [t(words.known), standOf(page, difference.known)],
      [t(words.and), standOf(page, difference.and)],
    ]),
    '',
    ...changes(page, difference),
    ...part(page, t(words.events), events(page, difference)),
    '',
    ...ledgerLines(page, difference.ledger, null),
    ...footLines(page, difference.foot),
  ];
}

function standOf(page: Page, { position, recordedAt }: LedgerPoint): string {
  const t = (text: Bilingual) => say(page.language, text);
  if (position === null) return t(words.nothing);
  return `${t(words.position)} ${position}, ${t(words.recorded)} ${recordedAt ?? dash}`;
}

function changes(page: Page, { changes, unchanged }: KnowledgeDifferenceAnswer): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  if (changes.length === 0) return point(page, t(words.noChange), '');
  return [
    ...table(
      [
        { title: t(words.region), wraps: true, least: 10 },
        { title: t(words.then), wraps: true, least: 15 },
        { title: t(words.later), wraps: true, least: 15 },
      ],
      changes.map(({ region, before, after }) => [regionOf(region), sideOf(before), sideOf(after)]),
      page.width,
    ),
    '',
    ...point(page, `${t(words.unchanged)}: ${unchanged}`, ''),
  ];
}

function sideOf(side: RegionSummary): string {
  const code =
    side.certainty === 'uncertain' ? `uncertain: ${readingsOf(side)}` : `${codeOf(side)}, ${side.certainty}`;
  return `${code}\n${side.period.from} – ${side.period.until}`;
}

function events(page: Page, { events, changes, unchanged }: KnowledgeDifferenceAnswer): string[] {
  const every = changes.length + unchanged;
  const t = (text: Bilingual) => say(page.language, text);
  return table(
    [
      { title: t(words.position) },
      { title: t(words.recorded), wraps: true, least: 10 },
      { title: t(words.event), wraps: true, least: 12 },
      { title: t(words.about), wraps: true, least: 12 },
      { title: t(words.regions), wraps: true, least: 12 },
    ],
    events.map(({ position, recordedAt, type, stream, regions }) => [
      position,
      recordedAt,
      type,
      stream.replace(/^instrument-/, ''),
      regions.length === every ? t(words.every) : regions.join(', '),
    ]),
    page.width,
  );
}

const words = {
  on: { nl: 'Peildatum', en: 'Peildatum (reference date)' },
  public: { nl: 'Openbaar op', en: 'Public by' },
  known: { nl: 'Register toen', en: 'Ledger then' },
  and: { nl: 'Register later', en: 'Ledger later' },
  nothing: { nl: 'nog niets vastgelegd', en: 'nothing recorded yet' },
  position: { nl: 'plaats', en: 'position' },
  recorded: { nl: 'vastgelegd', en: 'recorded' },
  region: { nl: 'Regio', en: 'Region' },
  then: { nl: 'Antwoord toen', en: 'Answer then' },
  later: { nl: 'Antwoord later', en: 'Answer later' },
  unchanged: { nl: "Regio's met hetzelfde antwoord", en: 'Regions with the same answer' },
  noChange: {
    nl: 'Over deze dag zou dit register op beide momenten hetzelfde hebben geantwoord.',
    en: 'About this day the ledger would have answered the same at both moments.',
  },
  events: { nl: 'Wat het verschil maakte', en: 'What made the difference' },
  event: { nl: 'gebeurtenis', en: 'event' },
  about: { nl: 'waarover', en: 'about' },
  regions: { nl: "regio's", en: 'regions' },
  every: { nl: "alle regio's", en: 'every region' },
};
