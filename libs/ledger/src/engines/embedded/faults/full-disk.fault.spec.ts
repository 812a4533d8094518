import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { asText, sealAppend } from '../../../sealed-append.js';
import { openDriver, type Driver } from '../driver.js';
import { EventTable } from '../event-table.js';
import { GroupCommit } from '../group-commit.js';
import { openEmbeddedLedger } from '../index.js';
import { createSchema, demandDurability } from '../schema.js';
import { allOf, Child, newEvent, newFolder, whyNot, killChildren } from './support.js';

const reason = whyNot('prlimit', '--fsize=1000000', 'true');
if (reason !== null) process.stderr.write(`skipped: a file that may not grow: ${reason}\n`);

describe('when there is no room left', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(async () => {
    await killChildren();
    rmSync(folder, { recursive: true });
  });

  (reason === null ? it : it.skip)(
    'a file that may not grow: a typed refusal, and nothing acknowledged is lost',
    async () => {
      const child = new Child(['untilRefused', folder], ['prlimit', '--fsize=400000']);
      await child.exited;
      const acknowledged = child.acknowledged().map(({ id }) => id);
      expect(acknowledged.length).toBeGreaterThan(10);
      expect(child.lines.filter((line) => 'code' in line)).toMatchObject([
        { code: 'ledger-unavailable', outcome: 'not-written' },
      ]);
      expect(child.lines.at(-1)).toEqual({ readable: acknowledged.length });
      const ledger = await openEmbeddedLedger({ folder, mode: 'write' });
      expect((await allOf(ledger)).map((event) => event.id)).toEqual(acknowledged);
      expect(await ledger.verify()).toEqual([]);
      const next = await ledger.append('stream', BigInt(acknowledged.length - 1), [newEvent()]);
      expect(next.position).toBe(String(acknowledged.length + 1));
      await ledger.close();
    },
  );

  describe('a database at its greatest size', () => {
    let driver: Driver;
    let table: EventTable;
    let commits: GroupCommit;
    beforeEach(() => {
      driver = openDriver(join(folder, 'full.sqlite'), 'write');
      createSchema(driver);
      demandDurability(driver, folder);
      driver.execute('PRAGMA max_page_count = 40');
      table = new EventTable(driver, folder);
      commits = new GroupCommit(driver, table, folder, () => undefined);
    });
    afterEach(() => driver.close());

    const write = (stream: string, size: number): Promise<unknown> =>
      commits.write([sealAppend(stream, 'any', [newEvent({ filler: 'x'.repeat(size) })], asText)]);

    it('refuses the whole group that does not fit, says so to each, and goes on with what does', async () => {
      await write('stream', 10);
      const group = await Promise.allSettled([write('a', 10), write('b', 500_000), write('c', 10)]);
      for (const outcome of group)
        expect(outcome).toMatchObject({
          status: 'rejected',
          reason: { code: 'ledger-unavailable', reason: 'disk-full', outcome: 'not-written', family: 'ours' },
        });
      expect(table.head()).toBe(1);
      await write('stream', 10);
      expect(
        table.pageOfAll('forward', null, 10).events.map((event) => [event.position, event.stream]),
      ).toEqual([
        ['1', 'stream'],
        ['2', 'stream'],
      ]);
    });
  });
});
