import type { Ledger, Position } from '@peildatum/ledger';
import type { Recorded } from '@peildatum/policy';

import { etagOf } from '../log/policy-log.js';
import { aboutOf, targetOf } from '../log/stream-names.js';
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
      revision: Number(result.revision) - stream.events.length + 1 + index,
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
  const streams = statesOf([
    ...(repeatedIn === undefined ? [] : [[repeatedIn.name, repeatedIn.revision] as const]),
    ...stored.map(({ stream, result }) => [stream.name, result.revision] as const),
    ...untouched.map(({ name, loaded }) => [name, loaded.revision] as const),
  ]);
  return {
    repeated: stored.length === 0,
    recorded: [...earlier, ...fresh],
    streams,
    etag: streams.find(({ stream }) => stream === about?.name)?.etag ?? null,
    position: (await lastPosition(ledger, stored)) ?? null,
    example,
  };
}

/** Streams with their last revision; those without events are left out. */
function statesOf(revisions: readonly (readonly [stream: string, revision: bigint | null])[]): StreamState[] {
  return revisions.flatMap(([stream, revision]) =>
    revision === null ? [] : [{ stream, revision: Number(revision), etag: etagOf(revision) }],
  );
}

async function lastPosition(ledger: Ledger, stored: Recording['stored']): Promise<Position | null> {
  const positions = stored.map(({ result }) => result.position);
  if (positions.length === 0) return ledger.head();
  return positions.reduce((a, b) => (ledger.comparePositions(a, b) >= 0 ? a : b));
}

function factOf({ id, stream, revision, recordedAt, event }: Recorded): RecordedFact {
  return { id, stream, ...aboutOf(targetOf(stream)), revision, type: event.type, recordedAt };
}
