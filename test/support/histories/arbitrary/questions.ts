import {
  article15c,
  protectionAlternative,
  type Recorded,
  type RegionId,
  type Topic,
} from '@peildatum/policy';
import type { Question } from '@peildatum/timeline';
import fc from 'fast-check';
import { ask, geldigOp, peildatum } from '../asking.js';
import { day } from '../days.js';
import { regions } from '../geography.js';
import { moment } from '../scribe.js';
import { rarely } from './dates.js';
import { decisionMoratorium, ordinaryTopic } from './provisions.js';

/** A question of which K is still to be laid beside a log. */
export interface Asking {
  readonly topic: Topic;
  readonly region: RegionId | null;
  readonly geldigOp: number;
  /** Null: the court's question, W = G. */
  readonly inWerkingOp: number | null;
  /** Which recording was the last one known, counted round; null: all are. */
  readonly lastKnown: number | null;
  readonly openbaarOp: number | null;
  /** Always said: an answer over all applications is put together from such. */
  readonly application: number;
}

const asked = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: -1, max: 17 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 15 }) },
);

export const asking: fc.Arbitrary<Asking> = fc
  .record({
    topic: fc.oneof(
      { weight: 8, arbitrary: fc.constant(article15c) },
      { weight: 2, arbitrary: fc.constant(protectionAlternative) },
      { weight: 2, arbitrary: fc.constant(decisionMoratorium) },
      { weight: 2, arbitrary: fc.constant(ordinaryTopic) },
    ),
    region: fc.constantFrom(...regions.map(({ id }) => id)),
    ofTheCountry: fc.boolean(),
    geldigOp: asked,
    inWerkingOp: rarely(asked, 3),
    lastKnown: rarely(fc.nat({ max: 40 }), 4),
    openbaarOp: rarely(asked, 6),
    application: asked,
  })
  .map(({ ofTheCountry, region, ...rest }) => ({
    ...rest,
    region:
      ofTheCountry && (rest.topic === ordinaryTopic || rest.topic === decisionMoratorium) ? null : region,
  }));

/** The question, put to a log. */
export function questionTo(log: readonly Recorded[], asking: Asking): Question {
  const more = {
    beschikbaarOp: asking.lastKnown === null ? null : momentOf(log, asking.lastKnown),
    openbaarOp: asking.openbaarOp === null ? null : day(asking.openbaarOp),
    application: day(asking.application),
  };
  const moments =
    asking.inWerkingOp === null
      ? peildatum(day(asking.geldigOp), more)
      : geldigOp(day(asking.geldigOp), day(asking.inWerkingOp), more);
  return ask(asking.region, moments, asking.topic);
}

/** The moment at which a recording was made, or the one before all of them. */
function momentOf(log: readonly Recorded[], lastKnown: number): string {
  return log[lastKnown % (log.length + 1)]?.recordedAt ?? moment(-60);
}
