import { article15c, type InstrumentId } from '@peildatum/policy';
import { peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  attested,
  gradings,
  instrumentRecorded,
  named,
  published,
} from '../support/histories/events.js';
import { gao, mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const forAll = 'wbv-2031-1' as InstrumentId;
const forSome = 'wbv-2031-2' as InstrumentId;
const grade = [gradings('three-step', [named(gao), 'higher'])];

/** The run of one kind of application may reach beyond the searched days where that of another does not. */
describe('a run of days that several kinds of application share', () => {
  it('is certain where its days were searched, though the run of one kind goes on', () => {
    const timeline = timelineAfter(
      instrumentRecorded(forAll, 'wbv', exact(0)),
      actRecorded(forAll, grade, { replaces: [{ kind: 'section', country: mali, citation: null }] }),
      published(forAll, day(0)),
      instrumentRecorded(forSome, 'wbv', exact(4)),
      actRecorded(forSome, [gradings('three-step', [named(gao), 'lower'])], {
        appliesTo: { applications: 'lodged-on-or-after', date: day(4), words: null },
      }),
      published(forSome, day(4)),
      attested(day(1), day(4)),
    );
    const { lines } = timeline.history(mali, null, article15c, peildatum(day(2)));
    const runs = lines.find(({ region }) => region?.id === gao)!.runs;
    expect(runs.map(({ from, until, level, certainty }) => [from, until, level, certainty])).toEqual([
      ['..', day(1), null, 'as-recorded'],
      [day(1), day(5), 'higher', 'certain'],
      [day(5), '..', null, 'uncertain'],
    ]);
  });
});
