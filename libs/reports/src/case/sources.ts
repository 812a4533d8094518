import type { InstrumentId } from '@peildatum/policy';
import { eventReference, type EventReference, type Timeline } from '@peildatum/timeline';

import type { CaseQuestion, CaseSource, DatedAnswer, SourceLink } from './case-answer.js';
import { distinct, jciLink, linksOf } from './links.js';
import { readingsOf } from './readings.js';

interface Use {
  readonly use: CaseSource['use'];
  readonly dates: Set<string>;
  readonly links: SourceLink[];
  readonly events: Set<string>;
}

/** Every document that an answer rests on, and the advice and judgments beside it, with where to read it and where it stands in the ledger. */
export function sourcesOf(
  timeline: Timeline,
  question: CaseQuestion,
  dates: readonly DatedAnswer[],
): CaseSource[] {
  const uses = new Map<string, Use>();
  const note = (instrument: string, use: CaseSource['use'], date: string): Use => {
    const key = `${use} ${instrument}`;
    let known = uses.get(key);
    if (known === undefined) {
      known = { use, dates: new Set(), links: [], events: new Set() };
      uses.set(key, known);
    }
    known.dates.add(date);
    return known;
  };
  for (const { name, answer } of dates) {
    for (const reading of answer === null ? [] : readingsOf(answer)) {
      for (const basis of reading.basis) {
        const used = note(basis.instrument, 'basis', name);
        used.links.push(...jciLink(basis));
        for (const event of basis.events) used.events.add(event);
        if (basis.statedIn !== null && basis.statedIn !== basis.instrument)
          note(basis.statedIn, 'basis', name);
      }
      for (const { instrument } of reading.advice) note(instrument, 'advice', name);
      for (const { judgment } of reading.courtFindings) note(judgment, 'judgment', name);
    }
  }
  return [...uses].map(([key, { use, dates: usedOn, links, events }]) => {
    const instrument = key.slice(use.length + 1) as InstrumentId;
    const facts = timeline.instrument(instrument, question.beschikbaarOp);
    const found = timeline.referencesOf(instrument, question.country).filter(({ id }) => events.has(id));
    const description = facts === undefined ? [] : [eventReference(facts.instrument.recorded)];
    const advice = use === 'advice' && facts !== undefined ? facts.advice : [];
    return {
      instrument,
      name: timeline.instrumentName(instrument),
      kind: facts?.instrument.event.data.kind ?? 'other',
      reference: facts?.instrument.event.data.reference ?? null,
      use,
      dates: [...usedOn],
      held: facts?.held ?? false,
      links: distinct([...links, ...(facts === undefined ? [] : linksOf(facts))]),
      events: once([...description, ...advice.map(({ recorded: one }) => eventReference(one)), ...found]),
    };
  });
}

function once(events: readonly EventReference[]): EventReference[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}
