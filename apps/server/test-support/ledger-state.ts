import { QueryBus } from '@nestjs/cqrs';
import { GetLedgerInfo } from '@peildatum/application';

import type { RunningServer } from '../src/index.js';

/** How many events the ledger holds and where it ends: equal before and after a refused write. */
export async function ledgerState(
  server: RunningServer,
): Promise<{ events: number; position: string | null }> {
  const { events, position } = await server.app.get(QueryBus).execute(new GetLedgerInfo());
  return { events, position };
}
