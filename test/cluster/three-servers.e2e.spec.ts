import { setTimeout as sleep } from 'node:timers/promises';

import { Scratch } from '../acceptance/running/scratch.js';
import { RunningServer } from '../acceptance/running/server.js';
import { startStandIn, type StandIn } from '../support/kurrentdb-stand-in/src/index.js';

/** How many documents are written; each is read back from another server. */
const writes = Number(process.env['PEILDATUM_CLUSTER_WRITES'] ?? 1_000);
const atOnce = 8;

const scratch = new Scratch();
let standIn: StandIn;
let writer: RunningServer;
/** Those that only answer; null while one is down. */
const askers: (RunningServer | null)[] = [null, null];

const query = (name: string): Promise<RunningServer> =>
  RunningServer.start(standIn.url, scratch.path(name), ['--role', 'query', '--writer', writer.url]);

beforeAll(async () => {
  standIn = await startStandIn();
  writer = await RunningServer.start(standIn.url, scratch.path('writer'));
  [askers[0], askers[1]] = await Promise.all([query('first'), query('second')]);
}, 120_000);

afterAll(async () => {
  await Promise.all([writer, ...askers].map((server) => server?.stop()));
  await standIn.stop();
  scratch.remove();
});

/** Writes one document and gives its place in the register. */
async function write(id: string): Promise<string> {
  const instrument = { id, holding: 'referenced', kind: 'kamerbrief', classification: 'public' };
  const written = await writer.post('/v1/instruments', { instrument });
  expect({ id, status: written.status }).toEqual({ id, status: 201 });
  return written.headers.get('peildatum-position')!;
}

/** Reads it from a server that only answers, as new as the write; from the other where that one is down. */
async function readBack(id: string, position: string, first: number): Promise<number> {
  for (let turn = first; turn < first + 200; turn += 1) {
    const asker = askers[turn % askers.length];
    const answer = await asker
      ?.get(`/v1/instruments/${id}`, { 'peildatum-not-before': position })
      .catch(() => undefined);
    if (answer === undefined || answer.status === 503) {
      await sleep(100);
      continue;
    }
    expect({ id, status: answer.status }).toEqual({ id, status: 200 });
    return turn % askers.length;
  }
  throw new Error(`${id} cannot be read back`);
}

const inBatches = async (from: number, until: number): Promise<number[]> => {
  const answeredBy: number[] = [];
  let next = from;
  const work = async (): Promise<void> => {
    for (let n = next++; n < until; n = next++) {
      const id = `kamerbrief-${n}`;
      answeredBy.push(await readBack(id, await write(id), n));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answeredBy;
};

describe('one server that writes and two that only answer, on one KurrentDB', () => {
  it('give back every write from another server as new as asked, while one is killed and started again', async () => {
    const third = Math.floor(writes / 3);
    expect(new Set(await inBatches(0, third))).toEqual(new Set([0, 1]));

    const lost = askers[1]!;
    askers[1] = null;
    await lost.kill();
    expect(new Set(await inBatches(third, 2 * third))).toEqual(new Set([0]));

    const [, answeredBy] = await Promise.all([
      query('second').then((server) => (askers[1] = server)),
      inBatches(2 * third, writes - atOnce * 4),
    ]);
    answeredBy.push(...(await inBatches(writes - atOnce * 4, writes)));
    expect(new Set(answeredBy)).toEqual(new Set([0, 1]));

    const all = [writer, ...askers].map((server) => server!);
    const lists = await Promise.all(all.map((server) => server.get('/v1/instruments')));
    expect(lists.map(({ text }) => text)).toEqual(lists.map(() => lists[0]!.text));
    expect((JSON.parse(lists[0]!.text) as { instruments: unknown[] }).instruments).toHaveLength(writes);
    for (const server of all) {
      const ready = JSON.parse((await server.get('/health/ready')).text) as unknown;
      expect(ready).toMatchObject({ ready: true, events: writes, behind: { events: 0, orMore: false } });
    }
  }, 600_000);

  it('send whoever wants to write to the one that writes', async () => {
    const refused = await askers[0]!.post('/v1/instruments', {});
    expect(refused.status).toBe(405);
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'writes-go-elsewhere', writer: writer.url });
  });
});
