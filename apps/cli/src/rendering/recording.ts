import {
  dash,
  say,
  type Bilingual,
  type ChangeSide,
  type CorrectedFact,
  type DryRun,
  type DryRunChange,
  type ImportResult,
  type RecordingResult,
} from '@peildatum/application';

import { readingsOf } from './regions.js';
import { countryOn, heading, point, regionOf, type Page } from './page.js';
import { table } from './table.js';

/** What a write did, document by document. */
export function recordingLines(page: Page, result: RecordingResult): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const corrected = correctedLines(page, result.correctedSince);
  if (result.repeated || result.recorded.length === 0) return [...nothingNewLines(page), ...corrected];
  return [
    ...eventLines(page, t(words.recorded), result.recorded),
    '',
    ...point(
      page,
      `${t(words.total)}: ${result.recorded.length}; ${t(words.position)} ${result.position ?? dash}`,
      '',
    ),
    ...corrected,
  ];
}

/** What was given again in the words of its first recording, though the ledger has it otherwise since. */
function correctedLines(page: Page, corrected: readonly CorrectedFact[]): string[] {
  if (corrected.length === 0) return [];
  const t = (text: Bilingual) => say(page.language, text);
  return [
    ...heading(page, t(words.correctedSince)),
    ...corrected.flatMap(({ instrument, country, stream, type, fields }) => {
      const about = instrument ?? country ?? stream;
      const what = fields === null ? t(words.voided) : `${t(words.corrected)} ${fields.join(', ')}`;
      return point(page, `${about}, ${type}: ${what}`);
    }),
  ];
}

/** That all that was given is recorded already. */
export function nothingNewLines(page: Page): string[] {
  return point(page, say(page.language, words.nothingNew), '');
}

/** What would be recorded, and what that would change: region by region. `isStep`: the recording itself is still to be asked for. */
export function dryRunLines(page: Page, run: DryRun, { isStep = false } = {}): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const corrected = correctedLines(page, run.correctedSince);
  if (run.wouldRecord.length === 0) return [...nothingNewLines(page), ...corrected];
  return [
    ...eventLines(page, t(words.wouldRecord), run.wouldRecord),
    ...heading(page, t(words.wouldChange)),
    ...(run.changes.length === 0 ? point(page, t(words.changesNothing), '') : changeLines(page, run)),
    '',
    ...(isStep ? [] : point(page, t(words.notStored), '')),
    ...corrected,
  ];
}

/** Events per document or country; documents that were only mentioned are named together. */
function eventLines(page: Page, title: string, facts: readonly Event[]): string[] {
  const streams = perStream(facts);
  const opened = streams.filter(({ types }) => types === 'InstrumentRecorded');
  const grouped = opened.length > 3 ? opened : [];
  const rows = streams
    .filter((stream) => !grouped.includes(stream))
    .map(({ about, types }) => [about, types]);
  return [
    ...table(
      [
        { title: say(page.language, words.about), wraps: true, least: 16 },
        { title, wraps: true, least: 20 },
      ],
      rows,
      page.width,
    ),
    ...(grouped.length === 0
      ? []
      : [
          '',
          ...point(
            page,
            `InstrumentRecorded (${grouped.length}): ${grouped.map(({ about }) => about).join(', ')}`,
            '',
          ),
        ]),
  ];
}

export function importLines(page: Page, result: ImportResult): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return point(
    page,
    `${t(words.imported)}: ${result.imported}; ${t(words.present)}: ${result.present}; ${t(words.position)} ${result.position ?? dash}`,
    '',
  );
}

function changeLines(page: Page, run: DryRun): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const subjects = [...new Set(run.changes.map(({ country, topic }) => `${country}\n${topic}`))];
  const columns = [
    { title: t(words.region), wraps: true, least: 10 },
    { title: t(words.from) },
    { title: t(words.until) },
    { title: t(words.before), wraps: true, least: 15 },
    { title: t(words.after), wraps: true, least: 15 },
  ];
  return subjects.flatMap((subject, index) => {
    const changes = run.changes.filter(({ country, topic }) => `${country}\n${topic}` === subject);
    const first = changes[0]!;
    return [
      ...(index === 0 ? [] : ['']),
      `${countryOn(page, first.country)}, ${first.topic}`,
      ...table(
        columns,
        changes.map((change) => [
          change.region === null ? t(words.whole) : regionOf(change.region),
          change.from,
          change.until + (change.today ? ' *' : ''),
          side(change.before),
          side(change.after),
        ]),
        page.width,
      ),
      ...(changes.some((change: DryRunChange) => change.today) ? [`* ${t(words.today)} (${run.today})`] : []),
    ];
  });
}

function side(one: ChangeSide): string {
  if (one === null) return dash;
  const what =
    one.certainty === 'uncertain'
      ? `uncertain: ${readingsOf(one)}`
      : [one.state, ...(one.level === null ? [] : [one.level]), one.certainty].join(', ');
  return one.instrument === null ? what : `${what} (${one.instrument})`;
}

interface Event {
  readonly stream: string;
  readonly instrument: string | null;
  readonly country: string | null;
  readonly type: string;
}

function perStream(facts: readonly Event[]): { about: string; types: string }[] {
  const streams = new Map<string, { about: string; types: Map<string, number> }>();
  for (const { stream, instrument, country, type } of facts) {
    const entry = streams.get(stream) ?? {
      about: instrument ?? country ?? stream,
      types: new Map<string, number>(),
    };
    entry.types.set(type, (entry.types.get(type) ?? 0) + 1);
    streams.set(stream, entry);
  }
  return [...streams.values()].map(({ about, types }) => ({
    about,
    types: [...types].map(([type, count]) => (count === 1 ? type : `${count} x ${type}`)).join(', '),
  }));
}

const words = {
  nothingNew: {
    nl: 'Niets nieuws: dit was al vastgelegd.',
    en: 'Nothing new: this was recorded already.',
  },
  correctedSince: {
    nl: 'Sindsdien verbeterd: het register zegt nu iets anders dan hier is gegeven',
    en: 'Corrected since: the ledger now says otherwise than what was given',
  },
  corrected: { nl: 'verbeterd is', en: 'corrected in' },
  voided: { nl: 'ongedaan gemaakt', en: 'voided' },
  about: { nl: 'Waarover', en: 'About' },
  recorded: { nl: 'Vastgelegd', en: 'Recorded' },
  total: { nl: 'Aantal gebeurtenissen', en: 'Events' },
  position: { nl: 'plaats in het register', en: 'position in the ledger' },
  wouldRecord: { nl: 'Zou worden vastgelegd', en: 'Would be recorded' },
  wouldChange: { nl: 'Zou veranderen', en: 'Would change' },
  changesNothing: {
    nl: 'Van geen regio en geen onderwerp verandert het antwoord.',
    en: 'The answer changes for no region and no topic.',
  },
  notStored: { nl: 'Er is niets vastgelegd (--dry-run).', en: 'Nothing was recorded (--dry-run).' },
  region: { nl: 'Regio', en: 'Region' },
  whole: { nl: 'het hele land', en: 'whole country' },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot', en: 'Until' },
  before: { nl: 'Nu', en: 'Now' },
  after: { nl: 'Daarna', en: 'Afterwards' },
  today: { nl: 'daarin valt vandaag', en: 'today falls within' },
  imported: { nl: 'Ingelezen', en: 'Imported' },
  present: { nl: 'al aanwezig', en: 'present already' },
};
