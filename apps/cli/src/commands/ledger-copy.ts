import { ExportLedger, GetLedgerInfo, ImportLedger, say, type ImportProgress } from '@peildatum/application';
import type { Command } from 'commander';

import type { Context, WriteFlags } from '../context.js';
import { copyLines } from '../rendering/ledger.js';
import type { Session } from '../session.js';
import { requireFlags, UsageError } from '../usage-error.js';
import { flag } from './flags.js';

interface CopyFlags extends WriteFlags {
  readonly from?: string;
  readonly to?: string;
}

/**
 * An export and an import in one, up to the event that is the last when it begins. Run again, it goes on where the other ledger
 * ends. Ends with 3 where the two do not hold the same afterwards.
 */
export function addCopy(context: Context, ledger: Command): void {
  const command = ledger.command('copy').description(
    say(context.language, {
      nl: 'brengt een register over naar een ander, van welke opslag ook, met dezelfde ids, namen en tijdstippen',
      en: 'brings a ledger over into another, of whichever engine, with the same ids, actors and moments',
    }),
  );
  flag(context, command, '--from <place>', {
    nl: 'map of kurrentdb://… van het register dat er is',
    en: 'folder or kurrentdb://… of the ledger that is there',
  });
  flag(context, command, '--to <place>', {
    nl: 'map of kurrentdb://… van het andere: leeg, of het begin van hetzelfde',
    en: 'folder or kurrentdb://… of the other: empty, or the beginning of the same',
  });
  flag(context, command, '--actor <name>', {
    nl: 'wie dit overbrengt (anders PEILDATUM_ACTOR)',
    en: 'who brings this over (else PEILDATUM_ACTOR)',
  });
  command.action(async () => {
    const { from, to, ...flags } = command.optsWithGlobals<CopyFlags>();
    requireFlags({ '--from': from, '--to': to });
    if (flags.ledger !== undefined) throw new UsageError([ledgerBesideFromAndTo]);
    const writer = context.writer(flags);
    const copy = await context.reading({ ...flags, ledger: from! }, async (source) => {
      const before = await source.ask(new GetLedgerInfo());
      return context.writingAtOnce({ ...flags, ledger: to! }, writer, async (target) => {
        const lines = linesOf(source, before.position);
        const { imported, present } = await target.execute(
          new ImportLedger(lines, writer, showImportProgress(context)),
        );
        return { copied: imported, present, from: before, to: await target.ask(new GetLedgerInfo()) };
      });
    });
    const isEqual =
      copy.from.events === copy.to.events && copy.from.projectionHash === copy.to.projectionHash;
    context.show(flags, { ...copy, equal: isEqual }, () => copyLines(context.bare(), copy, isEqual));
    if (!isEqual) context.status = 3;
  });
}

function linesOf(source: Session, through: string | null): () => AsyncIterable<string> {
  return async function* () {
    if (through !== null) yield* await source.ask(new ExportLedger(through));
  };
}

/** Tells a person who waits how far an import is. */
export function showImportProgress(context: Context): (progress: ImportProgress) => void {
  return ({ phase, lines, total }) => {
    const count = lines.toLocaleString(context.language === 'nl' ? 'nl-NL' : 'en-GB');
    const all =
      total === null ? '' : ` / ${total.toLocaleString(context.language === 'nl' ? 'nl-NL' : 'en-GB')}`;
    context.progress.detail(`${say(context.language, phases[phase])} ${count}${all}`);
  };
}

const phases = {
  checking: { nl: 'gecontroleerd', en: 'checked' },
  storing: { nl: 'overgebracht', en: 'stored' },
};

const ledgerBesideFromAndTo = {
  code: 'ledger-beside-from-and-to',
  nl: '--ledger gaat niet samen met --from en --to',
  en: '--ledger does not go with --from and --to',
};
