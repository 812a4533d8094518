import type {
  Command as NestCommand,
  ICommandHandler,
  IQueryHandler,
  Query as NestQuery,
} from '@nestjs/cqrs';

import type { ApplicationParts } from './application-parts.js';

/** A question, and `R` what it is answered with. Has the type of Nest's and none of its code. */
export type Query<R> = NestQuery<R>;
export const Query = class {} as new <R>() => NestQuery<R>;

/** Something to be done, and `R` what comes of it. Has the type of Nest's and none of its code. */
export type Command<R> = NestCommand<R>;
export const Command = class {} as new <R>() => NestCommand<R>;

/** A class of questions or commands, and who takes them: loaded when the first of them comes. */
export interface UseCase {
  readonly message: new (...of: never[]) => object;
  readonly load: () => Promise<
    new (parts: ApplicationParts) => { execute(message: never): Promise<unknown> }
  >;
}

/** A use case that is a question. */
export function asked<Q extends Query<unknown>>(
  message: new (...of: never[]) => Q,
  load: () => Promise<new (parts: ApplicationParts) => IQueryHandler<Q>>,
): UseCase {
  return { message, load };
}

/** A use case that is a command. */
export function done<C extends Command<unknown>>(
  message: new (...of: never[]) => C,
  load: () => Promise<new (parts: ApplicationParts) => ICommandHandler<C>>,
): UseCase {
  return { message, load };
}
