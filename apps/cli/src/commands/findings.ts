import { findingCodes, GetFindings, say } from '@peildatum/application';
import type { Command } from 'commander';

import type { CommonFlags, Context } from '../context.js';
import { findingLines } from '../rendering/findings.js';
import { flag, questionFlags } from './flags.js';

interface FindingFlags extends CommonFlags {
  readonly country?: string;
  readonly code?: string;
  readonly beschikbaarOp?: string;
}

export function addFindings(context: Context, program: Command): void {
  const command = program.command('findings').description(
    say(context.language, {
      nl: 'wat in het register aandacht vraagt: tegenstrijdigheden, gaten, niet bekendgemaakt, over tijd, losse verwijzingen',
      en: 'what in the ledger asks for attention: contradictions, gaps, unpublished, overdue, dangling references',
    }),
  );
  flag(context, command, '--country <country>', {
    nl: 'alleen over dit land: ISO-code of naam',
    en: 'only on this country: ISO code or name',
  });
  flag(context, command, '--code <code>', {
    nl: `alleen deze soort, zoals ${findingCodes[0]}`,
    en: `only this kind, such as ${findingCodes[0]}`,
  });
  flag(context, command, '--beschikbaar-op <moment>', {
    nl: 'alleen wat dit register toen al bevatte: een datum of een tijdstip (RFC 3339)',
    en: 'only what this ledger held by then: a date or a moment (RFC 3339)',
  });
  command.action(async () => {
    const flags = command.optsWithGlobals<FindingFlags>();
    const { country, code, beschikbaarOp } = flags;
    context.flags = { ...questionFlags, country: '--country', code: '--code' };
    const { result, page } = await context.reading(flags, async (session) => ({
      result: await session.ask(new GetFindings({ country, code, beschikbaarOp }, context.asker(flags))),
      page: await context.page(session),
    }));
    context.show(flags, result, () => findingLines(page, result));
  });
}
