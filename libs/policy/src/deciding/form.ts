import type { PolicyEventType } from '../model/events.js';
import type { Fault } from './decision.js';
import { collectFaults } from './faults.js';
import { eventShapes } from './shapes/events.js';

/**
 * What is wrong with the form of an event's data, whoever wrote it: fields, types, dates, ids, texts, lengths.
 * Nothing of the rules that a stream enforces. The data may be anything; empty where it can be read as data of this type.
 */
export function faultsOfForm(type: PolicyEventType, data: unknown): readonly Fault[] {
  const faults = collectFaults();
  eventShapes[type](data, faults);
  return faults.found;
}
