import { article15c, knownTopics, type Topic } from '@peildatum/policy';
import type { HistoryAnswer } from '@peildatum/timeline';
import fc from 'fast-check';

import { history } from './support/histories/arbitrary/history.js';
import { peildatum } from './support/histories/asking.js';
import { day } from './support/histories/days.js';
import { mali } from './support/histories/geography.js';
import { parameters, runs } from './support/property-runs.js';
import { timelineOf } from './support/timeline-of.js';

const topics = knownTopics as readonly string[] as readonly Topic[];

describe('the lines of a history, notices apart', () => {
  it('are those of the history, though days that one act settles are not looked at one by one', () => {
    let runsFound = 0;
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(article15c, ...topics),
        fc.nat({ max: 40 }),
        ({ log }, topic, last) => {
          const timeline = timelineOf(log);
          const beschikbaarOp = log[last % log.length]!.recordedAt;
          for (const known of [null, beschikbaarOp]) {
            const asked = peildatum(day(20), { beschikbaarOp: known });
            const lines = timeline.lines(mali, topic, asked);
            expect(withoutNotices(lines)).toEqual(
              withoutNotices(timeline.history(mali, null, topic, asked).lines),
            );
            runsFound += lines.flatMap((line) => line.runs).length;
          }
        },
      ),
      parameters(runs('lines without notices', 0.5)),
    );
    expect(runsFound).toBeGreaterThan(0);
  });
});

function withoutNotices(lines: HistoryAnswer['lines']) {
  return lines.map(({ region, runs }) => ({
    region,
    runs: runs.map(({ notices: _notices, ...run }) => run),
  }));
}
