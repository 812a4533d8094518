/** A KurrentDB for tests. See the README beside `src` for what it cannot prove. */
export { startStandIn, type StandIn, type StandInOptions } from './stand-in.js';
export { type Fault, type FaultKind, type Faults, type Step } from './faults.js';
export { type EventStore, type StoredEvent } from './event-store.js';
