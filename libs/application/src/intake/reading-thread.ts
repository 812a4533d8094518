import { parentPort, workerData } from 'node:worker_threads';

import { FileUnreadable, type LocatedFault } from '../errors.js';
import type { InputFile } from '../files/input-file.js';
import { readDocuments, type DocumentRead } from './read-documents.js';

/** What the thread says before it ends: the document as it was read, or why it gives no text. */
export type ReadingReport = { readonly read: DocumentRead } | { readonly faults: readonly LocatedFault[] };

parentPort?.postMessage(await report(workerData as InputFile));

async function report(file: InputFile): Promise<ReadingReport> {
  try {
    const [read] = await readDocuments([file]);
    return { read: read! };
  } catch (error) {
    if (error instanceof FileUnreadable) return { faults: error.faults };
    throw error;
  }
}
