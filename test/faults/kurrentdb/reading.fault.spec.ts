import { describe, expect, it, jest } from '@jest/globals';
import { allOf, collect, idsOf, newEvents } from '@peildatum/ledger/conformance';

import type { FaultKind } from '../../support/kurrentdb-stand-in/src/index.js';
import { DEADLINE_MS, onStandIn, unavailableAfter } from './support.js';

jest.setTimeout(60_000);

const places = [
  { step: 'read-before', after: 0 },
  { step: 'read-during', after: 0 },
  { step: 'read-during', after: 7 },
] as const;
const kinds: readonly FaultKind[] = ['silence', 'delay', 'drop', 'refuse', 'not-leader'];

describe.each(places)('a fault at $step, after $after events', (place) => {
  it.each(kinds)('%s: everything is read, once and in order', (kind) =>
    onStandIn(async (ledger, standIn) => {
      const events = newEvents(40);
      await ledger.append('stream', 'none', events);
      const read = async (reading: () => Promise<readonly { readonly id: string }[]>): Promise<void> => {
        standIn.faults.plan({ ...place, kind });
        expect(idsOf(await reading())).toEqual(idsOf(events));
      };
      await read(() => collect(ledger.readStream('stream')));
      await read(() => allOf(ledger));
      await read(async () => (await allOf(ledger, { direction: 'backward' })).toReversed());
      expect(standIn.faults.struck).toHaveLength(3);
    }),
  );

  it('a server that stays silent: unavailable within the deadline, and well again afterwards', () =>
    onStandIn(async (ledger, standIn) => {
      const events = newEvents(40);
      await ledger.append('stream', 'none', events);
      for (const reading of [
        () => collect(ledger.readStream('stream')),
        () => allOf(ledger),
        () => ledger.head(),
      ]) {
        standIn.faults.plan({ ...place, kind: 'silence', times: 1_000 });
        if (place.after === 0) {
          const took = await unavailableAfter(reading, { reason: 'no-answer', outcome: 'not-written' });
          expect(took).toBeLessThan(DEADLINE_MS * 1.5);
        }
        standIn.faults.clear();
        await reading();
      }
      expect(idsOf(await allOf(ledger))).toEqual(idsOf(events));
    }));
});

describe('a read of the log that ends early, as if all were well', () => {
  it('is read on', () =>
    onStandIn(async (ledger, standIn) => {
      const events = newEvents(40);
      await ledger.append('stream', 'none', events);
      standIn.faults.plan({ step: 'read-during', kind: 'end', after: 5, times: 3 });
      expect(idsOf(await allOf(ledger))).toEqual(idsOf(events));
      expect(standIn.faults.struck).toHaveLength(3);
    }));
});

describe('a reader who stops early', () => {
  it('holds nothing open on the server', () =>
    onStandIn(async (ledger) => {
      await ledger.append('stream', 'none', newEvents(300));
      for await (const { revision } of ledger.readAll()) if (revision === 3n) break;
      expect(await allOf(ledger)).toHaveLength(300);
    }));
});

describe('streams that were deleted on the server behind our back', () => {
  it('are named by verification, and a tombstone stops every reading', () =>
    onStandIn(async (ledger, standIn) => {
      await ledger.append('deleted', 'none', newEvents(2));
      await ledger.append('kept', 'none', newEvents(1));
      standIn.store.delete('peildatum.deleted', 'any');
      expect(await ledger.verify()).toMatchObject([
        { code: 'stream-deleted', evidence: { stream: 'deleted', inLog: '1', inStream: null } },
      ]);
      standIn.store.tombstone('peildatum.kept', 'any');
      await expect(collect(ledger.readStream('kept'))).rejects.toMatchObject({ code: 'ledger-corrupt' });
      await expect(allOf(ledger)).rejects.toMatchObject({ code: 'ledger-corrupt' });
      expect(await ledger.verify()).toMatchObject([{ code: 'unreadable' }]);
      await expect(ledger.append('kept', 'any', newEvents(1))).rejects.toMatchObject({
        code: 'ledger-corrupt',
      });
    }));
});
