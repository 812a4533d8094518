import { InvalidAppend, type AppendFault } from './errors.js';
import type { EventToAppend, ExpectedRevision } from './port.js';

/** Nesting allowed in `data` and `metadata`, counted from the object itself as 1. */
export const MAX_DEPTH = 200;
/** UTF-16 code units allowed in the JSON text of one event's `data` or `metadata`. */
export const MAX_JSON_LENGTH = 16 * 1024 * 1024;
/** UTF-16 code units allowed in a stream name. */
export const MAX_STREAM_NAME_LENGTH = 250;

const MAX_FAULTS = 100;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CONTROL = /\p{Cc}/u;
const RECORDED_AT = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d:\d\d\.\d{3}Z$/;
/** Every month has these days: of a later one the reading of a date does not say that it is none. */
const DAYS_OF_EVERY_MONTH = 28;
const EVENT_TYPE = /^[A-Za-z][A-Za-z0-9._-]{0,99}$/;

/** An event as an engine stores it: checked, and its JSON text or a copy that makes it, so that nobody can change it any more. */
export interface SealedEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly metadata: string;
}

export interface SealedAppend<Event extends SealedEvent = SealedEvent> {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly Event[];
}

/** Told how long the JSON text of a part is, or that it is at most so long: it must not be longer than MAX_JSON_LENGTH. */
export type CheckLength = (part: 'data' | 'metadata', length: number) => void;

/** How an engine seals an event that was checked; `metadata` is text already. */
export type Seal<Event extends SealedEvent> = (
  event: EventToAppend,
  metadata: string,
  checkLength: CheckLength,
) => Event;

/** Every fault of an event's own fields; empty for an event that any engine accepts. Paths start at `at`. */
export function faultsOfEvent(event: EventToAppend, at = ''): AppendFault[] {
  const faults: AppendFault[] = [];
  if (typeof event !== 'object' || event === null) return [{ path: at, message: 'must be an event' }];
  if (typeof event.id !== 'string' || !UUID.test(event.id))
    faults.push({ path: `${at}/id`, message: 'must be a UUID in lower case' });
  if (typeof event.type !== 'string' || !EVENT_TYPE.test(event.type))
    faults.push({
      path: `${at}/type`,
      message: 'must be a letter, then at most 99 letters, digits, dots, hyphens or underscores',
    });
  if (!Number.isSafeInteger(event.schemaVersion) || event.schemaVersion < 1)
    faults.push({ path: `${at}/schemaVersion`, message: 'must be a positive whole number' });
  faultsOfObject(event.data, `${at}/data`, faults);
  faultsOfObject(event.metadata, `${at}/metadata`, faults);
  if (isPlainObject(event.metadata)) faultsOfMetadata(event.metadata, `${at}/metadata`, faults);
  return faults.slice(0, MAX_FAULTS);
}

/** The fault of a stream name, or null for a name that every engine accepts. */
export function faultOfStreamName(stream: unknown): string | null {
  if (typeof stream !== 'string' || stream.length === 0) return 'must be a name';
  if (stream.length > MAX_STREAM_NAME_LENGTH) return `must be at most ${MAX_STREAM_NAME_LENGTH} characters`;
  if (!stream.isWellFormed()) return 'must be well-formed Unicode (a lone surrogate was found)';
  if (CONTROL.test(stream)) return 'must not contain control characters';
  if (stream.trim() !== stream) return 'must not begin or end with white space';
  if (stream.startsWith('$')) return 'must not begin with $';
  return null;
}

/** Seals an event's data as text. */
export const asText: Seal<SealedEvent> = ({ id, type, schemaVersion, data }, metadata, checkLength) => {
  const text = JSON.stringify(data);
  checkLength('data', text.length);
  return { id, type, schemaVersion, data: text, metadata };
};

/**
 * Checks an append completely and seals its events. Throws InvalidAppend with every fault found.
 * What it returns is independent of the objects passed in.
 */
export function sealAppend<Event extends SealedEvent>(
  stream: string,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
  seal: Seal<Event>,
): SealedAppend<Event> {
  const faults: AppendFault[] = [];
  const streamFault = faultOfStreamName(stream);
  if (streamFault !== null) faults.push({ path: '/stream', message: streamFault });
  if (!isExpectedRevision(expected))
    faults.push({ path: '/expected', message: 'must be none, exists, any or a revision of zero or more' });
  if (!Array.isArray(events) || events.length === 0) {
    faults.push({ path: '/events', message: 'must hold at least one event' });
    throw new InvalidAppend(faults);
  }
  const ids = new Map<string, number>();
  const sealed: Event[] = [];
  events.forEach((event: EventToAppend, index) => {
    const at = `/events/${index}`;
    const own = faultsOfEvent(event, at);
    if (own.length > 0) {
      faults.push(...own);
      return;
    }
    const first = ids.get(event.id);
    if (first !== undefined) faults.push({ path: `${at}/id`, message: `repeats the id of /events/${first}` });
    else ids.set(event.id, index);
    const checkLength: CheckLength = (part, length) => {
      if (length > MAX_JSON_LENGTH)
        faults.push({
          path: `${at}/${part}`,
          message: `is ${length} characters of JSON; at most ${MAX_JSON_LENGTH} are stored`,
        });
    };
    const metadata = JSON.stringify(event.metadata);
    sealed.push(seal(event, metadata, checkLength));
    checkLength('metadata', metadata.length);
  });
  if (faults.length > 0) throw new InvalidAppend(faults.slice(0, MAX_FAULTS));
  return { stream, expected, events: sealed };
}

function isExpectedRevision(expected: unknown): boolean {
  if (typeof expected === 'bigint') return expected >= 0n;
  return expected === 'none' || expected === 'exists' || expected === 'any';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object made in another realm (a worker, a test sandbox) has that realm's Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function faultsOfMetadata(metadata: Record<string, unknown>, at: string, faults: AppendFault[]): void {
  for (const name of ['actor', 'correlationId', 'idempotencyKey', 'requestHash'])
    if (typeof metadata[name] !== 'string' || metadata[name] === '')
      faults.push({ path: `${at}/${name}`, message: 'must be text' });
  if (metadata['causationId'] !== null && typeof metadata['causationId'] !== 'string')
    faults.push({ path: `${at}/causationId`, message: 'must be text or null' });
  if (!isRecordedAt(metadata['recordedAt']))
    faults.push({
      path: `${at}/recordedAt`,
      message: 'must be an existing moment such as 2025-06-04T09:15:00.000Z (UTC, milliseconds)',
    });
}

function isRecordedAt(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const day = RECORDED_AT.exec(value)?.[1];
  if (day === undefined) return false;
  const milliseconds = Date.parse(value);
  if (Number.isNaN(milliseconds)) return false;
  return Number(day) <= DAYS_OF_EVERY_MONTH || new Date(milliseconds).toISOString() === value;
}

/** Whether a value is JSON as it can be stored: a quick look, which does not say what is wrong. */
function isStorable(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      return (
        depth <= MAX_DEPTH &&
        (Array.isArray(value) ? isStorableList(value, depth) : isStorableObject(value, depth))
      );
    default:
      return false;
  }
}

function isStorableList(list: readonly unknown[], depth: number): boolean {
  // A hole in a list is no JSON; `every` would not look at it.
  for (let index = 0; index < list.length; index += 1) if (!isStorable(list[index], depth + 1)) return false;
  return true;
}

function isStorableObject(value: object, depth: number): boolean {
  if (!isPlainObject(value) || typeof value['toJSON'] === 'function') return false;
  return Object.keys(value).every((key) => key.isWellFormed() && isStorable(value[key], depth + 1));
}

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Place | null;
  readonly depth: number;
}

function faultsOfObject(root: unknown, at: string, faults: AppendFault[]): void {
  if (!isPlainObject(root)) {
    faults.push({ path: at, message: 'must be a JSON object' });
    return;
  }
  if (isStorable(root, 1)) return;
  const fault = (place: Place, message: string): void => {
    faults.push({ path: at + pointerTo(place), message });
  };
  const open: Place[] = [{ value: root, key: '', parent: null, depth: 1 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (faults.length >= MAX_FAULTS) return;
    const value = place.value;
    if (typeof value === 'string') {
      if (!value.isWellFormed()) fault(place, 'must be well-formed Unicode (a lone surrogate was found)');
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) fault(place, `must be a finite number, not ${value}`);
    } else if (value === null || typeof value === 'boolean') {
      continue;
    } else if (Array.isArray(value) || isPlainObject(value)) {
      if (place.depth > MAX_DEPTH) {
        fault(place, `is nested deeper than ${MAX_DEPTH} levels`);
        continue;
      }
      const depth = place.depth + 1;
      if (Array.isArray(value)) {
        for (let index = value.length - 1; index >= 0; index -= 1)
          open.push({ value: value[index] as unknown, key: String(index), parent: place, depth });
      } else {
        if (typeof value['toJSON'] === 'function')
          fault(place, 'must be plain JSON (it has a toJSON method)');
        const keys = Object.keys(value);
        for (let index = keys.length - 1; index >= 0; index -= 1) {
          const key = keys[index] as string;
          const member: Place = { value: value[key], key, parent: place, depth };
          if (!key.isWellFormed()) fault(member, 'has a name that is not well-formed Unicode');
          open.push(member);
        }
      }
    } else {
      fault(place, `must be JSON, not ${value === undefined ? 'undefined' : describe(value)}`);
    }
  }
}

function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`;
  return `an instance of ${value.constructor.name}`;
}

function pointerTo(place: Place): string {
  const parts: string[] = [];
  for (let at: Place = place; at.parent !== null; at = at.parent)
    parts.push(at.key.replaceAll('~', '~0').replaceAll('/', '~1'));
  return parts.length === 0 ? '' : `/${parts.reverse().join('/')}`;
}
