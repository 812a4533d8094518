import { documentationPages, type CodeBlock, type DocumentationPage } from './support/pages.js';
import { ShellSession } from './support/shell-session.js';
import { ShownOutput } from './support/shown-output.js';
import { stepsOf, type Step } from './support/transcript.js';

/** Pages whose commands are run as they stand: everything but what the tests of the demo and of `npm test` itself look at. */
const pages = documentationPages().filter(({ blocks }) => blocks.some(isTranscript));

describe('the commands of the pages', () => {
  it.each(pages.map((page) => [page.path, page] as const))(
    'of %s answer as shown',
    async (_path, page) => {
      expect(await differencesIn(page)).toEqual([]);
    },
    300_000,
  );
});

function isTranscript({ language, lines }: CodeBlock): boolean {
  return language === 'console' && lines.every((line) => !/^\$ (?:npm|docker) /.test(line));
}

/** Follows a page from top to bottom: writes the files it shows, runs its commands, and stops at the first that is not as shown. */
async function differencesIn(page: DocumentationPage): Promise<string[]> {
  const session = await ShellSession.open();
  const shown = new ShownOutput();
  try {
    for (const block of page.blocks) {
      const file = /^file=(\S+)$/.exec(block.info)?.[1];
      if (file !== undefined) session.writeFile(file, block.lines);
      if (!isTranscript(block)) continue;
      const steps = stepsOf(block);
      for (const [index, step] of steps.entries()) {
        const difference = await differenceAt(session, shown, step, steps[index + 1]);
        if (difference !== undefined) return [`${page.path}:${step.line}: ${step.command}\n${difference}`];
      }
    }
    return [];
  } finally {
    await session.close();
  }
}

async function differenceAt(
  session: ShellSession,
  shown: ShownOutput,
  step: Step,
  next: Step | undefined,
): Promise<string | undefined> {
  const command = shown.real(step.command);
  if (/peildatum serve\b/.test(command))
    return session.serve(command, (lines) => shown.difference(step.expected, lines));
  const { lines, status } = await session.run(command);
  const difference = shown.difference(step.expected, lines);
  if (difference !== undefined)
    return `${difference}\n-- status ${status}, its first lines:\n${lines.slice(0, 30).join('\n')}`;
  return status === 0 || next?.command === 'echo $?'
    ? undefined
    : `it ended with ${status} and the page does not say so`;
}
