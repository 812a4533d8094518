import type { InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import { disclosed, instrumentRecorded, noPolicy } from '../support/histories/events.js';
import { gao } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const nota = 'nota-a' as InstrumentId;

/** A statement that there was no policy is left out, like an act, while its source was certainly not public. */
describe('openbaarOp and an absence that a nota states', () => {
  const timeline = timelineAfter(
    instrumentRecorded(nota, 'nota', null),
    disclosed(nota, exact(10)),
    noPolicy('..', '..', nota),
  );
  const stateAsKnownOn = (offset: number) =>
    timeline.answer(ask(gao, peildatum(day(5), { openbaarOp: day(offset) }))).state;

  it('says unknown before the nota was made public', () => {
    expect(stateAsKnownOn(9)).toBe('unknown');
  });

  it('says no-policy from the day it was', () => {
    expect(stateAsKnownOn(10)).toBe('no-policy');
  });
});
