import type { Ledger, Position } from '@peildatum/ledger';
import type { Recorded } from '@peildatum/policy';

import { etagOf, type LoadedStream } from '../log/policy-log.js';
import { aboutOf, targetOf } from '../log/stream-names.js';
import { correctedSince } from './corrected-since.js';
import type { Recording } from './recorder.js';
import type { RecordedFact, RecordingResult, StreamState } from './results.js';
import type { WriteRequest } from './write-request.js';

/** What the caller is told of a recording. */
export async function resultOf(
  { keying, about }: WriteRequest,
  { repeatedIn, stored, untouched, now }: Recording,
  ledger: Ledger,
  example: boolean,
): Promise<RecordingResult> {
  const fresh = stored.flatMap(({ stream, result }) =>
    stream.events.map(({ id, event }, index): RecordedFact => ({
      id,
      stream: stream.name,
      ...aboutOf(stream.target),
      revision: seenOf(result.revision, stream.loaded) - stream.events.length + 1 + index,
      type: event.type,
      recordedAt: now,
    })),
  );
  const earlier =
    repeatedIn === undefined || keying.kind === 'facts'
      ? []
      : repeatedIn.recorded
          .filter(({ id }) => repeatedIn.origins.get(id)?.idempotencyKey === keying.idempotencyKey)
          .map(factOf);
  const streams = [
    ...(repeatedIn === undefined ? [] : stateOf(repeatedIn.name, repeatedIn.revision, repeatedIn)),
    ...stored.flatMap(({ stream, result }) => stateOf(stream.name, result.revision, stream.loaded)),
    ...untouched.flatMap(({ name, loaded }) => stateOf(name, loaded.revision, loaded)),
  ];
  return {
    repeated: stored.length === 0,
    recorded: [...earlier, ...fresh],
    correctedSince: correctedSince([...stored.map(({ stream }) => stream), ...untouched]),
    streams,
    etag: streams.find(({ stream }) => stream === about?.name)?.etag ?? null,
    position: (await lastPosition(ledger, stored)) ?? null,
    example,
  };
}

/** The number of an event in its stream, counted without those that are kept from the caller. */
function seenOf(revision: bigint, { unseen }: LoadedStream): number {
  return Number(revision) - unseen;
}

/** None for a stream in which there is nothing for the caller. */
function stateOf(stream: string, revision: bigint | null, loaded: LoadedStream): StreamState[] {
  const seen = revision === null ? -1 : seenOf(revision, loaded);
  return seen < 0 ? [] : [{ stream, revision: seen, etag: etagOf(seen) }];
}

async function lastPosition(ledger: Ledger, stored: Recording['stored']): Promise<Position | null> {
  const positions = stored.map(({ result }) => result.position);
  if (positions.length === 0) return ledger.head();
  return positions.reduce((a, b) => (ledger.comparePositions(a, b) >= 0 ? a : b));
}

function factOf({ id, stream, revision, recordedAt, event }: Recorded): RecordedFact {
  return { id, stream, ...aboutOf(targetOf(stream)), revision, type: event.type, recordedAt };
}
