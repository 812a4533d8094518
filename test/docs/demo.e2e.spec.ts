import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { readPage, root } from './support/pages.js';
import { shownWidth } from './support/shell-session.js';
import { ShownOutput } from './support/shown-output.js';

const run = promisify(execFile);

describe('the README', () => {
  it('shows what npm run demo -- --once really says', async () => {
    const [command, ...shown] = readPage('README.md').blocks.find(({ info }) => info === 'demo')!.lines;
    expect(command).toBe('$ npm run demo -- --once');
    const { stdout } = await run(process.execPath, [join(root, 'scripts', 'demo.mjs'), '--once'], {
      cwd: root,
      env: { ...process.env, COLUMNS: String(shownWidth) },
    });
    expect(new ShownOutput().difference(shown, stdout.replace(/\n$/, '').split('\n'))).toBeUndefined();
  }, 300_000);

  it('names a command that resolves without asking anywhere for a package', async () => {
    const { stdout } = await run('npx', ['--no-install', 'peildatum', '--version'], { cwd: root });
    expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  }, 60_000);
});
