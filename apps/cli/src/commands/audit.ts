import {
  auditCsv,
  auditDocument,
  auditJson,
  collected,
  GetAudit,
  renderHtml,
  renderPdf,
  type Audit,
} from '@peildatum/application';
import type { Command } from 'commander';

import type { CommonFlags, Context } from '../context.js';
import { say } from '../language.js';
import { auditLines } from '../rendering/audit.js';
import { printable } from '../terminal/output.js';
import { flag, questionFlags } from './flags.js';
import { addFormatFlag, formatOf } from './report-format.js';

const formats = ['text', 'json', 'csv', 'html', 'pdf'] as const;
type Format = (typeof formats)[number];

interface AuditFlags extends CommonFlags {
  readonly from?: string;
  readonly peildatumFrom?: string;
  readonly to?: string;
  readonly country?: string;
  readonly actor?: string;
  readonly format?: Format;
}

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
  command.action(() => audit(context, command.optsWithGlobals<AuditFlags>()));
}

/** Written while the ledger is open: an audit is read as it is written. */
async function audit(context: Context, flags: AuditFlags): Promise<void> {
  context.flags = {
    ...questionFlags,
    from: '--from',
    peildatumFrom: '--peildatum-from',
    to: '--to',
    country: '--country',
    actor: '--actor',
  };
  const format = formatOf(flags);
  const { from, peildatumFrom, to, country, actor } = flags;
  const asker = context.asker(flags);
  await context.reading(flags, async (session) => {
    const asked = await session.ask(
      new GetAudit(
        { from, peildatumFrom, to, country, actor },
        asker,
        asker.clearance === 'confidential',
        (events) => context.progress.detail(String(events)),
      ),
    );
    await write(context, asked, format);
  });
}

async function write(context: Context, audit: Audit, format: Format): Promise<void> {
  const { language } = context;
  const { output } = context.surroundings;
  switch (format) {
    case 'json':
      for await (const piece of auditJson(audit)) await output.flow(piece);
      return;
    case 'csv':
      for await (const piece of auditCsv(audit, language)) await output.flow(piece);
      return;
    case 'html':
      output.write(renderHtml(await auditDocument(await collected(audit), language)));
      return;
    case 'pdf':
      output.write(await renderPdf(await auditDocument(await collected(audit), language)));
      return;
    case 'text':
      for await (const lines of auditLines(context.bare(), audit))
        await output.flow(`${printable(lines, language, context.example).join('\n')}\n`);
  }
}
