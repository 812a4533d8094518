import { isInstrumentId, type InstrumentId } from '@peildatum/policy';

/** Fields that hold the id of an instrument, whatever event they stand in. */
const fieldsOfIds = new Set(['instrument', 'instruments', 'judgment', 'by']);

/** Every instrument that is named anywhere in what an event says, its own included. */
export function instrumentsNamedIn(data: unknown): InstrumentId[] {
  const found: InstrumentId[] = [];
  collect(data, found);
  return found;
}

/** Most of what is walked through are texts under other names: those are passed by first. */
function collect(data: unknown, found: InstrumentId[]): void {
  if (typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const one of data) collect(one, found);
    return;
  }
  const fields = data as Readonly<Record<string, unknown>>;
  if (fields['kind'] === 'controlled-territory') return;
  for (const field in fields) {
    const value = fields[field];
    if (typeof value === 'object' && value !== null) {
      if (!fieldsOfIds.has(field)) collect(value, found);
      else if (Array.isArray(value)) found.push(...value.filter(isInstrumentId));
    } else if (typeof value === 'string' && fieldsOfIds.has(field) && isInstrumentId(value))
      found.push(value);
  }
}

/** Whether a text that is recorded here speaks of areas by referring to another paragraph. */
export function refersToAreas(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const fields = data as Readonly<Record<string, unknown>>;
  if (fields['kind'] === 'as-in') return true;
  for (const field in fields) {
    const value = fields[field];
    if (typeof value === 'object' && value !== null && refersToAreas(value)) return true;
  }
  return false;
}
