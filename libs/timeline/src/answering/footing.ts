import type { AnswerPeriod } from '../answer.js';
import type { Candidate } from '../reading/candidates.js';
import { refersElsewhere } from '../reading/standing.js';
import type { Subject } from '../reading/subject.js';
import type { TopicReader } from '../reading/topic-reader.js';
import type { Point } from '../reading/viewpoint.js';
import type { Outcome } from '../worlds/governing.js';

/** What an answer on a region rests on, for comparing it with another: what is dear to work out only when asked for. */
export interface Footing {
  /** The acts that govern in some reading, on the topic and on what is answered with it, and whether the day was searched. */
  readonly acts: string;
  /** Who governs, where that alone tells what is read; else null. */
  readonly outcomes: readonly Outcome[] | null;
  /** Readings and alternatives. */
  readonly readings: () => string;
  /** The period of the readings together. */
  readonly period: () => string;
  /** The period of each. */
  readonly periods: () => string;
}

/** A topic of which an answer tells. */
export interface ReadTopic {
  readonly reader: TopicReader;
  readonly subject: Subject;
  readonly candidates: () => readonly Candidate[];
}

/** `periods`: of the readings together, and of each in their order. */
export function footingOf(
  topics: readonly ReadTopic[],
  point: Point,
  isAttested: boolean,
  periods: { readonly together: () => AnswerPeriod; readonly each: () => readonly AnswerPeriod[] },
): Footing {
  const byTopic = topics.map(({ reader }) => reader.outcomesAt(point));
  const acts = byTopic.map((outcomes) => [...new Set(outcomes.map(({ node }) => node?.key ?? ''))].sort());
  const tell = byTopic.every((outcomes, place) =>
    outcomes.every((one) => isReadAlone(one, topics[place]!.subject)),
  );
  let readings: string | undefined;
  let together: string | undefined;
  let each: string | undefined;
  return {
    acts: JSON.stringify([...acts, isAttested]),
    outcomes: tell ? byTopic.flat() : null,
    readings: () =>
      (readings ??= JSON.stringify(topics.map(({ candidates }) => candidates().map(({ key }) => key)))),
    period: () => (together ??= JSON.stringify(periods.together())),
    periods: () => (each ??= JSON.stringify(periods.each())),
  };
}

/** Whether the answers are the same, their readings and their periods included, and rest on the same acts, saying the same. */
export function sameFooting(a: Footing, b: Footing): boolean {
  return (
    a.acts === b.acts && haveSameReadings(a, b) && a.period() === b.period() && a.periods() === b.periods()
  );
}

export function footingOver(all: readonly Footing[]): Footing {
  return {
    acts: JSON.stringify(all.map(({ acts }) => acts)),
    outcomes: null,
    readings: () => JSON.stringify(all.map(({ readings }) => readings())),
    period: () => JSON.stringify(all.map(({ period }) => period())),
    periods: () => JSON.stringify(all.map(({ periods }) => periods())),
  };
}

/** Whether an act governs that is read by its own text: one version of it says the same wherever it governs. */
function isReadAlone({ node, confirmedBy, entries }: Outcome, { country, topic }: Subject): boolean {
  return (
    node !== null && confirmedBy.length === 0 && entries === null && !refersElsewhere(node, country, topic)
  );
}

/** Where the same versions govern nothing has to be read. */
function haveSameReadings(a: Footing, b: Footing): boolean {
  const [some, others] = [a.outcomes, b.outcomes];
  if (
    some !== null &&
    others !== null &&
    some.length === others.length &&
    some.every(({ node }, place) => node === others[place]!.node)
  )
    return true;
  return a.readings() === b.readings();
}
