import { parseArgs } from 'node:util';

import { parseLedgerLocation, problemOf, type LocatedFault } from '@peildatum/application';

import { defaultHost, defaultPort, isServerRole } from './options.js';
import { serve, type ServeOptions } from './serve.js';

const usage =
  'usage: node dist/main.js [--port 3000] [--host 127.0.0.1] [--ledger DIR] [--role all|query] [--writer URL] [--example]';

/** Flags that cannot be read. */
class UsageError extends Error {}

/** The flags, and from the environment PEILDATUM_LEDGER and PEILDATUM_TOKENS. Throws UsageError. */
function readOptions(): ServeOptions {
  const { ledger, host, port, role, writer, example } = readFlags();
  if (!isServerRole(role)) throw new UsageError(`--role ${role}: must be all or query`);
  const number = /^\d{1,5}$/.test(port) ? Number(port) : Infinity;
  if (number > 65_535) throw new UsageError(`--port ${port}: must be a number from 0 through 65535`);
  const tokensFile = process.env['PEILDATUM_TOKENS'];
  return { ledger: parseLedgerLocation(ledger), role, writer, host, port: number, example, tokensFile };
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        ledger: { type: 'string', default: process.env['PEILDATUM_LEDGER'] ?? './data' },
        host: { type: 'string', default: defaultHost },
        port: { type: 'string', default: String(defaultPort) },
        role: { type: 'string', default: 'all' },
        writer: { type: 'string' },
        example: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Exit status as design §7: 1 refused, 2 wrong usage, 3 our fault or the engine unavailable. */
function tell(error: unknown): void {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  const { exit, title, detail, faults, code } = problemOf(error);
  const unforeseen = error instanceof Error ? error.message : String(error);
  const lines = faults.length > 0 ? faults.map(lineOf) : detail === null ? [] : [String(detail)];
  process.stderr.write(`${[code === 'internal-error' ? unforeseen : title.en, ...lines].join('\n')}\n`);
  process.exitCode = exit;
}

function lineOf({ at, path, en }: LocatedFault): string {
  return [at?.file, path, en].filter((part) => part !== undefined && part !== '').join(': ');
}

try {
  await serve(readOptions());
} catch (error) {
  tell(error);
}
