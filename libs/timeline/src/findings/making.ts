import {
  formatBounds,
  type CountryCode,
  type DayBounds,
  type DayNumber,
  type InstrumentId,
  type PolicyOwner,
  type Topic,
} from '@peildatum/policy';
import { capital } from '../answering/notices.js';
import type { AnswerPeriod } from '../answer.js';
import type { Finding } from '../finding.js';
import type { ActNode } from '../record/act-node.js';
import { actsAbout } from '../record/events-behind.js';
import type { FindingCode } from './codes.js';

/** A finding of which what is left out does not apply. */
export function finding(
  code: FindingCode,
  words: { readonly nl: string; readonly en: string },
  about: {
    readonly country?: CountryCode | null;
    readonly topic?: Topic | null;
    readonly instrument?: InstrumentId | null;
    readonly period?: AnswerPeriod | null;
    readonly events: readonly string[];
  },
): Finding {
  return {
    code,
    country: about.country ?? null,
    topic: about.topic ?? null,
    instrument: about.instrument ?? null,
    period: about.period ?? null,
    events: [...new Set(about.events)],
    nl: capital(words.nl),
    en: capital(words.en),
  };
}

/** Days as a period; an infinite day is an open end. */
export function periodBetween(from: DayNumber | DayBounds, until: DayNumber | DayBounds): AnswerPeriod {
  return { from: formatBounds(bounds(from)), until: formatBounds(bounds(until)) };
}

/** The events that recorded an act itself, as far as it is about the owner's policy: the document, the act, its publication. */
export function eventsOfAct(node: ActNode, owner: PolicyOwner): string[] {
  const { instrument, publications } = node.facts;
  return [instrument, ...actsAbout(node, owner), ...publications].map(({ recorded }) => recorded.id);
}

function bounds(day: DayNumber | DayBounds): DayBounds {
  return typeof day === 'number' ? { earliest: day, latest: day } : day;
}
