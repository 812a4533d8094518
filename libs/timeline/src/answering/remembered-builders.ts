import type { AnswerBuilder } from './answer-builder.js';

/** A case asks much about each of its few days, as known now and then. */
const kept = 48;

/** Remembers the last builders by all that they depend on, so that what they worked out for one question serves the next. */
export class RememberedBuilders {
  private readonly builders = new Map<string, AnswerBuilder>();

  of(key: string, make: () => AnswerBuilder): AnswerBuilder {
    const known = this.builders.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.builders.size >= kept) this.builders.delete(this.builders.keys().next().value!);
    this.builders.set(key, made);
    return made;
  }
}
