import { formatBounds } from '../dates/imprecise-date.js';
import type { DataOf, EntryClause, PolicyEvent, Recorded } from '../model/events.js';
import type { InstrumentId, InstrumentKind } from '../model/instrument.js';
import type { Rank } from '../model/source.js';
import { effectiveEvents } from '../stream/effective.js';
import { entryOf } from './entry.js';
import { instrumentFacts } from './instrument-facts.js';

const instrument = 'wbv-2025-11' as InstrumentId;
const dayAfter: EntryClause = { kind: 'day-after-publication' };
const fixed = (date: string) => ({ kind: 'fixed-date', date }) as EntryClause;

/** The entry of the one part of an instrument of which all this is recorded. */
function entry(
  clause: EntryClause,
  record: {
    signedOn?: string;
    publishedOn?: string;
    claims?: readonly {
      date: 'entry' | 'publishedOn' | 'signedOn';
      value: string;
      rank: Rank;
      part?: string;
    }[];
    kind?: InstrumentKind;
    worksBackTo?: string;
  } = {},
) {
  const act = {
    instrument,
    part: 'A',
    source: { instrument: null, rank: 1, locator: null },
    entry: clause,
    worksBackTo: record.worksBackTo ?? null,
    endsOn: null,
    replaces: [],
    provisions: [],
    comparisons: [],
    reasons: [],
  } as unknown as DataOf<'ActRecorded'>;
  const events = [
    {
      type: 'InstrumentRecorded',
      data: { instrument, holding: 'held', kind: record.kind ?? 'wbv', signedOn: record.signedOn ?? null },
    },
    { type: 'ActRecorded', data: act },
    ...(record.publishedOn === undefined
      ? []
      : [
          {
            type: 'PublicationRecorded',
            data: { instrument, gazette: 'stcrt-2025-1', publishedOn: record.publishedOn },
          },
        ]),
    ...(record.claims ?? []).map(({ date, value, rank, part }) => ({
      type: 'DateClaimed',
      data: { instrument, date, part: part ?? null, value, source: { instrument: 'x', rank, locator: null } },
    })),
  ] as unknown as PolicyEvent[];
  const recorded = events.map((event, revision): Recorded => ({
    id: String(revision),
    stream: `instrument-${instrument}`,
    revision,
    position: String(revision),
    recordedAt: '2026-01-01T00:00:00.000Z',
    actor: 'test',
    event,
  }));
  const found = entryOf(instrumentFacts(effectiveEvents(recorded))!, act);
  return { ...found, bounds: formatBounds(found.bounds) };
}

describe('the entry of an act', () => {
  it('is the day after its publication where it says so', () => {
    expect(entry(dayAfter, { publishedOn: '2025-08-20' })).toMatchObject({ bounds: '2025-08-21', rank: 1 });
  });

  it('is a fixed date, but never before its publication', () => {
    expect(entry(fixed('2025-09-01'), { publishedOn: '2025-08-20' }).bounds).toBe('2025-09-01');
    expect(entry(fixed('2025-08-01'), { publishedOn: '2025-08-20' })).toMatchObject({
      bounds: '2025-08-20',
      clauseBeforePublication: true,
    });
  });

  it('moves its validity only, where the text works back', () => {
    expect(entry(dayAfter, { publishedOn: '2025-08-20', worksBackTo: '2025-06-01' })).toMatchObject({
      bounds: '2025-08-21',
      worksBackTo: expect.any(Number),
    });
  });

  it('is unknown from its publication on where the text has no clause', () => {
    expect(entry({ kind: 'none' }, { publishedOn: '2025-08-20' })).toMatchObject({
      bounds: '[2025-08-20..]',
      rank: null,
    });
  });

  it('is any day from the earliest possible publication on, or never, where none is recorded', () => {
    expect(entry(dayAfter, { signedOn: '2025-06-04' })).toMatchObject({
      bounds: '[2025-06-05..]',
      publicationMissing: true,
    });
    expect(entry(dayAfter).bounds).toBe('..');
  });

  it('is held up by every "not before", whatever its rank, and by none narrowed', () => {
    const claims = [
      { date: 'publishedOn', value: '[2025-09-01..]', rank: 7 },
      { date: 'publishedOn', value: '[2025-07-01..]', rank: 1 },
    ] as const;
    expect(entry(dayAfter, { signedOn: '2025-06-04', claims }).bounds).toBe('[2025-09-02..]');
  });

  it('is what a claim says, its rank shown, where no publication is recorded', () => {
    const claims = [{ date: 'entry', value: '[2023-02-01..2023-03-31]', rank: 6 }] as const;
    expect(entry({ kind: 'not-known' }, { claims })).toMatchObject({
      bounds: '[2023-02-01..2023-03-31]',
      rank: 6,
    });
  });

  it('is decided by the highest rank alone, and spans claims of equal rank', () => {
    const claims = [
      { date: 'entry', value: '2023-02-10', rank: 6 },
      { date: 'entry', value: '2023-02-20', rank: 3 },
      { date: 'entry', value: '2023-03-01', rank: 3 },
    ] as const;
    expect(entry({ kind: 'not-known' }, { claims }).bounds).toBe('[2023-02-20..2023-03-01]');
  });

  it('hears a claim on another part not at all', () => {
    const claims = [{ date: 'entry', value: '2023-02-10', rank: 3, part: 'B' }] as const;
    expect(entry({ kind: 'not-known' }, { signedOn: '2023-01-01', claims }).bounds).toBe('[2023-01-01..]');
  });

  it('follows the clause from a claimed publication, against claims on the entry by rank', () => {
    const published = { date: 'publishedOn', value: '2025-08-20', rank: 3 } as const;
    expect(entry(dayAfter, { claims: [published] })).toMatchObject({ bounds: '2025-08-21', rank: 3 });
    const lower = { date: 'entry', value: '2025-08-30', rank: 6 } as const;
    expect(entry(dayAfter, { claims: [published, lower] }).bounds).toBe('2025-08-21');
    const equal = { date: 'entry', value: '2025-08-30', rank: 3 } as const;
    expect(entry(dayAfter, { claims: [published, equal] }).bounds).toBe('[2025-08-21..2025-08-30]');
  });

  it('is the date of a consolidated text, which needs no publication', () => {
    expect(entry(fixed('2014-01-01'), { kind: 'consolidated-text' })).toMatchObject({
      bounds: '2014-01-01',
      publicationMissing: false,
    });
  });
});
