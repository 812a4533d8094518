import type { ApplicationParts } from './application-parts.js';
import type { ApplicationOptions } from './options.js';
import type { LiveTimeline } from './reading/live-timeline.js';
import type { Command, Query } from './use-case.js';
import { commands, queries } from './use-cases.js';

const useCases = new Map<unknown, (typeof queries)[number]>(
  [...queries, ...commands].map((useCase) => [useCase.message, useCase]),
);

/** The use cases on one opened ledger, without a framework: what takes a question or a command is loaded when the first of its class comes. */
export class Application {
  private constructor(private readonly parts: ApplicationParts) {}

  static async open(options: ApplicationOptions): Promise<Application> {
    const { ApplicationParts } = await import('./application-parts.js');
    return new Application(await ApplicationParts.open(options));
  }

  get live(): LiveTimeline {
    return this.parts.live;
  }

  async ask<R>(query: Query<R>): Promise<R> {
    return this.#take(query) as Promise<R>;
  }

  async execute<R>(command: Command<R>): Promise<R> {
    return this.#take(command) as Promise<R>;
  }

  /** Waits for appends under way. */
  async close(): Promise<void> {
    await this.parts.close();
  }

  async #take(message: object): Promise<unknown> {
    const useCase = useCases.get(message.constructor);
    if (useCase === undefined) throw new Error(`no use case takes ${message.constructor.name}`);
    const Handler = await useCase.load();
    return new Handler(this.parts).execute(message as never);
  }
}
