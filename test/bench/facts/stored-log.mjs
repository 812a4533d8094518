import { join } from 'node:path';
import { openEmbeddedLedger, openMemoryLedger } from '@peildatum/ledger';

const EVENTS_AT_ONCE = 1000;

/** Writes a whole history into a new ledger of the engine, many events to a commit. Gives the open ledger. */
export async function storeHistory(history, engine, folder) {
  const ledger = await openNew(engine, folder);
  let requests = [];
  const revisions = new Map();
  let waiting = 0;
  const store = async () => {
    await ledger.appendAll(requests);
    requests = [];
    waiting = 0;
  };
  for (const { stream, event } of history.log()) {
    const revision = revisions.get(stream) ?? -1;
    const last = requests.at(-1);
    if (last?.stream === stream) last.events.push(event);
    else requests.push({ stream, expected: revision === -1 ? 'none' : BigInt(revision), events: [event] });
    revisions.set(stream, revision + 1);
    waiting += 1;
    if (waiting >= EVENTS_AT_ONCE) await store();
  }
  if (requests.length > 0) await store();
  return ledger;
}

export async function openNew(engine, folder) {
  if (engine === 'memory') return openMemoryLedger();
  return openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
}

/** The database file that the embedded engine keeps in its folder. */
export function databaseIn(folder) {
  return join(folder, 'ledger.sqlite');
}
