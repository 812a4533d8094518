import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { DocumentTooDemanding, FileUnreadable } from '../errors.js';
import type { InputFile } from '../files/input-file.js';
import type { DocumentRead } from './read-documents.js';
import type { ReadingReport } from './reading-thread.js';

/** What reading one document may cost. */
export interface ReadingBounds {
  readonly milliseconds: number;
  /** Of the heap; what is reserved beside it ends with the time. */
  readonly megabytes: number;
  /** Ends the reading early; it then rejects with DocumentTooDemanding too. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a document as `readDocuments` does, in a thread of its own that holds nothing up and is ended when it goes beyond its bounds. For
 * documents of which nobody knows who sent them. Rejects with FileUnreadable, or with DocumentTooDemanding.
 */
export async function readDocumentApart(
  { name, content }: InputFile,
  { milliseconds, megabytes, signal }: ReadingBounds,
): Promise<DocumentRead> {
  const thread = new Worker(threadFile, {
    workerData: { name, content },
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const ended = AbortSignal.any([
    AbortSignal.timeout(milliseconds),
    ...(signal === undefined ? [] : [signal]),
  ]);
  try {
    const [report] = (await once(thread, 'message', { signal: ended })) as [ReadingReport];
    if ('faults' in report) throw new FileUnreadable(report.faults);
    return report.read;
  } catch (error) {
    throw ended.aborted || isOutOfMemory(error) ? new DocumentTooDemanding() : error;
  } finally {
    await thread.terminate();
  }
}

/** The compiled thread, also for a caller that runs from its source. */
const threadFile = new URL('../../dist/intake/reading-thread.js', import.meta.url);

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
