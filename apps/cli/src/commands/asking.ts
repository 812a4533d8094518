import {
  GetGrading,
  GetGradings,
  GetHistory,
  GetInstrument,
  GetInstrumentHistory,
  GetMap,
  GetProvision,
  ListInstruments,
  say,
} from '@peildatum/application';
import type { Command } from 'commander';

import type { CommonFlags, Context } from '../context.js';
import { answerLines } from '../rendering/answer.js';
import { citedAnswerLines } from '../rendering/cited-answer.js';
import { historyLines } from '../rendering/history.js';
import { instrumentLines, instrumentListLines } from '../rendering/instruments.js';
import type { Page } from '../rendering/page.js';
import { gradingsLines, mapLines } from '../rendering/regions.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { addKnowledgeFlags, addMomentFlags, addTopicFlag, flag, momentsOf, questionFlags } from './flags.js';

export interface AskFlags extends CommonFlags {
  readonly peildatum?: string;
  readonly geldigOp?: string;
  readonly inWerkingOp?: string;
  readonly beschikbaarOp?: string;
  readonly openbaarOp?: string;
  readonly application?: string;
  readonly topic?: string;
  readonly citation?: string;
  readonly level?: string;
}

/** Opens the ledger, asks, and answers: the way of every question. */
export async function answer<R>(
  context: Context,
  flags: AskFlags,
  ask: (session: Session) => Promise<R>,
  lines: (page: Page, result: R) => readonly string[],
): Promise<void> {
  context.flags = questionFlags;
  const { result, page } = await context.reading(flags, async (session) => ({
    result: await ask(session),
    page: await context.page(session),
  }));
  context.show(flags, result, () => lines(page, result));
}

export function addLookup(context: Context, program: Command): void {
  const command = program
    .command('lookup')
    .argument('[COUNTRY]', say(context.language, country))
    .argument('[REGION]', say(context.language, region))
    .description(
      say(context.language, {
        nl: 'wat gold: één onderwerp, voor een regio of voor het land, of één paragraaf, met de bronnen',
        en: 'what applied: one topic, for a region or for the country, or one paragraph, with the sources',
      }),
    );
  addMomentFlags(context, command);
  addTopicFlag(context, command);
  flag(context, command, '--citation <number>', {
    nl: 'paragraaf zoals die dag genummerd, zoals C7/23.4.2; in plaats van COUNTRY',
    en: 'paragraph as numbered that day, such as C7/23.4.2; in place of COUNTRY',
  });
  command.action(async (ofCountry: string | undefined, ofRegion: string | undefined) => {
    const flags = command.optsWithGlobals<AskFlags>();
    const { citation, topic } = flags;
    requireOneSubject(ofCountry, flags);
    if (citation !== undefined) {
      await answer(
        context,
        flags,
        (session) => session.ask(new GetProvision({ citation, ...momentsOf(flags) }, context.asker(flags))),
        citedAnswerLines,
      );
      return;
    }
    await answer(
      context,
      flags,
      (session) =>
        session.ask(
          new GetGrading(
            { country: ofCountry!, region: ofRegion, topic, ...momentsOf(flags) },
            context.asker(flags),
          ),
        ),
      answerLines,
    );
  });
}

/** A lookup is about a country or about a paragraph. Throws a UsageError where neither or both are named. */
function requireOneSubject(ofCountry: string | undefined, { citation, topic }: AskFlags): void {
  if (citation === undefined && ofCountry === undefined)
    throw new UsageError([
      {
        code: 'subject-missing',
        nl: 'COUNTRY of --citation ontbreekt',
        en: 'COUNTRY or --citation is missing',
      },
    ]);
  if (citation === undefined) return;
  const beside = [
    ...(ofCountry === undefined ? [] : ['COUNTRY']),
    ...(topic === undefined ? [] : ['--topic']),
  ];
  if (beside.length === 0) return;
  throw new UsageError(
    beside.map((one) => ({
      code: 'unsupported-combination',
      nl: `--citation en ${one} gaan niet samen: een paragraaf is van één land en één onderwerp`,
      en: `--citation and ${one} do not go together: a paragraph is of one country and one topic`,
    })),
  );
}

export function addMap(context: Context, program: Command): void {
  const command = program
    .command('map')
    .argument('<COUNTRY>', say(context.language, country))
    .description(
      say(context.language, {
        nl: "alle regio's van een land op een dag",
        en: 'every region of a country on one day',
      }),
    );
  addMomentFlags(context, command);
  addTopicFlag(context, command);
  command.action(async (ofCountry: string) => {
    const flags = command.optsWithGlobals<AskFlags>();
    await answer(
      context,
      flags,
      (session) =>
        session.ask(
          new GetMap({ country: ofCountry, topic: flags.topic, ...momentsOf(flags) }, context.asker(flags)),
        ),
      mapLines,
    );
  });
}

export function addGradings(context: Context, program: Command): void {
  const command = program.command('gradings').description(
    say(context.language, {
      nl: 'aangewezen gebieden van alle landen op een dag',
      en: 'designated areas of all countries on one day',
    }),
  );
  addMomentFlags(context, command);
  flag(context, command, '--level <level>', {
    nl: 'alleen dit niveau: exceptional, higher of lower',
    en: 'only this level: exceptional, higher or lower',
  });
  command.action(async () => {
    const flags = command.optsWithGlobals<AskFlags>();
    await answer(
      context,
      flags,
      (session) =>
        session.ask(new GetGradings({ level: flags.level, ...momentsOf(flags) }, context.asker(flags))),
      gradingsLines,
    );
  });
}

export function addTimeline(context: Context, program: Command): void {
  const command = program
    .command('timeline')
    .argument('<COUNTRY>', say(context.language, country))
    .argument('[REGION]', say(context.language, region))
    .description(
      say(context.language, {
        nl: 'de opeenvolgende perioden met hetzelfde antwoord',
        en: 'the consecutive periods with the same answer',
      }),
    );
  addTopicFlag(context, command);
  addKnowledgeFlags(context, command);
  command.action(async (ofCountry: string, ofRegion: string | undefined) => {
    const flags = command.optsWithGlobals<AskFlags>();
    const { topic, beschikbaarOp, openbaarOp, application } = flags;
    await answer(
      context,
      flags,
      (session) =>
        session.ask(
          new GetHistory(
            { country: ofCountry, region: ofRegion, topic, beschikbaarOp, openbaarOp, application },
            context.asker(flags),
          ),
        ),
      historyLines,
    );
  });
}

export function addInstruments(context: Context, program: Command): void {
  const command = program
    .command('instruments')
    .argument(
      '[ID]',
      say(context.language, { nl: 'document, zoals wbv-2025-11', en: 'instrument, such as wbv-2025-11' }),
    )
    .description(
      say(context.language, {
        nl: 'welke documenten zijn vastgelegd; met ID: alles wat over één document is vastgelegd',
        en: 'which instruments are recorded; with ID: everything recorded of one',
      }),
    );
  command.action(async (id: string | undefined) => {
    const flags = command.optsWithGlobals<AskFlags>();
    const asker = context.asker(flags);
    if (id === undefined) {
      await answer(context, flags, (session) => session.ask(new ListInstruments(asker)), instrumentListLines);
      return;
    }
    const { view, history, page } = await context.reading(flags, async (session) => ({
      view: await session.ask(new GetInstrument(id, asker)),
      history: await session.ask(new GetInstrumentHistory(id, asker, asker.clearance === 'confidential')),
      page: await context.page(session),
    }));
    context.show(flags, history, () => instrumentLines(page, view, history));
  });
}

export const country = { nl: 'land: ISO-code of naam', en: 'country: ISO code or name' };
export const region = { nl: 'regio: code of een bekende spelling', en: 'region: code or any known spelling' };
