import { LedgerReadOnly } from '@peildatum/ledger';
import type { ICommandHandler } from '@nestjs/cqrs';

import type { ApplicationParts } from '../application-parts.js';
import type { Writer } from '../caller.js';
import {
  AttestCoverage,
  CorrectCountryRecording,
  RecordDossiers,
  RecordInstrument,
  StateNoPolicy,
  type CountryFactCommand,
  type InstrumentFact,
  type InstrumentFactCommand,
} from './commands.js';
import { factPlaces } from './fact-places.js';
import { resultOf } from './outcome.js';
import { Recorder } from './recorder.js';
import {
  requestOfCountryCorrection,
  requestOfCountryFact,
  requestOfFact,
  requestOfFiles,
  requestOfNewInstrument,
} from './requests.js';
import type { RecordingResult } from './results.js';
import type { WriteRequest } from './write-request.js';

/** How long a write waits for its own events to reach the answers. They are durable by then in any case. */
const ownWriteTimeoutMs = 10_000;

/** Records a request and waits until the answers of this process hold it. */
export async function recordIn(
  parts: ApplicationParts,
  request: WriteRequest,
  writer: Writer,
): Promise<RecordingResult> {
  const { ledger, gazetteer, clock, live, opened, writable } = parts;
  if (!writable) throw new LedgerReadOnly(opened.location, 'opened-for-reading');
  const recording = await new Recorder(ledger, gazetteer, clock).record(request, writer);
  const result = await resultOf(request, recording, ledger, live.isExample);
  if (result.position !== null) {
    // What is stored is stored: a timeline that lags is told by its own state, not by failing the write.
    await live.waitFor(result.position, ownWriteTimeoutMs).catch(() => undefined);
  }
  return { ...result, example: live.isExample };
}

export class RecordDossiersHandler implements ICommandHandler<RecordDossiers> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ files, writer }: RecordDossiers): Promise<RecordingResult> {
    return recordIn(this.parts, requestOfFiles(files), writer);
  }
}

export class RecordInstrumentHandler implements ICommandHandler<RecordInstrument> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ body, writer }: RecordInstrument): Promise<RecordingResult> {
    return recordIn(this.parts, requestOfNewInstrument(body, writer), writer);
  }
}

export class AttestCoverageHandler implements ICommandHandler<AttestCoverage> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute(command: AttestCoverage): Promise<RecordingResult> {
    return recordAboutCountry(this.parts, 'coverage', 'AttestCoverage', command);
  }
}

export class StateNoPolicyHandler implements ICommandHandler<StateNoPolicy> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute(command: StateNoPolicy): Promise<RecordingResult> {
    return recordAboutCountry(this.parts, 'absences', 'StateNoPolicy', command);
  }
}

export class CorrectCountryRecordingHandler implements ICommandHandler<CorrectCountryRecording> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute({ country, body, writer }: CorrectCountryRecording): Promise<RecordingResult> {
    const request = requestOfCountryCorrection(country, body, writer, this.parts.gazetteer);
    return recordIn(this.parts, request, writer);
  }
}

/** The handler of a command for one fact: they differ in nothing but where the fact stands in a dossier. */
export function handlerOfFact(fact: InstrumentFact) {
  return class FactHandler implements ICommandHandler<InstrumentFactCommand> {
    constructor(readonly parts: ApplicationParts) {}

    async execute({ instrument, body, writer }: InstrumentFactCommand): Promise<RecordingResult> {
      return recordIn(this.parts, requestOfFact(factPlaces[fact], instrument, body, writer), writer);
    }
  };
}

async function recordAboutCountry(
  parts: ApplicationParts,
  key: 'coverage' | 'absences',
  name: string,
  { country, body, writer }: CountryFactCommand,
): Promise<RecordingResult> {
  const request = requestOfCountryFact(key, name, country, body, writer, parts.gazetteer);
  return recordIn(parts, request, writer);
}
