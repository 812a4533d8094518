import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus, type Command, type Query } from '@nestjs/cqrs';
import { openMemoryLedger } from '@peildatum/ledger';

import type { Asker, Writer } from '../caller.js';
import type { Clock } from '../clock.js';
import { ApplicationModule } from '../module.js';
import type { ApplicationOptions } from '../options.js';
import { LiveTimeline } from '../reading/live-timeline.js';

/** An application for tests, driven as the apps drive it. */
export interface TestedApplication {
  run<R>(command: Command<R>): Promise<R>;
  ask<R>(query: Query<R>): Promise<R>;
  readonly live: LiveTimeline;
  close(): Promise<void>;
}

export const officer: Writer = { actor: 'officer@example.nl', clearance: 'confidential' };
export const everybody: Asker = { clearance: 'public' };

/** A clock that moves a second at each reading, from a fixed moment on. */
export function steppingClock(from = '2026-11-21T09:00:00.000Z'): Clock {
  let next = Date.parse(from);
  return {
    now: () => {
      next += 1_000;
      return new Date(next).toISOString();
    },
  };
}

export async function openApplication(options: Partial<ApplicationOptions> = {}): Promise<TestedApplication> {
  const whole: ApplicationOptions = {
    ledger: { kind: 'opened', ledger: openMemoryLedger() },
    mode: 'write',
    example: false,
    clock: steppingClock(),
    ...options,
  };
  const context = await NestFactory.createApplicationContext(ApplicationModule.forRoot(whole), {
    logger: false,
    abortOnError: false,
  });
  const commands = context.get(CommandBus);
  const queries = context.get(QueryBus);
  return {
    run: (command) => commands.execute(command),
    ask: (query) => queries.execute(query),
    live: context.get(LiveTimeline),
    close: () => context.close(),
  };
}
