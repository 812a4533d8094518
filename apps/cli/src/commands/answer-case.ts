import { GetCase, type Fault } from '@peildatum/application';
import {
  caseDocument,
  readReference,
  renderHtml,
  renderPdf,
  type CaseAnswer,
} from '@peildatum/application/reports';

import type { CommonFlags, Context } from '../context.js';
import { documentLines } from '../rendering/document.js';
import type { Page } from '../rendering/page.js';
import { UsageError } from '../usage-error.js';
import { questionFlags } from './flags.js';
import { formatOf } from './report-format.js';

type Format = 'text' | 'json' | 'html' | 'pdf';

export interface CaseFlags extends CommonFlags {
  readonly date?: readonly string[];
  readonly topic?: string;
  readonly format?: Format;
  readonly reference?: string;
  readonly beschikbaarOp?: string;
  readonly openbaarOp?: string;
}

export async function answerCase(
  context: Context,
  flags: CaseFlags,
  country: string,
  region: string,
): Promise<void> {
  context.flags = { ...questionFlags, dates: '--date' };
  const format = formatOf(flags);
  const reference = referenceOf(flags, format);
  const { date: dates = [], topic, beschikbaarOp, openbaarOp } = flags;
  const { answer, page } = await context.reading(flags, async (session) => ({
    answer: await session.ask(
      new GetCase({ country, region, topic, dates, beschikbaarOp, openbaarOp }, context.asker(flags)),
    ),
    page: await context.page(session),
  }));
  await show(context, page, answer, format, reference);
}

async function show(
  context: Context,
  page: Page,
  answer: CaseAnswer,
  format: Format,
  reference: string | null,
): Promise<void> {
  const document = () => caseDocument(answer, { language: context.language, reference });
  const { output } = context.surroundings;
  if (format === 'pdf') output.write(await renderPdf(document()));
  else if (format === 'html') output.write(renderHtml(document()));
  else context.show({ json: format === 'json' }, answer, () => documentLines(page, document()));
}

/** The JSON holds no reference: who keeps it keeps nothing of whose case it was. */
function referenceOf({ reference }: CaseFlags, format: Format): string | null {
  const faults: Fault[] = [];
  const read = readReference(reference, '--reference', faults);
  if (read !== null && format === 'json')
    faults.push({
      code: 'unsupported-combination',
      path: '--reference',
      nl: 'een kenmerk wordt alleen afgedrukt: in JSON staat het niet',
      en: 'a reference is only printed: JSON does not hold it',
    });
  if (faults.length > 0)
    throw new UsageError(
      faults.map(({ code, path, nl, en }) => ({ code, nl: `${path}: ${nl}`, en: `${path}: ${en}` })),
    );
  return read;
}
