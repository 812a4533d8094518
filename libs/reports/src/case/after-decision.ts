import {
  article15c,
  boundsOf,
  formatBounds,
  madePublicOn,
  protectionAlternative,
  publishedOn,
  signedOn,
  toDayNumber,
  type CivilDate,
  type CountryCode,
  type DayBounds,
  type DayNumber,
  type InstrumentFacts,
  type Recorded,
  type Topic,
} from '@peildatum/policy';
import { eventReference, type Timeline } from '@peildatum/timeline';

import type { AfterDecision, Aftermath, ByDay, LaterAct, LaterDocument } from './case-answer.js';
import type { NamedDate } from './date-names.js';

export interface LaterQuestion {
  readonly country: CountryCode;
  readonly topic: Topic;
  readonly decision: NamedDate;
  readonly hearing: NamedDate | null;
  /** The last day of the case. */
  readonly last: CivilDate;
  readonly beschikbaarOp: string | null;
}

/**
 * What the documents on the country add after the decision; publication and entry told apart, for the hearing where one is named. Where the case has a day
 * after the decision, of what begins after its last only the number.
 */
export function afterDecision(question: LaterQuestion, timeline: Timeline): AfterDecision {
  const { country, topic, decision, last, beschikbaarOp } = question;
  const decided = toDayNumber(decision.on);
  const topics = new Set(topic === article15c ? [topic, protectionAlternative] : [topic]);
  const through = last > decision.on ? last : null;
  const { documents, beyond } = timeline.documentsAfter(country, topics, decision.on, through, beschikbaarOp);
  const published: LaterAct[] = [];
  const perhapsPublished: LaterAct[] = [];
  const onlySigned: LaterAct[] = [];
  const announced: LaterDocument[] = [];
  for (const { facts, entry } of documents) {
    const publication = publishedOn(facts)?.bounds ?? null;
    if (entry === null) {
      announced.push(laterDocument(facts, timeline));
    } else if (publication === null) {
      if (entry.latest > decided) onlySigned.push(laterAct(facts, entry, publication, question, timeline));
    } else if (publication.earliest > decided) {
      published.push(laterAct(facts, entry, publication, question, timeline));
    } else if (publication.latest > decided) {
      perhapsPublished.push(laterAct(facts, entry, publication, question, timeline));
    }
  }
  return {
    decision,
    hearing: question.hearing,
    published,
    perhapsPublished,
    onlySigned,
    announced,
    aftermath: documents.flatMap(({ facts, entry }) =>
      entry === null ? [] : aftermathOf(facts, decided, timeline),
    ),
    through,
    beyond,
  };
}

function laterDocument(facts: InstrumentFacts, timeline: Timeline): LaterDocument {
  const { kind, reference } = facts.instrument.event.data;
  return {
    instrument: facts.id,
    name: timeline.instrumentName(facts.id),
    kind,
    reference,
    signedOn: written(signedOn(facts)?.bounds),
    madePublicOn: written(madePublicOn(facts)),
    events: [facts.instrument, ...facts.disclosures].map(({ recorded }) => eventReference(recorded)),
  };
}

function laterAct(
  facts: InstrumentFacts,
  entry: DayBounds,
  publication: DayBounds | null,
  { hearing }: LaterQuestion,
  timeline: Timeline,
): LaterAct {
  const heard = hearing === null ? null : toDayNumber(hearing.on);
  const events = [...facts.acts, ...facts.publications].map(({ recorded }) => eventReference(recorded));
  const document = laterDocument(facts, timeline);
  return {
    ...document,
    publishedOn: written(publication),
    gazette: facts.publications.at(-1)?.event.data.gazette ?? null,
    entry: formatBounds(entry),
    publishedByHearing:
      heard === null ? null : publication === null ? 'not-established' : byDay(publication, heard),
    enteredByHearing: heard === null ? null : byDay(entry, heard),
    events: [...document.events, ...events],
  };
}

function byDay({ earliest, latest }: DayBounds, day: DayNumber): ByDay {
  if (latest <= day) return 'yes';
  return earliest > day ? 'no' : 'not-established';
}

function aftermathOf(facts: InstrumentFacts, decided: DayNumber, timeline: Timeline): Aftermath[] {
  const name = timeline.instrumentName(facts.id);
  const told = (effectiveOn: CivilDate, recorded: Recorded): Aftermath[] =>
    boundsOf(effectiveOn as never).earliest > decided
      ? [{ instrument: facts.id, name, effectiveOn, event: eventReference(recorded) }]
      : [];
  return [
    ...facts.rectifications.flatMap(({ event, recorded }) => told(event.data.entersOn, recorded)),
    ...facts.withdrawals.flatMap(({ event, recorded }) => told(event.data.withdrawnFrom, recorded)),
    ...facts.lapses.flatMap(({ event, recorded }) => told(event.data.lapsedFrom, recorded)),
    ...facts.extensions.flatMap(({ event, recorded }) => told(event.data.entersOn, recorded)),
  ];
}

function written(bounds: DayBounds | null | undefined) {
  return bounds === null || bounds === undefined ? null : formatBounds(bounds);
}
