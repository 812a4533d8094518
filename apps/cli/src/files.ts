import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

import {
  FileUnreadable,
  largestFile,
  type Bilingual,
  type InputFile,
  type LocatedFault,
} from '@peildatum/application';

/** Why a file could not be used, for people. */
const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { nl: 'bestaat niet', en: 'does not exist' },
  EACCES: { nl: 'is niet toegankelijk', en: 'is not accessible' },
  EPERM: { nl: 'is niet toegankelijk', en: 'is not accessible' },
  EISDIR: { nl: 'is een map; geef de bestanden zelf', en: 'is a folder; give the files themselves' },
  EEXIST: { nl: 'bestaat al', en: 'exists already' },
  ENOSPC: { nl: 'past niet meer op de schijf', en: 'does not fit on the disk' },
  ENOTDIR: { nl: 'bestaat niet', en: 'does not exist' },
  ENOTUTF8: { nl: 'is geen UTF-8', en: 'is not UTF-8' },
};

/** A failure of the file system as a refusal that names the file. */
export function fileFault(file: string, error: unknown): FileUnreadable {
  return new FileUnreadable([locatedFault(file, (error as NodeJS.ErrnoException).code ?? 'unknown')]);
}

function locatedFault(file: string, cause: string): LocatedFault {
  const reason = reasons[cause] ?? { nl: `is niet te gebruiken (${cause})`, en: `cannot be used (${cause})` };
  return { code: 'file-unreadable', path: '', ...reason, at: { file, line: null, column: null } };
}

/**
 * Reads files as they are, one byte more than the application accepts at most, so that it can say which are too large. Rejects with
 * a FileUnreadable that names every file that cannot be read.
 */
export async function readInputFiles(names: readonly string[], most = largestFile): Promise<InputFile[]> {
  const files: InputFile[] = [];
  const faults: LocatedFault[] = [];
  for (const name of names) {
    try {
      files.push({ name, content: await readAtMost(name, most + 1) });
    } catch (error) {
      faults.push(locatedFault(name, (error as NodeJS.ErrnoException).code ?? 'unknown'));
    }
  }
  if (faults.length > 0) throw new FileUnreadable(faults);
  return files;
}

async function readAtMost(name: string, limit: number): Promise<Uint8Array> {
  if ((await stat(name)).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  const handle = await open(name, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let total = 0;
    for await (const chunk of handle.createReadStream({ end: limit - 1 })) {
      chunks.push(chunk as Uint8Array);
      total += (chunk as Uint8Array).length;
    }
    return Buffer.concat(chunks, total);
  } finally {
    await handle.close();
  }
}

/** A text file whole. Rejects with a FileUnreadable, also where it is not UTF-8. */
export async function readTextFile(name: string): Promise<string> {
  const [file] = await readInputFiles([name]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file!.content as Uint8Array);
  } catch {
    throw new FileUnreadable([locatedFault(name, 'ENOTUTF8')]);
  }
}

/**
 * The lines of a file, one after another however large it is; only a line feed ends a line. Can be started again from the start.
 * Rejects with a FileUnreadable.
 */
export async function* linesOf(name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of createReadStream(name)) {
      rest += decoder.decode(chunk as Uint8Array, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    rest += decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new FileUnreadable([locatedFault(name, 'ENOTUTF8')]);
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : fileFault(name, error);
  }
  if (rest !== '') yield rest;
}
