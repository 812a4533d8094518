/** What a ledger makes itself, different on every run: a page shows one example of it. */
const madeValues = {
  moment: String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z`,
  id: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  hash: '(?:sha256-[0-9a-f]{16}|[0-9a-f]{64})',
  folder: '[^\\s\'"]*/peildatum-[a-z]+-[A-Za-z0-9]{6}',
} as const;

const anyMade = new RegExp(Object.values(madeValues).join('|'), 'g');
const anyText = '…';

/**
 * Compares what a page shows with what really came out. Values that a ledger makes itself are learned where they are first seen; from
 * then on the same example must stand for the same value, also in the commands that follow.
 */
export class ShownOutput {
  readonly #learned = new Map<string, string>();

  /** A command of the page with its examples replaced by what they stand for on this run. */
  real(command: string): string {
    return command.replace(anyMade, (shown) => this.#learned.get(shown) ?? shown);
  }

  /** What is wrong with the shown lines, or undefined where the real ones are as shown. */
  difference(shown: readonly string[], real: readonly string[]): string | undefined {
    let at = 0;
    let skipping = false;
    for (const line of shown) {
      if (isGap(line)) {
        skipping = true;
        continue;
      }
      const found = skipping ? real.findIndex((one, index) => index >= at && this.#same(line, one)) : at;
      if (found < 0) return `shown, but nowhere in what follows:\n  ${line}`;
      const actual = real[found];
      if (actual === undefined) return `shown, but the output had ended:\n  ${line}`;
      if (!this.#same(line, actual)) return `shown: ${line}\nreal:  ${actual}`;
      this.#learn(line, actual);
      at = found + 1;
      skipping = false;
    }
    return skipping || at === real.length ? undefined : `not shown: ${real.slice(at).join('\n           ')}`;
  }

  #same(shown: string, real: string): boolean {
    const match = patternOf(shown).exec(real.trimEnd());
    return (
      match !== null &&
      madeIn(shown).every(
        (value, index) => (this.#learned.get(value) ?? match[index + 1]) === match[index + 1],
      )
    );
  }

  #learn(shown: string, real: string): void {
    const match = patternOf(shown).exec(real.trimEnd());
    madeIn(shown).forEach((value, index) => this.#learned.set(value, match![index + 1]!));
  }
}

/** A line that stands for any number of lines; the mark of an example ledger may stand before it. */
function isGap(line: string): boolean {
  return line.trim() === anyText || /^(?:VOORBEELD|EXAMPLE) +…$/.test(line);
}

function madeIn(line: string): string[] {
  return line.match(anyMade) ?? [];
}

/** `…` inside a line stands for any text; each made value is a group that takes a value of its kind. */
function patternOf(shown: string): RegExp {
  const texts = shown.trimEnd().split(anyMade);
  const kinds = madeIn(shown).map((value) => `(${kindOf(value)})`);
  const source = texts.map((text, index) => literal(text) + (kinds[index] ?? '')).join('');
  return new RegExp(`^${source}$`);
}

function kindOf(value: string): string {
  return Object.values(madeValues).find((kind) => new RegExp(`^(?:${kind})$`).test(value))!;
}

function literal(text: string): string {
  return text
    .split(anyText)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*?');
}
