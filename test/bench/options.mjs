import { parseArgs } from 'node:util';

/** What can be asked for by name; each prints one figure or a few. */
export const groups = ['append', 'rebuild', 'governing', 'map', 'case', 'audit', 'http'];
/** What can be asked for of an engine on a server: what the port costs. */
const serverGroups = ['append', 'read'];

export const usage = `npm run bench -- [--quick] [--only NAME]… [--facts N]… [--engine embedded|memory|kurrentdb] [--seed N] [--json FILE]

  --quick    small logs and short rounds: to see that it works, not to quote
  --only     one of ${groups.join(', ')} (rebuild prints the memory too); may be repeated
  --facts    size of the log in facts, instead of 10,000, 100,000, 200,000 and 1,000,000 (http: the
             first two, audit: the first); may be repeated
  --engine   where the log is kept (default embedded); kurrentdb compares our engine with the bare
             client on the stand-in: append and read only
  --seed     of the invented history (default 20250604)
  --json     also write the figures, with every round, to this file
`;

/** Reads the words of the command line. Throws a UsageError with one sentence. */
export function readOptions(words) {
  const { values } = parsed(words);
  const quick = values.quick ?? false;
  const engine = oneOf(['embedded', 'memory', 'kurrentdb'], '--engine', values.engine ?? 'embedded');
  const choice = engine === 'kurrentdb' ? serverGroups : groups;
  const asked = values.facts?.map((text) => whole('--facts', text));
  return {
    help: values.help ?? false,
    effort: quick ? 'quick' : 'full',
    only: values.only?.map((name) => oneOf(choice, '--only', name)) ?? choice,
    sizes: asked ?? (quick ? [2_000, 10_000] : [10_000, 100_000, 200_000, 1_000_000]),
    auditSizes: asked ?? (quick ? [2_000] : [10_000]),
    httpSizes: asked ?? (quick ? [2_000] : [10_000, 100_000]),
    engine,
    seed: whole('--seed', values.seed ?? '20250604'),
    json: values.json ?? null,
  };
}

/** The words on the command line cannot be read. */
export class UsageError extends Error {}

function parsed(words) {
  try {
    return parseArgs({
      args: words,
      options: {
        help: { type: 'boolean' },
        quick: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        facts: { type: 'string', multiple: true },
        engine: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error.message, { cause: error });
  }
}

function oneOf(choices, flag, value) {
  if (!choices.includes(value)) throw new UsageError(`${flag} is one of ${choices.join(', ')}, not ${value}`);
  return value;
}

function whole(flag, text) {
  const value = Number(text.replaceAll(/[_,]/g, ''));
  if (!Number.isSafeInteger(value) || value < 1)
    throw new UsageError(`${flag} takes a whole number from 1, not ${text}`);
  return value;
}
