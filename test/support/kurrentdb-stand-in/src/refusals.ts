import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

function refusal(code: status, details: string, headers: Readonly<Record<string, string>>): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export function unavailable(): ServiceError {
  return refusal(status.UNAVAILABLE, 'the stand-in refuses', {});
}

export function notLeader(leader: { readonly address: string; readonly port: number }): ServiceError {
  return refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.address,
    'leader-endpoint-port': String(leader.port),
  });
}

export function streamDeleted(stream: string): ServiceError {
  return refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
}

export function wrongExpectedVersion(stream: string, current: bigint | null): ServiceError {
  return refusal(status.FAILED_PRECONDITION, `Append failed due to WrongExpectedVersion.`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': '-1',
    ...(current === null ? {} : { 'actual-version': current.toString() }),
  });
}

export function invalidArgument(details: string): ServiceError {
  return refusal(status.INVALID_ARGUMENT, details, {});
}

export function maximumAppendSizeExceeded(bytes: number): ServiceError {
  return refusal(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(bytes),
  });
}
