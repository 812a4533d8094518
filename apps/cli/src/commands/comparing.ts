import {
  CompareAdvice,
  GetDifference,
  GetEvidence,
  GetKnowledgeDifference,
  say,
} from '@peildatum/application';
import type { Command } from 'commander';

import type { Context } from '../context.js';
import { adviceComparisonLines } from '../rendering/advice-comparison.js';
import { differenceLines } from '../rendering/difference.js';
import { evidenceListLines } from '../rendering/evidence-list.js';
import { knowledgeDifferenceLines } from '../rendering/knowledge-difference.js';
import { requireFlags, UsageError } from '../usage-error.js';
import { answer, country, region, type AskFlags } from './asking.js';
import { addKnowledgeFlags, addTopicFlag, flag } from './flags.js';

interface DiffFlags extends AskFlags {
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly known?: string;
  readonly and?: string;
  readonly advice?: string;
  readonly decision?: string;
}

export function addDiff(context: Context, program: Command): void {
  const command = program
    .command('diff')
    .argument('[COUNTRY]', say(context.language, country))
    .description(
      say(context.language, {
        nl: 'wat er verschilt tussen twee dagen, over één dag tussen twee standen van dit register, of tussen een advies en een besluit',
        en: 'what differs between two days, about one day between two states of this ledger, or between an advice and a decision',
      }),
    );
  flag(context, command, '--from <date>', { nl: 'de ene dag', en: 'the one day' });
  flag(context, command, '--to <date>', {
    nl: 'de andere dag; een dag van zichzelf, geen einde',
    en: 'the other day; a day of its own, not an end',
  });
  flag(context, command, '--on <date>', {
    nl: 'in plaats van --from en --to: de dag waarover is gevraagd, met --known en --and',
    en: 'instead of --from and --to: the day asked about, with --known and --and',
  });
  flag(context, command, '--known <moment>', {
    nl: 'wat dit register toen bevatte: een datum (het einde daarvan) of een tijdstip (RFC 3339)',
    en: 'what this ledger held then: a date (its end) or a moment (RFC 3339)',
  });
  flag(context, command, '--and <moment>', {
    nl: 'tegenover wat het later bevatte, geschreven als --known',
    en: 'against what it held later, written as --known',
  });
  flag(context, command, '--advice <id>', {
    nl: 'in plaats van COUNTRY en dagen: de nota met het advies, met --decision',
    en: 'instead of COUNTRY and days: the nota with the advice, with --decision',
  });
  flag(context, command, '--decision <id>', {
    nl: 'het besluit dat naast het advies wordt gelegd',
    en: 'the decision that is held beside the advice',
  });
  addTopicFlag(context, command);
  addKnowledgeFlags(context, command);
  command.action(async (ofCountry: string | undefined) => {
    const flags = command.optsWithGlobals<DiffFlags>();
    if (flags.advice !== undefined || flags.decision !== undefined)
      return compareAdvice(context, flags, ofCountry);
    if (ofCountry === undefined) throw new UsageError([countryRequired]);
    if (isOfKnowledge(flags)) await compareKnowledge(context, flags, ofCountry);
    else await compareDays(context, flags, ofCountry);
  });
}

async function compareAdvice(
  context: Context,
  flags: DiffFlags,
  ofCountry: string | undefined,
): Promise<void> {
  const { advice, decision, from, to, on, known, and, topic } = flags;
  const beside = {
    COUNTRY: ofCountry,
    '--from': from,
    '--to': to,
    '--on': on,
    '--known': known,
    '--and': and,
    '--topic': topic,
  };
  refuseBeside('--advice', beside);
  requireFlags({ '--advice': advice, '--decision': decision });
  await answer(
    context,
    flags,
    (session) => session.ask(new CompareAdvice(advice!, decision!, context.asker(flags))),
    adviceComparisonLines,
  );
}

function refuseBeside(name: string, beside: Readonly<Record<string, string | undefined>>): void {
  const faults = Object.entries(beside)
    .filter(([, value]) => value !== undefined)
    .map(([other]) => ({
      code: 'unsupported-combination',
      nl: `${other} gaat niet samen met ${name}`,
      en: `${other} does not go together with ${name}`,
    }));
  if (faults.length > 0) throw new UsageError(faults);
}

const countryRequired = {
  code: 'missing-argument',
  nl: 'geef COUNTRY, of --advice en --decision',
  en: 'give COUNTRY, or --advice and --decision',
};

export function addEvidence(context: Context, program: Command): void {
  const command = program
    .command('evidence')
    .argument('<COUNTRY>', say(context.language, country))
    .argument('[REGION]', say(context.language, region))
    .description(
      say(context.language, {
        nl: 'cijfers en waarnemingen naast elkaar, met maat, periode, bron en tegenspraak',
        en: 'figures and observations side by side, with measure, period, source and contradictions',
      }),
    );
  command.action(async (ofCountry: string, ofRegion: string | undefined) => {
    const flags = command.optsWithGlobals<AskFlags>();
    await answer(
      context,
      flags,
      (session) =>
        session.ask(new GetEvidence({ country: ofCountry, region: ofRegion }, context.asker(flags))),
      evidenceListLines,
    );
  });
}

function isOfKnowledge({ on, known, and, from, to, beschikbaarOp }: DiffFlags): boolean {
  if (on === undefined && known === undefined && and === undefined) return false;
  const beside = { '--from': from, '--to': to, '--beschikbaar-op': beschikbaarOp };
  const faults = Object.entries(beside)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => ({
      code: 'unsupported-combination',
      nl: `${name} gaat niet samen met --on, --known en --and`,
      en: `${name} does not go together with --on, --known and --and`,
    }));
  if (faults.length > 0) throw new UsageError(faults);
  return true;
}

async function compareDays(context: Context, flags: DiffFlags, country: string): Promise<void> {
  const { from, to, topic, beschikbaarOp, openbaarOp, application } = flags;
  requireFlags({ '--from': from, '--to': to });
  const parameters = { country, topic, from, to, beschikbaarOp, openbaarOp, application };
  await answer(
    context,
    flags,
    (session) => session.ask(new GetDifference(parameters, context.asker(flags))),
    differenceLines,
  );
}

async function compareKnowledge(context: Context, flags: DiffFlags, country: string): Promise<void> {
  const { on, known, and, topic, openbaarOp, application } = flags;
  requireFlags({ '--on': on, '--known': known, '--and': and });
  const parameters = { country, topic, on, known, and, openbaarOp, application };
  await answer(
    context,
    flags,
    (session) => session.ask(new GetKnowledgeDifference(parameters, context.asker(flags))),
    knowledgeDifferenceLines,
  );
}
