import { readdirSync } from 'node:fs';

import {
  anybody,
  Application,
  ListCountries,
  type ApplicationOptions,
  type LedgerLocation,
} from '@peildatum/application';

/** The use cases on one opened ledger. */
export type Session = Pick<Application, 'ask' | 'execute'>;

export interface SessionOptions extends ApplicationOptions {
  /** Told where the ledger holds invented facts, also when what follows is refused. */
  readonly onExample: () => void;
}

/** Opens a ledger, does what is asked, and closes it again whatever happened. Rejects with what `problemOf` explains. */
export async function withSession<T>(
  options: SessionOptions,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const { onExample, ...application } = options;
  const session = await Application.open(application);
  try {
    if ((await session.ask(new ListCountries(anybody))).example) onExample();
    return await use(session);
  } finally {
    await session.close();
  }
}

/** Whether there is certainly no ledger: a folder that is not there or holds nothing. Whatever else is there, opening it tells. */
export function certainlyMissing(location: LedgerLocation): boolean {
  if (location.kind !== 'embedded') return false;
  try {
    return readdirSync(location.folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
