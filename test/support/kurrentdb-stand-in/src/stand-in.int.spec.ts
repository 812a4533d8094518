import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  BACKWARDS,
  binaryEvent,
  END,
  eventTypeFilter,
  jsonEvent,
  KurrentDBClient,
  streamNameFilter,
  type EventData,
} from '@kurrent/kurrentdb-client';

import { startStandIn, type StandIn, type StandInOptions } from './index.js';

jest.setTimeout(60_000);

const clearing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const clear of clearing.splice(0).reverse()) await clear();
});

async function opened(options: StandInOptions = {}): Promise<{ standIn: StandIn; client: KurrentDBClient }> {
  const standIn = await startStandIn(options);
  clearing.push(() => standIn.stop());
  let { url } = standIn;
  if (standIn.authority !== null) {
    const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
    clearing.push(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'ca.pem'), standIn.authority);
    url += `&tlsCAFile=${join(folder, 'ca.pem')}`;
  }
  const client = KurrentDBClient.connectionString(url);
  clearing.push(() => client.dispose());
  return { standIn, client };
}

const event = (n: number): EventData => jsonEvent({ type: 'Counted', data: { n }, metadata: { by: 'test' } });

async function collected<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

describe.each([
  ['one node', {}],
  ['one node with TLS', { tls: true }],
  ['a cluster', { nodes: 3 }],
  ['a cluster with TLS', { nodes: 3, tls: true }],
] as const)('the real client on %s', (_name, options) => {
  it('appends, batched and single, reads both ways and subscribes', async () => {
    const { client } = await opened(options);
    const first = await client.appendToStream('counts', [event(0), event(1)], { streamState: 'no_stream' });
    const single = { streamState: 1n, credentials: { username: 'u', password: 'p' } } as const;
    const second = await client.appendToStream('counts', event(2), single);
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([1n, 2n]);
    const forward = await collected(client.readStream('counts'));
    expect(forward.map((one) => one.event?.data)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
    expect(forward[2]?.event).toMatchObject({ revision: 2n, metadata: { by: 'test' }, isJson: true });
    const backward = await collected(
      client.readStream('counts', { direction: BACKWARDS, fromRevision: END, maxCount: 2 }),
    );
    expect(backward.map((one) => one.event?.revision)).toEqual([2n, 1n]);
    const all = client.readAll({ filter: streamNameFilter({ prefixes: ['counts'] }) });
    expect(await collected(all)).toHaveLength(3);

    const seen: unknown[] = [];
    const subscription = client
      .subscribeToAll({ filter: eventTypeFilter({ regex: '^Counted$' }) })
      .on('error', () => undefined)
      .on('caughtUp', () => seen.push('caught up'))
      .on('data', (one) => seen.push((one.event?.data as { n: number } | undefined)?.n));
    while (seen.length < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    await client.appendToStream('counts', event(3));
    while (seen.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen).toEqual([0, 1, 2, 'caught up', 3]);
    await subscription.unsubscribe();
  });
});

describe('the rules of the server', () => {
  it('refuse a wrong expectation with what is there, batched and single', async () => {
    const { client } = await opened();
    await client.appendToStream('s', [event(0), event(1)]);
    const credentials = { username: 'u', password: 'p' };
    for (const how of [{}, { credentials }]) {
      await expect(
        client.appendToStream('s', event(2), { streamState: 'no_stream', ...how }),
      ).rejects.toMatchObject({
        type: 'wrong-expected-version',
        actualState: 1n,
      });
      await expect(
        client.appendToStream('new', event(2), { streamState: 'stream_exists', ...how }),
      ).rejects.toMatchObject({
        type: 'wrong-expected-version',
        actualState: 'no_stream',
      });
    }
  });

  it('take equal ids for a repetition, whatever the content: certain for an exact revision, for a while otherwise', async () => {
    const { standIn, client } = await opened();
    const id = crypto.randomUUID();
    const [one, other] = [1, 2].map((n) => jsonEvent({ id, type: 'Counted', data: { n } }));
    const append = (what: EventData | undefined, streamState: 'no_stream' | 'any') =>
      client.appendToStream('s', what as EventData, { streamState });
    const first = await append(one, 'no_stream');
    expect(await append(other, 'no_stream')).toMatchObject({ position: first.position });
    expect(await append(other, 'any')).toMatchObject({ position: first.position });
    await client.appendToStream(
      's',
      Array.from({ length: 200 }, (_, n) => event(n)),
    );
    expect((await append(other, 'any')).nextExpectedRevision).toBe(201n);
    expect(standIn.store.streamOf('s')).toHaveLength(202);
  });

  it('hide a deleted stream until it is written again, and a tombstoned one for ever', async () => {
    const { client } = await opened();
    await client.appendToStream('s', [event(0), event(1)]);
    await client.deleteStream('s');
    await expect(collected(client.readStream('s'))).rejects.toMatchObject({ type: 'stream-not-found' });
    expect(await client.appendToStream('s', event(2), { streamState: 'no_stream' })).toMatchObject({
      nextExpectedRevision: 2n,
    });
    expect((await collected(client.readStream('s'))).map((one) => one.event?.revision)).toEqual([2n]);
    await client.tombstoneStream('s');
    await expect(collected(client.readStream('s'))).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(client.appendToStream('s', event(3))).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('take no append beyond the size the server was told', async () => {
    const { client } = await opened({ maximumAppendSize: 1_000 });
    const large = binaryEvent({ type: 'Large', data: new Uint8Array(2_000) });
    await expect(client.appendToStream('s', large)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
      maxAppendSize: 1_000,
    });
  });

  it('send an append to the leader that asked for one', async () => {
    const { standIn, client } = await opened({ nodes: 2 });
    await client.appendToStream('s', event(0), { requiresLeader: true });
    standIn.lead(1);
    const append = () => client.appendToStream('s', event(1), { requiresLeader: true, streamState: 0n });
    const credentials = { username: 'u', password: 'p' };
    await expect(
      client.appendToStream('s', event(1), { requiresLeader: true, credentials }),
    ).rejects.toMatchObject({ type: 'not-leader', leader: { port: standIn.ports[1] } });
    expect(await append()).toMatchObject({ nextExpectedRevision: 1n });
  });

  it('keep everything over a restart', async () => {
    const { standIn, client } = await opened();
    await client.appendToStream('s', event(0));
    await standIn.stop();
    await standIn.start();
    const again = KurrentDBClient.connectionString(standIn.url);
    clearing.push(() => again.dispose());
    expect(await collected(again.readStream('s'))).toHaveLength(1);
  });
});

describe('as a process of its own', () => {
  it('says where it is, serves, and ends with whoever started it', async () => {
    const child = spawn(process.execPath, ['test/support/kurrentdb-stand-in/dist/main.js'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const client = KurrentDBClient.connectionString(url);
    clearing.push(() => client.dispose());
    expect(await client.appendToStream('s', event(0))).toMatchObject({ success: true });
    child.stdin.end();
    expect((await exited)[0]).toBe(0);
  });
});
