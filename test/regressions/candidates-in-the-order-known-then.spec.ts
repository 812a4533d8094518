import type { InstrumentId, Level, PolicyEvent } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { between, day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  gradings,
  instrumentRecorded,
  named,
  published,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { written } from '../support/histories/written.js';
import { timelineOf } from '../support/timeline-of.js';

const a = 'wbv-a' as InstrumentId;
const b = 'wbv-b' as InstrumentId;

function act(id: InstrumentId, level: Level): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'wbv', exact(0)),
    actRecorded(id, [gradings('three-step', [named(gao), level])]),
  ];
}

/** An answer as of then is the same to the letter, whatever was recorded since: it stands in somebody's file. */
it.each([
  ['the first act', a, b],
  ['the second act', b, a],
])(
  'gives the candidates in the order known then, after the publication of %s was recorded',
  (_, first, second) => {
    const scribe = written(
      ...act(first, 'higher'),
      ...act(second, 'lower'),
      claimed(a, 'publishedOn', between(1, 3), 1),
    );
    const then = scribe.now;
    const answeredThen = timelineOf([...scribe.log]).answer(ask(gao, peildatum(day(6))));
    scribe.write(`instrument-${a}`, published(a, day(2)));
    scribe.write(`instrument-${b}`, published(b, day(1)));
    const answeredNow = timelineOf(scribe.log).answer(ask(gao, peildatum(day(6), { beschikbaarOp: then })));
    expect(answeredNow).toEqual(answeredThen);
  },
);
