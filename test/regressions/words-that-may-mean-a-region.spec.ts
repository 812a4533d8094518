import type { GradingStatement, InstrumentId, Scope } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import { actRecorded, gradings, instrumentRecorded, named, published } from '../support/histories/events.js';
import { gao, menaka } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const act = 'wbv-a' as InstrumentId;
const words = (text: string): Scope => ({ kind: 'words', words: text });

function readingsOfMenaka(...statements: [Scope, GradingStatement['level']][]): string[] {
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(0)),
    actRecorded(act, [gradings('three-step', ...statements)]),
    published(act, day(3)),
  );
  const candidates = timeline.answer(ask(menaka, peildatum(day(8)))).candidates ?? [];
  return candidates.map(({ state, level }) => level ?? state).sort();
}

/** Whether words mean a region, and whether a parent's name does, are two open questions: every combination is a reading. */
describe('words that resolve to no region', () => {
  it('each may mean the region, where a text has several', () => {
    expect(readingsOfMenaka([words('the north'), 'higher'], [words('the east'), 'lower'])).toEqual([
      'higher',
      'lower',
      'none-by-silence',
    ]);
  });

  it('may mean an area that its parent’s name does not mean', () => {
    expect(readingsOfMenaka([words('the north'), 'higher'], [named(gao), 'exceptional'])).toEqual([
      'exceptional',
      'higher',
      'none-by-silence',
    ]);
  });

  it('may not mean an area that is excepted with its parent', () => {
    const allButGao: Scope = { kind: 'all-but', regions: [{ id: gao, as: 'Gao' }], words: null };
    expect(readingsOfMenaka([words('the north'), 'higher'], [allButGao, 'exceptional'])).toEqual([
      'exceptional',
      'higher',
      'none-by-silence',
    ]);
  });
});
