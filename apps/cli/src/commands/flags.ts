import { isLanguage, say, type Bilingual, type MomentParameters } from '@peildatum/application';
import { InvalidArgumentError, Option, type Command } from 'commander';

import type { Context } from '../context.js';
import type { FlagNames } from '../rendering/faults.js';

/** Adds a flag with its help in the language of the run. */
export function flag(context: Context, command: Command, syntax: string, about: Bilingual): Option {
  const option = new Option(syntax, say(context.language, about));
  command.addOption(option);
  return option;
}

export function addCommonFlags(context: Context, command: Command): void {
  flag(context, command, '--ledger <place>', {
    nl: 'map van het register, of kurrentdb://… (anders PEILDATUM_LEDGER, anders ./data)',
    en: 'folder of the ledger, or kurrentdb://… (else PEILDATUM_LEDGER, else ./data)',
  });
  flag(context, command, '--json', {
    nl: 'antwoord als JSON, hetzelfde object als over HTTP',
    en: 'answer as JSON, the same object as over HTTP',
  });
  flag(context, command, '--lang <nl|en>', {
    nl: 'taal van zinnen, fouten en uitleg: nl (standaard) of en',
    en: 'language of sentences, errors and help: nl (default) or en',
  }).argParser((value: string) => {
    if (!isLanguage(value)) throw new InvalidArgumentError('nl | en');
    return value;
  });
  flag(context, command, '--clearance <public|confidential>', {
    nl: 'ook wat vertrouwelijk is, en wie iets vastlegde: confidential; standaard: public',
    en: 'also what is confidential, and who recorded what: confidential; default: public',
  }).argParser((value: string) => {
    if (value !== 'public' && value !== 'confidential')
      throw new InvalidArgumentError('public | confidential');
    return value;
  });
}

export function addWriteFlags(context: Context, command: Command): void {
  flag(context, command, '--actor <name>', {
    nl: 'wie dit vastlegt (anders PEILDATUM_ACTOR)',
    en: 'who records this (else PEILDATUM_ACTOR)',
  });
  flag(context, command, '--example', {
    nl: 'merk een nieuw register als verzonnen: elke uitvoer zegt VOORBEELD',
    en: 'mark a new ledger as invented: all output says EXAMPLE',
  });
}

interface MomentFlags {
  readonly peildatum?: string;
  readonly geldigOp?: string;
  readonly inWerkingOp?: string;
  readonly beschikbaarOp?: string;
  readonly openbaarOp?: string;
  readonly application?: string;
}

export function addMomentFlags(context: Context, command: Command): void {
  flag(context, command, '--peildatum <date>', {
    nl: 'wat die dag gold, naar de stand van die dag: JJJJ-MM-DD',
    en: 'what applied that day, as it stood that day: YYYY-MM-DD',
  });
  flag(context, command, '--geldig-op <date>', {
    nl: 'geldig op die dag, ook met wat later terugwerkte (anders vandaag)',
    en: 'valid on that day, later texts that work back included (else today)',
  });
  flag(context, command, '--in-werking-op <date>', {
    nl: 'alleen wat uiterlijk die dag in werking was',
    en: 'only what had entered into force by that day',
  });
  addKnowledgeFlags(context, command);
}

export function addKnowledgeFlags(context: Context, command: Command): void {
  flag(context, command, '--beschikbaar-op <moment>', {
    nl: 'alleen wat dit register toen al bevatte: een datum of een tijdstip (RFC 3339)',
    en: 'only what this ledger held by then: a date or a moment (RFC 3339)',
  });
  flag(context, command, '--openbaar-op <date>', {
    nl: 'alleen wat toen openbaar was; onbekend blijft staan, met een melding',
    en: 'only what was public by then; unknown is kept, with a notice',
  });
  flag(context, command, '--application <date>', {
    nl: 'dag waarop de aanvraag is ingediend, voor beleid dat maar voor een deel van de aanvragen geldt',
    en: 'day on which the application was lodged, for policy that applies to some applications only',
  });
}

export function addTopicFlag(context: Context, command: Command): void {
  flag(context, command, '--topic <topic>', {
    nl: 'onderwerp, zoals article-15c (standaard) of protection-alternative',
    en: 'topic, such as article-15c (default) or protection-alternative',
  });
}

/** The moments as the question takes them: what was not given is not there. */
export function momentsOf(flags: MomentFlags): MomentParameters {
  const { peildatum, geldigOp, inWerkingOp, beschikbaarOp, openbaarOp, application } = flags;
  return { peildatum, geldigOp, inWerkingOp, beschikbaarOp, openbaarOp, application };
}

/** The flags behind the parameters of a question, for its faults. */
export const questionFlags: FlagNames = {
  peildatum: '--peildatum',
  geldigOp: '--geldig-op',
  inWerkingOp: '--in-werking-op',
  beschikbaarOp: '--beschikbaar-op',
  openbaarOp: '--openbaar-op',
  application: '--application',
  topic: '--topic',
  level: '--level',
  citation: '--citation',
  from: '--from',
  to: '--to',
  on: '--on',
  known: '--known',
  and: '--and',
  country: 'COUNTRY',
  region: 'REGION',
};
