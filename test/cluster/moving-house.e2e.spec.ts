import { setTimeout as sleep } from 'node:timers/promises';

import { maliFiles } from '../acceptance/running/built.js';
import { peildatum, peildatumJson, startPeildatum } from '../acceptance/running/command-line.js';
import { Scratch } from '../acceptance/running/scratch.js';
import { startStandIn, type StandIn } from '../support/kurrentdb-stand-in/src/index.js';

const scratch = new Scratch();
const here = scratch.path('here');
const back = scratch.path('back');
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startStandIn();
  const { status } = await peildatum(here, ['record', ...maliFiles()]);
  expect(status).toBe(0);
}, 120_000);

afterAll(async () => {
  await standIn.stop();
  scratch.remove();
});

interface Check {
  readonly sound: boolean;
  readonly events: number;
  readonly logHash: string;
  readonly projectionHash: string;
}

const check = (ledger: string): Promise<Check> => peildatumJson<Check>(ledger, ['ledger', 'check']);

async function copy(from: string, to: string): Promise<{ copied: number; present: number; equal: boolean }> {
  return peildatumJson('unused', ['ledger', 'copy', '--from', from, '--to', to]);
}

async function exported(ledger: string): Promise<string> {
  const { status, out } = await peildatum(ledger, ['ledger', 'export']);
  expect(status).toBe(0);
  return out;
}

describe('a ledger that moves from a folder to KurrentDB and back', () => {
  it('holds the same events in the same order everywhere, and gives the same answers', async () => {
    const before = await check(here);
    expect(await copy(here, standIn.url)).toMatchObject({ copied: before.events, equal: true });
    expect(await check(standIn.url)).toEqual(before);
    expect(await copy(standIn.url, back)).toMatchObject({ copied: before.events, equal: true });
    expect(await check(back)).toEqual(before);
    const bytes = await exported(here);
    expect(await exported(standIn.url)).toBe(bytes);
    expect(await exported(back)).toBe(bytes);
  }, 240_000);

  it('goes on where it was killed', async () => {
    const slow = await startStandIn();
    try {
      slow.faults.plan({ step: 'append-before-store', kind: 'delay', ms: 50, times: 1_000 });
      const child = startPeildatum('unused', ['ledger', 'copy', '--from', here, '--to', slow.url]);
      const ended = new Promise((resolve) => child.on('close', resolve));
      while (storedIn(slow) < 20) await sleep(5);
      child.kill('SIGKILL');
      await ended;
      slow.faults.clear();
      const before = await check(here);
      const left = (await check(slow.url)).events;
      expect(left).toBeLessThan(before.events);
      const rest = { present: left, copied: before.events - left, equal: true };
      expect(await copy(here, slow.url)).toMatchObject(rest);
      expect(await check(slow.url)).toEqual(before);
    } finally {
      await slow.stop();
    }
  }, 240_000);
});

function storedIn({ store }: StandIn): number {
  return store.log.filter(({ stream }) => stream.startsWith('peildatum.')).length;
}
