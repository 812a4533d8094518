import {
  caseDocument,
  GetCase,
  readReference,
  renderHtml,
  renderPdf,
  type CaseAnswer,
  type Fault,
} from '@peildatum/application';
import type { Command } from 'commander';

import type { CommonFlags, Context } from '../context.js';
import { say } from '../language.js';
import { documentLines } from '../rendering/document.js';
import type { Page } from '../rendering/page.js';
import { UsageError } from '../usage-error.js';
import { country, region } from './asking.js';
import { addTopicFlag, flag, questionFlags } from './flags.js';
import { addFormatFlag, formatOf } from './report-format.js';

const formats = ['text', 'json', 'html', 'pdf'] as const;
type Format = (typeof formats)[number];

interface CaseFlags extends CommonFlags {
  readonly date?: readonly string[];
  readonly topic?: string;
  readonly format?: Format;
  readonly reference?: string;
  readonly beschikbaarOp?: string;
  readonly openbaarOp?: string;
}

export function addCase(context: Context, program: Command): void {
  const command = program
    .command('case')
    .argument('<COUNTRY>', say(context.language, country))
    .argument('<REGION>', say(context.language, region))
    .description(
      say(context.language, {
        nl: 'wat gold op de dagen van een zaak, wat er verschilt en wat na het besluit is bekendgemaakt, als stuk voor het dossier',
        en: 'what applied on the days of a case, what differs and what was published after the decision, as a document for the file',
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
    await answerCase(context, command.optsWithGlobals<CaseFlags>(), ofCountry, ofRegion);
  });
}

async function answerCase(
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
