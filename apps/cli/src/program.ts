import { readFileSync } from 'node:fs';

import { say, type Bilingual } from '@peildatum/application';
import { Command } from 'commander';

import { addGradings, addInstruments, addLookup, addMap, addTimeline } from './commands/asking.js';
import { addAudit } from './commands/audit.js';
import { addBackfill } from './commands/backfill.js';
import { addCase } from './commands/case.js';
import { addDiff, addEvidence } from './commands/comparing.js';
import { addFindings } from './commands/findings.js';
import { addCommonFlags } from './commands/flags.js';
import { addRead } from './commands/intake.js';
import { addLedger } from './commands/ledger.js';
import { addAttest, addCorrect, addPublish, addRecord } from './commands/recording.js';
import { addServe } from './commands/serve.js';
import type { Context } from './context.js';

/** The whole command line, its help in the language of the run. Nothing is written and nothing ends the process: it throws. */
export function buildProgram(context: Context): Command {
  const program = new Command('peildatum');
  const t = (text: Bilingual) => say(context.language, text);
  program
    .description(
      t({
        nl: 'Welk landgebonden asielbeleid gold op een dag, voor een regio, op welke grond, en wat was er toen van bekend?',
        en: 'Which country asylum policy applied on a day, for a region, on what ground, and what could be known then?',
      }),
    )
    .version(versionOf(), '-V, --version', t({ nl: 'toon de versie', en: 'show the version' }));
  addCommonFlags(context, program);
  addServe(context, program);
  addRecord(context, program);
  addPublish(context, program);
  addRead(context, program);
  addAttest(context, program);
  addCorrect(context, program);
  addBackfill(context, program);
  addLookup(context, program);
  addMap(context, program);
  addGradings(context, program);
  addTimeline(context, program);
  addDiff(context, program);
  addCase(context, program);
  addAudit(context, program);
  addEvidence(context, program);
  addFindings(context, program);
  addInstruments(context, program);
  addLedger(context, program);
  program.addHelpText('after', `\n${t(statuses)}`);
  settle(context, program);
  return program;
}

/** The same manners for every command: help in the language of the run, refusals by exception, nothing written by itself. */
function settle(context: Context, command: Command): void {
  const t = (text: Bilingual) => say(context.language, text);
  command
    .exitOverride()
    .helpOption('-h, --help', t({ nl: 'toon deze uitleg', en: 'show this help' }))
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: context.surroundings.width,
      styleTitle: (title) => (context.language === 'nl' ? (dutchTitles[title] ?? title) : title),
    })
    .configureOutput({
      writeOut: (text) => context.surroundings.output.write(text),
      writeErr: () => undefined,
    })
    .allowExcessArguments(false);
  if (command.commands.length > 0)
    command.helpCommand('help [command]', t({ nl: 'uitleg over een commando', en: 'help on a command' }));
  for (const child of command.commands) settle(context, child);
}

const dutchTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Global Options:': 'Algemene opties:',
  'Commands:': "Commando's:",
};

const statuses = {
  nl:
    'Einde: 0 beantwoord (ook unknown en uncertain), 1 geweigerd of niet gevonden, 2 verkeerd gebruik,\n' +
    '3 onze fout of het register is niet beschikbaar.',
  en:
    'Exit: 0 answered (unknown and uncertain included), 1 refused or not found, 2 wrong usage,\n' +
    '3 our fault or the ledger is unavailable.',
};

function versionOf(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
