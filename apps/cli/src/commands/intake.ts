import type { Command } from 'commander';
import { say } from '@peildatum/application';

import type { Context } from '../context.js';
import type { ReadFlags } from './answer-read.js';
import { addWriteFlags, flag } from './flags.js';

export function addRead(context: Context, program: Command): void {
  const command = program
    .command('read')
    .argument(
      '<DOCUMENT...>',
      say(context.language, {
        nl: 'documenten: tekst, PDF, HTML of XML',
        en: 'documents: text, PDF, HTML or XML',
      }),
    )
    .description(
      say(context.language, {
        nl: 'leest documenten en stelt instrumentbestanden voor, met bij elk veld de woorden waarop het rust',
        en: 'reads documents and proposes instrument files, with for every field the words it rests on',
      }),
    );
  flag(context, command, '--record', {
    nl: 'leg het voorgestelde vast, na vertoon van wat er per regio verandert en een ja',
    en: 'record what is proposed, after showing what changes region by region and a yes',
  });
  flag(context, command, '--yes', {
    nl: 'vraag niets; nodig zonder terminal',
    en: 'ask nothing; needed without a terminal',
  });
  addWriteFlags(context, command);
  command.action(async (names: string[]) => {
    const { answerRead } = await import('./answer-read.js');
    await answerRead(context, command.optsWithGlobals<ReadFlags>(), names);
  });
}
