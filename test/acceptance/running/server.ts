import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { startPeildatum } from './command-line.js';

/** What came back, the body as it was sent. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const token = 'acceptance-recorder-token';
const auditorToken = 'acceptance-auditor-token';

/** A `peildatum serve` in a process of its own, which answers from all that is recorded. */
export class RunningServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /**
   * @param tokensFile where to write the file with the hashes of the tokens that {@link post} and {@link getAsAuditor} send
   * @param flags further words of the command
   */
  static async start(
    ledger: string,
    tokensFile: string,
    flags: readonly string[] = [],
  ): Promise<RunningServer> {
    writeFileSync(
      tokensFile,
      JSON.stringify([
        { tokenSha256: hashOf(token), actor: 'acceptance', role: 'recorder' },
        { tokenSha256: hashOf(auditorToken), actor: 'auditor', role: 'auditor', clearance: 'confidential' },
      ]),
    );
    const child = startPeildatum(ledger, ['serve', '--port', '0', ...flags], {
      PEILDATUM_TOKENS: tokensFile,
    });
    const server = new RunningServer(child, await addressOf(child));
    while ((await server.get('/health/ready')).status !== 200) await sleep(20);
    return server;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    return this.#send(path, { headers });
  }

  /** The body of an answer, byte for byte. */
  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await fetch(`${this.url}${path}`)).arrayBuffer());
  }

  getAsAuditor(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    return this.#send(path, { headers: { authorization: `Bearer ${auditorToken}`, ...headers } });
  }

  /** Sends a body as JSON with the token of a recorder. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Received> {
    return this.#send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Stops it as a system would; resolves with its exit status. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.child.on('exit', resolve));
    if (this.child.exitCode !== null) return this.child.exitCode;
    this.child.kill('SIGTERM');
    return ended;
  }

  /** Ends it as a lost machine would; resolves when it is gone. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.child.on('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }

  async #send(path: string, init: RequestInit): Promise<Received> {
    const response = await fetch(`${this.url}${path}`, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The address in the log of the server. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    child.stderr!.on('data', (chunk) => (complained += String(chunk)));
    child.stdout!.on('data', (chunk) => {
      said += String(chunk);
      const url = /"url":"(http:[^"]+)"/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('close', (status) => reject(new Error(`serve ended with ${status}: ${complained}`)));
  });
}
