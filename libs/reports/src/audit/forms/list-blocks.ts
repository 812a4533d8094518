import { dateNames, type Bilingual } from '@peildatum/policy';
import type { Finding } from '@peildatum/timeline';

import type { Block } from '../../document/model.js';
import { say, type Language } from '../../words/language.js';
import type { AuditEvent, AuditHead, AuditLists, DelaySummary, OpenDate } from '../audit.js';
import { openThrough } from '../open-dates.js';
import { findingBlock } from '../../words/findings.js';
import { eventBlocks } from './event-blocks.js';
import { figureBlocks } from './figure-blocks.js';
import { pictureBlocks } from './picture-blocks.js';
import { processBlocks } from './process-blocks.js';

type ListWriter<Row> = (rows: readonly Row[], head: AuditHead, language: Language) => Iterable<Block>;

export const titles: Readonly<Record<keyof AuditLists | 'codes' | 'none', Bilingual>> = {
  events: { nl: 'Gebeurtenissen', en: 'Events' },
  delays: { nl: 'Vertraging van het vastleggen', en: 'Delay of recording' },
  openDates: { nl: 'Data die nog openstaan', en: 'Dates that are still open' },
  findings: { nl: 'Wat aandacht vraagt', en: 'What asks for attention' },
  processes: { nl: 'Van advies tot vastlegging', en: 'From advice to recording' },
  figures: { nl: 'Cijfers over dit register', en: 'Figures about this register' },
  pictures: { nl: 'Tijdlijnen', en: 'Timelines' },
  none: { nl: 'Geen.', en: 'None.' },
  codes: { nl: 'Wat de codes betekenen', en: 'What the codes mean' },
};

/** How rows of each list are put before people, those of findings by country; never called without a row. */
export const listWriters: { readonly [L in keyof AuditLists]: ListWriter<AuditLists[L]> } = {
  events: eventsBlocks,
  delays: delayBlocks,
  openDates: openDateBlocks,
  findings: findingBlocks,
  processes: processBlocks,
  figures: figureBlocks,
  pictures: pictureBlocks,
};

function* eventsBlocks(rows: readonly AuditEvent[], head: AuditHead, language: Language): Generator<Block> {
  for (const row of rows) yield* eventBlocks(row, head, language);
}

function delayBlocks(rows: readonly DelaySummary[], _head: AuditHead, language: Language): Block[] {
  const t = (nl: string, en: string) => say(language, { nl, en });
  const names = {
    publication: t('van bekendmaking tot vastlegging', 'from publication to recording'),
    recording: t('van vastlegging tot verbetering', 'from recording to correction'),
  };
  return [
    {
      kind: 'table',
      caption: t('In hele dagen', 'In whole days'),
      columns: [
        { title: t('Vertraging', 'Delay'), share: 40 },
        { title: t('Aantal', 'Count'), share: 15 },
        { title: t('Minst', 'Least'), share: 15 },
        { title: t('Mediaan', 'Median'), share: 15 },
        { title: t('Meest', 'Most'), share: 15 },
      ],
      rows: rows.map(({ since, count, least, median, most }) => [
        names[since],
        String(count),
        String(least),
        String(median),
        String(most),
      ]),
    },
  ];
}

function openDateBlocks(rows: readonly OpenDate[], head: AuditHead, language: Language): Block[] {
  const t = (nl: string, en: string) => say(language, { nl, en });
  return [
    {
      kind: 'table',
      caption: t(
        `Zo vastgelegd, en hoe lang al op ${openThrough(head)}`,
        `As recorded, and for how long on ${openThrough(head)}`,
      ),
      columns: [
        { title: t('Document', 'Instrument'), share: 30 },
        { title: t('Datum', 'Date'), share: 18 },
        { title: t('Grenzen', 'Bounds'), share: 32 },
        { title: t('Dagen open', 'Days open'), share: 20 },
      ],
      rows: rows.map(({ instrument, date, part, value, days }) => [
        instrument,
        say(language, dateNames[date]) + (part === null ? '' : ` (${part})`),
        value,
        String(days),
      ]),
    },
  ];
}

function* findingBlocks(rows: readonly Finding[], _head: AuditHead, language: Language): Generator<Block> {
  const of = rows[0]?.country ?? say(language, { nl: 'Niet van één land', en: 'Not of one country' });
  yield { kind: 'heading', level: 3, text: `${of} (${rows.length})` };
  for (const row of rows) {
    const events = row.events.join(', ');
    const behind = `${say(language, { nl: 'Gebeurtenissen', en: 'Events' })}: ${events}`;
    yield findingBlock(row, language, events === '' ? [] : [behind]);
  }
}
