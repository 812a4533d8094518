import type { IQueryHandler } from '@nestjs/cqrs';
import { exportLines, LogHash, type Ledger, type RecordedEnvelope } from '@peildatum/ledger';
import type { Recorded } from '@peildatum/policy';
import { Timeline } from '@peildatum/timeline';

import type { ApplicationParts } from '../application-parts.js';
import { formFaultOf } from '../log/event-form.js';
import { recordedOf } from '../log/policy-log.js';
import { CheckLedger, ExportLedger, GetLedgerInfo } from './queries.js';
import type { LedgerCheck, LedgerInfo } from './results.js';

export class GetLedgerInfoHandler implements IQueryHandler<GetLedgerInfo> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute(): Promise<LedgerInfo> {
    const { live, opened } = this.parts;
    const timeline = live.everything;
    const { position, recordedAt, gazetteer } = timeline.head();
    return {
      engine: opened.engine,
      location: opened.location,
      events: timeline.length,
      streams: live.streams,
      instruments: timeline.instrumentIds().length,
      position,
      recordedAt,
      projectionHash: timeline.projectionHash(),
      gazetteer,
      example: timeline.isExample,
    };
  }
}

export class CheckLedgerHandler implements IQueryHandler<CheckLedger> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute(): Promise<LedgerCheck> {
    const { ledger, gazetteer, live } = this.parts;
    const storage = (await ledger.verify()).map(({ code, message }) => ({ code, message }));
    const reading = new CheckReading();
    const rebuilt = new Timeline(gazetteer);
    for await (const recorded of readable(ledger, reading)) {
      try {
        rebuilt.apply([recorded]);
      } catch (error) {
        reading.fault('not-applicable', `${recorded.stream} ${recorded.revision}: ${messageOf(error)}`);
      }
    }
    const hash = rebuilt.projectionHash();
    if (
      rebuilt.length > 0 &&
      rebuilt.length === live.everything.length &&
      hash !== live.everything.projectionHash()
    )
      reading.fault('projection-differs', 'the answers of this process do not rest on what the ledger holds');
    const faults = [...storage, ...reading.faults];
    return {
      sound: faults.length === 0,
      events: reading.events,
      faults,
      logHash: reading.logHash.digest(),
      projectionHash: hash,
      example: rebuilt.isExample,
    };
  }
}

export class ExportLedgerHandler implements IQueryHandler<ExportLedger> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ through }: ExportLedger): Promise<AsyncIterable<string>> {
    const { ledger } = this.parts;
    return exportLines(ledger, through === null ? undefined : ledger.parsePosition(through));
  }
}

/** What was found on the way through the log. */
class CheckReading {
  readonly faults: { readonly code: string; readonly message: string }[] = [];
  readonly #ids = new Set<string>();
  readonly #revisions = new Map<string, bigint>();
  readonly logHash = new LogHash();
  events = 0;

  fault(code: string, message: string): void {
    if (this.faults.length < 1_000) this.faults.push({ code, message });
  }

  see(envelope: RecordedEnvelope): void {
    const { id, stream, revision } = envelope;
    this.events += 1;
    this.logHash.add(envelope);
    if (this.#ids.has(id)) this.fault('event-id-repeated', `${id} occurs more than once`);
    this.#ids.add(id);
    const expected = (this.#revisions.get(stream) ?? -1n) + 1n;
    if (revision !== expected) this.fault('revision-gap', `${stream}: ${revision} where ${expected} is next`);
    this.#revisions.set(stream, revision);
  }
}

async function* readable(ledger: Ledger, reading: CheckReading): AsyncGenerator<Recorded> {
  for await (const envelope of ledger.readAll()) {
    reading.see(envelope);
    const where = `${envelope.stream} ${envelope.revision} (${envelope.type})`;
    let recorded: Recorded;
    try {
      recorded = recordedOf(envelope);
    } catch (error) {
      reading.fault('event-unreadable', `${where}: ${messageOf(error)}`);
      continue;
    }
    const fault = formFaultOf(recorded.stream, recorded.event);
    if (fault !== null) reading.fault('event-malformed', `${where}: ${fault}`);
    else yield recorded;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
