import type { Command } from 'commander';
import { say } from '@peildatum/application';

import type { Context } from '../context.js';
import type { AuditFlags } from './answer-audit.js';
import { flag } from './flags.js';
import { addFormatFlag } from './report-format.js';

const formats: readonly NonNullable<AuditFlags['format']>[] = ['text', 'json', 'csv', 'html', 'pdf'];

export function addAudit(context: Context, program: Command): void {
  const command = program.command('audit').description(
    say(context.language, {
      nl: 'wie wat wanneer vastlegde, welke antwoorden dat veranderde, wat openstaat en hoe vast dit register antwoordt',
      en: 'who recorded what and when, which answers that changed, what is open and how firmly this ledger answers',
    }),
  );
  flag(context, command, '--from <date>', {
    nl: 'eerste dag van de periode van vastleggen',
    en: 'first day of the period of recording',
  });
  flag(context, command, '--peildatum-from <date>', {
    nl: 'in plaats daarvan: de eerste van de dagen waarover antwoorden veranderden',
    en: 'instead: the first of the days about which answers changed',
  });
  flag(context, command, '--to <date>', {
    nl: 'de eerste dag na de periode',
    en: 'the first day after the period',
  });
  flag(context, command, '--country <country>', {
    nl: 'alleen over dit land: ISO-code of naam',
    en: 'only on this country: ISO code or name',
  });
  flag(context, command, '--actor <name>', {
    nl: 'alleen wat deze persoon of dienst vastlegde; met --clearance confidential',
    en: 'only what this person or service recorded; with --clearance confidential',
  });
  addFormatFlag(context, command, formats);
  command.action(async () => {
    const { answerAudit } = await import('./answer-audit.js');
    await answerAudit(context, command.optsWithGlobals<AuditFlags>());
  });
}
