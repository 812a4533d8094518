import { problemOf, say } from '@peildatum/application';
import { CommanderError } from 'commander';

import { Context, type Surroundings } from './context.js';
import { buildProgram } from './program.js';
import { Refusal } from './refusal.js';
import { faultLines, subjectOf } from './rendering/faults.js';
import { languageOf, usageFault } from './usage.js';
import { UsageError } from './usage-error.js';

/** How the command ends: answered, refused or not found, wrong usage, our fault (design §7). */
export const exits = { answered: 0, refused: 1, usage: 2, ours: 3 } as const;

/**
 * Runs one command line, without the name of the program. Answers on the output, faults on the error output, and gives the exit
 * status; never throws and never ends the process.
 */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const context = new Context(surroundings, languageOf(argv));
  try {
    await buildProgram(context).parseAsync([...argv], { from: 'user' });
    if (surroundings.output.failure === undefined) return context.status;
    throw surroundings.output.failure;
  } catch (error) {
    return failed(context, error);
  }
}

function failed(context: Context, error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return exits.answered;
    return wrongUsage(context, new UsageError([usageFault(error)]));
  }
  if (error instanceof UsageError) return wrongUsage(context, error);
  if (error instanceof Refusal) {
    context.complain([`${say(context.language, error.fault)} [${error.fault.code}]`]);
    return exits.refused;
  }
  const problem = problemOf(error);
  context.complain(faultLines(context.language, problem, context.flags, subjectOf(error)));
  if (problem.code === 'internal-error') context.complain(unforeseenLines(context, error));
  return problem.code === 'invalid-input' && context.inputIsUsage ? exits.usage : problem.exit;
}

function wrongUsage(context: Context, error: UsageError): number {
  context.complain(error.faults.map((fault) => `${say(context.language, fault)} [${fault.code}]`));
  return exits.usage;
}

/** What we did not foresee, by its own words, and with `PEILDATUM_DEBUG` where it was thrown. */
function unforeseenLines(context: Context, error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const debug = (context.surroundings.environment['PEILDATUM_DEBUG'] ?? '') !== '';
  return debug
    ? (error.stack ?? error.message).split('\n')
    : [`${error.name}: ${error.message.split('\n')[0]}`];
}
