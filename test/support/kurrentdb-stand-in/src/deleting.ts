import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';

import { streamNameOf } from './answers.js';
import type { EventStore, Expected } from './event-store.js';
import { streams } from './protocol.js';
import { streamDeleted, wrongExpectedVersion } from './refusals.js';

type DeleteReq = InstanceType<typeof streams.DeleteReq>;
type DeleteResp = InstanceType<typeof streams.DeleteResp>;
type TombstoneReq = InstanceType<typeof streams.TombstoneReq>;
type TombstoneResp = InstanceType<typeof streams.TombstoneResp>;

/** Answers Streams.Delete. */
export function answerDelete(
  call: ServerUnaryCall<DeleteReq, DeleteResp>,
  answer: sendUnaryData<DeleteResp>,
  store: EventStore,
): void {
  const options = call.request.getOptions();
  const name = streamNameOf(options?.getStreamIdentifier());
  const outcome = store.delete(name, expectedOf(options));
  if (outcome.kind === 'deleted') return answer(streamDeleted(name));
  if (outcome.kind === 'wrong-expected-version') return answer(wrongExpectedVersion(name, outcome.current));
  const position = new streams.DeleteResp.Position();
  position.setCommitPosition(outcome.position.toString());
  position.setPreparePosition(outcome.position.toString());
  const response = new streams.DeleteResp();
  response.setPosition(position);
  answer(null, response);
}

/** Answers Streams.Tombstone. */
export function answerTombstone(
  call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
  answer: sendUnaryData<TombstoneResp>,
  store: EventStore,
): void {
  const options = call.request.getOptions();
  const name = streamNameOf(options?.getStreamIdentifier());
  const outcome = store.tombstone(name, expectedOf(options));
  if (outcome.kind === 'deleted') return answer(streamDeleted(name));
  if (outcome.kind === 'wrong-expected-version') return answer(wrongExpectedVersion(name, outcome.current));
  const position = new streams.TombstoneResp.Position();
  position.setCommitPosition(outcome.position.toString());
  position.setPreparePosition(outcome.position.toString());
  const response = new streams.TombstoneResp();
  response.setPosition(position);
  answer(null, response);
}

function expectedOf(
  options:
    | InstanceType<typeof streams.DeleteReq.Options>
    | InstanceType<typeof streams.TombstoneReq.Options>
    | undefined,
): Expected {
  if (options?.hasNoStream() === true) return 'no-stream';
  if (options?.hasStreamExists() === true) return 'exists';
  return options?.hasRevision() === true ? BigInt(options.getRevision()) : 'any';
}
