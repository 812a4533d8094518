import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { CommandHandler, CqrsModule, QueryHandler } from '@nestjs/cqrs';

import { ApplicationParts } from '../application-parts.js';
import type { ApplicationOptions } from '../options.js';
import { LiveTimeline } from '../reading/live-timeline.js';
import type { UseCase } from '../use-case.js';
import { commands, queries } from '../use-cases.js';

/** The use cases as a Nest module; exports the command bus, the query bus and `LiveTimeline`. */
@Module({})
export class ApplicationModule implements OnApplicationShutdown {
  constructor(@Inject(ApplicationParts) private readonly parts: ApplicationParts) {}

  static async forRoot(options: ApplicationOptions): Promise<DynamicModule> {
    return {
      module: ApplicationModule,
      imports: [CqrsModule.forRoot()],
      exports: [CqrsModule, LiveTimeline],
      providers: [
        { provide: ApplicationParts, useFactory: () => ApplicationParts.open(options) },
        {
          provide: LiveTimeline,
          useFactory: ({ live }: ApplicationParts) => live,
          inject: [ApplicationParts],
        },
        ...(await handlersOf(queries, QueryHandler)),
        ...(await handlersOf(commands, CommandHandler)),
      ],
    };
  }

  /** After servers stopped listening. */
  async onApplicationShutdown(): Promise<void> {
    await this.parts.close();
  }
}

/** Who takes each of these, marked for the bus that brings it. */
async function handlersOf(
  useCases: readonly UseCase[],
  mark: typeof QueryHandler | typeof CommandHandler,
): Promise<Provider[]> {
  const providers: Provider[] = [];
  for (const { message, load } of useCases) {
    const Handler = await load();
    mark(message)(Handler);
    providers.push({
      provide: Handler,
      useFactory: (parts: ApplicationParts) => new Handler(parts),
      inject: [ApplicationParts],
    });
  }
  return providers;
}
