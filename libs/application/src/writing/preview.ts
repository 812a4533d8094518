import type { ICommandHandler } from '@nestjs/cqrs';
import type { Ledger } from '@peildatum/ledger';
import { civilDateInAmsterdam, type Recorded } from '@peildatum/policy';
import { resolveMoments, Timeline } from '@peildatum/timeline';

import type { ApplicationParts } from '../application-parts.js';
import { recordedOf } from '../log/policy-log.js';
import { aboutOf } from '../log/stream-names.js';
import { PreviewDossiers } from './commands.js';
import { correctedSince } from './corrected-since.js';
import type { DecidedStream } from './decide-stream.js';
import { changesBetween } from './effect.js';
import { prepare, StreamsOfRequest } from './prepare.js';
import { requestOfFiles } from './requests.js';
import type { DryRun } from './results.js';

/** Decides as a recording would, then holds the answers of two timelines of its own beside each other: without and with the new events. */
export class PreviewDossiersHandler implements ICommandHandler<PreviewDossiers> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ files, writer }: PreviewDossiers): Promise<DryRun> {
    const { ledger, gazetteer, clock } = this.parts;
    const now = clock.now();
    const streams = new StreamsOfRequest(ledger, writer.clearance);
    const decided = await prepare(requestOfFiles(files), {
      streams,
      gazetteer,
      now,
    });
    const added = recordedAs(decided, now);
    const before = new Timeline(gazetteer);
    const after = new Timeline(gazetteer);
    for await (const recorded of allRecorded(ledger)) {
      before.apply([recorded]);
      after.apply([recorded]);
    }
    after.apply(added);
    const today = civilDateInAmsterdam(now);
    const resolved = resolveMoments({}, now);
    const moments = resolved.kind === 'ok' ? resolved.moments : undefined;
    return {
      wouldRecord: decided.flatMap(({ name, target, events }) =>
        events.map(({ event }) => ({ stream: name, ...aboutOf(target), type: event.type })),
      ),
      correctedSince: correctedSince(decided),
      today,
      changes:
        moments === undefined ? [] : changesBetween({ before, after, moments, added, today, gazetteer }),
      example: before.isExample,
    };
  }
}

/** The events as the ledger would give them back, behind its last one. */
function recordedAs(decided: readonly DecidedStream[], now: string): Recorded[] {
  return decided.flatMap(({ name, loaded, events }) =>
    events.map(({ id, event }, index) => ({
      id,
      stream: name,
      revision: Number(loaded.revision ?? -1n) + 1 + index,
      position: '',
      recordedAt: now,
      actor: '',
      event,
    })),
  );
}

async function* allRecorded(ledger: Ledger): AsyncGenerator<Recorded> {
  for await (const envelope of ledger.readAll()) yield recordedOf(envelope);
}
