import { exits } from '@peildatum/cli';

import { allCommands, type Described } from './support/command-help.js';
import { generatedPart, table } from './support/generated-parts.js';
import { readPage } from './support/pages.js';

const page = 'docs/reference/cli.md';

describe('the reference of the command line', () => {
  it('holds every command, argument and option, in the words of --help', async () => {
    const [program, ...commands] = await allCommands();
    const everywhere = program!.help.options.filter(
      ({ term }) => !term.startsWith('-h') && !term.startsWith('-V'),
    );
    const lines = [
      '## Options of every command',
      '',
      ...tableOf('option', everywhere),
      '',
      ...commands.flatMap(({ help }) => [
        `## \`${help.usage.replace(' [options]', '').replace(' [command]', '')}\``,
        '',
        `${sentence(help.about)}`,
        '',
        ...(help.arguments.length === 0 ? [] : [...tableOf('argument', help.arguments), '']),
        ...(ownOptions(help.options).length === 0
          ? []
          : [...tableOf('option', ownOptions(help.options)), '']),
      ]),
    ];
    const { stands, wanted } = generatedPart(page, 'commands', lines);
    expect(stands).toBe(wanted);
  });

  it('tells every exit status', () => {
    const told = [...readPage(page).text.matchAll(/^\| (\d) \|/gm)].map(([, status]) => Number(status));
    expect(told).toEqual(Object.values(exits));
  });
});

function tableOf(kind: string, described: readonly Described[]): string[] {
  return table(
    [kind, 'meaning'],
    described.map(({ term, about }) => [`\`${term}\``, about]),
  );
}

function ownOptions(options: readonly Described[]): readonly Described[] {
  return options.filter(({ term }) => !term.startsWith('-h'));
}

function sentence(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
