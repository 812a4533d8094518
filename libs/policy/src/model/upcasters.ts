import type { PolicyEventType } from './events.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };
export type JsonFields = { readonly [field: string]: Json };

/** Brings the data of an event of one version to the next. Pure; the given data is not changed. */
export type EventUpcaster = (data: JsonFields) => JsonFields;

/** A wider version: whatever the old one allows reads as it is. */
const asItIs: EventUpcaster = (data) => data;

/**
 * By event type and by the version from which it leads.
 *
 * Version 2 widened scopes and let the general part have no country, which changes no value; and it asked of every statement how firmly
 * the text puts it, of a moratorium how else it ends and whom it covers, of an act to which applications it applies. Nobody was asked
 * that before: an older event says that it is not stated.
 */
export const upcasters: Readonly<Partial<Record<PolicyEventType, Readonly<Record<number, EventUpcaster>>>>> =
  {
    ActRecorded: { 1: (data) => ({ appliesTo: null, ...withProvisions(data) }) },
    AdviceRecorded: { 1: withPoints },
    EvidenceRecorded: { 1: asItIs },
    ContradictionNoted: { 1: asItIs },
    InstrumentRectified: { 1: withProvisions },
    ProvisionLapsed: { 1: asItIs },
    CourtFindingNoted: { 1: asItIs },
    SectionRenumbered: { 1: asItIs },
    RecordingCorrected: { 1: withFields },
  };

/**
 * The fields that a correction puts in place have the shape that the corrected event had when the correction was made. That event may
 * itself be a correction.
 */
function withFields(data: JsonFields): JsonFields {
  return mended(data, 'change', (change) =>
    mended(change, 'fields', (fields) => withFields(withPoints(withProvisions(fields)))),
  );
}

function withProvisions(data: JsonFields): JsonFields {
  return mendedList(data, 'provisions', (provision) => mended(provision, 'content', content));
}

function withPoints(data: JsonFields): JsonFields {
  return mendedList(data, 'points', (point) => mended(point, 'content', content));
}

function content(given: JsonFields): JsonFields {
  switch (given['kind']) {
    case 'gradings':
      return mendedList(given, 'statements', (statement) => ({ ...statement, presumption: 'not-stated' }));
    case 'moratorium':
      return { ...given, lasts: null, endsOnEvent: null, covers: null };
    default:
      return given;
  }
}

/** The same with one field mended, where that is an object. */
function mended(of: JsonFields, name: string, mend: EventUpcaster): JsonFields {
  const value = of[name];
  return isFields(value) ? { ...of, [name]: mend(value) } : of;
}

/** The same with every object of a list mended. */
function mendedList(of: JsonFields, name: string, mend: EventUpcaster): JsonFields {
  const value = of[name];
  if (!isList(value)) return of;
  return { ...of, [name]: value.map((one) => (isFields(one) ? mend(one) : one)) };
}

function isFields(value: Json | undefined): value is JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
