import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

import type { EventToAppend, JsonObject, Ledger, RecordedEnvelope } from '../../../port.js';

const library = fileURLToPath(new URL('../../../..', import.meta.url));
const childProgram = join(library, 'src/engines/embedded/faults/child.mjs');

export const NOBODY = 65534;

/** A folder of a test's own under the system's temporary folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'peildatum-faults-'));
}

export function newEvent(data: JsonObject = {}): EventToAppend {
  return {
    id: randomUUID(),
    type: 'Tested',
    schemaVersion: 1,
    data,
    metadata: {
      recordedAt: '2025-06-04T09:15:00.000Z',
      actor: 'test',
      correlationId: 'c',
      causationId: null,
      idempotencyKey: 'k',
      requestHash: '0'.repeat(64),
    },
  };
}

export async function allOf(ledger: Ledger): Promise<RecordedEnvelope[]> {
  const events: RecordedEnvelope[] = [];
  for await (const event of ledger.readAll()) events.push(event);
  return events;
}

const children = new Set<Child>();

/** Kills every child that a test left behind, as one does that fails half-way. */
export async function killChildren(): Promise<void> {
  await Promise.all([...children].map((child) => child.kill()));
}

/** A child process that speaks in lines of JSON. */
export class Child {
  readonly lines: JsonObject[] = [];
  readonly exited: Promise<void>;
  readonly #process: ChildProcess;
  #errors = '';

  /** `wrapper` is put before the command: a program such as strace with its arguments. */
  constructor(arguments_: readonly string[], wrapper: readonly string[] = [], options: SpawnOptions = {}) {
    requireFreshBuild();
    const [program, ...rest] = [...wrapper, process.execPath, childProgram, ...arguments_] as [
      string,
      ...string[],
    ];
    this.#process = spawn(program, rest, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        PEILDATUM_LEDGER_MODULE: pathToFileURL(join(library, 'dist/index.js')).href,
      },
    });
    const output = createInterface({ input: this.#process.stdout as NodeJS.ReadableStream });
    output.on('line', (line) => {
      // A child killed while it wrote may leave half a line: that is no acknowledgement.
      if (line.endsWith('}')) this.lines.push(JSON.parse(line) as JsonObject);
    });
    children.add(this);
    this.#process.stderr?.on('data', (text: Buffer) => (this.#errors += text.toString()));
    this.exited = new Promise((resolve, reject) => {
      this.#process.on('error', reject);
      let open = 2;
      const done = (): void => {
        open -= 1;
        if (open > 0) return;
        children.delete(this);
        resolve();
      };
      this.#process.on('exit', done);
      output.on('close', done);
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Waits for a line with this member. */
  async said(member: string): Promise<JsonObject> {
    for (let waited = 0; ; waited += 5) {
      const found = this.lines.find((line) => member in line);
      if (found !== undefined) return found;
      if (waited > 15_000 || this.#process.exitCode !== null) {
        await this.exited;
        const late = this.lines.find((line) => member in line);
        if (late !== undefined) return late;
        throw new Error(
          `the child never said ${member}: ${JSON.stringify(this.lines.slice(-3))} ${this.#errors}`,
        );
      }
      await pause(5);
    }
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.exited;
  }

  acknowledged(): { id: string; stream: string; revision: number }[] {
    return this.lines
      .filter((line) => 'acknowledged' in line)
      .map((line) => ({
        id: String(line['acknowledged']),
        stream: String(line['stream']),
        revision: Number(line['revision']),
      }));
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Null where the program runs, else why not. */
export function whyNot(program: string, ...arguments_: string[]): string | null {
  const { error, status, stderr } = spawnSync(program, arguments_, { encoding: 'utf8' });
  if (error !== undefined) return `${program} is not here (${error.message})`;
  return status === 0 ? null : `${program} may not run here: ${stderr.trim().split('\n').at(-1) ?? ''}`;
}

/** The children run what was built: an old build would test yesterday's code. */
function requireFreshBuild(): void {
  const built = statSync(join(library, 'tsconfig.tsbuildinfo'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newer = readdirSync(join(library, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.spec.ts') &&
      statSync(join(library, 'src', file)).mtimeMs > built,
  );
  if (newer.length > 0)
    throw new Error(`build first (npx tsc -b libs/ledger): newer than the build: ${newer.join(', ')}`);
}
