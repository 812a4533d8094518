import {
  dash,
  dated,
  inWords,
  say,
  type Answer,
  type Asked,
  type Bilingual,
  type LedgerPoint,
} from '@peildatum/application';

import { fields, heading, point, type Page } from './page.js';

/** The moments of a question as it was understood. */
export function askedLines(page: Page, asked: Asked): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const day = (date: string) => `${inWords(date, page.language)} (${date})`;
  const rows: [string, string][] =
    asked.peildatum === null
      ? [
          [t(words.valid), day(asked.geldigOp)],
          [t(words.inForce), day(asked.inWerkingOp)],
        ]
      : [[t(words.peildatum), day(asked.peildatum)]];
  if (asked.openbaarOp !== null) rows.push([t(words.public), day(asked.openbaarOp)]);
  if (asked.application !== null) rows.push([t(words.application), day(asked.application)]);
  return fields(page, rows);
}

/** How far somebody searched, and the state of the ledger that answered. */
export function ledgerLines(page: Page, ledger: LedgerPoint, coverage: Answer['coverage'] | null): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return fields(page, [
    ...(coverage === null
      ? []
      : [
          [
            t(words.coverage),
            coverage.attestedThrough === null
              ? t(words.nobody)
              : `${t(words.through)} ${dated(coverage.attestedThrough, page.language)}`,
          ] as const,
        ]),
    [
      t(words.ledger),
      `${t(words.position)} ${ledger.position ?? dash}, ${t(words.recorded)} ${ledger.recordedAt ?? dash}`,
    ],
    [t(words.gazetteer), ledger.gazetteer],
  ]);
}

/** What every answer for people ends with. */
export function footLines(page: Page, foot: Bilingual): string[] {
  return ['', ...point(page, say(page.language, foot), '')];
}

/** A titled part, left out where it has no lines. */
export function part(page: Page, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...heading(page, title), ...lines];
}

const words = {
  application: { nl: 'Aanvraag van', en: 'Application of' },
  peildatum: { nl: 'Peildatum', en: 'Peildatum (reference date)' },
  valid: { nl: 'Geldig op', en: 'Valid on' },
  inForce: { nl: 'In werking op', en: 'In force on' },
  public: { nl: 'Openbaar op', en: 'Public by' },
  coverage: { nl: 'Doorzocht', en: 'Searched' },
  nobody: {
    nl: 'niemand verklaarde hiervoor te hebben gezocht',
    en: 'nobody attested to have searched for this',
  },
  through: { nl: 'tot en met', en: 'through' },
  ledger: { nl: 'Register', en: 'Ledger' },
  position: { nl: 'plaats', en: 'position' },
  recorded: { nl: 'vastgelegd tot', en: 'recorded up to' },
  gazetteer: { nl: 'Gazetteer', en: 'Gazetteer' },
};
