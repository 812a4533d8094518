import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { asText, sealAppend } from '../../sealed-append.js';
import { openDriver, type Driver } from './driver.js';
import { EventTable } from './event-table.js';
import { newEvent } from './faults/support.js';
import { GroupCommit } from './group-commit.js';
import { createSchema, demandDurability, requireDurability } from './schema.js';

describe('a commit waits for the disk', () => {
  let folder: string;
  let driver: Driver;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'peildatum-durability-'));
    driver = openDriver(join(folder, 'ledger.sqlite'), 'write');
    createSchema(driver);
  });
  afterEach(() => {
    driver.close();
    rmSync(folder, { recursive: true });
  });

  const setting = (name: string): unknown => driver.prepare(`PRAGMA ${name}`).one()?.[name];

  it('is demanded and read back at opening, and still so after the first write', () => {
    driver.execute('PRAGMA synchronous = OFF');
    demandDurability(driver, folder);
    expect([setting('journal_mode'), setting('synchronous')]).toEqual(['wal', 2]);
    driver.execute("INSERT INTO ledger VALUES ('test', 'x')");
    requireDurability(driver, folder);
    expect([setting('journal_mode'), setting('synchronous')]).toEqual(['wal', 2]);
  });

  it.each([
    ['synchronous = NORMAL', 'synchronous', '1'],
    ['synchronous = OFF', 'synchronous', '0'],
    ['journal_mode = DELETE', 'journal_mode', 'delete'],
  ])('with %s it is refused, with what was found', (pragma, name, found) => {
    demandDurability(driver, folder);
    driver.prepare(`PRAGMA ${pragma}`).rows();
    expect(() => requireDurability(driver, folder)).toThrow(
      expect.objectContaining({ code: 'durability-refused', setting: name, found }),
    );
  });

  it('a setting lowered by the first write is noticed before it is acknowledged, and writing stops', async () => {
    demandDurability(driver, folder);
    const commits = new GroupCommit(driver, new EventTable(driver, folder), folder, () => undefined);
    driver.execute('PRAGMA synchronous = NORMAL');
    const write = (): Promise<unknown> => commits.write([sealAppend('stream', 'any', [newEvent()], asText)]);
    await expect(write()).rejects.toMatchObject({ code: 'durability-refused', setting: 'synchronous' });
    driver.execute('PRAGMA synchronous = FULL');
    await expect(write()).rejects.toMatchObject({
      code: 'ledger-unavailable',
      reason: 'stopped-after-failure',
    });
  });
});
