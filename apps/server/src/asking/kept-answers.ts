import type { Clearance } from '@peildatum/application';

/** Answers kept for each clearance apart: what is recorded for one is not felt by the other. */
export class KeptByClearance {
  readonly #kept: Readonly<Record<Clearance, KeptAnswers>>;

  /** @param mostBytes of all answers together; 0 keeps none */
  constructor(mostBytes: number) {
    this.#kept = { public: new KeptAnswers(mostBytes / 2), confidential: new KeptAnswers(mostBytes / 2) };
  }

  for(clearance: Clearance): KeptAnswers {
    return this.#kept[clearance];
  }
}

/**
 * Answers as they were sent, kept while nothing new is recorded. A question that names all its days has one answer for one state of the
 * register, and the same few days are asked again and again. The answer that was asked longest ago goes first.
 */
export class KeptAnswers {
  readonly #mostBytes: number;
  readonly #answers = new Map<string, Buffer>();
  #version: string | null = null;
  #bytes = 0;

  /** @param mostBytes of answers together; 0 keeps none */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** @param version of the register as it is now; answers of an earlier one are forgotten */
  find(version: string, key: string): Buffer | undefined {
    if (version !== this.#version) this.#forget(version);
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** @param version of the register when the question was put; an answer that came too late is not kept */
  keep(version: string, key: string, answer: Buffer): void {
    if (version !== this.#version || answer.length > this.#mostBytes || this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#bytes += answer.length;
    for (const [oldest, { length }] of this.#answers) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#answers.delete(oldest);
      this.#bytes -= length;
    }
  }

  #forget(version: string): void {
    this.#answers.clear();
    this.#bytes = 0;
    this.#version = version;
  }
}
