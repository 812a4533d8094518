import { expect } from '@jest/globals';
import {
  openKurrentDbLedger,
  type KurrentDbLedgerOptions,
  type Ledger,
  type RecordedEnvelope,
} from '@peildatum/ledger';

import {
  startStandIn,
  type StandIn,
  type StandInOptions,
} from '../../support/kurrentdb-stand-in/src/index.js';

/** Time for one call in these tests: long enough for a busy machine, short enough to wait for. */
export const DEADLINE_MS = 4_000;

/** Runs a trial on a stand-in and a ledger of its own, and clears both away. */
export async function onStandIn(
  trial: (ledger: Ledger, standIn: StandIn) => Promise<void>,
  options: Partial<KurrentDbLedgerOptions> = {},
  standInOptions: StandInOptions = {},
): Promise<void> {
  const standIn = await startStandIn(standInOptions);
  try {
    const ledger = await openKurrentDbLedger({
      url: standIn.url,
      mode: 'write',
      deadlineMs: DEADLINE_MS,
      lookAgainMs: 300,
      ...options,
    });
    try {
      await trial(ledger, standIn);
    } finally {
      await ledger.close();
    }
  } finally {
    await standIn.stop();
  }
}

/** The ids that lie on the server for this ledger, in log order: what is there, whatever the engine says. */
export function storedIds({ store }: StandIn): string[] {
  return store.log
    .filter(({ stream }) => stream.startsWith('peildatum.'))
    .map(
      ({ metadata }) => (JSON.parse(Buffer.from(metadata).toString('utf8')) as { eventId: string }).eventId,
    );
}

/** A subscription from the start that keeps what it is told. */
export function listenTo(ledger: Ledger): {
  readonly events: RecordedEnvelope[];
  readonly endedBy: Error[];
  close(): Promise<void>;
} {
  const events: RecordedEnvelope[] = [];
  const endedBy: Error[] = [];
  const subscription = ledger.subscribe(null, {
    onEvent: (event) => void events.push(event),
    onEnded: (reason) => void endedBy.push(reason),
  });
  return { events, endedBy, close: () => subscription.close() };
}

/** Runs what must fail for want of a server; gives how long it took. */
export async function unavailableAfter(
  action: () => Promise<unknown>,
  wanted: { readonly reason?: string; readonly outcome?: string } = {},
): Promise<number> {
  const started = performance.now();
  await expect(action()).rejects.toMatchObject({ code: 'ledger-unavailable', ...wanted });
  return performance.now() - started;
}
