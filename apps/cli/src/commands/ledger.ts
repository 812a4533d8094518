import { open, unlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { CheckLedger, ExportLedger, GetLedgerInfo, ImportLedger, say } from '@peildatum/application';
import type { Command } from 'commander';

import type { CommonFlags, Context, WriteFlags } from '../context.js';
import { fileFault, linesOf } from '../files.js';
import { ledgerCheckLines, ledgerInfoLines } from '../rendering/ledger.js';
import { importLines } from '../rendering/recording.js';
import type { Session } from '../session.js';
import { flag } from './flags.js';
import { addCopy, showImportProgress } from './ledger-copy.js';

export function addLedger(context: Context, program: Command): void {
  const ledger = program
    .command('ledger')
    .description(say(context.language, { nl: 'het register zelf', en: 'the ledger itself' }));
  addInfo(context, ledger);
  addCheck(context, ledger);
  addExport(context, ledger);
  addImport(context, ledger);
  addCopy(context, ledger);
}

function addInfo(context: Context, ledger: Command): void {
  const command = ledger
    .command('info')
    .description(say(context.language, { nl: 'wat het register bevat', en: 'what the ledger holds' }));
  command.action(async () => {
    const flags = command.optsWithGlobals<CommonFlags>();
    const info = await context.reading(flags, (session) => session.ask(new GetLedgerInfo()));
    context.show(flags, info, () => ledgerInfoLines(context.bare(), info));
  });
}

/** Ends with 3 where the ledger is not sound: that is never the doing of who asks. */
function addCheck(context: Context, ledger: Command): void {
  const command = ledger.command('check').description(
    say(context.language, {
      nl: 'leest het hele register en bouwt het opnieuw op, om te zien of het in orde is',
      en: 'reads the whole ledger and builds it again, to see whether it is sound',
    }),
  );
  command.action(async () => {
    const flags = command.optsWithGlobals<CommonFlags>();
    const check = await context.reading(flags, (session) => session.ask(new CheckLedger()));
    context.show(flags, check, () => ledgerCheckLines(context.bare(), check));
    if (check.sound) return;
    context.complain(check.faults.map(({ code, message }) => `${message} [${code}]`));
    context.status = 3;
  });
}

function addExport(context: Context, ledger: Command): void {
  const command = ledger.command('export').description(
    say(context.language, {
      nl: 'geeft het hele register als regels JSON, ook wat vertrouwelijk is',
      en: 'gives the whole ledger as lines of JSON, what is confidential included',
    }),
  );
  flag(context, command, '--out <file>', {
    nl: 'schrijf naar een nieuw bestand',
    en: 'write to a new file',
  });
  command.action(async () => {
    const flags = command.optsWithGlobals<CommonFlags & { readonly out?: string }>();
    const { out } = flags;
    const events = await context.reading(flags, (session) =>
      out === undefined ? toOutput(context, session) : toFile(session, out),
    );
    if (out === undefined) return;
    context.show(flags, { file: out, events, example: context.example }, () => [
      say(context.language, {
        nl: `${events} gebeurtenissen geschreven naar ${out}`,
        en: `${events} events written to ${out}`,
      }),
    ]);
  });
}

async function toOutput(context: Context, session: Session): Promise<number> {
  let count = 0;
  for await (const line of await session.ask(new ExportLedger())) {
    if (!context.surroundings.output.open) break;
    await context.surroundings.output.flow(line.endsWith('\n') ? line : `${line}\n`);
    count += 1;
  }
  return count;
}

/** Writes a file that was not there before and syncs it; a file that could not be completed is removed. */
async function toFile(session: Session, name: string): Promise<number> {
  const handle = await open(name, 'wx').catch((error: unknown) => {
    throw fileFault(name, error);
  });
  let count = 0;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const line of await session.ask(new ExportLedger())) {
      count += 1;
      yield line.endsWith('\n') ? line : `${line}\n`;
    }
  };
  try {
    await pipeline(lines, handle.createWriteStream({ flush: true }));
    return count;
  } catch (error) {
    await unlink(name).catch(() => undefined);
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : fileFault(name, error);
  }
}

function addImport(context: Context, ledger: Command): void {
  const command = ledger
    .command('import')
    .argument(
      '<FILE>',
      say(context.language, { nl: 'uitvoer van ledger export', en: 'output of ledger export' }),
    )
    .description(
      say(context.language, {
        nl: 'leest een uitvoer in een leeg register, met dezelfde ids, namen en tijdstippen',
        en: 'brings an export into an empty ledger, with the same ids, actors and moments',
      }),
    );
  flag(context, command, '--actor <name>', {
    nl: 'wie dit inleest (anders PEILDATUM_ACTOR)',
    en: 'who imports this (else PEILDATUM_ACTOR)',
  });
  command.action(async (file: string) => {
    const flags = command.optsWithGlobals<WriteFlags>();
    const writer = context.writer(flags);
    const { result, page } = await context.writing(flags, writer, async (session) => ({
      result: await session.execute(
        new ImportLedger(() => linesOf(file), writer, showImportProgress(context)),
      ),
      page: await context.page(session),
    }));
    context.show(flags, result, () => importLines(page, result));
  });
}
