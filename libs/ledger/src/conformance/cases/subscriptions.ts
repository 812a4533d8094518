import { strict as assert } from 'node:assert';

import type { Ledger, Position, RecordedEnvelope, Subscription, SubscriptionListener } from '../../port.js';
import type { ConformanceCase } from '../kit.js';
import { allOf, eventually, headOf, idsOf, newEvent, newEvents, pause, refused } from '../support.js';

/** A listener that keeps what it is told. */
class Recorder implements SubscriptionListener {
  readonly events: RecordedEnvelope[] = [];
  readonly caughtUpAt: (Position | null)[] = [];
  readonly endedBy: Error[] = [];
  readonly onEvent: (event: RecordedEnvelope) => void | Promise<void>;

  constructor(alsoOnEvent: (event: RecordedEnvelope) => void | Promise<void> = () => undefined) {
    this.onEvent = (event) => {
      this.events.push(event);
      return alsoOnEvent(event);
    };
  }

  readonly onCaughtUp = (at: Position | null): void => void this.caughtUpAt.push(at);
  readonly onEnded = (reason: Error): void => void this.endedBy.push(reason);
}

async function deliveredAll(ledger: Ledger, recorder: Recorder, after?: Position): Promise<void> {
  const expected = idsOf(await allOf(ledger, after === undefined ? {} : { after }));
  await eventually(() => recorder.events.length >= expected.length, 'everything was delivered');
  await pause(60);
  assert.deepEqual(idsOf(recorder.events), expected, 'each event once, in log order');
}

export const subscriptionCases: readonly ConformanceCase[] = [
  {
    name: 'a subscription delivers what is there and what comes, none missed, none twice',
    run: async ({ ledger }) => {
      await ledger.append('old', 'none', newEvents(150));
      const recorder = new Recorder();
      const subscription = ledger.subscribe(null, recorder);
      assert.equal(recorder.events.length, 0, 'nothing is delivered before subscribe returns');
      for (let round = 0; round < 20; round += 1)
        await Promise.all(
          ['a', 'b', 'c'].map((stream) => ledger.append(stream, 'any', newEvents(1 + (round % 2)))),
        );
      await deliveredAll(ledger, recorder);
      await subscription.close();
      assert.deepEqual(recorder.endedBy, []);
    },
  },
  {
    name: 'what a subscription delivers equals what reading gives',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', [newEvent({ text: 'é' }), newEvent({ list: [1, null] })]);
      const recorder = new Recorder();
      const subscription = ledger.subscribe(null, recorder);
      await ledger.append('stream', 'exists', [newEvent({ later: true })]);
      await eventually(() => recorder.events.length === 3, 'three events were delivered');
      assert.deepEqual(recorder.events, await allOf(ledger));
      await subscription.close();
    },
  },
  {
    name: 'a subscription from a position begins after it, and from the head with what is new',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(10));
      const all = await allOf(ledger);
      const fourth = (all[3] as RecordedEnvelope).position;
      const [fromFourth, fromHead] = [new Recorder(), new Recorder()];
      const head = await headOf(ledger);
      const subscriptions = [ledger.subscribe(fourth, fromFourth), ledger.subscribe(head, fromHead)];
      await eventually(() => fromHead.caughtUpAt.length === 1, 'the one at the head caught up');
      assert.deepEqual(fromHead.caughtUpAt, [head], 'it skipped to the head');
      assert.deepEqual(fromHead.events, []);
      await ledger.append('stream', 'any', newEvents(3));
      await deliveredAll(ledger, fromFourth, fourth);
      await deliveredAll(ledger, fromHead, head);
      await Promise.all(subscriptions.map((subscription) => subscription.close()));
    },
  },
  {
    name: 'catching up is told each time all was delivered, with the last position, and never too early',
    run: async ({ ledger }) => {
      const recorder = new Recorder();
      const deliveredThen: number[] = [];
      const subscription = ledger.subscribe(null, {
        ...recorder,
        onCaughtUp: (at) => {
          recorder.onCaughtUp(at);
          deliveredThen.push(recorder.events.length);
        },
      });
      await eventually(() => recorder.caughtUpAt.length === 1, 'an empty ledger was caught up with');
      assert.deepEqual(recorder.caughtUpAt, [null]);
      const first = await ledger.append('stream', 'any', newEvents(3));
      await eventually(() => recorder.caughtUpAt.at(-1) === first.position, 'it caught up again');
      assert.equal(deliveredThen.at(-1), 3);
      const second = await ledger.append('stream', 'any', newEvents(2));
      await eventually(() => recorder.caughtUpAt.at(-1) === second.position, 'it caught up a third time');
      assert.equal(deliveredThen.at(-1), 5);
      await pause(60);
      assert.equal(recorder.caughtUpAt.length, 3, 'nothing new, nothing told');
      await subscription.close();
    },
  },
  {
    name: 'one who has caught up is woken by each single event',
    run: async ({ ledger }) => {
      const recorder = new Recorder();
      const subscription = ledger.subscribe(null, recorder);
      await eventually(() => recorder.caughtUpAt.length === 1, 'it caught up');
      for (let count = 1; count <= 5; count += 1) {
        const { position } = await ledger.append(`s-${count}`, 'none', [newEvent()]);
        await eventually(() => recorder.caughtUpAt.at(-1) === position, 'the event arrived');
        assert.equal(recorder.events.length, count);
      }
      await subscription.close();
    },
  },
  {
    name: 'what comes while a listener is busy is delivered before catching up is told',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(2));
      let appended = 2;
      const recorder = new Recorder(async (event) => {
        if (event.revision >= 4n) return;
        await ledger.append('stream', 'any', [newEvent()]);
        appended += 1;
      });
      const deliveredThen: number[] = [];
      const subscription = ledger.subscribe(null, {
        ...recorder,
        onCaughtUp: () => {
          assert.equal(recorder.events.length, appended, 'all of the log was delivered');
          deliveredThen.push(appended);
        },
      });
      await eventually(() => deliveredThen.length > 0 || recorder.endedBy.length > 0, 'it caught up');
      assert.deepEqual([recorder.endedBy, deliveredThen], [[], [6]]);
      await subscription.close();
    },
  },
  {
    name: 'a slow listener gets one event at a time, in order, and holds up nobody',
    run: async ({ ledger }) => {
      let inside = 0;
      const slow = new Recorder(async () => {
        inside += 1;
        assert.equal(inside, 1, 'the next event waits for the promise');
        await pause(2);
        inside -= 1;
      });
      const quick = new Recorder();
      await ledger.append('stream', 'none', newEvents(10));
      const subscriptions = [ledger.subscribe(null, slow), ledger.subscribe(null, quick)];
      for (let round = 0; round < 10; round += 1) await ledger.append('stream', 'any', newEvents(2));
      await eventually(() => quick.events.length === 30, 'the quick one was served');
      await deliveredAll(ledger, slow);
      assert.deepEqual(slow.endedBy, []);
      await Promise.all(subscriptions.map((subscription) => subscription.close()));
    },
  },
  {
    name: 'a listener that appends sees its own event later',
    run: async ({ ledger }) => {
      const recorder = new Recorder(async (event) => {
        if (event.stream === 'question') await ledger.append('answer', 'any', [newEvent()]);
      });
      const subscription = ledger.subscribe(null, recorder);
      await ledger.append('question', 'any', newEvents(3));
      await eventually(() => recorder.events.length === 6, 'the answers were delivered');
      await deliveredAll(ledger, recorder);
      await subscription.close();
    },
  },
  {
    name: 'closing waits for the delivery under way, and nothing is delivered after it',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(5));
      let finished = 0;
      let started = (): void => undefined;
      const underWay = new Promise<void>((resolve) => (started = resolve));
      const recorder = new Recorder(async () => {
        started();
        await pause(20);
        finished += 1;
      });
      const subscription = ledger.subscribe(null, recorder);
      await underWay;
      await subscription.close();
      assert.equal(finished, 1);
      await ledger.append('stream', 'any', newEvents(2));
      await pause(60);
      assert.equal(recorder.events.length, 1);
      assert.deepEqual([recorder.endedBy, recorder.caughtUpAt], [[], []]);
      await subscription.close();
    },
  },
  {
    name: 'a listener may close its own subscription',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(5));
      const closed: { subscription?: Subscription; promise?: Promise<void> } = {};
      const recorder = new Recorder(async (event) => {
        if (event.revision === 1n) await closed.subscription?.close();
      });
      closed.subscription = ledger.subscribe(null, recorder);
      await eventually(() => recorder.events.length === 2, 'two events were delivered');
      await closed.subscription.close();
      await pause(60);
      assert.equal(recorder.events.length, 2);
      assert.deepEqual(recorder.endedBy, []);
    },
  },
  {
    name: 'closing before the first delivery delivers nothing',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(5));
      const recorder = new Recorder();
      await ledger.subscribe(null, recorder).close();
      await pause(20);
      assert.deepEqual([recorder.events, recorder.caughtUpAt, recorder.endedBy], [[], [], []]);
    },
  },
  ...(['throws', 'rejects'] as const).map((manner): ConformanceCase => ({
    name: `a listener that ${manner} ends its subscription, is told why, and nobody else notices`,
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(5));
      const failure = new Error('the listener failed');
      const failing = new Recorder((event) => {
        if (event.revision !== 2n) return undefined;
        if (manner === 'throws') throw failure;
        return Promise.reject(failure);
      });
      const other = new Recorder();
      const subscriptions = [ledger.subscribe(null, failing), ledger.subscribe(null, other)];
      await eventually(() => failing.endedBy.length > 0, 'the subscription ended');
      await ledger.append('stream', 'any', newEvents(2));
      await deliveredAll(ledger, other);
      assert.deepEqual(failing.endedBy, [failure]);
      assert.equal(failing.events.length, 3);
      await Promise.all(subscriptions.map((subscription) => subscription.close()));
      assert.equal(failing.endedBy.length, 1, 'closing afterwards is no second end');
    },
  })),
  {
    name: 'subscribing again from the last position handled leaves no gap and repeats nothing',
    run: async ({ ledger }) => {
      const handled: RecordedEnvelope[] = [];
      for (let round = 0; round < 6; round += 1) {
        await ledger.append('stream', 'any', newEvents(7));
        const recorder = new Recorder();
        const subscription = ledger.subscribe(handled.at(-1)?.position ?? null, recorder);
        const appended = ledger.append('stream', 'any', newEvents(3));
        await eventually(() => recorder.events.length > round, 'some events were delivered');
        await subscription.close();
        handled.push(...recorder.events);
        await appended;
      }
      const recorder = new Recorder();
      const subscription = ledger.subscribe(handled.at(-1)?.position ?? null, recorder);
      await eventually(() => recorder.caughtUpAt.length > 0, 'the last one caught up');
      await subscription.close();
      assert.deepEqual(idsOf([...handled, ...recorder.events]), idsOf(await allOf(ledger)));
    },
  },
  {
    name: 'refused appends and repetitions deliver nothing',
    run: async ({ ledger }) => {
      const events = newEvents(2);
      await ledger.append('stream', 'none', events);
      const recorder = new Recorder();
      const subscription = ledger.subscribe(await headOf(ledger), recorder);
      await ledger.append('stream', 'none', events);
      await refused(() => ledger.append('stream', 'none', newEvents(1)), 'revision-conflict');
      await pause(60);
      assert.deepEqual(recorder.events, []);
      await subscription.close();
    },
  },
  {
    name: 'closing the ledger ends its subscriptions with that reason',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(2));
      const [waiting, closed] = [new Recorder(), new Recorder()];
      ledger.subscribe(null, waiting);
      await ledger.subscribe(null, closed).close();
      await eventually(() => waiting.caughtUpAt.length === 1, 'it caught up');
      await ledger.close();
      await eventually(() => waiting.endedBy.length === 1, 'the end was told');
      assert.equal((waiting.endedBy[0] as { code?: unknown } | undefined)?.code, 'ledger-closed');
      assert.deepEqual(closed.endedBy, []);
    },
  },
  {
    name: 'a listener that closes the ledger is not waited for by that closing',
    run: async ({ ledger }) => {
      await ledger.append('stream', 'none', newEvents(3));
      const recorder = new Recorder(async () => {
        await pause(1);
        await ledger.close();
      });
      ledger.subscribe(null, recorder);
      await eventually(() => recorder.endedBy.length === 1, 'the end was told');
      assert.equal(recorder.events.length, 1);
    },
  },
  {
    name: 'subscribing from what is no position is refused at once',
    run: async ({ ledger }) => {
      assert.throws(() => ledger.subscribe('nowhere' as Position, new Recorder()), {
        code: 'invalid-position',
      });
    },
  },
];
