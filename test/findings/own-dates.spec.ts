import type { InstrumentId, PolicyEvent } from '@peildatum/policy';
import type { FindingCode } from '@peildatum/timeline';

import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  claimed,
  corrected,
  disclosed,
  instrumentRecorded,
  published,
  stated,
  voided,
} from '../support/histories/events.js';
import { Scribe } from '../support/histories/scribe.js';
import { timelineAfter, timelineOf } from '../support/timeline-of.js';
import { found } from './asking.js';

const one = 'wbv-2031-1' as InstrumentId;
const recorded = instrumentRecorded(one, 'wbv', exact(0));
const act = actRecorded(one, [stated('exclusion-1f', 'a')]);
const contradiction: PolicyEvent = {
  type: 'ContradictionNoted',
  data: {
    instrument: one,
    id: 'the-day',
    country: null,
    area: null,
    subject: { nl: 'de dag', en: 'the day' },
    statements: [],
  },
};

describe('findings about the dates of one instrument', () => {
  it.each<[string, FindingCode, PolicyEvent[]]>([
    [
      'two disclosures',
      'conflicting-claims',
      [published(one, day(6)), disclosed(one, exact(3)), disclosed(one, exact(5))],
    ],
    ['two publications', 'conflicting-claims', [published(one, day(3)), published(one, day(5))]],
    [
      'one publication and a claim',
      'conflicting-claims',
      [published(one, day(3)), claimed(one, 'publishedOn', exact(5), 3)],
    ],
    ['a contradiction', 'contradiction-noted', [published(one, day(3)), contradiction]],
    ['no publication', 'unpublished-instrument', []],
  ])('tell of %s', (_what, code, events) => {
    expect(found(code, [recorded, act, ...events])).toHaveLength(1);
  });

  it('tell nothing of an instrument that was published once', () => {
    const { findings } = timelineAfter(recorded, act, published(one, day(3))).findings(null, day(400), null);
    expect(findings.filter(({ instrument }) => instrument === one)).toEqual([]);
  });

  it('tell of a publication that was voided, and of none that was corrected to another day', () => {
    const after = (correction: (publication: string) => PolicyEvent) => {
      const scribe = new Scribe();
      const stream = `instrument-${one}`;
      scribe.write(stream, recorded);
      scribe.write(stream, act);
      const publication = scribe.write(stream, published(one, day(3)));
      scribe.write(stream, correction(publication));
      const { findings } = timelineOf(scribe.log).findings(null, day(400), null);
      return findings.filter(({ code }) => code === 'unpublished-instrument').length;
    };
    expect(after(voided)).toBe(1);
    expect(after((id) => corrected(id, { publishedOn: day(4) }))).toBe(0);
  });
});
