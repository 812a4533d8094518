import { randomUUID } from 'node:crypto';
/**
 * Events that a server's log holds besides ours: its own, those of another program, and one that is not JSON. A reader
 * who does not filter meets them.
 */
export function addForeignEvents(store) {
  const add = (stream, type, contentType, data) =>
    void store.append(stream, 'any', [
      { id: randomUUID(), type, contentType, data, metadata: new Uint8Array() },
    ]);
  add('$users', '$User', 'application/json', Buffer.from('{"loginName":"admin"}'));
  add('$settings', '$settings', 'application/json', Buffer.from('{}'));
  add('orders-1', 'OrderPlaced', 'application/json', Buffer.from('{"total":12}'));
  add(
    'instrument-of-somebody-else',
    'InstrumentRecorded',
    'application/octet-stream',
    Buffer.from([1, 2, 255]),
  );
}
//# sourceMappingURL=foreign-events.js.map
