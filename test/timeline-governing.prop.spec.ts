import { toDayNumber } from '@peildatum/policy';
import type { Answer } from '@peildatum/timeline';
import fc from 'fast-check';
import { history } from './support/histories/arbitrary/history.js';
import { asking, questionTo } from './support/histories/arbitrary/questions.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

const questions = fc.array(asking, { minLength: 12, maxLength: 12 });

/** The instruments that a full answer names as governing, in one reading or another. */
function governingIn(answer: Answer): Set<string> {
  return new Set(
    [answer, ...(answer.candidates ?? [])]
      .flatMap(({ basis }) => basis)
      .filter(({ role }) => role === 'governs')
      .map(({ instrument }) => instrument),
  );
}

describe('which acts govern', () => {
  it('is what the full answer says, asked of all that is known and of what was known then', () => {
    fc.assert(
      fc.property(history, questions, ({ log }, askings) => {
        const timeline = timelineOf(log);
        for (const one of askings) {
          const asked = questionTo(log, { ...one, openbaarOp: null });
          const question = { ...asked, moments: { ...asked.moments, application: null } };
          const { country, topic, moments } = question;
          const found = timeline.governing(
            country,
            topic,
            toDayNumber(moments.geldigOp),
            toDayNumber(moments.inWerkingOp),
            moments.beschikbaarOp,
          );
          expect(new Set(found.map(({ instrument }) => instrument))).toEqual(
            governingIn(timeline.answer(question)),
          );
        }
      }),
      parameters(runs('governing', 0.25)),
    );
  }, 3_600_000);
});
