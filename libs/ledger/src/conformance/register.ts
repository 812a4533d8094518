import { conformanceCases } from './cases.js';
import type { Ability, ConformanceCase, LedgerFactory } from './kit.js';

/** The two functions of a test runner that the kit needs; jest, vitest and node:test have them. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: ((name: string, body: () => Promise<void>) => void) & {
    readonly skip: (name: string, body: () => Promise<void>) => void;
  };
}

export interface ConformanceOptions {
  readonly abilities: readonly Ability[];
  /**
   * Cases that are known to fail, by name, each with the reason. They are left out; with
   * PEILDATUM_STILL_BROKEN=1 they run and must still fail, so that a mended one is noticed.
   */
  readonly knownFailures?: Readonly<Record<string, string>>;
  /** Takes a line about each case left out. Default: standard error. */
  readonly print?: (line: string) => void;
}

/**
 * Registers every case for an engine. Each case gets a ledger of its own from the factory and disposes of it.
 * With PEILDATUM_CONFORMANCE_REPEAT=n each case runs n times, to flush out races.
 */
export function registerConformance(
  runner: TestRunner,
  engine: string,
  factory: LedgerFactory,
  options: ConformanceOptions,
): void {
  const print = options.print ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const knownFailures = options.knownFailures ?? {};
  for (const name of Object.keys(knownFailures))
    if (!conformanceCases.some((one) => one.name === name))
      throw new Error(`no conformance case is called: ${name}`);
  runner.describe(`${engine} keeps the promises of the ledger port`, () => {
    for (const one of conformanceCases) {
      const body = (): Promise<void> => runCase(one, factory);
      const knownFailure = knownFailures[one.name];
      if (one.needs !== undefined && !options.abilities.includes(one.needs))
        leaveOut(`the engine is not ${one.needs}`, one.name, body);
      else if (knownFailure === undefined) runner.it(one.name, body);
      else if (process.env['PEILDATUM_STILL_BROKEN'] === '1')
        runner.it(`still broken (${knownFailure}): ${one.name}`, () => mustFail(body));
      else leaveOut(knownFailure, one.name, body);
    }
  });

  function leaveOut(reason: string, name: string, body: () => Promise<void>): void {
    print(`skipped: ${engine}: ${name}: ${reason}`);
    runner.it.skip(`${name} [skipped: ${reason}]`, body);
  }
}

/** Runs one case on a fresh ledger of the factory. For runners that the kit does not know. */
export async function runCase(one: ConformanceCase, factory: LedgerFactory): Promise<void> {
  const repeat = Math.max(1, Number(process.env['PEILDATUM_CONFORMANCE_REPEAT'] ?? 1) || 1);
  for (let round = 0; round < repeat; round += 1) {
    const test = await factory();
    try {
      await one.run(test);
    } finally {
      await test.dispose();
    }
  }
}

async function mustFail(body: () => Promise<void>): Promise<void> {
  const failed = await body().then(
    () => false,
    () => true,
  );
  if (!failed) throw new Error('this case passes now: take it off the list of known failures');
}
