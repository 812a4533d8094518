import { readFile } from 'node:fs/promises';

import { FileUnreadable, type LedgerLocation } from '@peildatum/application';
import { Tokens } from '@peildatum/application/access';
import { LiveTimeline } from '@peildatum/application/nest';
import { pino, type Logger } from 'pino';

import { defaultHost, defaultPort, type ServerRole } from './options.js';
import { logProgress, logReadiness } from './seen/start-log.js';
import { createServer, type RunningServer } from './server.js';

/** What a server process is told. */
export interface ServeOptions {
  readonly ledger: LedgerLocation;
  /** Default: `all`. */
  readonly role?: ServerRole;
  /** See {@link ServerOptions.writer}. */
  readonly writer?: string | undefined;
  readonly example?: boolean;
  readonly host?: string;
  readonly port?: number;
  /** File with the hashes of tokens (PEILDATUM_TOKENS). Left out: every write is refused. */
  readonly tokensFile?: string | undefined;
  /** Default: JSON lines on standard output, level `info`. */
  readonly log?: Logger;
  /** Told when it listens. */
  readonly onListening?: (server: RunningServer) => void;
}

/**
 * Runs a server until SIGTERM or SIGINT, then stops gracefully; a second signal ends the process at once. Resolves when it has
 * stopped. Rejects as `createServer` does, with FileUnreadable where the tokens file cannot be read, with TokensFileInvalid.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const {
    ledger,
    role = 'all',
    writer,
    example = false,
    host = defaultHost,
    port = defaultPort,
    tokensFile,
    onListening,
  } = options;
  const log = options.log ?? pino({ base: { name: 'peildatum' } });
  const tokens = tokensFile === undefined || tokensFile === '' ? undefined : await readTokens(tokensFile);
  const stopped = nextSignal();
  const server = await createServer({
    ledger,
    role,
    writer,
    example,
    host,
    port,
    tokens,
    log,
    onProgress: logProgress(log),
  });
  log.info({ url: server.url, role, writes: role === 'all' && tokens !== undefined }, 'listening');
  if (!isLoopback(host))
    log.warn({ host }, 'other machines can reach this server; put TLS before it, tokens travel as they are');
  const watch = logReadiness(log, server.app.get(LiveTimeline));
  onListening?.(server);
  const signal = await stopped;
  clearInterval(watch);
  log.info({ signal }, 'stopping');
  await server.close();
  log.info('stopped');
}

async function readTokens(file: string): Promise<Tokens> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    const at = { file, line: null, column: null };
    const nl = 'het bestand met tokens is niet te lezen';
    throw new FileUnreadable([
      { code: 'file-unreadable', path: '', nl, en: 'the tokens file cannot be read', at },
    ]);
  }
  return Tokens.read(text);
}

/** The first of the signals; the handlers are gone then, so that the next one has its usual effect. */
function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const signals: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT'];
    const handle = (signal: NodeJS.Signals): void => {
      for (const other of signals) process.off(other, handle);
      resolve(signal);
    };
    for (const signal of signals) process.on(signal, handle);
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
