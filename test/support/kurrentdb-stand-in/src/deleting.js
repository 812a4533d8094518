import { streamNameOf } from './answers.js';
import { streams } from './protocol.js';
import { streamDeleted, wrongExpectedVersion } from './refusals.js';
/** Answers Streams.Delete. */
export function answerDelete(call, answer, store) {
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
export function answerTombstone(call, answer, store) {
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
function expectedOf(options) {
  if (options?.hasNoStream() === true) return 'no-stream';
  if (options?.hasStreamExists() === true) return 'exists';
  return options?.hasRevision() === true ? BigInt(options.getRevision()) : 'any';
}
//# sourceMappingURL=deleting.js.map
