import { type InstrumentId, type Topic } from '@peildatum/policy';
import { ask, geldigOp } from '../support/histories/asking.js';
import { between, day, exact } from '../support/histories/days.js';
import { actRecorded, instrumentRecorded, published, source, stated } from '../support/histories/events.js';
import { mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const text = 'consolidated-text-a' as InstrumentId;
const topic = 'particulars' as Topic;
const section = [{ kind: 'section' as const, country: mali, citation: null }];

/** With W fixed no act is added after W: what is valid on a day after the last one works on for ever. */
it('gives a consolidated text no possible end after the last day on which any act within W becomes valid', () => {
  const timeline = timelineAfter(
    instrumentRecorded(text, 'consolidated-text', null),
    actRecorded(text, [], {
      source: source(2),
      entry: { kind: 'fixed-date', date: day(5) },
      replaces: section,
    }),
    instrumentRecorded(act, 'wbv', exact(3)),
    actRecorded(act, [], { source: source(6), entry: { kind: 'not-known' }, replaces: section }),
    actRecorded(act, [stated(topic, 'words')], { source: source(6), part: 'second' }),
    published(act, day(3)),
  );
  const { candidates } = timeline.answer(ask(null, geldigOp(day(15), day(9)), topic));
  const periods = (candidates ?? []).map(({ basis, period }) => [
    basis[0]?.instrument,
    period.from,
    period.until,
  ]);
  expect(periods).toHaveLength(2);
  expect(periods).toEqual(
    expect.arrayContaining([
      [text, day(5), '..'],
      [act, between(5, 9), '..'],
    ]),
  );
});
