import type { Bilingual, CivilDate, CountryCode, InstrumentId, Topic } from '@peildatum/policy';
import type { AnswerPeriod, LedgerPoint } from './answer.js';
import type { FindingCode } from './findings/codes.js';

/**
 * Something in the record that somebody should look at: one plain sentence in both languages, what it is about and the events behind it.
 * A finding has no weight: what is grave is for the reader to say.
 */
export interface Finding extends Bilingual {
  readonly code: FindingCode;
  readonly country: CountryCode | null;
  readonly topic: Topic | null;
  readonly instrument: InstrumentId | null;
  /** The days it is about, half-open, `..` where open; null where it is about no days. */
  readonly period: AnswerPeriod | null;
  /** Ids of the events it rests on. */
  readonly events: readonly string[];
}

/** Every finding in the record, by country, code and day. */
export interface FindingsAnswer {
  /** The country asked about; null for all, and for what is about no country. */
  readonly country: CountryCode | null;
  /** The day up to which terms and periods were counted. */
  readonly today: CivilDate;
  readonly beschikbaarOp: string | null;
  readonly findings: readonly Finding[];
  readonly foot: Bilingual;
  readonly example: boolean;
  readonly ledger: LedgerPoint;
}
