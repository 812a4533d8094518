import {
  AttestCoverage,
  CorrectCountryRecording,
  CorrectRecording,
  PreviewDossiers,
  RecordDossiers,
  RecordPublication,
  say,
  type RecordingResult,
  type Writer,
} from '@peildatum/application';
import type { Command } from 'commander';

import type { Context, WriteFlags } from '../context.js';
import { readInputFiles, readTextFile } from '../files.js';
import type { FlagNames } from '../rendering/faults.js';
import { dryRunLines, recordingLines } from '../rendering/recording.js';
import type { Session } from '../session.js';
import { requireFlags, UsageError } from '../usage-error.js';
import { addWriteFlags, flag } from './flags.js';

/** Writes, and tells what was written: the way of every write that is made of flags. */
async function write(
  context: Context,
  flags: WriteFlags,
  writer: Writer,
  names: FlagNames,
  use: (session: Session) => Promise<RecordingResult>,
): Promise<void> {
  context.flags = names;
  context.inputIsUsage = true;
  const { result, page } = await context.writing(flags, writer, async (session) => ({
    result: await use(session),
    page: await context.page(session),
  }));
  context.show(flags, result, () => recordingLines(page, result));
}

export function addRecord(context: Context, program: Command): void {
  const command = program
    .command('record')
    .argument(
      '<FILE...>',
      say(context.language, {
        nl: 'instrumentbestanden, YAML of JSON',
        en: 'instrument files, YAML or JSON',
      }),
    )
    .description(
      say(context.language, {
        nl: 'legt documenten vast: alle bestanden samen, in welke volgorde ook, of geen',
        en: 'records instruments: all files together, in any order, or none',
      }),
    );
  flag(context, command, '--dry-run', {
    nl: 'leg niets vast; laat zien wat er per regio zou veranderen',
    en: 'record nothing; show what would change, region by region',
  });
  addWriteFlags(context, command);
  command.action(async (names: string[]) => {
    const flags = command.optsWithGlobals<WriteFlags & { readonly dryRun?: boolean }>();
    if (flags.dryRun === true) return preview(context, flags, names);
    const writer = context.writer(flags);
    const files = await readInputFiles(names);
    const { result, page } = await context.writing(flags, writer, async (session) => ({
      result: await session.execute(new RecordDossiers(files, writer)),
      page: await context.page(session),
    }));
    context.show(flags, result, () => recordingLines(page, result));
  });
}

async function preview(context: Context, flags: WriteFlags, names: readonly string[]): Promise<void> {
  const files = await readInputFiles(names);
  const { run, page } = await context.previewing(flags, async (session) => ({
    run: await session.execute(
      new PreviewDossiers(files, { actor: flags.actor ?? 'dry-run', clearance: 'confidential' }),
    ),
    page: await context.page(session),
  }));
  context.show(flags, run, () => dryRunLines(page, run));
}

export function addPublish(context: Context, program: Command): void {
  const command = program
    .command('publish')
    .argument(
      '<ID>',
      say(context.language, { nl: 'document, zoals wbv-2025-11', en: 'instrument, such as wbv-2025-11' }),
    )
    .description(
      say(context.language, {
        nl: 'legt vast dat een document in de Staatscourant staat',
        en: 'records that an instrument stands in the Staatscourant',
      }),
    );
  flag(context, command, '--gazette <number>', {
    nl: 'nummer van de Staatscourant, zoals stcrt-2025-12345',
    en: 'number of the Staatscourant, such as stcrt-2025-12345',
  });
  flag(context, command, '--on <date>', { nl: 'dag van de Staatscourant', en: 'day of the Staatscourant' });
  flag(context, command, '--text <file>', {
    nl: 'bestand met de woorden zoals bekendgemaakt',
    en: 'file with the words as published',
  });
  addWriteFlags(context, command);
  command.action(async (id: string) => {
    const flags = command.optsWithGlobals<
      WriteFlags & { readonly gazette?: string; readonly on?: string; readonly text?: string }
    >();
    requireFlags({ '--gazette': flags.gazette, '--on': flags.on });
    const writer = context.writer(flags);
    const text = flags.text === undefined ? null : await readTextFile(flags.text);
    await write(
      context,
      flags,
      writer,
      { gazette: '--gazette', publishedOn: '--on', text: '--text' },
      (session) =>
        session.execute(
          new RecordPublication(id, { gazette: flags.gazette, publishedOn: flags.on, text }, writer),
        ),
    );
  });
}

export function addAttest(context: Context, program: Command): void {
  const command = program
    .command('attest')
    .argument(
      '<COUNTRY>',
      say(context.language, { nl: 'land: ISO-code of naam', en: 'country: ISO code or name' }),
    )
    .description(
      say(context.language, {
        nl: 'verklaart dat in een periode is gezocht en dat alles wat is gevonden, is vastgelegd',
        en: 'attests that a period was searched and that all that was found is recorded',
      }),
    );
  flag(context, command, '--from <date>', { nl: 'eerste dag', en: 'first day' });
  flag(context, command, '--through <date>', { nl: 'laatste dag, meegerekend', en: 'last day, included' });
  flag(context, command, '--sources <text>', {
    nl: 'wat is doorzocht, in woorden; mag vaker',
    en: 'what was searched, in words; may be given more than once',
  }).argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  addWriteFlags(context, command);
  command.action(async (country: string) => {
    const flags = command.optsWithGlobals<
      WriteFlags & { readonly from?: string; readonly through?: string; readonly sources?: string[] }
    >();
    const { from, through, sources } = flags;
    requireFlags({ '--from': from, '--through': through, '--sources': sources });
    const writer = context.writer(flags);
    await write(
      context,
      flags,
      writer,
      { country: 'COUNTRY', from: '--from', through: '--through', sources: '--sources' },
      (session) => session.execute(new AttestCoverage(country, { from, through, sources }, writer)),
    );
  });
}

export function addCorrect(context: Context, program: Command): void {
  const command = program
    .command('correct')
    .argument(
      '<ID>',
      say(context.language, { nl: 'document of landcode (ISO)', en: 'instrument or country code (ISO)' }),
    )
    .description(
      say(context.language, {
        nl: 'verbetert onze eigen fout; het recht veranderde niet, en wat er stond blijft terug te vinden',
        en: 'corrects our own mistake; the law did not change, and what stood there can still be found',
      }),
    );
  flag(context, command, '--event <event>', {
    nl: 'id van de gebeurtenis, of haar soort waar er één van is, zoals PublicationRecorded',
    en: 'id of the event, or its type where there is one, such as PublicationRecorded',
  });
  flag(context, command, '--reason <text>', { nl: 'waarom dit fout was', en: 'why it was wrong' });
  flag(context, command, '--void', {
    nl: 'dit had niet vastgelegd mogen worden',
    en: 'this should not have been recorded',
  });
  flag(context, command, '--set <field=value...>', {
    nl: 'nieuwe waarde van een veld, als JSON of als tekst; mag vaker',
    en: 'new value of a field, as JSON or as text; may be given more than once',
  });
  addWriteFlags(context, command);
  command.action(async (id: string) => {
    const flags = command.optsWithGlobals<
      WriteFlags & {
        readonly event?: string;
        readonly reason?: string;
        readonly void?: boolean;
        readonly set?: string[];
      }
    >();
    requireFlags({ '--event': flags.event, '--reason': flags.reason });
    const change = changeOf(flags.void ?? false, flags.set ?? []);
    const writer = context.writer(flags);
    const body = { event: flags.event, reason: flags.reason, ...change };
    await write(
      context,
      flags,
      writer,
      { event: '--event', reason: '--reason', void: '--void', set: '--set' },
      (session) =>
        session.execute(
          /^[A-Za-z]{2}$/.test(id)
            ? new CorrectCountryRecording(id, body, writer)
            : new CorrectRecording(id, body, writer),
        ),
    );
  });
}

function changeOf(
  isVoid: boolean,
  set: readonly string[],
): { void: true } | { set: Record<string, unknown> } {
  if (isVoid === set.length > 0)
    throw new UsageError([
      {
        code: 'void-or-set',
        nl: 'geef --void of --set veld=waarde, een van beide',
        en: 'give --void or --set field=value, one of the two',
      },
    ]);
  if (isVoid) return { void: true };
  const malformed = set.filter((pair) => !/^[A-Za-z][A-Za-z0-9]*=/.test(pair));
  if (malformed.length > 0)
    throw new UsageError(
      malformed.map((pair) => ({
        code: 'set-unreadable',
        nl: `--set ${pair}: moet veld=waarde zijn`,
        en: `--set ${pair}: must be field=value`,
      })),
    );
  return {
    set: Object.fromEntries(
      set.map((pair) => [pair.slice(0, pair.indexOf('=')), valueOf(pair.slice(pair.indexOf('=') + 1))]),
    ),
  };
}

/**
 * JSON where it is an object, a list, a quoted text or one of JSON's own words, else text. A bare number stays text: no field of an
 * event is a number, and references such as 4333540 are text.
 */
function valueOf(text: string): unknown {
  if (!/^(?:[[{"]|(?:true|false|null)$)/.test(text.trim())) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
