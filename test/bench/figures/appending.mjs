import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Random } from '../facts/random.mjs';
import { databaseIn, openNew } from '../facts/stored-log.mjs';
import { templatesOf } from '../facts/templates.mjs';
import { insertInto, openRaw, settingsOf } from '../raw-driver.mjs';
import { inTurn } from '../rounds.mjs';
import { ratioFigure } from './figure.mjs';

const CALLERS = 64;
const single = 'append, one caller';
const grouped = `append, ${CALLERS} callers`;
const raw = 'libsql, one INSERT per commit';

/**
 * Durable single commits through the ledger and through the bare driver, and what sharing a commit gains.
 * Each append opens a stream of its own with one event; the bare driver gets its JSON ready-made.
 */
export async function appending({ engine, folder, seed, world, effort }) {
  const template = templatesOf(world, seed);
  const ledgerFolder = join(folder, 'append');
  const rawFolder = join(folder, 'append-raw');
  await mkdir(rawFolder, { recursive: true });
  const ledger = await openNew(engine, ledgerFolder);
  await (await openNew('embedded', rawFolder)).close();
  const bare = openRaw(databaseIn(rawFolder));
  const insert = insertInto(bare);

  const random = new Random(seed + 1);
  let streams = 0;
  let position = 0;
  const fresh = () => ({ ...template[streams % template.length], id: random.uuid() });
  const appendOne = () => ledger.append(`instrument-bench-${(streams += 1)}`, 'none', [fresh()]);
  const perRound = effort === 'quick' ? 200 : 1500;

  const rates = await inTurn(
    {
      [raw]: () => {
        for (let n = 0; n < perRound; n += 1) {
          const { id, type, schemaVersion, data, metadata } = template[position % template.length];
          const fixed = [type, schemaVersion, JSON.stringify(data), JSON.stringify(metadata)];
          position += 1;
          insert.run(
            position,
            `instrument-bench-${position}`,
            0,
            position === 1 ? id : random.uuid(),
            ...fixed,
          );
        }
        return perRound;
      },
      [single]: async () => {
        for (let n = 0; n < perRound; n += 1) await appendOne();
        return perRound;
      },
      [grouped]: async () => {
        const each = Math.ceil((perRound * 4) / CALLERS);
        const caller = async () => {
          for (let n = 0; n < each; n += 1) await appendOne();
        };
        await Promise.all(Array.from({ length: CALLERS }, caller));
        return each * CALLERS;
      },
    },
    { rounds: effort === 'quick' ? 3 : 7 },
  );
  const settings = settingsOf(bare);
  bare.close();
  await ledger.close();
  const isDurable = engine === 'embedded';
  return {
    settings,
    figures: [
      ratioFigure({
        name: 'append',
        facts: null,
        unit: 'commits/s',
        subject: single,
        against: raw,
        rates,
        aim: isDurable ? { atLeast: 0.8 } : null,
      }),
      ratioFigure({
        name: 'group commit',
        facts: null,
        unit: 'events/s',
        subject: grouped,
        against: single,
        rates,
        aim: isDurable ? { atLeast: 3.5 } : null,
      }),
    ],
  };
}
