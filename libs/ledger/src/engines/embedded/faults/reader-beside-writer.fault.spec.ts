import { rmSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { RecordedEnvelope } from '../../../port.js';
import { openEmbeddedLedger } from '../index.js';
import { allOf, Child, newEvent, newFolder, pause, killChildren } from './support.js';

describe('a reader in another process', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(async () => {
    await killChildren();
    rmSync(folder, { recursive: true });
  });

  it('follows a writer that writes, every event once and in order, and may not write itself', async () => {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    await ledger.append('old', 'none', [newEvent(), newEvent()]);
    const follower = new Child(['follow', folder, '42']);
    await follower.said('caughtUp');
    for (let round = 0; round < 20; round += 1) {
      await ledger.append('new', 'any', [newEvent({ round }), newEvent()]);
      await pause(3);
    }
    await follower.exited;
    const delivered = follower.lines.filter((line) => 'delivered' in line).map((line) => line['delivered']);
    expect(delivered).toEqual((await allOf(ledger)).map((event) => event.id));

    const reader = new Child(['read', folder]);
    await reader.exited;
    expect(reader.lines).toMatchObject([
      { ids: delivered, faults: [] },
      { code: 'ledger-read-only', reason: 'opened-for-reading' },
    ]);
    await ledger.close();
  });

  it('reads while a writer is under load, always a whole beginning of the log', async () => {
    const writer = new Child(['load', folder]);
    await writer.said('open');
    const reader = await openEmbeddedLedger({ folder, mode: 'read' });
    let before: RecordedEnvelope[] = [];
    for (let round = 0; round < 10; round += 1) {
      await pause(10);
      const events = await allOf(reader);
      expect(events.slice(0, before.length).map((event) => event.id)).toEqual(
        before.map((event) => event.id),
      );
      expect(events.map((event) => event.position)).toEqual(events.map((_, index) => String(index + 1)));
      before = events;
    }
    expect(before.length).toBeGreaterThan(0);
    await writer.kill();
    expect(await reader.verify()).toEqual([]);
    await reader.close();
  });

  it('goes on when the writer is killed and another takes its place', async () => {
    const first = new Child(['load', folder]);
    await first.said('acknowledged');
    const reader = await openEmbeddedLedger({ folder, mode: 'read' });
    const seen: string[] = [];
    const subscription = reader.subscribe(null, { onEvent: (event) => void seen.push(event.id) });
    await first.kill();
    const second = await openEmbeddedLedger({ folder, mode: 'write' });
    const last = newEvent();
    await second.append('after', 'none', [last]);
    for (let waited = 0; seen.at(-1) !== last.id && waited < 5000; waited += 10) await pause(10);
    expect(seen).toEqual((await allOf(second)).map((event) => event.id));
    await subscription.close();
    await reader.close();
    await second.close();
  });
});
