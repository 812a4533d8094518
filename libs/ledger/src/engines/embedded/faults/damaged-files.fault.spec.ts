import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { StorageFault } from '../../../port.js';
import { openDriver } from '../driver.js';
import { openEmbeddedLedger } from '../index.js';
import { allOf, newEvent, newFolder } from './support.js';

const EVENTS = 400;

/** What a caller of the ledger gets to see of damaged files, in the order in which it would look. */
async function symptomOf(folder: string, mode: 'read' | 'write'): Promise<string | readonly StorageFault[]> {
  let ledger;
  try {
    ledger = await openEmbeddedLedger({ folder, mode, createIfMissing: mode === 'write' });
  } catch (error) {
    return (error as { code: string }).code;
  }
  try {
    const faults = await ledger.verify();
    if (faults.length > 0) return faults;
    return `${(await allOf(ledger)).length} events and nothing wrong`;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await ledger.close();
  }
}

describe('damaged files', () => {
  const root = newFolder();
  const whole = join(root, 'whole');
  let size = 0;
  let copies = 0;

  beforeAll(async () => {
    const ledger = await openEmbeddedLedger({ folder: whole, mode: 'write', createIfMissing: true });
    for (let n = 0; n < EVENTS / 40; n += 1)
      await ledger.append(
        `s-${n}`,
        'none',
        Array.from({ length: 40 }, () => newEvent({ filler: 'x'.repeat(300) })),
      );
    await ledger.close();
    size = readFileSync(join(whole, 'ledger.sqlite')).length;
  });
  afterAll(() => rmSync(root, { recursive: true }));

  function copied(): { folder: string; database: string } {
    copies += 1;
    const folder = join(root, `copy-${copies}`);
    mkdirSync(folder);
    const database = join(folder, 'ledger.sqlite');
    copyFileSync(join(whole, 'ledger.sqlite'), database);
    return { folder, database };
  }

  it('a whole copy has nothing wrong', async () => {
    expect(await symptomOf(copied().folder, 'read')).toBe(`${EVENTS} events and nothing wrong`);
  });

  it('a file cut off anywhere is reported as damaged, whoever opens it, and is left as it is', async () => {
    for (const length of [0, 1, 50, 100, 512, 4096, 5000, 8192, Math.floor(size / 2), size - 4096, size - 1])
      for (const mode of ['read', 'write'] as const) {
        const { folder, database } = copied();
        truncateSync(database, length);
        const before = readFileSync(database);
        const symptom = await symptomOf(folder, mode);
        const reported = symptom === 'ledger-corrupt' || Array.isArray(symptom);
        expect({ length, mode, symptom, reported }).toMatchObject({ reported: true });
        expect(readFileSync(database).equals(before)).toBe(true);
      }
  });

  it('bytes overwritten in the middle are found by verify', async () => {
    const { folder, database } = copied();
    const bytes = readFileSync(database);
    bytes.fill(0xaa, 4096 * 3, 4096 * 4);
    writeFileSync(database, bytes);
    const symptom = await symptomOf(folder, 'read');
    expect(symptom === 'ledger-corrupt' || Array.isArray(symptom)).toBe(true);
  });

  it.each([
    ['positions-not-contiguous', 'DELETE FROM events WHERE position = 7'],
    ['revisions-not-contiguous', 'DELETE FROM events WHERE position = 7'],
    ['positions-not-contiguous', 'UPDATE events SET position = 9000 WHERE position = 7'],
    [
      'revisions-out-of-order',
      'UPDATE events SET revision = CASE revision WHEN 0 THEN 1000 ELSE 0 END WHERE position IN (1, 2); UPDATE events SET revision = 1 WHERE revision = 1000',
    ],
    ['event-unreadable', `UPDATE events SET data = '{"a":' WHERE position = 7`],
    ['event-unreadable', `UPDATE events SET data = '[]' WHERE position = 7`],
    ['event-unreadable', `UPDATE events SET id = 'not-a-uuid' WHERE position = 7`],
    ['event-unreadable', `UPDATE events SET stream = 's' || char(10) WHERE position = 7`],
    ['event-unreadable', `UPDATE events SET metadata = '{}' WHERE position = 7`],
  ])('verify reports %s after: %s', async (code, sql) => {
    const { folder, database } = copied();
    const driver = openDriver(database, 'write');
    driver.execute(sql);
    driver.close();
    const symptom = await symptomOf(folder, 'read');
    expect(Array.isArray(symptom) ? symptom.map((fault: StorageFault) => fault.code) : symptom).toContain(
      code,
    );
  });

  it('an event that is no JSON is told to its reader', async () => {
    const { folder, database } = copied();
    const driver = openDriver(database, 'write');
    driver.execute(`UPDATE events SET data = 'nonsense' WHERE position = 7`);
    driver.close();
    const ledger = await openEmbeddedLedger({ folder, mode: 'read' });
    await expect(allOf(ledger)).rejects.toMatchObject({ code: 'ledger-corrupt', family: 'ours' });
    await ledger.close();
  });

  it('a newer format is refused as unsupported, and a database that is no ledger as damaged', async () => {
    const newer = copied();
    const driver = openDriver(newer.database, 'write');
    driver.execute(`UPDATE ledger SET value = '2' WHERE key = 'format'`);
    driver.close();
    for (const mode of ['read', 'write'] as const)
      await expect(openEmbeddedLedger({ folder: newer.folder, mode })).rejects.toMatchObject({
        code: 'unsupported-ledger-format',
        family: 'unsupported',
        found: '2',
        newestKnown: 1,
      });
    const other = join(root, 'other');
    mkdirSync(other);
    const strange = openDriver(join(other, 'ledger.sqlite'), 'write');
    strange.execute('CREATE TABLE something (a)');
    strange.close();
    expect(await symptomOf(other, 'read')).toBe('ledger-corrupt');
    expect(await symptomOf(other, 'write')).toBe('ledger-corrupt');
  });

  it('where there is no ledger that is said, and nothing is made', async () => {
    const nowhere = join(root, 'nowhere');
    for (const mode of ['read', 'write'] as const)
      await expect(openEmbeddedLedger({ folder: nowhere, mode })).rejects.toMatchObject({
        code: 'ledger-missing',
        folder: nowhere,
      });
    const blocked = join(root, 'a-file');
    writeFileSync(blocked, '');
    await expect(
      openEmbeddedLedger({ folder: join(blocked, 'x'), mode: 'write', createIfMissing: true }),
    ).rejects.toMatchObject({ code: 'ledger-unavailable', reason: 'cannot-open' });
  });

  it('a beginning that was interrupted is made anew', async () => {
    const folder = join(root, 'interrupted');
    mkdirSync(folder);
    writeFileSync(join(folder, 'ledger.sqlite.new'), 'half a header');
    expect(await symptomOf(folder, 'write')).toBe('0 events and nothing wrong');
  });
});
