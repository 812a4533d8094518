import type { InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  gradings,
  instrumentRecorded,
  named,
  source,
} from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const text = 'consolidated-text-a' as InstrumentId;
const act = 'wbv-a' as InstrumentId;

/** A consolidated text that differs governs with its rank from its date: against an act of that day the ordinary rules decide. */
describe('a consolidated text of the day on which an act enters, with other words', () => {
  const levelsWithActOfRank = (rank: 1 | 2) => {
    const timeline = timelineAfter(
      instrumentRecorded(text, 'consolidated-text', null),
      actRecorded(text, [gradings('three-step', [named(gao), 'higher'])], {
        source: source(2),
        entry: { kind: 'fixed-date', date: day(5) },
      }),
      instrumentRecorded(act, 'wbv', null),
      actRecorded(act, [gradings('three-step', [named(gao), 'lower'])], { source: source(rank) }),
      claimed(act, 'entry', exact(5), 2),
    );
    const answer = timeline.answer(ask(gao, peildatum(day(8))));
    return (answer.candidates ?? [answer])
      .map(({ level, period }) => `${level} ${period.from} ${period.until}`)
      .sort();
  };

  it('gives way to an act of higher rank', () => {
    expect(levelsWithActOfRank(1)).toEqual([`lower ${day(5)} ..`]);
  });

  it('stands beside an act of its own rank, as a conflict', () => {
    expect(levelsWithActOfRank(2)).toEqual([`higher ${day(5)} ..`, `lower ${day(5)} ..`]);
  });
});
