import type { Bilingual, LedgerCheck, LedgerInfo } from '@peildatum/application';

import { say } from '../language.js';
import { fields, point, type Page } from './page.js';
import { dash } from './terms.js';

/** What a ledger holds. */
export function ledgerInfoLines(page: Page, info: LedgerInfo): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return fields(page, [
    [t(words.location), info.location],
    [t(words.engine), info.engine],
    [t(words.events), String(info.events)],
    [t(words.streams), String(info.streams)],
    [t(words.instruments), String(info.instruments)],
    [t(words.position), info.position ?? dash],
    [t(words.recordedAt), info.recordedAt ?? dash],
    [t(words.hash), info.projectionHash],
    ['Gazetteer', info.gazetteer],
    [t(words.example), t(info.example ? words.yes : words.no)],
  ]);
}

/** Whether a ledger is sound; its faults are told apart, one line each. */
export function ledgerCheckLines(page: Page, check: LedgerCheck): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return [
    ...point(page, t(check.sound ? words.sound : words.unsound), ''),
    ...fields(page, [
      [t(words.events), String(check.events)],
      [t(words.hash), check.projectionHash],
    ]),
  ];
}

const words = {
  location: { nl: 'Plaats', en: 'Location' },
  engine: { nl: 'Opslag', en: 'Engine' },
  events: { nl: 'Gebeurtenissen', en: 'Events' },
  streams: { nl: 'Reeksen', en: 'Streams' },
  instruments: { nl: 'Documenten', en: 'Instruments' },
  position: { nl: 'Laatste plaats', en: 'Last position' },
  recordedAt: { nl: 'Laatst vastgelegd', en: 'Last recorded' },
  hash: { nl: 'Projectiehash', en: 'Projection hash' },
  example: { nl: 'Verzonnen feiten', en: 'Invented facts' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  sound: {
    nl: 'In orde: het hele register is gelezen en opnieuw opgebouwd, met dezelfde uitkomst.',
    en: 'Sound: the whole ledger was read and built again, with the same result.',
  },
  unsound: { nl: 'Niet in orde; de fouten staan op de foutuitvoer.', en: 'Not sound; see the error output.' },
};
