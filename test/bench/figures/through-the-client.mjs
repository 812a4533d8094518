import { randomUUID } from 'node:crypto';
import { jsonEvent, KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import { openKurrentDbLedger } from '@peildatum/ledger';
import { templatesOf } from '../facts/templates.mjs';
import { inTurn } from '../rounds.mjs';
import { startStandInProcess } from '../stand-in-process.mjs';
import { ratioFigure } from './figure.mjs';

const CALLERS = 64;
/** What remains of the bare client's rate must be at least this. */
const aim = { atLeast: 0.85 };
const names = {
  append: ['append, one caller', 'bare client, one caller'],
  parallel: [`append, ${CALLERS} callers`, `bare client, ${CALLERS} callers`],
  read: ['read all', 'bare client, read all'],
};

/**
 * What the port costs: our engine and the bare client on the same stand-in, in turns. Each append opens a stream of its own
 * with one event; both read the same log. The rates say nothing of a real server.
 */
export async function throughTheClient({ only, seed, world, effort }) {
  const standIn = await startStandInProcess();
  const ledger = await openKurrentDbLedger({ url: standIn.url, mode: 'write' });
  const client = KurrentDBClient.connectionString(standIn.url);
  const template = templatesOf(world, seed);
  const rounds = { rounds: effort === 'quick' ? 3 : 7 };
  const perRound = effort === 'quick' ? 200 : 1_000;
  let streams = 0;
  const next = () => template[(streams += 1) % template.length];
  const ours = () => {
    const event = { ...next(), id: randomUUID() };
    return ledger.append(`instrument-bench-${streams}`, 'none', [event]);
  };
  const bare = () => {
    const { type, schemaVersion, data, metadata } = next();
    const id = randomUUID();
    const event = jsonEvent({ id, type, data, metadata: { eventId: id, schemaVersion, metadata } });
    return client.appendToStream(`bare.instrument-bench-${streams}`, event, { streamState: 'no_stream' });
  };
  const figures = [];
  const compare = async (which, work) => {
    const [subject, against] = names[which];
    const rates = await inTurn({ [against]: () => work(false), [subject]: () => work(true) }, rounds);
    const unit = 'events/s';
    figures.push(ratioFigure({ name: which, facts: null, unit, subject, against, rates, aim }));
  };
  try {
    if (only.includes('append')) {
      await compare('append', async (isOurs) => {
        const append = isOurs ? ours : bare;
        for (let n = 0; n < perRound; n += 1) await append();
        return perRound;
      });
      await compare('parallel', async (isOurs) => {
        const append = isOurs ? ours : bare;
        const each = Math.ceil((perRound * 4) / CALLERS);
        const caller = async () => {
          for (let n = 0; n < each; n += 1) await append();
        };
        await Promise.all(Array.from({ length: CALLERS }, caller));
        return each * CALLERS;
      });
    }
    if (only.includes('read')) {
      const size = effort === 'quick' ? 2_000 : 10_000;
      for (let n = 0; n < size / 100; n += 1)
        await ledger.append(
          `instrument-read-${n}`,
          'none',
          Array.from({ length: 100 }, () => ({ ...next(), id: randomUUID() })),
        );
      const filter = streamNameFilter({ prefixes: ['peildatum.'] });
      await compare('read', async (isOurs) => {
        let count = 0;
        for await (const _event of isOurs ? ledger.readAll() : client.readAll({ filter })) count += 1;
        return count;
      });
    }
  } finally {
    await ledger.close();
    await client.dispose();
    await standIn.stop();
  }
  return figures;
}
