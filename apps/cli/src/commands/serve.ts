import { InvalidArgumentError, type Command } from 'commander';
import { say } from '@peildatum/application';

import type { CommonFlags, Context } from '../context.js';
import { Refusal } from '../refusal.js';
import { serverLines } from '../rendering/server.js';
import { UsageError } from '../usage-error.js';
import { flag } from './flags.js';

interface ServeFlags extends CommonFlags {
  readonly port?: string;
  readonly host?: string;
  readonly role?: 'all' | 'query';
  readonly writer?: string;
  readonly example?: boolean;
}

/**
 * The server's own log goes to the output, a line of JSON each; what a person wants to know goes to the error output.
 * Only this command loads the server: the others start sooner without it.
 */
export function addServe(context: Context, program: Command): void {
  const command = program.command('serve').description(
    say(context.language, {
      nl: 'beantwoordt vragen over HTTP, tot SIGINT of SIGTERM; schrijven kan met tokens uit PEILDATUM_TOKENS',
      en: 'answers over HTTP until SIGINT or SIGTERM; writing needs tokens from PEILDATUM_TOKENS',
    }),
  );
  flag(context, command, '--port <number>', { nl: 'poort (anders 3000)', en: 'port (else 3000)' });
  flag(context, command, '--host <address>', {
    nl: 'adres om op te luisteren (anders 127.0.0.1, alleen deze machine)',
    en: 'address to listen on (else 127.0.0.1, this machine only)',
  });
  flag(context, command, '--role <all|query>', {
    nl: 'query: alleen vragen beantwoorden, uit een register dat een ander schrijft (anders all)',
    en: 'query: only answer, from a ledger that another server writes (else all)',
  }).argParser((value: string) => {
    if (value !== 'all' && value !== 'query') throw new InvalidArgumentError('all | query');
    return value;
  });
  flag(context, command, '--writer <url>', {
    nl: 'met --role query: waar wie wil schrijven naartoe wordt verwezen',
    en: 'with --role query: where whoever wants to write is sent',
  });
  flag(context, command, '--example', {
    nl: 'merk een nieuw register als verzonnen: elk antwoord zegt VOORBEELD',
    en: 'mark a new ledger as invented: every answer says EXAMPLE',
  });
  command.action(async () => {
    const flags = command.optsWithGlobals<ServeFlags>();
    const port = portOf(flags.port);
    const tokensFile = context.surroundings.environment['PEILDATUM_TOKENS'];
    const hasTokens = tokensFile !== undefined && tokensFile !== '';
    const { role = 'all', writer } = flags;
    refuseWhatDoesNotGoTogether(flags);
    const { serve } = await import('@peildatum/server');
    await serve({
      ledger: context.location(flags),
      role,
      writer,
      example: flags.example ?? false,
      ...(port === undefined ? {} : { port }),
      ...(flags.host === undefined ? {} : { host: flags.host }),
      ...(hasTokens ? { tokensFile } : {}),
      onListening: ({ url }) =>
        context.surroundings.error.lines(
          serverLines(context.bare(), {
            url,
            writes: role === 'query' ? 'elsewhere' : hasTokens ? 'with-token' : 'nobody',
          }),
        ),
    }).catch((error: unknown) => {
      throw portRefusal(error, port) ?? error;
    });
  });
}

/** A server that only answers makes no ledger; one that writes sends nobody elsewhere. */
function refuseWhatDoesNotGoTogether({ role = 'all', writer, example = false }: ServeFlags): void {
  if (role === 'query' && example)
    throw new UsageError([
      {
        code: 'example-beside-query',
        nl: '--example gaat niet samen met --role query: zo’n server maakt geen register',
        en: '--example does not go with --role query: such a server makes no ledger',
      },
    ]);
  if (role === 'all' && writer !== undefined)
    throw new UsageError([
      {
        code: 'writer-without-query',
        nl: '--writer hoort bij --role query',
        en: '--writer goes with --role query',
      },
    ]);
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port <= 65_535) return port;
  throw new UsageError([
    {
      code: 'port-unreadable',
      nl: `--port ${text}: moet een getal van 0 tot en met 65535 zijn`,
      en: `--port ${text}: must be a number from 0 through 65535`,
    },
  ]);
}

/** What the operating system says of an address that cannot be had, as a refusal that tells what to do. */
function portRefusal(error: unknown, port = 3000): Refusal | undefined {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Refusal({
        code: 'port-taken',
        nl: `poort ${port} is al in gebruik; kies een andere met --port`,
        en: `port ${port} is taken; choose another with --port`,
      });
    case 'EACCES':
      return new Refusal({
        code: 'port-forbidden',
        nl: `poort ${port} mag deze gebruiker niet gebruiken; kies een andere met --port`,
        en: `this user may not use port ${port}; choose another with --port`,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Refusal({
        code: 'host-unavailable',
        nl: 'dit adres heeft deze machine niet; kies een ander met --host',
        en: 'this machine has no such address; choose another with --host',
      });
    default:
      return undefined;
  }
}
