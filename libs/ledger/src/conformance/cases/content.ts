import { strict as assert } from 'node:assert';

import type { EventToAppend, JsonObject } from '../../port.js';
import type { ConformanceCase } from '../kit.js';
import { allOf, collect, contentOf, newEvent, newEvents } from '../support.js';

const awkward: readonly JsonObject[] = [
  {},
  { '': '', ' ': ' ', 'a/b~c': 1, __proto__x: 2 },
  JSON.parse('{"__proto__": {"a": 1}, "constructor": "c", "toString": null}') as JsonObject,
  { text: 'Ségou, Ménaka, Tombouctou, ‘’ – …', emoji: '👩🏽‍⚖️', rtl: 'مالي', combining: 'e\u0301' },
  { control: '\u0000\u0001\b\t\n\u000b\r\u001f\u007f\u0085\u2028\u2029\ufeff', quote: '"\\/' },
  { numbers: [0, -1, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 9007199254740991, 0.1] },
  { 10: 'ten', 9: 'nine', b: 1, a: 2 },
  { nested: [[[[[{ a: [] }]]]]], empty: [{}, []] },
  { true: true, false: false, null: null },
];

export const contentCases: readonly ConformanceCase[] = [
  {
    name: 'awkward texts, names and numbers come back exactly',
    run: async ({ ledger }) => {
      const events = awkward.map((data) => newEvent(data));
      await ledger.append('stream', 'none', events);
      const recorded = await allOf(ledger);
      assert.deepEqual(recorded.map(contentOf), events);
      for (const [index, event] of recorded.entries())
        assert.equal(JSON.stringify(event.data), JSON.stringify(awkward[index]), 'members keep their order');
    },
  },
  {
    name: 'stream names may hold letters of any script, spaces, colons and slashes, and are not confused',
    run: async ({ ledger }) => {
      const names = [
        'instrument-wbv-2025-11',
        'ECLI:NL:RVS:2023:1',
        'AWB 12/3456',
        'Ségou',
        'segou',
        'SEGOU',
        '%',
        '_',
        'a%b',
        "o'neill",
        '😀',
      ];
      for (const name of names) await ledger.append(name, 'none', [newEvent({ name })]);
      for (const name of names) {
        const events = await collect(ledger.readStream(name));
        assert.deepEqual(
          events.map((event) => [event.stream, event.data]),
          [[name, { name }]],
        );
      }
    },
  },
  {
    name: 'a payload of some megabytes comes back exactly',
    run: async ({ ledger }) => {
      const events = [newEvent({ text: 'é'.repeat(3_000_000) }), newEvent({ after: true })];
      await ledger.append('stream', 'none', events);
      assert.deepEqual((await allOf(ledger)).map(contentOf), events);
    },
  },
  {
    name: 'a payload beyond the limit is refused',
    run: async ({ ledger }) => {
      const huge = newEvent({ text: 'x'.repeat(16 * 1024 * 1024) });
      await assert.rejects(ledger.append('stream', 'none', [huge]), { code: 'invalid-append' });
      assert.equal(await ledger.head(), null);
    },
  },
  {
    name: 'a thousand events in one append keep their order',
    run: async ({ ledger }) => {
      const events = newEvents(1000);
      const result = await ledger.append('stream', 'none', events);
      assert.equal(result.revision, 999n);
      assert.deepEqual((await allOf(ledger)).map(contentOf), events);
    },
  },
  {
    name: 'changing what was passed in changes nothing recorded, not even before the append is acknowledged',
    run: async ({ ledger }) => {
      const data = { list: [1, 2, 3], inner: { a: 1 } };
      const metadata = { ...newEvent().metadata };
      const events: EventToAppend[] = [newEvent(data, { metadata })];
      const appended = JSON.parse(JSON.stringify(events)) as EventToAppend[];
      const acknowledged = ledger.append('stream', 'none', events);
      data.list.push(4);
      data.inner.a = 2;
      (metadata as { actor: string }).actor = 'somebody else';
      events.push(newEvent());
      await acknowledged;
      data.inner.a = 3;
      assert.deepEqual((await allOf(ledger)).map(contentOf), appended);
    },
  },
  {
    name: 'changing what was read, or delivered, changes nothing for the next reader',
    run: async ({ ledger }) => {
      const event = newEvent({ list: [1], inner: { a: 1 } });
      await ledger.append('stream', 'none', [event]);
      const spoil = (data: unknown): void => {
        try {
          const target = data as { list: number[]; inner: { a: number } };
          target.list.push(2);
          target.inner.a = 2;
        } catch {
          // Frozen data is another way to keep the promise.
        }
      };
      for (const read of await allOf(ledger)) spoil(read.data);
      for (const read of await collect(ledger.readStream('stream'))) spoil(read.data);
      await new Promise<void>((resolve) => {
        ledger.subscribe(null, {
          onEvent: (delivered) => spoil(delivered.data),
          onCaughtUp: () => resolve(),
        });
      });
      assert.deepEqual((await allOf(ledger)).map(contentOf), [event]);
    },
  },
];
