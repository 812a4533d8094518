import { Metadata, status } from '@grpc/grpc-js';
function refusal(code, details, headers) {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}
export function unavailable() {
  return refusal(status.UNAVAILABLE, 'the stand-in refuses', {});
}
export function notLeader(leader) {
  return refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.address,
    'leader-endpoint-port': String(leader.port),
  });
}
export function streamDeleted(stream) {
  return refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
}
export function wrongExpectedVersion(stream, current) {
  return refusal(status.FAILED_PRECONDITION, `Append failed due to WrongExpectedVersion.`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': '-1',
    ...(current === null ? {} : { 'actual-version': current.toString() }),
  });
}
export function invalidArgument(details) {
  return refusal(status.INVALID_ARGUMENT, details, {});
}
export function maximumAppendSizeExceeded(bytes) {
  return refusal(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(bytes),
  });
}
//# sourceMappingURL=refusals.js.map
