import type { CommanderError } from 'commander';
import { isLanguage, type Language } from '@peildatum/application';

import type { UsageFault } from './usage-error.js';

/**
 * The language that a command line asks for, before it is parsed: its help and its errors are in it too. The last `--lang` counts,
 * as it does when it is parsed.
 */
export function languageOf(argv: readonly string[]): Language {
  const end = argv.indexOf('--');
  let language: Language = 'nl';
  (end < 0 ? argv : argv.slice(0, end)).forEach((argument, index, all) => {
    const value = argument === '--lang' ? all[index + 1] : /^--lang=(.*)$/.exec(argument)?.[1];
    if (isLanguage(value)) language = value;
  });
  return language;
}

/** What the parser found wrong, in both languages; what it quotes is kept. */
export function usageFault(error: CommanderError): UsageFault {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const hint = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1];
  const nlHint = hint === undefined ? '' : `; bedoelt u ${hint}?`;
  const enHint = hint === undefined ? '' : `; did you mean ${hint}?`;
  const known: Readonly<Record<string, Omit<UsageFault, 'code'>>> = {
    'commander.unknownOption': {
      nl: `onbekende optie ${quoted}${nlHint}`,
      en: `unknown option ${quoted}${enHint}`,
    },
    'commander.unknownCommand': {
      nl: `onbekend commando ${quoted}${nlHint}`,
      en: `unknown command ${quoted}${enHint}`,
    },
    'commander.missingArgument': { nl: `${quoted} ontbreekt`, en: `${quoted} is missing` },
    'commander.optionMissingArgument': {
      nl: `${quoted}: de waarde ontbreekt`,
      en: `${quoted}: its value is missing`,
    },
    'commander.excessArguments': { nl: 'te veel argumenten', en: 'too many arguments' },
    'commander.invalidArgument': {
      nl: `${quoted}: deze waarde is niet te lezen; verwacht: ${expected(error.message)}`,
      en: `${quoted}: this value cannot be read; expected: ${expected(error.message)}`,
    },
    'commander.help': { nl: 'een commando ontbreekt; zie --help', en: 'a command is missing; see --help' },
  };
  const text = known[error.code] ?? { nl: error.message, en: error.message };
  return {
    code: error.code.replace('commander.', 'usage-').replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`),
    ...text,
  };
}

function expected(message: string): string {
  return /is invalid\. (.*)$/.exec(message)?.[1] ?? message;
}
