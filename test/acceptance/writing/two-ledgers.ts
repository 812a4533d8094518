import { onTheCommandLine, overHttp } from '../asking/outcome.js';
import { askAll, type Outcomes, type Row } from '../asking/table.js';
import { RunningServer } from '../running/server.js';
import { Scratch } from '../running/scratch.js';
import { byCommand, byHttp, newExampleLedger, type Write } from './write.js';

/** One step of a story: what is recorded, and the table that holds from then on. `K`: the moments of the steps so far. */
export interface Step {
  readonly name: string;
  readonly write: Write;
  readonly rows: readonly Row<Moments>[];
}

/** When the ledger had each step, by its name; `history`: what it had before the first. */
export type Moments = Readonly<Record<string, string>>;

/** What came out after one step. */
export interface Seen {
  /** Written by the command line, asked of the command line. */
  readonly exit: Outcomes;
  /** The same ledger as in `exit`, asked of a server started on it. */
  readonly beside: Outcomes;
  /** Written over HTTP, asked over HTTP. */
  readonly status: Outcomes;
}

/** Two ledgers of invented dates that live through the same story: one at the command line, one behind a server. */
export class TwoLedgers {
  readonly #scratch = new Scratch();
  readonly byCommand = this.#scratch.path('by-command');
  readonly byHttp = this.#scratch.path('by-http');
  /** The server that stays on the second ledger until {@link end}. */
  server: RunningServer | undefined;

  /** Resolves or rejects when both are done, so that {@link end} finds everything there is to stop. */
  async live(steps: readonly Step[]): Promise<ReadonlyMap<string, Seen>> {
    const both = [this.#atTheCommandLine(steps), this.#behindAServer(steps)] as const;
    await Promise.allSettled(both);
    const [left, right] = await Promise.all(both);
    return new Map(steps.map(({ name }) => [name, { ...left.get(name)!, status: right.get(name)! }]));
  }

  async end(): Promise<void> {
    await this.server?.stop();
    this.#scratch.remove();
  }

  async #atTheCommandLine(steps: readonly Step[]): Promise<Map<string, Omit<Seen, 'status'>>> {
    const ledger = this.byCommand;
    const seen = new Map<string, Omit<Seen, 'status'>>();
    let moments: Moments = { history: await newExampleLedger(ledger) };
    for (const { name, write, rows } of steps) {
      moments = { ...moments, [name]: await byCommand(ledger)(write) };
      const server = await RunningServer.start(ledger, this.#scratch.path('tokens-beside.json'));
      try {
        const [exit, beside] = await Promise.all([
          askAll(rows, onTheCommandLine(ledger), moments),
          askAll(rows, overHttp(server), moments),
        ]);
        seen.set(name, { exit, beside });
      } finally {
        await server.stop();
      }
    }
    return seen;
  }

  async #behindAServer(steps: readonly Step[]): Promise<Map<string, Outcomes>> {
    const seen = new Map<string, Outcomes>();
    let moments: Moments = { history: await newExampleLedger(this.byHttp) };
    const server = await RunningServer.start(this.byHttp, this.#scratch.path('tokens.json'));
    this.server = server;
    for (const { name, write, rows } of steps) {
      moments = { ...moments, [name]: await byHttp(server)(write) };
      seen.set(name, await askAll(rows, overHttp(server), moments));
    }
    return seen;
  }
}
