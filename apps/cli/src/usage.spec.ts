import { describe, expect, it } from '@jest/globals';
import { CommanderError } from 'commander';

import { languageOf, usageFault } from './usage.js';

describe('the language of a command line', () => {
  it.each([
    [[], 'nl'],
    [['lookup', 'ML', '--lang', 'en'], 'en'],
    [['--lang=en', 'lookup'], 'en'],
    [['--lang', 'en', '--lang', 'nl'], 'nl'],
    [['--lang', 'fr'], 'nl'],
    [['lookup', '--', '--lang', 'en'], 'nl'],
  ] as const)('%j is %s', (argv, language) => expect(languageOf(argv)).toBe(language));
});

describe('what the parser finds wrong', () => {
  it('is told in both languages with what was typed', () =>
    expect(
      usageFault(
        new CommanderError(
          1,
          'commander.unknownOption',
          "error: unknown option '--peldatum'\n(Did you mean --peildatum?)",
        ),
      ),
    ).toEqual({
      code: 'usage-unknown-option',
      nl: 'onbekende optie --peldatum; bedoelt u --peildatum?',
      en: 'unknown option --peldatum; did you mean --peildatum?',
    }));
});
