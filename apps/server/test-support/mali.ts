import { readdir, readFile } from 'node:fs/promises';

import { CommandBus } from '@nestjs/cqrs';
import { RecordDossiers } from '@peildatum/application';

import type { RunningServer } from '../src/index.js';

const folder = new URL('../../../policy-files/mali/', import.meta.url);

/** Records the real history of Mali in a running server, as `peildatum record` does. */
export async function recordMali(server: RunningServer): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: await readFile(new URL(name, folder), 'utf8') })),
  );
  await server.app.get(CommandBus).execute(new RecordDossiers(files, { actor: 'test', clearance: 'public' }));
}
