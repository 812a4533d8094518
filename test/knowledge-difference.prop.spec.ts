import type { Recorded, RegionId } from '@peildatum/policy';
import type { Question } from '@peildatum/timeline';
import fc from 'fast-check';
import { history } from './support/histories/arbitrary/history.js';
import { asking, questionTo } from './support/histories/arbitrary/questions.js';
import { ask, peildatum } from './support/histories/asking.js';
import { day } from './support/histories/days.js';
import { ancestors, mali } from './support/histories/geography.js';
import { answerOf, caseOf, comparableOracle, countWorlds } from './support/oracle/index.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

/** More worlds than the oracle can walk through in a test; such questions are left out. */
const tooManyWorlds = 40;

/** What the oracle answers where the log ends after so many events, but for the moment it was known. */
function oracleAt(log: readonly Recorded[], question: Question, events: number): string {
  const { beschikbaarOp: _moment, ...answer } = comparableOracle(
    answerOf(
      caseOf(
        log.slice(0, events),
        { ...question, moments: { ...question.moments, beschikbaarOp: null } },
        ancestors,
      ),
    ),
  );
  return JSON.stringify(answer);
}

const tellable = (log: readonly Recorded[], question: Question) =>
  countWorlds(caseOf(log, question, ancestors)) <= tooManyWorlds;

describe('the events that made a difference in knowledge', () => {
  it('lead from the one answer to the other: between them the naive oracle answers the same', () => {
    fc.assert(
      fc.property(history, asking, fc.nat(), ({ log }, asked, place) => {
        const question = questionTo(log, { ...asked, lastKnown: null });
        if (log.length === 0 || !tellable(log, question)) return;
        const timeline = timelineOf(log);
        const since = log[place % log.length]!.recordedAt;
        const events = timeline.eventsThatChanged(question, since);
        let standing = oracleAt(log, question, timeline.eventsBy(since));
        for (const event of events) {
          const place = log.findIndex(({ id }) => id === event.id);
          expect(event).toMatchObject({ type: log[place]!.event.type, position: log[place]!.position });
          expect(oracleAt(log, question, place)).toBe(standing);
          standing = oracleAt(log, question, place + 1);
        }
        expect(oracleAt(log, question, log.length)).toBe(standing);
      }),
      parameters(runs('events that changed an answer', 0.1)),
    );
  }, 3_600_000);

  it('are named for every region whose answer they changed', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 3, max: 16 }), fc.nat(), fc.nat(), ({ log }, asked, a, b) => {
        const moments = [a, b].map((one) => log[one % log.length]!.recordedAt).sort();
        const [known, and] = moments as [string, string];
        const on = peildatum(day(asked));
        const timeline = timelineOf(log);
        const difference = timeline.knowledgeDifference(mali, on, known, and);
        const changed = new Set<RegionId>(difference.events.flatMap(({ regions }) => regions));
        for (const { region, before, after } of difference.changes) {
          expect(changed).toContain(region.id);
          for (const [beschikbaarOp, summary] of [
            [known, before],
            [and, after],
          ] as const) {
            const { state, level, certainty, period } = timeline.answer(
              ask(region.id, { ...on, beschikbaarOp }),
            );
            expect({ state, level, certainty, period }).toEqual({
              state: summary.state,
              level: summary.level,
              certainty: summary.certainty,
              period: summary.period,
            });
          }
        }
      }),
      parameters(runs('differences in knowledge', 0.1)),
    );
  }, 3_600_000);
});
