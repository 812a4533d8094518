import { shared, streams } from './protocol.js';
/** A stored event as a read or a subscription sends it. */
export function eventAnswer(event) {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuid(event.id));
  recorded.setStreamIdentifier(streamIdentifier(event.stream));
  recorded.setStreamRevision(event.revision.toString());
  recorded.setCommitPosition(event.position.toString());
  recorded.setPreparePosition(event.position.toString());
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', event.created.toString());
  const readEvent = new streams.ReadResp.ReadEvent();
  readEvent.setEvent(recorded);
  readEvent.setCommitPosition(event.position.toString());
  const answer = new streams.ReadResp();
  answer.setEvent(readEvent);
  return answer;
}
export function confirmationAnswer(id) {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(id);
  const answer = new streams.ReadResp();
  answer.setConfirmation(confirmation);
  return answer;
}
export function caughtUpAnswer() {
  const answer = new streams.ReadResp();
  answer.setCaughtUp(new streams.ReadResp.CaughtUp());
  return answer;
}
export function checkpointAnswer(position) {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(position.toString());
  checkpoint.setPreparePosition(position.toString());
  const answer = new streams.ReadResp();
  answer.setCheckpoint(checkpoint);
  return answer;
}
export function streamNotFoundAnswer(name) {
  const notFound = new streams.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(streamIdentifier(name));
  const answer = new streams.ReadResp();
  answer.setStreamNotFound(notFound);
  return answer;
}
export function streamIdentifier(name) {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(name, 'utf8'));
  return identifier;
}
export function streamNameOf(identifier) {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}
export function uuid(text) {
  const id = new shared.UUID();
  id.setString(text);
  return id;
}
//# sourceMappingURL=answers.js.map
