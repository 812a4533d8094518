import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { streamIdentifier, streamNameOf } from './answers.js';
import { shared, status, streams } from './protocol.js';
import { maximumAppendSizeExceeded, streamDeleted } from './refusals.js';
import { survives } from './striking.js';
/** Answers Streams.Append: one append per call. */
export function answerAppend(call, answer, appending) {
  let options;
  const events = [];
  const strikable = {
    fail: (error) => answer(error),
    end: () => answer(null, new streams.AppendResp()),
  };
  call.on('data', (request) => {
    if (request.hasOptions()) options = request.getOptions();
    const message = request.getProposedMessage();
    if (message !== undefined) events.push(proposed(message));
  });
  call.on('end', () => {
    const name = streamNameOf(options?.getStreamIdentifier());
    let expected = 'any';
    if (options?.hasNoStream() === true) expected = 'no-stream';
    else if (options?.hasStreamExists() === true) expected = 'exists';
    else if (options?.hasRevision() === true) expected = BigInt(options.getRevision());
    void store(name, expected, events, strikable, appending).then((outcome) => {
      if (outcome === undefined) return;
      if (outcome === 'too-large') answer(maximumAppendSizeExceeded(appending.maximumAppendSize));
      else if (outcome.kind === 'deleted') answer(streamDeleted(name));
      else answer(null, singleAnswer(outcome, expected));
    });
  });
}
/** Answers Streams.BatchAppend: many appends on one stream of messages, each known by its correlation id. */
export function answerBatchAppend(call, appending) {
  const open = new Map();
  const strikable = {
    fail: (error) => void call.emit('error', error),
    end: () => void call.end(),
  };
  call.on('data', (request) => {
    const correlation = request.getCorrelationId()?.getString() ?? '';
    const batch = open.get(correlation) ?? { first: request, events: [] };
    open.set(correlation, batch);
    batch.events.push(...request.getProposedMessagesList().map(proposed));
    if (!request.getIsFinal()) return;
    open.delete(correlation);
    void answerBatch(batch.first, batch.events, strikable, appending).then((answer) => {
      if (answer !== undefined && !call.cancelled && !call.destroyed) call.write(answer);
    });
  });
  call.on('end', () => call.end());
  call.on('error', () => undefined);
}
async function answerBatch(first, events, strikable, appending) {
  const options = first.getOptions();
  const name = streamNameOf(options?.getStreamIdentifier());
  let expected = 'any';
  if (options?.hasNoStream() === true) expected = 'no-stream';
  else if (options?.hasStreamExists() === true) expected = 'exists';
  else if (options?.hasStreamPosition() === true) expected = BigInt(options.getStreamPosition());
  const outcome = await store(name, expected, events, strikable, appending);
  if (outcome === undefined) return undefined;
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(first.getCorrelationId());
  answer.setStreamIdentifier(streamIdentifier(name));
  if (outcome === 'too-large') {
    const detail = new shared.MaximumAppendSizeExceeded();
    detail.setMaxappendsize(appending.maximumAppendSize);
    answer.setError(packed('MaximumAppendSizeExceeded', detail.serializeBinary()));
  } else if (outcome.kind === 'deleted') {
    const detail = new shared.StreamDeleted();
    detail.setStreamIdentifier(streamIdentifier(name));
    answer.setError(packed('StreamDeleted', detail.serializeBinary()));
  } else if (outcome.kind === 'success') {
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(outcome.revision.toString());
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(outcome.position.toString());
    position.setPreparePosition(outcome.position.toString());
    success.setPosition(position);
    answer.setSuccess(success);
  } else {
    answer.setError(
      packed('WrongExpectedVersion', wrongVersion(outcome.current, expected).serializeBinary()),
    );
  }
  return answer;
}
/** Stores an append unless a fault strikes it; undefined where nothing is to be answered any more. */
async function store(name, expected, events, strikable, { store, maximumAppendSize, ...around }) {
  if (!(await survives('append-before-store', strikable, around))) return undefined;
  const bytes = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
  if (bytes > maximumAppendSize) return 'too-large';
  const outcome = store.append(name, expected, events);
  return (await survives('append-after-store', strikable, around)) ? outcome : undefined;
}
function proposed(message) {
  return {
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}
function singleAnswer(outcome, expected) {
  const answer = new streams.AppendResp();
  if (outcome.kind === 'success') {
    const success = new streams.AppendResp.Success();
    success.setCurrentRevision(outcome.revision.toString());
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(outcome.position.toString());
    position.setPreparePosition(outcome.position.toString());
    success.setPosition(position);
    answer.setSuccess(success);
    return answer;
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (outcome.current === null) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(outcome.current.toString());
  if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new shared.Empty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new shared.Empty());
  else wrong.setExpectedRevision(expected.toString());
  answer.setWrongExpectedVersion(wrong);
  return answer;
}
function wrongVersion(current, expected) {
  const wrong = new shared.WrongExpectedVersion();
  if (current === null) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(current.toString());
  if (expected === 'any') wrong.setExpectedAny(new empty.Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new empty.Empty());
  else if (expected === 'no-stream') wrong.setExpectedNoStream(new empty.Empty());
  else wrong.setExpectedStreamPosition(expected.toString());
  return wrong;
}
function packed(type, detail) {
  const details = new any.Any();
  details.pack(detail, `event_store.client.${type}`);
  const error = new status.Status();
  error.setMessage(type);
  error.setDetails(details);
  return error;
}
//# sourceMappingURL=appending.js.map
