import { readdirSync } from 'node:fs';

import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus, type Command, type Query } from '@nestjs/cqrs';
import {
  ApplicationModule,
  ListCountries,
  anybody,
  type ApplicationOptions,
  type LedgerLocation,
} from '@peildatum/application';

/** The use cases on one opened ledger. */
export interface Session {
  execute<R>(command: Command<R>): Promise<R>;
  ask<R>(query: Query<R>): Promise<R>;
}

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
  const app = await NestFactory.createApplicationContext(ApplicationModule.forRoot(application), {
    logger: false,
    abortOnError: false,
  });
  try {
    const commands = app.get(CommandBus, { strict: false });
    const queries = app.get(QueryBus, { strict: false });
    if ((await queries.execute(new ListCountries(anybody))).example) onExample();
    return await use({
      execute: (command) => commands.execute(command),
      ask: (query) => queries.execute(query),
    });
  } finally {
    await app.close();
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
