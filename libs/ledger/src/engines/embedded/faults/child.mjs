/**
 * A process of its own for the fault tests: `node child.mjs <command> <folder> [count]`, with the built ledger's
 * address in PEILDATUM_LEDGER_MODULE. Speaks in lines of JSON on standard output, each written before the next step.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';

const { openEmbeddedLedger } = await import(process.env.PEILDATUM_LEDGER_MODULE);
const [command, folder, count = '0'] = process.argv.slice(2);

const say = (what) => writeSync(1, `${JSON.stringify(what)}\n`);
const code = (error) => ({
  code: error.code,
  reason: error.reason,
  outcome: error.outcome,
  message: error.message,
});

const newEvent = (data) => ({
  id: randomUUID(),
  type: 'Tested',
  schemaVersion: 1,
  data,
  metadata: {
    recordedAt: '2025-06-04T09:15:00.000Z',
    actor: 'child',
    correlationId: 'c',
    causationId: null,
    idempotencyKey: 'k',
    requestHash: '0'.repeat(64),
  },
});

const append = async (ledger, stream, filler) => {
  const event = newEvent({ filler });
  const { revision } = await ledger.append(stream, 'any', [event]);
  say({ acknowledged: event.id, stream, revision: Number(revision) });
};

const forever = () => new Promise(() => setInterval(() => undefined, 1000));

const commands = {
  async make() {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    for (let n = 0; n < Number(count); n += 1) await append(ledger, 'stream', 'x');
    await ledger.close();
  },
  async hold() {
    await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    say({ open: true });
    await forever();
  },
  async load() {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    say({ open: true });
    const caller = async (name) => {
      for (let n = 0; ; n += 1) await append(ledger, `stream-${name}`, 'x'.repeat((n * 37) % 3000));
    };
    await Promise.all(Array.from({ length: 8 }, (_, name) => caller(name)));
  },
  async few() {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    for (let n = 0; n < Number(count); n += 1) await append(ledger, 'single', 'x'.repeat(500));
    await Promise.all(Array.from({ length: 6 }, (_, n) => append(ledger, `group-${n}`, 'y')));
    say({ done: true });
    await forever();
  },
  async repeatLast() {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write' });
    for await (const event of ledger.readAll({ direction: 'backward', limit: 1 })) {
      const { repeated } = await ledger.append(event.stream, 'any', [event]);
      say({ acknowledged: event.id, repeated });
    }
    await ledger.close();
  },
  async untilRefused() {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    try {
      for (;;) await append(ledger, 'stream', 'x'.repeat(3000));
    } catch (error) {
      say(code(error));
    }
    let readable = 0;
    for await (const _ of ledger.readAll()) readable += 1;
    say({ readable });
    await ledger.close();
  },
  async follow() {
    const ledger = await openEmbeddedLedger({ folder, mode: 'read' });
    let seen = 0;
    ledger.subscribe(null, {
      onEvent: (event) => {
        say({ delivered: event.id });
        seen += 1;
        if (seen === Number(count)) setImmediate(() => ledger.close());
      },
      onCaughtUp: (at) => say({ caughtUp: at }),
      onEnded: (error) => seen < Number(count) && say({ ended: error.message, ...code(error) }),
    });
  },
  async read() {
    const ledger = await openEmbeddedLedger({ folder, mode: 'read' });
    const ids = [];
    for await (const event of ledger.readAll()) ids.push(event.id);
    say({ ids, faults: await ledger.verify() });
    await ledger.append('stream', 'any', [newEvent({})]).catch((error) => say(code(error)));
    await ledger.close();
  },
  async write() {
    const ledger = await openEmbeddedLedger({ folder, mode: 'write' });
    await append(ledger, 'stream', 'x');
    await ledger.close();
  },
};

try {
  await commands[command]();
} catch (error) {
  say(code(error));
}
