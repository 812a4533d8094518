import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What `npx peildatum` starts. Throws with what to do where the code is not compiled: these tests run what users run. */
export function builtCommand(): string {
  const compiled = join(root, 'apps', 'cli', 'dist', 'main.js');
  if (!existsSync(compiled))
    throw new Error(`the acceptance tests run the built product and ${compiled} is missing: npm run build`);
  return join(root, 'apps', 'cli', 'bin', 'peildatum.js');
}

/** The instrument files of Mali, by name. */
export function maliFiles(): string[] {
  const folder = join(root, 'policy-files', 'mali');
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

/** An instrument file with invented facts, for ledgers made with `--example` only. */
export function inventedFile(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}
