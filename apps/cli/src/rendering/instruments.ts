import {
  dash,
  dated,
  say,
  type Bilingual,
  type InstrumentHistory,
  type InstrumentList,
  type InstrumentView,
} from '@peildatum/application';

import { factLines } from './facts.js';
import { fields, heading, indented, point, shifted, type Page } from './page.js';
import { table } from './table.js';

/** What is recorded, one line per document. */
export function instrumentListLines(page: Page, list: InstrumentList): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  if (list.instruments.length === 0) return [t(words.empty)];
  return table(
    [
      { title: 'ID', wraps: true, least: 24 },
      { title: t(words.kind), wraps: true, least: 8 },
      { title: t(words.holding), wraps: true, least: 8 },
      { title: t(words.signed), wraps: true, least: 10 },
      { title: t(words.reference), wraps: true, least: 10 },
      { title: t(words.gazette), wraps: true, least: 10 },
    ],
    list.instruments.map((one) => [
      one.instrument,
      one.kind,
      t(holdings[one.holding]),
      one.signedOn ?? dash,
      one.reference ?? dash,
      [one.gazette, one.publishedOn].filter((part) => part !== null).join(', ') || dash,
    ]),
    page.width,
  );
}

/** One document as it reads now, and every event of it as it was recorded. */
export function instrumentLines(page: Page, view: InstrumentView, history: InstrumentHistory): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const rows: [string, string][] = [
    [t(words.kind), view.kind],
    [t(words.holding), t(holdings[view.holding])],
    [t(words.reference), view.reference ?? dash],
    [t(words.signed), dated(view.signedOn, page.language)],
    [
      t(words.published),
      `${view.gazette === null ? '' : `${view.gazette}, `}${dated(view.publishedOn, page.language)}`,
    ],
  ];
  if (view.withdrawnFrom !== null) rows.push([t(words.withdrawn), dated(view.withdrawnFrom, page.language)]);
  return [
    ...heading(page, view.instrument).slice(1),
    ...(view.title === null ? [] : point(page, view.title, '')),
    ...fields(page, rows),
    ...heading(page, t(words.history)),
    ...history.events.flatMap((one) => [
      ...point(
        page,
        [
          `${one.revision}. ${one.event.type}`,
          one.recordedAt,
          ...(one.actor === null ? [] : [`${t(words.by)} ${one.actor}`]),
        ].join(', '),
        '',
      ),
      ...shifted([one.id, ...factLines(indented(page, 3), one.event)], '   '),
    ]),
  ];
}

const holdings: Readonly<Record<'held' | 'referenced', Bilingual>> = {
  held: { nl: 'aanwezig', en: 'held' },
  referenced: { nl: 'aangehaald', en: 'referenced' },
};

const words = {
  empty: { nl: 'Er is nog niets vastgelegd.', en: 'Nothing is recorded yet.' },
  kind: { nl: 'Soort', en: 'Kind' },
  holding: { nl: 'Document', en: 'Document' },
  reference: { nl: 'Kenmerk', en: 'Reference' },
  signed: { nl: 'Getekend', en: 'Signed' },
  published: { nl: 'Staatscourant', en: 'Staatscourant' },
  gazette: { nl: 'Stcrt.', en: 'Stcrt.' },
  withdrawn: { nl: 'Ingetrokken met ingang van', en: 'Withdrawn from' },
  history: { nl: 'Zoals vastgelegd', en: 'As recorded' },
  by: { nl: 'door', en: 'by' },
};
