import { basename } from 'node:path';

import { BackfillTexts, say, type DatedText } from '@peildatum/application';
import type { Command } from 'commander';

import type { Context, WriteFlags } from '../context.js';
import { readInputFiles } from '../files.js';
import { backfillLines } from '../rendering/backfill.js';
import { UsageError } from '../usage-error.js';
import { addWriteFlags, flag } from './flags.js';

interface BackfillFlags extends WriteFlags {
  readonly date?: string;
  readonly whole?: boolean;
  readonly coverage?: boolean;
}

export function addBackfill(context: Context, program: Command): void {
  const command = program
    .command('backfill')
    .argument(
      '<FILE...>',
      say(context.language, {
        nl: 'geconsolideerde teksten van de Vreemdelingencirculaire (Markdown, HTML of tekst), in welke volgorde ook; de datum staat in de naam (2014-01-01.md)',
        en: 'consolidated texts of the Vreemdelingencirculaire (Markdown, HTML or text), in any order; the date stands in the name (2014-01-01.md)',
      }),
    )
    .description(
      say(context.language, {
        nl: 'leest opeenvolgende versies in en legt vast wat er per land en onderwerp werkelijk veranderde',
        en: 'reads successive versions in and records what really changed, per country and topic',
      }),
    );
  flag(context, command, '--date <date>', {
    nl: 'dag vanaf welke de tekst gold, bij één bestand',
    en: 'day from which the text applied, with one file',
  });
  flag(context, command, '--whole', {
    nl: 'de teksten zijn volledig: wat aan het eind ontbreekt, is vervallen',
    en: 'the texts are complete: what is missing at the end has lapsed',
  });
  flag(context, command, '--no-coverage', {
    nl: 'verklaar niet dat de tijd tussen de versies is doorzocht (als er versies ontbreken)',
    en: 'do not attest that the time between the versions was searched (where versions are missing)',
  });
  addWriteFlags(context, command);
  command.action(async (names: string[]) => {
    const flags = command.optsWithGlobals<BackfillFlags>();
    const dates = datesOf(names, flags.date);
    const writer = context.writer(flags);
    const files = await readInputFiles(names);
    const texts = files.map((file, index): DatedText => ({ ...file, date: dates[index]! }));
    const options = { whole: flags.whole === true, attest: flags.coverage !== false };
    const { result, page } = await context.writing(flags, writer, async (session) => ({
      result: await session.execute(
        new BackfillTexts(texts, options, writer, ({ stage, done, of }) =>
          context.progress.detail(`${say(context.language, stages[stage])} ${done}/${of}`),
        ),
      ),
      page: await context.page(session),
    }));
    context.show(flags, result, () => backfillLines(page, result));
  });
}

const stages = {
  reading: { nl: 'gelezen', en: 'read' },
  recording: { nl: 'vastgelegd', en: 'recorded' },
};

/** The date of each file: as given, or as its name has it. Throws a UsageError that names every file without one. */
function datesOf(names: readonly string[], given: string | undefined): string[] {
  if (given !== undefined && names.length > 1) {
    throw new UsageError([
      {
        code: 'date-for-many',
        nl: '--date hoort bij één bestand; zet bij meer de datum in de namen (2014-01-01.md)',
        en: '--date goes with one file; with more put the date in the names (2014-01-01.md)',
      },
    ]);
  }
  const dates = names.map((name) => given ?? /\d{4}-\d{2}-\d{2}/.exec(basename(name))?.[0]);
  const without = names.filter((_name, index) => dates[index] === undefined);
  if (without.length > 0) {
    throw new UsageError(
      without.map((name) => ({
        code: 'date-missing',
        nl: `${name}: vanaf welke dag gold deze tekst? Zet de datum in de naam (2014-01-01.md) of geef --date`,
        en: `${name}: from which day did this text apply? Put the date in the name (2014-01-01.md) or give --date`,
      })),
    );
  }
  return dates.filter((date) => date !== undefined);
}
