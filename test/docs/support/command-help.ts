import { Writable } from 'node:stream';

import { Output, runCli } from '@peildatum/cli';

export interface Described {
  readonly term: string;
  readonly about: string;
}

/** What `--help` says of one command, in English. */
export interface CommandHelp {
  readonly usage: string;
  readonly about: string;
  readonly arguments: readonly Described[];
  readonly options: readonly Described[];
  readonly globalOptions: readonly Described[];
  readonly commands: readonly Described[];
}

export async function helpOf(words: readonly string[]): Promise<CommandHelp> {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const status = await runCli([...words, '--help', '--lang', 'en'], {
    output: new Output(sink),
    error: new Output(sink),
    environment: {},
    width: 10_000,
    watched: false,
  });
  if (status !== 0) throw new Error(`${words.join(' ')} --help ended with ${status}: ${text}`);
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => paragraph.split('\n').filter((line) => line !== ''));
  const described = (title: string): Described[] =>
    (paragraphs.find(([first]) => first === title) ?? []).slice(1).map((line) => {
      const [term = '', about = ''] = line.trim().split(/ {2,}/);
      return { term, about };
    });
  return {
    usage: paragraphs[0]![0]!.replace(/^Usage: /, ''),
    about: paragraphs[1]!.join(' '),
    arguments: described('Arguments:'),
    options: described('Options:'),
    globalOptions: described('Global Options:'),
    commands: described('Commands:'),
  };
}

/** Every command with its words, parents before what is under them; `help` left out. */
export async function allCommands(
  words: readonly string[] = [],
): Promise<{ words: readonly string[]; help: CommandHelp }[]> {
  const help = await helpOf(words);
  const below = [];
  for (const { term } of help.commands) {
    const name = term.split(' ')[0]!;
    if (name !== 'help') below.push(...(await allCommands([...words, name])));
  }
  return [{ words, help }, ...below];
}
