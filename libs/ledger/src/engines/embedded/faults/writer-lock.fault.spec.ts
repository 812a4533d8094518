import { rmSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { openEmbeddedLedger } from '../index.js';
import { allOf, Child, newEvent, newFolder, killChildren } from './support.js';

describe('the right to write', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(async () => {
    await killChildren();
    rmSync(folder, { recursive: true });
  });

  it('is refused at once to a second writer in the same process, and free again after closing', async () => {
    const first = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    await expect(openEmbeddedLedger({ folder, mode: 'write' })).rejects.toMatchObject({
      code: 'ledger-locked',
      folder,
    });
    await first.append('stream', 'none', [newEvent()]);
    await first.close();
    const second = await openEmbeddedLedger({ folder, mode: 'write' });
    await second.append('stream', 'exists', [newEvent()]);
    await second.close();
  });

  it('is refused to another process, whose attempt disturbs nothing', async () => {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    const child = new Child(['write', folder]);
    expect(await child.said('code')).toMatchObject({ code: 'ledger-locked' });
    await child.exited;
    await ledger.append('stream', 'none', [newEvent()]);
    expect((await allOf(ledger)).length).toBe(1);
    await ledger.close();
  });

  it('returns when the process that had it is killed', async () => {
    const child = new Child(['hold', folder]);
    await child.said('open');
    await expect(openEmbeddedLedger({ folder, mode: 'write' })).rejects.toMatchObject({
      code: 'ledger-locked',
    });
    await child.kill();
    const ledger = await openEmbeddedLedger({ folder, mode: 'write' });
    await ledger.append('stream', 'none', [newEvent()]);
    await ledger.close();
  });
});
