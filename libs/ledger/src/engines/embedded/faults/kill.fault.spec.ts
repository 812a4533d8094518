import { rmSync } from 'node:fs';

import { afterAll, describe, expect, it } from '@jest/globals';

import { openEmbeddedLedger } from '../index.js';
import { allOf, Child, newEvent, newFolder, pause, killChildren } from './support.js';

const kills = Number(process.env['PEILDATUM_KILLS'] ?? 8);

describe('a writer killed at a random moment under load', () => {
  const folder = newFolder();
  afterAll(async () => {
    await killChildren();
    rmSync(folder, { recursive: true });
  });

  it(
    `loses nothing acknowledged, ${kills} times in a row on the same ledger`,
    async () => {
      const acknowledged = new Map<string, string>();
      for (let kill = 1; kill <= kills; kill += 1) {
        const child = new Child(['load', folder]);
        await child.said('open');
        const delay = Math.random() * 250;
        await pause(delay);
        await child.kill();
        for (const { id, stream, revision } of child.acknowledged())
          acknowledged.set(id, `${stream}@${revision}`);

        const ledger = await openEmbeddedLedger({ folder, mode: 'write' });
        const recorded = new Map(
          (await allOf(ledger)).map((event) => [event.id, `${event.stream}@${event.revision}`]),
        );
        const evidence = `kill ${kill} after ${delay.toFixed(1)} ms`;
        const lost = [...acknowledged].filter(([id, place]) => recorded.get(id) !== place);
        expect({ evidence, lost }).toEqual({ evidence, lost: [] });
        expect({ evidence, faults: await ledger.verify() }).toEqual({ evidence, faults: [] });
        const after = newEvent();
        await ledger.append('after-kill', 'any', [after]);
        acknowledged.set(after.id, `after-kill@${kill - 1}`);
        await ledger.close();
      }
      expect(acknowledged.size).toBeGreaterThan(kills * 5);
    },
    20_000 + kills * 4000,
  );
});
