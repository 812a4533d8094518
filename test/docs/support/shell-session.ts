import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from './pages.js';

const shim = join(root, 'apps', 'cli', 'bin', 'peildatum.js');
/** Milliseconds that one command may take on a busy machine. */
const patience = 120_000;
const ended = 'end of command, status';

/** Columns of a terminal as the pages show it. */
export const shownWidth = 100;

export interface Outcome {
  readonly lines: readonly string[];
  readonly status: number;
}

/**
 * One shell for one page, in a fresh folder that has the policy files: what the page exports and writes stays until its end.
 * `npx --no-install peildatum` is the committed shim, run by a process of its own as npx would. Ports 3000 and 3001 of 127.0.0.1 in
 * the page are free ports here.
 */
export class ShellSession {
  readonly folder = mkdtempSync(join(tmpdir(), 'peildatum-docs-'));
  readonly #shell: ChildProcess;
  /** By the port in the page. */
  readonly #ports: ReadonlyMap<number, number>;
  #output = '';
  #status = 0;
  #servers = 0;

  static async open(): Promise<ShellSession> {
    const [first, second] = [await freePort(), await freePort()];
    return new ShellSession(
      new Map([
        [3000, first],
        [3001, second],
      ]),
    );
  }

  private constructor(ports: ReadonlyMap<number, number>) {
    this.#ports = ports;
    symlinkSync(join(root, 'policy-files'), join(this.folder, 'policy-files'));
    this.#shell = spawn('bash', ['--noprofile', '--norc'], {
      cwd: this.folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: this.folder,
        LANG: 'C.UTF-8',
        COLUMNS: String(shownWidth),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    });
    this.#shell.stdout!.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    this.#send(`peildatum() { '${process.execPath}' '${shim}' "$@"; }`);
    this.#send('npx() { [ "$1 $2" = "--no-install peildatum" ] || return 97; shift 2; peildatum "$@"; }');
  }

  writeFile(name: string, lines: readonly string[]): void {
    writeFileSync(join(this.folder, name), `${lines.join('\n')}\n`);
  }

  /** Runs a command to its end; output and errors together, as a person sees them. */
  async run(command: string): Promise<Outcome> {
    this.#output = '';
    this.#send(
      `(exit ${this.#status})\n{ ${this.#here(command)}\n} 2>&1 </dev/null\nprintf '${ended} %d\\n' $?`,
    );
    const end = await this.#until(() => new RegExp(`^([\\s\\S]*?)${ended} (\\d+)\\n$`).exec(this.#output));
    this.#status = Number(end[2]);
    return { lines: this.#shown(end[1]!), status: this.#status };
  }

  /** Starts a server that runs until the page ends, and waits until what it says is as expected. */
  async serve(
    command: string,
    accepts: (lines: readonly string[]) => string | undefined,
  ): Promise<string | undefined> {
    const log = join(this.folder, `server-${this.#servers}.log`);
    const started = this.#here(command).replace(
      'npx --no-install peildatum',
      `'${process.execPath}' '${shim}'`,
    );
    writeFileSync(log, '');
    await this.run(`${started} >> ${log} 2>&1 &`);
    this.#servers += 1;
    let difference: string | undefined = 'it said nothing';
    const late = Date.now() + patience;
    while (difference !== undefined && Date.now() < late) {
      await sleep(100);
      difference = accepts(this.#shown(readFileSync(log, 'utf8')));
    }
    return difference;
  }

  /** Ends the shell with everything it started, and removes the folder. */
  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#shell.once('exit', resolve));
    if (this.#shell.exitCode === null && this.#shell.signalCode === null) {
      process.kill(-this.#shell.pid!, 'SIGKILL');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #send(text: string): void {
    this.#shell.stdin!.write(`${text}\n`);
  }

  #here(command: string): string {
    let here = command.replace(/peildatum serve\b(?!.*--port)/, '$& --port 3000');
    for (const [port, free] of this.#ports)
      here = here
        .replaceAll(`127.0.0.1:${port}`, `127.0.0.1:${free}`)
        .replaceAll(`--port ${port}`, `--port ${free}`);
    return here;
  }

  #shown(text: string): string[] {
    let shown = text.replace(/\n$/, '');
    for (const [port, free] of this.#ports)
      shown = shown.replaceAll(`127.0.0.1:${free}`, `127.0.0.1:${port}`);
    return text === '' ? [] : shown.split('\n');
  }

  async #until<T>(ready: () => T | null): Promise<T> {
    const late = Date.now() + patience;
    for (;;) {
      const found = ready();
      if (found !== null) return found;
      if (this.#shell.exitCode !== null) throw new Error(`the shell of this page ended:\n${this.#output}`);
      if (Date.now() > late) throw new Error(`no end after ${patience / 1000} s:\n${this.#output}`);
      await sleep(5);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
