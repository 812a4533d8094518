import type { ICommandHandler } from '@nestjs/cqrs';
import { importLines, LedgerReadOnly, type ImportedEvent, type Position } from '@peildatum/ledger';
import { Timeline } from '@peildatum/timeline';

import type { ApplicationParts } from '../application-parts.js';
import { ActorRequired } from '../errors.js';
import { formFaultOf } from '../log/event-form.js';
import { recordedOf } from '../log/policy-log.js';
import { ImportLedger } from './commands.js';
import type { ImportResult } from './results.js';

/** How long an import waits for the answers to hold what it stored. It is durable by then in any case. */
const catchingUpTimeoutMs = 600_000;

export class ImportLedgerHandler implements ICommandHandler<ImportLedger> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ lines, writer, onProgress }: ImportLedger): Promise<ImportResult> {
    const { ledger, gazetteer, live, opened, writable } = this.parts;
    if (writer.actor.trim() === '') throw new ActorRequired();
    if (!writable) throw new LedgerReadOnly(opened.location, 'opened-for-reading');
    const trial = new Timeline(gazetteer);
    const { imported, skipped } = await importLines(ledger, lines, {
      validate: (event) => tryOut(event, trial),
      onProgress,
    });
    const position = await ledger.head();
    if (position !== null) await live.waitFor(position, catchingUpTimeoutMs).catch(() => undefined);
    return { imported, present: skipped, position, example: live.isExample };
  }
}

/** Throws where the event cannot be read, is malformed, or no timeline can take it in. */
function tryOut(event: ImportedEvent, trial: Timeline): void {
  const { ordinal, ...envelope } = event;
  const recorded = recordedOf({ ...envelope, position: String(ordinal + 1) as Position });
  const fault = formFaultOf(recorded.stream, recorded.event);
  if (fault !== null) throw new RangeError(fault);
  trial.apply([recorded]);
}
