import {
  article15c,
  boundsOf,
  entryOf,
  formatBounds,
  madePublicOn,
  protectionAlternative,
  publishedOn,
  signedOn,
  span,
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
  readonly beschikbaarOp: string | null;
}

/** What the documents on the country add after the decision; publication and entry told apart, for the hearing where one is named. */
export function afterDecision(question: LaterQuestion, timeline: Timeline): AfterDecision {
  const { country, decision, beschikbaarOp } = question;
  const decided = toDayNumber(decision.on);
  const documents = timeline.documentsAfter(country, topicsOf(question), decision.on, beschikbaarOp);
  const published: LaterAct[] = [];
  const perhapsPublished: LaterAct[] = [];
  const onlySigned: LaterAct[] = [];
  const announced: LaterDocument[] = [];
  for (const facts of [...documents, ...timeline.documentsCited(country, beschikbaarOp)]) {
    const entry = entryOn(facts, question);
    const publication = publishedOn(facts)?.bounds ?? null;
    if (entry === null) {
      if (isAnnounced(facts, decided)) announced.push(laterDocument(facts, timeline));
    } else if (publication === null) {
      if (entry.latest > decided) onlySigned.push(laterAct(facts, entry, publication, question, timeline));
    } else if (publication.earliest > decided) {
      published.push(laterAct(facts, entry, publication, question, timeline));
    } else if (publication.latest > decided) {
      perhapsPublished.push(laterAct(facts, entry, publication, question, timeline));
    }
  }
  return {
    decision: question.decision,
    hearing: question.hearing,
    published,
    perhapsPublished,
    onlySigned,
    announced,
    aftermath: documents.flatMap((facts) =>
      entryOn(facts, question) === null ? [] : aftermathOf(facts, decided, timeline),
    ),
  };
}

/** When what an instrument says on the topic may have entered; null where none of its parts touches it, and of observations. */
function entryOn(facts: InstrumentFacts, question: LaterQuestion): DayBounds | null {
  const { kind } = facts.instrument.event.data;
  if (kind === 'consolidated-text') return null;
  const { country, topic } = question;
  const topics = topicsOf(question);
  const isMoratorium = topic.endsWith('-moratorium');
  const entries = facts.acts
    .filter(({ event: { data } }) => {
      if (isMoratorium && kind !== 'moratorium') return false;
      const states = data.provisions.some((one) => one.country === country && topics.has(one.topic));
      const replaces = data.replaces.some(
        (one) =>
          one.country === country &&
          (one.kind === 'section' ? !isMoratorium : one.topics.some((name) => topics.has(name))),
      );
      return states || replaces;
    })
    .map(({ event }) => entryOf(facts, event.data).bounds);
  return entries.length === 0 ? null : entries.reduce(span);
}

function topicsOf({ topic }: LaterQuestion): ReadonlySet<Topic> {
  return new Set(topic === article15c ? [topic, protectionAlternative] : [topic]);
}

/** A document without a rule on this that was signed, or can be told to have been made public, after the decision. */
function isAnnounced(facts: InstrumentFacts, decided: DayNumber): boolean {
  if (facts.acts.length > 0 && facts.instrument.event.data.kind !== 'consolidated-text') return false;
  if (facts.instrument.event.data.kind === 'consolidated-text') return false;
  const signed = signedOn(facts)?.bounds;
  const madePublic = madePublicOn(facts);
  return (signed?.earliest ?? -Infinity) > decided || (madePublic?.earliest ?? -Infinity) > decided;
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
