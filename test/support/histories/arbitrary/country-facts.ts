import type { InstrumentId } from '@peildatum/policy';
import fc from 'fast-check';
import { day, exact } from '../days.js';
import { attested, disclosed, instrumentRecorded, noPolicy } from '../events.js';
import type { Script } from './act-instrument.js';
import { anyOffset, rarely } from './dates.js';

const nota = 'nota-of-the-test' as InstrumentId;

const absence = fc
  .record({ from: rarely(anyOffset, 2), length: rarely(fc.integer({ min: 1, max: 8 }), 2) })
  .map(({ from, length }) =>
    noPolicy(from === null ? '..' : day(from), length === null ? '..' : day((from ?? 0) + length), nota),
  );

const attestation = fc
  .record({ from: fc.integer({ min: -3, max: 10 }), length: fc.integer({ min: 1, max: 14 }) })
  .map(({ from, length }) => attested(day(from), day(from + length)));

/** What was said and searched of the country as a whole, gaps included. */
export const countryFacts: fc.Arbitrary<Script> = fc
  .record({
    absences: fc.array(absence, { maxLength: 2 }),
    attestations: fc.array(attestation, { maxLength: 2 }),
  })
  .map(({ absences, attestations }) => [...absences, ...attestations]);

/** The document that says that there was no policy, perhaps made public at a time we know. */
export const theNota: fc.Arbitrary<Script> = rarely(anyOffset, 2).map((madePublicOn) => [
  instrumentRecorded(nota, 'nota', null),
  ...(madePublicOn === null ? [] : [disclosed(nota, exact(madePublicOn))]),
]);
