import { instrumentStream, type InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  corrected,
  gradings,
  instrumentRecorded,
  named,
  published,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { written } from '../support/histories/written.js';
import { timelineOf } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;

it('reads a correction as a later correction left it', () => {
  const scribe = written(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])]),
  );
  const stream = instrumentStream(act);
  const publication = scribe.write(stream, published(act, day(4)));
  const mistaken = scribe.write(stream, corrected(publication, { publishedOn: day(6) }));
  scribe.write(stream, corrected(mistaken, { change: { kind: 'replace', fields: { publishedOn: day(8) } } }));

  const timeline = timelineOf(scribe.log);
  expect(timeline.answer(ask(gao, peildatum(day(8)))).state).toBe('unknown');
  expect(timeline.answer(ask(gao, peildatum(day(9)))).state).toBe('graded');
});
