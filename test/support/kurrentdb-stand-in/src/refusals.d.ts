import { type ServiceError } from '@grpc/grpc-js';
export declare function unavailable(): ServiceError;
export declare function notLeader(leader: { readonly address: string; readonly port: number }): ServiceError;
export declare function streamDeleted(stream: string): ServiceError;
export declare function wrongExpectedVersion(stream: string, current: bigint | null): ServiceError;
export declare function invalidArgument(details: string): ServiceError;
export declare function maximumAppendSizeExceeded(bytes: number): ServiceError;
