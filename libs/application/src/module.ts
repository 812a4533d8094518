import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import type { ApplicationOptions } from './options.js';

/** The use cases as a Nest module; exports the command bus, the query bus and `LiveTimeline`. */
@Module({})
export class ApplicationModule {
  static forRoot(_options: ApplicationOptions): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [CqrsModule.forRoot()],
      exports: [CqrsModule],
      providers: [],
    };
  }
}
