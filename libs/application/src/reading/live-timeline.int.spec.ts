import { openMemoryLedger, type Ledger, type SubscriptionListener } from '@peildatum/ledger';
import { openGazetteer } from '@peildatum/gazetteer';
import type { InstrumentId } from '@peildatum/policy';

import { NotCaughtUp } from '../errors.js';
import { officer, openApplication } from '../testing/open-application.js';
import { decision, publication } from '../testing/samples.js';
import { RecordInstrument, RecordPublication } from '../writing/commands.js';
import { LiveTimeline } from './live-timeline.js';
import { GetLedgerInfo } from './queries.js';

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500 && !condition(); turn += 1) await new Promise((next) => setTimeout(next, 10));
  expect(condition()).toBe(true);
}

/** The ledger, whose subscriptions can be ended from outside as a broken connection would end them. */
function breakable(ledger: Ledger): { readonly ledger: Ledger; break(reason: Error): void } {
  let listener: SubscriptionListener | undefined;
  let current: { close(): Promise<void> } | undefined;
  const wrapped = new Proxy(ledger, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'subscribe')
        return (...[after, given]: Parameters<Ledger['subscribe']>) => {
          listener = given;
          current = target.subscribe(after, given);
          return current;
        };
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return {
    ledger: wrapped,
    break: (reason) => {
      void current?.close();
      listener?.onEnded?.(reason);
    },
  };
}

describe('the live timeline', () => {
  it('is not ready before it has caught up, and then holds what others write', async () => {
    const ledger = openMemoryLedger();
    const writer = await openApplication({ ledger: { kind: 'opened', ledger } });
    await writer.run(new RecordInstrument(decision(), officer));
    const live = new LiveTimeline(ledger, openGazetteer());
    live.follow();
    expect(live.state).toMatchObject({ ready: false, caughtUp: false, events: 0 });
    await live.waitFor('2', 1_000);
    await until(() => live.state.ready);
    const { position } = await writer.run(new RecordPublication('wbv-2025-11', publication, officer));
    await live.waitFor(position!, 1_000);
    expect(live.everything.projectionHash()).toBe((await writer.ask(new GetLedgerInfo())).projectionHash);
    expect(live.everything.instrumentHistory('wbv-2025-11' as InstrumentId)).toHaveLength(3);
    await live.close();
    await writer.close();
  });

  it('says when a place is not reached in time, and refuses text that is no place', async () => {
    const live = new LiveTimeline(openMemoryLedger(), openGazetteer());
    await live.readOnce();
    await expect(live.waitFor('1', 5)).rejects.toThrow(NotCaughtUp);
    await expect(live.waitFor('first', 5)).rejects.toMatchObject({ code: 'invalid-position' });
    await live.close();
  });

  it('shows a subscription that broke, starts it again, and misses nothing', async () => {
    const memory = openMemoryLedger();
    const { ledger, break: interrupt } = breakable(memory);
    const writer = await openApplication({ ledger: { kind: 'opened', ledger: memory } });
    const live = new LiveTimeline(ledger, openGazetteer());
    live.follow();
    await until(() => live.state.ready);
    interrupt(new Error('connection lost'));
    expect(live.state).toMatchObject({ ready: false, caughtUp: true, failure: 'connection lost' });
    const { position } = await writer.run(new RecordInstrument(decision(), officer));
    await live.waitFor(position!, 5_000);
    await until(() => live.state.ready);
    expect(live.state).toMatchObject({ events: 2, failure: null });
    await live.close();
    await writer.close();
  });

  it('is not ready while it cannot read an event, and answers with what came before', async () => {
    const ledger = openMemoryLedger();
    const writer = await openApplication({ ledger: { kind: 'opened', ledger } });
    await writer.run(new RecordInstrument(decision(), officer));
    for await (const { data, metadata } of ledger.readAll({ limit: 1 })) {
      const id = '00000000-0000-4000-8000-000000000000';
      await ledger.append('instrument-x', 'none', [
        { id, type: 'SomethingNewer', schemaVersion: 1, data, metadata },
      ]);
    }
    const live = new LiveTimeline(ledger, openGazetteer());
    live.follow();
    await until(() => live.state.failure !== null);
    expect(live.state.ready).toBe(false);
    await until(() => live.state.events === 2);
    await live.close();
    await writer.close();
    await expect(openApplication({ ledger: { kind: 'opened', ledger } })).rejects.toMatchObject({
      code: 'unknown-event-type',
    });
  });
});
