import { article15c, type CivilDate, type CountryCode, type RegionId, type Topic } from '@peildatum/policy';
import type { Moments, Question } from '@peildatum/timeline';
import { mali } from './geography.js';

/** The court's question: G = W = the day. */
export function peildatum(on: CivilDate, more: Partial<Moments> = {}): Moments {
  return {
    peildatum: on,
    geldigOp: on,
    inWerkingOp: on,
    beschikbaarOp: null,
    openbaarOp: null,
    application: null,
    ...more,
  };
}

/** Valid on one day, as the law stood on another. */
export function geldigOp(on: CivilDate, inWerkingOp: CivilDate, more: Partial<Moments> = {}): Moments {
  return {
    peildatum: null,
    geldigOp: on,
    inWerkingOp,
    beschikbaarOp: null,
    openbaarOp: null,
    application: null,
    ...more,
  };
}

export function ask(
  region: RegionId | null,
  moments: Moments,
  topic: Topic = article15c,
  country: CountryCode = mali,
): Question {
  return { country, region, topic, moments };
}
