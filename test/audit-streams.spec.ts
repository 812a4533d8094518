import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { resolveMoments } from '@peildatum/timeline';
import { auditCsv, auditJson, auditOf, type Audit } from '@peildatum/reports';
import type { InstrumentId, Recorded } from '@peildatum/policy';

import { exact } from './support/histories/days.js';
import { disclosed, instrumentRecorded } from './support/histories/events.js';
import { written } from './support/histories/written.js';
import { timelineOf } from './support/timeline-of.js';

const letter = 'kamerbrief-2031-04-01' as InstrumentId;
const events = 2_000;
const { log } = written(
  instrumentRecorded(letter, 'kamerbrief', exact(1)),
  ...Array.from({ length: events - 1 }, () => disclosed(letter, exact(2))),
);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('an audit of a long log', () => {
  it.each([
    ['JSON', (audit: Audit) => auditJson(audit)],
    ['CSV', (audit: Audit) => auditCsv(audit, 'nl')],
  ])(
    'is written as %s while the log is read: it asks for an event only when those before it are written',
    async (_form, write) => {
      let given = 0;
      const audit = auditing(function* (from, until) {
        for (const one of log.slice(from, until)) {
          given += 1;
          yield one;
        }
      });
      let rows = 0;
      for await (const piece of write(audit)) {
        rows += piece.split('DisclosureRecorded').length - 1;
        expect(given - rows).toBeLessThanOrEqual(2);
      }
      expect([given, rows >= events - 1]).toEqual([events, true]);
    },
  );

  it('holds on to no row that was written', async () => {
    const rows: WeakRef<object>[] = [];
    let alive = Infinity;
    const { pieces } = auditing(function* (from, until) {
      yield* log.slice(from, until);
    });
    for await (const { list, row } of pieces) {
      if (list !== 'events') continue;
      rows.push(new WeakRef(row));
      if (rows.length < events) continue;
      await new Promise((resolve) => setImmediate(resolve));
      collect();
      alive = rows.filter((one) => one.deref() !== undefined).length;
    }
    expect(rows).toHaveLength(events);
    expect(alive).toBeLessThan(10);
  });
});

function auditing(read: (from: number, until: number) => Iterable<Recorded>): Audit {
  const moments = resolveMoments({}, '2099-01-01T12:00:00.000Z');
  if (moments.kind !== 'ok') throw new Error('unreadable');
  return auditOf(
    { by: 'recording', from: '1990-01-01' as never, to: '2100-01-01' as never, country: null, actor: null },
    {
      timeline: timelineOf(log),
      events: async function* (from, until) {
        yield* read(from, until);
      },
      countryName: (country) => ({ nl: country, en: country }),
      moments: moments.moments,
      actorsShown: true,
    },
  );
}
