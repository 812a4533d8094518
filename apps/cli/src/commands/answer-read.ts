import {
  GetAbsences,
  GetInstrument,
  GetTopicsWithin,
  InstrumentNotFound,
  ListInstruments,
  PreviewDossiers,
  RecordDossiers,
  say,
  type Asker,
  type InstrumentView,
  type Writer,
} from '@peildatum/application';
import {
  largestDocument,
  proposalText,
  readDocuments,
  readIn,
  withNumbersOfTheDay,
  type DocumentRead,
} from '@peildatum/application/intake';

import type { Context, WriteFlags } from '../context.js';
import { readInputFiles } from '../files.js';
import { besideLines, nothingProposedLines } from '../rendering/intake.js';
import { dryRunLines, nothingNewLines, recordingLines } from '../rendering/recording.js';
import { certainlyMissing, type Session } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface ReadFlags extends WriteFlags {
  readonly record?: boolean;
  readonly yes?: boolean;
}

export async function answerRead(
  context: Context,
  flags: ReadFlags,
  names: readonly string[],
): Promise<void> {
  if (flags.record === true) return record(context, flags, names);
  const documents = await meantByNumber(
    context,
    flags,
    await readDocuments(await readInputFiles(names, largestDocument)),
  );
  context.show(flags, { documents }, () => proposalLines(context, documents));
}

/** Only orders that name a paragraph by number alone need a ledger; where there is none they stay unresolved. */
async function meantByNumber(
  context: Context,
  flags: ReadFlags,
  documents: readonly DocumentRead[],
): Promise<readonly DocumentRead[]> {
  const asksNumbers = documents.some(({ proposal }) => proposal.byNumber.length > 0);
  if (!asksNumbers || certainlyMissing(context.location(flags))) return documents;
  return context.reading(flags, (session) => onDay(session, context.asker(flags), documents));
}

function onDay(session: Session, asker: Asker, documents: readonly DocumentRead[]): Promise<DocumentRead[]> {
  return withNumbersOfTheDay(documents, (citation, day) =>
    session.ask(new GetTopicsWithin({ citation, peildatum: day }, asker)),
  );
}

/** One file of YAML that can be recorded as it is; what was left unread stands in it as remarks. */
function proposalLines(context: Context, documents: readonly DocumentRead[]): string[] {
  return documents.flatMap(({ name, proposal }, index) => {
    if (proposal.files.length === 0) return nothingProposedLines(context.bare(), name, proposal);
    const lines = proposalText(proposal, context.language).trimEnd().split('\n');
    return [...(index === 0 ? [] : ['---']), `# ${name}`, ...lines];
  });
}

async function record(context: Context, flags: ReadFlags, names: readonly string[]): Promise<void> {
  const writer = context.writer(flags);
  if (flags.yes !== true && context.surroundings.asking === undefined) throw new UsageError([yesRequired]);
  const found = await readDocuments(await readInputFiles(names, largestDocument));
  const planned = await context.previewing(flags, async (session) => {
    const documents = await onDay(session, { clearance: 'confidential' }, found);
    const { files, beside } = await readIn(documents, {
      instrument: (id) => known(session, id, writer),
      instruments: async () =>
        (await session.ask(new ListInstruments({ clearance: 'confidential' }))).instruments,
      absences: (country) => session.ask(new GetAbsences(country, { clearance: 'confidential' })),
    });
    const run = files.length === 0 ? null : await session.execute(new PreviewDossiers(files, writer));
    return { documents, files, beside, run, page: await context.page(session) };
  });
  const { documents, beside, run, page, files } = planned;
  const isNews = run !== null && run.wouldRecord.length > 0;
  const isHeld = run === null && documents.some(({ proposal }) => proposal.files.length > 0);
  if (flags.json !== true) {
    context.show(flags, null, () => [
      ...proposalLines(context, documents),
      '',
      ...besideLines(page, beside),
      ...(isHeld ? nothingNewLines(page) : []),
      ...(run === null ? [] : dryRunLines(page, run, { isStep: isNews })),
    ]);
  }
  if (!isNews) return context.show(flags, { documents, beside, recorded: [] }, () => []);
  if (flags.yes !== true && !(await context.confirm({ nl: 'Vastleggen? [j/N]', en: 'Record this? [y/N]' }))) {
    context.show(flags, { documents, beside, recorded: [] }, () => [
      say(context.language, { nl: 'Er is niets vastgelegd.', en: 'Nothing was recorded.' }),
    ]);
    return;
  }
  const result = await context.writing(flags, writer, (session) =>
    session.execute(new RecordDossiers(files, writer)),
  );
  context.show(flags, { documents, beside, ...result }, () => recordingLines(page, result));
}

async function known(session: Session, id: string, writer: Writer): Promise<InstrumentView | null> {
  try {
    return await session.ask(new GetInstrument(id, { clearance: writer.clearance ?? 'confidential' }));
  } catch (error) {
    if (error instanceof InstrumentNotFound) return null;
    throw error;
  }
}

const yesRequired = {
  code: 'yes-required',
  nl: 'Zonder terminal wordt niets gevraagd: geef --yes om het voorgestelde vast te leggen.',
  en: 'Without a terminal nothing is asked: give --yes to record what is proposed.',
};
