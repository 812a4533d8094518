import { GetAudit } from '@peildatum/application';
import {
  auditCsv,
  auditDocument,
  auditJson,
  collected,
  renderHtml,
  renderPdf,
  type Audit,
} from '@peildatum/application/reports';

import type { CommonFlags, Context } from '../context.js';
import { auditLines } from '../rendering/audit.js';
import { printable } from '../terminal/output.js';
import { questionFlags } from './flags.js';
import { formatOf } from './report-format.js';

type Format = 'text' | 'json' | 'csv' | 'html' | 'pdf';

export interface AuditFlags extends CommonFlags {
  readonly from?: string;
  readonly peildatumFrom?: string;
  readonly to?: string;
  readonly country?: string;
  readonly actor?: string;
  readonly format?: Format;
}

/** Written while the ledger is open: an audit is read as it is written. */
export async function answerAudit(context: Context, flags: AuditFlags): Promise<void> {
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
