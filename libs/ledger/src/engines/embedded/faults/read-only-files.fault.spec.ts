import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { openEmbeddedLedger } from '../index.js';
import { allOf, Child, newEvent, newFolder, NOBODY, killChildren } from './support.js';

const reason =
  process.getuid?.() === 0
    ? null
    : 'only root can take on another user, and without that these files are ours to write';
if (reason !== null) process.stderr.write(`skipped: read-only files: ${reason}\n`);

(reason === null ? describe : describe.skip)('files this user may not write', () => {
  let folder: string;
  let ids: string[];

  beforeEach(async () => {
    folder = newFolder();
    const maker = new Child(['make', folder, '3']);
    await maker.exited;
    ids = maker.acknowledged().map(({ id }) => id);
    chmodSync(folder, 0o755);
  });
  afterEach(async () => {
    await killChildren();
    rmSync(folder, { recursive: true });
  });

  const asNobody = (command: string): Child => new Child([command, folder], [], { uid: NOBODY, gid: NOBODY });

  it('are refused for writing and open for reading', async () => {
    const writer = asNobody('write');
    expect(await writer.said('code')).toMatchObject({
      code: 'ledger-read-only',
      reason: 'files-not-writable',
    });
    const reader = asNobody('read');
    expect(await reader.said('ids')).toEqual({ ids, faults: [] });
  });

  it('are open for reading where the writer left nothing but the ledger itself', async () => {
    for (const name of ['ledger.sqlite-wal', 'ledger.sqlite-shm', 'writer.lock'])
      rmSync(join(folder, name), { force: true });
    const reader = asNobody('read');
    expect(await reader.said('ids')).toEqual({ ids, faults: [] });
  });

  it('can be followed while the writer, another user, writes', async () => {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write' });
    const follower = new Child(['follow', folder, '5'], [], { uid: NOBODY, gid: NOBODY });
    await follower.said('caughtUp');
    await ledger.append('stream', 'any', [newEvent(), newEvent()]);
    await follower.exited;
    expect(follower.lines.filter((line) => 'delivered' in line).map((line) => line['delivered'])).toEqual(
      (await allOf(ledger)).map((event) => event.id),
    );
    await ledger.close();
  });

  it('can be followed from before the writer came', async () => {
    for (const name of ['ledger.sqlite-wal', 'ledger.sqlite-shm'])
      rmSync(join(folder, name), { force: true });
    const follower = new Child(['follow', folder, '5'], [], { uid: NOBODY, gid: NOBODY });
    await follower.said('caughtUp');
    const ledger = await openEmbeddedLedger({ folder, mode: 'write' });
    await ledger.append('stream', 'any', [newEvent(), newEvent()]);
    await follower.exited;
    expect(follower.lines.filter((line) => 'delivered' in line).map((line) => line['delivered'])).toEqual(
      (await allOf(ledger)).map((event) => event.id),
    );
    await ledger.close();
  });

  it('a database of which only the file is read-only is refused for writing', async () => {
    chmodSync(folder, 0o777);
    chmodSync(join(folder, 'ledger.sqlite'), 0o444);
    chmodSync(join(folder, 'writer.lock'), 0o666);
    const writer = asNobody('write');
    expect(await writer.said('code')).toMatchObject({
      code: 'ledger-read-only',
      reason: 'files-not-writable',
    });
  });
});
