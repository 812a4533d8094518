import { dash, say, type Bilingual, type LedgerCheck, type LedgerInfo } from '@peildatum/application';

import { fields, point, type Page } from './page.js';

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
      [t(words.logHash), check.logHash],
      [t(words.hash), check.projectionHash],
    ]),
  ];
}

/** What was brought over from one ledger into another. */
export function copyLines(page: Page, { copied, present, from, to }: Copy, isEqual: boolean): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return [
    ...point(page, t(isEqual ? words.same : words.different), ''),
    ...fields(page, [
      [t(words.copied), String(copied)],
      [t(words.present), String(present)],
      [t(words.from), `${from.location} (${from.engine}), ${from.events}, ${from.projectionHash}`],
      [t(words.to), `${to.location} (${to.engine}), ${to.events}, ${to.projectionHash}`],
    ]),
  ];
}

interface Copy {
  readonly copied: number;
  readonly present: number;
  readonly from: LedgerInfo;
  readonly to: LedgerInfo;
}

const words = {
  location: { nl: 'Plaats', en: 'Location' },
  engine: { nl: 'Opslag', en: 'Engine' },
  events: { nl: 'Gebeurtenissen', en: 'Events' },
  streams: { nl: 'Reeksen', en: 'Streams' },
  instruments: { nl: 'Documenten', en: 'Instruments' },
  position: { nl: 'Laatste plaats', en: 'Last position' },
  recordedAt: { nl: 'Laatst vastgelegd', en: 'Last recorded' },
  logHash: { nl: 'Loghash', en: 'Log hash' },
  hash: { nl: 'Projectiehash', en: 'Projection hash' },
  same: {
    nl: 'Overgebracht: beide registers geven dezelfde uitkomst.',
    en: 'Brought over: both ledgers give the same result.',
  },
  different: {
    nl: 'Overgebracht, maar de registers geven niet dezelfde uitkomst: het tweede bevat meer dan uit het eerste kwam.',
    en: 'Brought over, but the ledgers do not give the same result: the second holds more than came from the first.',
  },
  copied: { nl: 'Overgebracht', en: 'Brought over' },
  present: { nl: 'Was er al', en: 'Was there' },
  from: { nl: 'Van', en: 'From' },
  to: { nl: 'Naar', en: 'To' },
  example: { nl: 'Verzonnen feiten', en: 'Invented facts' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  sound: {
    nl: 'In orde: het hele register is gelezen en opnieuw opgebouwd, met dezelfde uitkomst.',
    en: 'Sound: the whole ledger was read and built again, with the same result.',
  },
  unsound: { nl: 'Niet in orde; de fouten staan op de foutuitvoer.', en: 'Not sound; see the error output.' },
};
