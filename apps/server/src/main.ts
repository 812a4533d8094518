import { parseArgs } from 'node:util';

import { parseLedgerLocation, problemOf } from '@peildatum/application';

import { defaultHost, defaultPort } from './options.js';
import { serve } from './serve.js';

const usage = 'usage: node dist/main.js [--port 3000] [--host 127.0.0.1] [--ledger DIR] [--example]';

/** Starts the server from the flags and the environment: PEILDATUM_LEDGER, PEILDATUM_TOKENS. Exit status as design §7. */
async function main(): Promise<void> {
  const { ledger, host, port, example } = parseArgs({
    options: {
      ledger: { type: 'string', default: process.env['PEILDATUM_LEDGER'] ?? './data' },
      host: { type: 'string', default: defaultHost },
      port: { type: 'string', default: String(defaultPort) },
      example: { type: 'boolean', default: false },
    },
  }).values;
  const number = /^\d{1,5}$/.test(port) ? Number(port) : NaN;
  if (!(number <= 65_535)) throw new TypeError(`--port ${port} is no port`);
  await serve({
    ledger: parseLedgerLocation(ledger),
    host,
    port: number,
    example,
    tokensFile: process.env['PEILDATUM_TOKENS'],
  });
}

main().catch((error: unknown) => {
  const { exit, title, faults, code } = problemOf(error);
  const foreseen = code !== 'internal-error';
  const wrongUsage = error instanceof TypeError;
  const message = foreseen ? title.en : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${[message, ...faults.map(({ path, en }) => `${path}: ${en}`)].join('\n')}\n`);
  if (wrongUsage) process.stderr.write(`${usage}\n`);
  process.exitCode = wrongUsage ? 2 : exit;
});
