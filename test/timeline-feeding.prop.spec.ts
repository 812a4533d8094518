import type { Recorded } from '@peildatum/policy';
import { Timeline, type Answer } from '@peildatum/timeline';
import fc from 'fast-check';
import { history } from './support/histories/arbitrary/history.js';
import { asking, questionTo } from './support/histories/arbitrary/questions.js';
import { elsewhere, sideBySide } from './support/histories/elsewhere.js';
import { testGazetteer } from './support/histories/gazetteer.js';
import { moment } from './support/histories/scribe.js';
import { knownAt } from './support/oracle/known-log.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

const gazetteer = testGazetteer();
const questions = fc.array(asking, { minLength: 3, maxLength: 3 });

function inBatches(log: readonly Recorded[], sizes: readonly number[]): Timeline {
  const timeline = new Timeline(gazetteer);
  for (let from = 0, turn = 0; from < log.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    timeline.apply(log.slice(from, from + size));
    from += size;
  }
  return timeline;
}

/** An answer but for where in the ledger it was read. */
function besidesItsPlace({ ledger, asked, candidates, ...answer }: Answer) {
  const place = { ...ledger, position: null, recordedAt: null };
  return {
    ...answer,
    asked: { ...asked, beschikbaarOp: null },
    ledger: place,
    candidates: candidates?.map((candidate) => ({
      ...candidate,
      asked: { ...candidate.asked, beschikbaarOp: null },
      ledger: place,
    })),
  };
}

describe('however the log is fed', () => {
  it('hash and answers are those of the log fed at once', () => {
    fc.assert(
      fc.property(
        history,
        questions,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        ({ log }, askings, sizes) => {
          const atOnce = timelineOf(log);
          const again = timelineOf(log);
          again.apply(log);
          const piecemeal = inBatches(log, sizes);
          // Reads in between must leave nothing behind that a later batch contradicts.
          const readWhileFed = new Timeline(gazetteer);
          for (const recorded of log) {
            readWhileFed.apply([recorded]);
            for (const one of askings) readWhileFed.answer(questionTo(log, one));
          }
          for (const other of [again, piecemeal, readWhileFed]) {
            expect(other.projectionHash()).toBe(atOnce.projectionHash());
            for (const question of askings.map((one) => questionTo(log, one))) {
              expect(other.answer(question)).toEqual(atOnce.answer(question));
            }
          }
        },
      ),
      parameters(runs('feeding', 0.25)),
    );
  }, 3_600_000);

  it('what was known at a moment is what a timeline says that has seen no more', () => {
    fc.assert(
      fc.property(history, questions, fc.integer({ min: -2, max: 40 }), ({ log }, askings, minutes) => {
        const at = moment(minutes);
        const all = timelineOf(log);
        const until = timelineOf(knownAt(log, at).events);
        for (const question of askings.map((one) => questionTo(log, { ...one, lastKnown: null }))) {
          const known = { ...question, moments: { ...question.moments, beschikbaarOp: at } };
          expect(all.answer(known)).toEqual(until.answer(question));
        }
      }),
      parameters(runs('prefix', 0.5)),
    );
  }, 3_600_000);

  it('what is recorded of another country changes no answer', () => {
    fc.assert(
      fc.property(history, history, questions, ({ log }, { log: other }, askings) => {
        const alone = timelineOf(log);
        const together = timelineOf(sideBySide(log, elsewhere(other)));
        for (const question of askings.map((one) => questionTo(log, { ...one, lastKnown: null }))) {
          expect(besidesItsPlace(together.answer(question))).toEqual(besidesItsPlace(alone.answer(question)));
        }
      }),
      parameters(runs('another country', 0.5)),
    );
  }, 3_600_000);
});
