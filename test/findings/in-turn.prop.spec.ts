import type { Finding } from '@peildatum/timeline';
import fc from 'fast-check';

import { history } from '../support/histories/arbitrary/history.js';
import { day } from '../support/histories/days.js';
import { elsewhere, sideBySide } from '../support/histories/elsewhere.js';
import { parameters, runs } from '../support/property-runs.js';
import { timelineOf } from '../support/timeline-of.js';

describe('the findings of all countries one after the other', () => {
  it('are all of them, in order, as they were when they were asked for, whatever is taken in meanwhile', () => {
    let found = 0;
    fc.assert(
      fc.property(history, fc.nat(), fc.nat({ max: 6 }), ({ log }, known, taken) => {
        const both = sideBySide(log, elsewhere(log));
        const first = both.slice(0, 1 + (known % both.length));
        const timeline = timelineOf(first);
        const inTurn = timeline.findingsInTurn(day(300), null)[Symbol.iterator]();
        const told: Finding[] = [];
        for (let next = inTurn.next(); next.done !== true; next = inTurn.next()) {
          told.push(next.value);
          if (told.length === taken) timeline.apply(both);
        }
        expect(told).toEqual(timelineOf(first).findings(null, day(300), null).findings);
        const about = told.map(({ country }) => country ?? '~');
        expect(about).toEqual([...about].sort());
        found += told.length;
      }),
      parameters(runs('findings in turn', 0.25)),
    );
    expect(found).toBeGreaterThan(0);
  });
});
