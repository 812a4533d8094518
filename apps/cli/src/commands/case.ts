import type { Command } from 'commander';
import { say } from '@peildatum/application';

import type { Context } from '../context.js';
import type { CaseFlags } from './answer-case.js';
import { country, region } from './asking.js';
import { addTopicFlag, flag } from './flags.js';
import { addFormatFlag } from './report-format.js';

const formats: readonly NonNullable<CaseFlags['format']>[] = ['text', 'json', 'html', 'pdf'];

export function addCase(context: Context, program: Command): void {
  const command = program
    .command('case')
    .argument('<COUNTRY>', say(context.language, country))
    .argument('<REGION>', say(context.language, region))
    .description(
      say(context.language, {
        nl: 'wat gold op de dagen van een zaak, wat er verschilt en wat na het besluit kwam, als stuk voor het dossier',
        en: 'what applied on the days of a case, what differs and what came after the decision, as a document for the file',
      }),
    );
  flag(context, command, '--date <name=date>', {
    nl: 'een dag van de zaak, zo vaak als nodig: aanvraag=2022-09-10, besluit=…, zitting=…, of een vrije naam',
    en: 'a day of the case, as often as needed: application=2022-09-10, decision=…, hearing=…, or a free name',
  }).argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  addFormatFlag(context, command, formats);
  flag(context, command, '--reference <text>', {
    nl: 'kenmerk dat op het stuk wordt afgedrukt; het wordt nergens bewaard',
    en: 'reference that is printed on the document; it is stored nowhere',
  });
  addTopicFlag(context, command);
  flag(context, command, '--beschikbaar-op <moment>', {
    nl: 'alleen wat dit register toen al bevatte: een datum of een tijdstip (RFC 3339)',
    en: 'only what this ledger held by then: a date or a moment (RFC 3339)',
  });
  flag(context, command, '--openbaar-op <date>', {
    nl: 'de dag waarop een partij iets kon weten (anders elke dag zelf); staat naast het antwoord',
    en: 'the day by which a party could have known (else each day itself); stands beside the answer',
  });
  command.action(async (ofCountry: string, ofRegion: string) => {
    const { answerCase } = await import('./answer-case.js');
    await answerCase(context, command.optsWithGlobals<CaseFlags>(), ofCountry, ofRegion);
  });
}
