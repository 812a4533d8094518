import type { InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  named,
  published,
  rectified,
  stated,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;

/**
 * Of two parts that state one topic under one citation the later in order of recording governs. A rectification is read
 * in its part's place: it does not move the part behind the others.
 */
it('lets the later part govern a topic that a rectification adds to an earlier part', () => {
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [stated('particulars', 'words')]),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])], { part: 'second' }),
    published(act, day(2)),
    rectified(act, day(4), [gradings('three-step', [named(gao), 'lower'])]),
  );
  expect(timeline.answer(ask(gao, peildatum(day(5)))).level).toBe('higher');
});
