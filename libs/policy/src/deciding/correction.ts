import type { CivilDate } from '../dates/civil-date.js';
import type { DataOf, PolicyEvent, Recorded } from '../model/events.js';
import { effectiveEvents, standingEvents, type Effective } from '../stream/effective.js';
import type { CorrectRecording, Decision } from './decision.js';
import { sameJson, valueOf } from './equality.js';
import { collectFaults, type Faults } from './faults.js';
import { eventShapes } from './shapes/events.js';
import { accepted, refused } from './outcome.js';
import { addFaultsElsewhere, asRecorded, faultsBroughtAbout, nameOf } from './stream-faults.js';

type Correction = DataOf<'RecordingCorrected'>;
type Change = Correction['change'];

/** What an event is the recording of: void it and record anew. */
const identityFields: ReadonlySet<string> = new Set(['instrument', 'country', 'part', 'id', 'corrects']);

/**
 * Decides on the correction of an event in any stream: it must name an event that stands, change something of it and
 * leave a stream that is as valid as it was. One that stands already, with the same reason, is not recorded again, also
 * where a later one has changed the same field since: that later one is then what to void.
 */
export function decideCorrection(
  recorded: readonly Recorded[],
  command: CorrectRecording,
  today: CivilDate,
): Decision {
  const faults = collectFaults();
  if (!eventShapes.RecordingCorrected(command.data, faults)) return refused(faults);
  const standing = standingEvents(recorded);
  if (
    standing.some(({ event }) => event.type === 'RecordingCorrected' && sameJson(event.data, command.data))
  ) {
    return accepted([]);
  }
  const target = targetOf(command.data.corrects, recorded, standing, faults);
  if (target === undefined) return refused(faults);
  const change = checkChange(target, command.data.change, recorded, faults.at('change'));
  if (change !== undefined) checkConsequences(recorded, target, { ...command.data, change }, today, faults);
  return faults.found.length > 0
    ? refused(faults)
    : accepted([{ type: 'RecordingCorrected', data: command.data }]);
}

function targetOf(
  id: string,
  recorded: readonly Recorded[],
  standing: readonly Effective[],
  faults: Faults,
): Effective | undefined {
  const target = standing.find((one) => one.recorded.id === id);
  if (target === undefined) {
    const isVoided = recorded.some((one) => one.id === id);
    faults.at('corrects').add(isVoided ? 'already-voided' : 'no-such-event', id);
  }
  return target;
}

/**
 * Adds what is wrong with a change of an event in itself. Answers what remains of the change that could be made, so that
 * its consequences are looked at too; undefined where nothing does.
 */
function checkChange(
  target: Effective,
  change: Change,
  recorded: readonly Recorded[],
  faults: Faults,
): Change | undefined {
  if (change.kind === 'void') return change;
  const at = faults.at('fields');
  const { event } = target;
  const changed = Object.keys(change.fields).filter(
    (field) => !sameJson(change.fields[field], valueOf(event.data, field)),
  );
  if (changed.length === 0 && Object.keys(change.fields).length > 0) at.add('changes-nothing');
  checkFieldNames(event, changed, at);
  const possible = changed.filter((field) => Object.hasOwn(event.data, field) && !identityFields.has(field));
  if (possible.length === 0) return undefined;
  const fields = Object.fromEntries(possible.map((field) => [field, change.fields[field]]));
  const data: unknown = { ...event.data, ...fields };
  const shape = collectFaults();
  if (!eventShapes[event.type](data, shape)) {
    at.take(shape.found);
    return undefined;
  }
  if (event.type !== 'RecordingCorrected') return { kind: 'replace', fields };
  at.take(shape.found);
  if (!possible.includes('change')) return { kind: 'replace', fields };
  const mended = checkMendedChange(target, data as Correction, recorded, at.at('change'));
  return mended && { kind: 'replace', fields: { ...fields, change: mended } };
}

function checkFieldNames(event: PolicyEvent, changed: readonly string[], faults: Faults): void {
  const known = Object.keys(event.data).filter((field) => !identityFields.has(field));
  for (const field of changed) {
    if (!Object.hasOwn(event.data, field)) faults.at(field).add('no-such-field', field, event.type, known);
    else if (identityFields.has(field)) faults.at(field).add('identity-field', field);
  }
}

/** A correction whose change is replaced must fit the event that it corrects, as that would read without it. */
function checkMendedChange(
  correction: Effective,
  mended: Correction,
  recorded: readonly Recorded[],
  faults: Faults,
): Change | undefined {
  const without = standingEvents(recorded.filter(({ id }) => id !== correction.recorded.id));
  const read = without.find((one) => one.recorded.id === mended.corrects);
  const raw = recorded.find(({ id }) => id === mended.corrects);
  const target = read ?? (raw && { recorded: raw, event: raw.event, corrections: [] });
  return target && checkChange(target, mended.change, recorded, faults);
}

/** Asks the same of the corrected stream as was asked when its events were recorded. */
function checkConsequences(
  recorded: readonly Recorded[],
  target: Effective,
  correction: Correction,
  today: CivilDate,
  faults: Faults,
): void {
  const before = effectiveEvents(recorded);
  const after = effectiveEvents([...recorded, asRecorded({ type: 'RecordingCorrected', data: correction })]);
  const found = faultsBroughtAbout(before, after, today);
  if (correction.change.kind === 'void' && target.event.type !== 'RecordingCorrected') {
    const dependants = [...new Set(found.map(({ of }) => nameOf(of)))];
    if (dependants.length > 0) faults.at('corrects').add('others-depend-on-it', dependants);
    return;
  }
  const own = found.filter(({ of }) => of.recorded.id === target.recorded.id);
  faults.at('change', 'fields').take(own.map(({ fault }) => fault));
  addFaultsElsewhere(found, target.recorded.id, faults.at('change'));
}
