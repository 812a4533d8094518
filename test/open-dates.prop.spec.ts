import { entryOf, isExact, signedOn, type InstrumentFacts } from '@peildatum/policy';
import fc from 'fast-check';

import { history } from './support/histories/arbitrary/history.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

describe('whether an instrument has to be read for the lists of an audit', () => {
  it('is never denied of one with an open date, a citation or a decision on advice, as known at any moment', () => {
    const seen = { open: 0, passedBy: 0 };
    fc.assert(
      fc.property(history, fc.nat(), ({ log }, at) => {
        const timeline = timelineOf(log);
        for (const known of [null, log[at % log.length]!.recordedAt])
          for (const id of timeline.instrumentIds(known)) {
            const facts = timeline.instrument(id, known)!;
            const isRead = timeline.mayBeOpenOrRelate(id, known);
            if (hasOpenDate(facts)) seen.open += 1;
            if (hasOpenDate(facts) || relates(facts)) expect(isRead).toBe(true);
            if (!isRead) seen.passedBy += 1;
          }
      }),
      parameters(runs('instruments read for the lists of an audit', 0.25)),
    );
    expect(Math.min(seen.open, seen.passedBy)).toBeGreaterThan(0);
  });
});

function hasOpenDate(facts: InstrumentFacts): boolean {
  if (facts.acts.length === 0) return false;
  const signed = signedOn(facts)?.bounds;
  return (
    signed === undefined ||
    !isExact(signed) ||
    facts.acts.some(({ event }) => !isExact(entryOf(facts, event.data).bounds))
  );
}

function relates({ instrument, adviceDecisions }: InstrumentFacts): boolean {
  return instrument.event.data.cites.length > 0 || adviceDecisions.length > 0;
}
