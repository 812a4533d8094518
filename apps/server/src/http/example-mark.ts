import type { QueryBus } from '@nestjs/cqrs';
import { anybody, ListCountries, type LiveTimeline } from '@peildatum/application';

/** Whether the register holds invented facts, so that every answer can say so, problems included. */
export class ExampleMark {
  readonly #queries: QueryBus;
  readonly #timeline: LiveTimeline;
  #marked: boolean | undefined;

  constructor(queries: QueryBus, timeline: LiveTimeline) {
    this.#queries = queries;
    this.#timeline = timeline;
  }

  /** Undefined until the timeline has caught up and {@link read} has been called; never changes afterwards. */
  get marked(): boolean | undefined {
    return this.#marked;
  }

  /** A register is marked by its first event or never: one look is enough. */
  async read(): Promise<void> {
    if (!this.#timeline.state.caughtUp) return;
    const { example } = await this.#queries.execute(new ListCountries(anybody));
    this.#marked = example;
  }
}
