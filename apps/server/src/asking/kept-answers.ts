/**
 * Answers as they were sent, kept while nothing new is recorded. A question that names all its days has one answer for one state of the
 * register and one clearance, and the same few days are asked again and again. The answer that was asked longest ago goes first.
 */
export class KeptAnswers {
  readonly #mostBytes: number;
  readonly #answers = new Map<string, Buffer>();
  #position: string | null = null;
  #bytes = 0;

  /** @param mostBytes of answers together; 0 keeps none */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** @param position of the register as it is now; answers of an earlier one are forgotten */
  find(position: string | null, key: string): Buffer | undefined {
    if (position !== this.#position) this.#forget(position);
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** @param position of the register when the question was put; an answer that came too late is not kept */
  keep(position: string | null, key: string, answer: Buffer): void {
    if (position !== this.#position || answer.length > this.#mostBytes || this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#bytes += answer.length;
    for (const [oldest, { length }] of this.#answers) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#answers.delete(oldest);
      this.#bytes -= length;
    }
  }

  #forget(position: string | null): void {
    this.#answers.clear();
    this.#bytes = 0;
    this.#position = position;
  }
}
