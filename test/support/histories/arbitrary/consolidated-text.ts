import type { InstrumentId, Provision } from '@peildatum/policy';
import fc from 'fast-check';
import { day } from '../days.js';
import { actRecorded, instrumentRecorded, source } from '../events.js';
import { mali } from '../geography.js';
import type { Script } from './act-instrument.js';
import { anyOffset } from './dates.js';
import { provisions } from './provisions.js';

/** The circular as it read on one day: it observes what applied, and amends nothing. */
export function consolidatedText(ordinal: number): fc.Arbitrary<Script> {
  const id = `consolidated-text-${ordinal}` as InstrumentId;
  return fc
    .record({
      date: anyOffset,
      provisions: fc.oneof({ weight: 4, arbitrary: provisions }, fc.constant<Provision[]>([])),
    })
    .map(({ date, provisions }) => [
      instrumentRecorded(id, 'consolidated-text', null),
      actRecorded(
        id,
        provisions.filter(({ content }) => content.kind !== 'ended'),
        {
          source: source(2),
          entry: { kind: 'fixed-date', date: day(date) },
          replaces: [{ kind: 'section', country: mali, citation: null }],
        },
      ),
    ]);
}
