import {
  LedgerMissing,
  openEmbeddedLedger,
  openKurrentDbLedger,
  openMemoryLedger,
  type Ledger,
} from '@peildatum/ledger';

import type { Clock } from '../clock.js';
import type { ApplicationOptions } from '../options.js';

/** A ledger that this application may close. */
export interface OpenedLedger {
  readonly ledger: Ledger;
  readonly engine: string;
  readonly location: string;
  /** Closes it, where it was opened here. */
  release(): Promise<void>;
}

/**
 * Opens the ledger and, where asked, marks a new one as an example. Rejects as the engine does,
 * and with NotAnExampleLedger (nothing was written then).
 */
export async function openLedger(options: ApplicationOptions, clock: Clock): Promise<OpenedLedger> {
  const opened = await open(options);
  try {
    if (options.mode === 'write' && options.example) {
      const { markAsExample } = await import('./example-mark.js');
      await markAsExample(opened.ledger, options, clock);
    }
  } catch (error) {
    await opened.release();
    throw error;
  }
  return opened;
}

async function open(options: ApplicationOptions): Promise<OpenedLedger> {
  const { ledger: location, mode } = options;
  switch (location.kind) {
    case 'embedded':
      return owned(await openFolder(location.folder, options), 'embedded', location.folder);
    case 'memory':
      return owned(openMemoryLedger(), 'memory', 'memory:');
    case 'opened':
      return { ledger: location.ledger, engine: 'opened', location: mode, release: async () => undefined };
    case 'kurrentdb':
      return openOnServer(location.url, options);
  }
}

async function openFolder(folder: string, options: ApplicationOptions): Promise<Ledger> {
  if (options.mode === 'write') return openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
  try {
    return await openEmbeddedLedger({ folder, mode: 'read' });
  } catch (error) {
    if (options.emptyIfMissing === true && error instanceof LedgerMissing) return openMemoryLedger();
    throw error;
  }
}

function owned(ledger: Ledger, engine: string, location: string): OpenedLedger {
  return { ledger, engine, location, release: () => ledger.close() };
}

/** A server holds a ledger as soon as it holds its first event; who follows it may come before that. */
async function openOnServer(
  url: string,
  { mode, emptyIfMissing, follow }: ApplicationOptions,
): Promise<OpenedLedger> {
  const mustExist = mode === 'read' && emptyIfMissing !== true && follow !== true;
  const ledger = await openKurrentDbLedger({ url, mode, mustExist });
  return owned(ledger, 'kurrentdb', ledger.shown);
}
