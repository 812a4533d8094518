import type { InstrumentId, PolicyEvent, Provision } from '@peildatum/policy';

import { peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  instrumentRecorded,
  published,
  sectionRenumbered,
  stated,
} from '../support/histories/events.js';
import { mali } from '../support/histories/geography.js';
import { written } from '../support/histories/written.js';
import { timelineAfter, timelineOf } from '../support/timeline-of.js';

const general = 'wbv-2031-1' as InstrumentId;
const later = 'wbv-2031-2' as InstrumentId;
const maliAct = 'wbv-2031-3' as InstrumentId;
const renumbering = 'wbv-2031-4' as InstrumentId;
const today = peildatum(day(100));

const test = 'general-article-15c';

function paragraph(citation: string, words: string | null, topic = test): Provision {
  return { ...stated(topic, words ?? ''), text: words, citation, country: null };
}

/** A decision that enters on a day. */
function decided(id: InstrumentId, on: number, provisions: readonly Provision[]): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'wbv', exact(on - 2)),
    actRecorded(id, provisions, {
      replaces: [
        { kind: 'topics', country: provisions[0]!.country, topics: provisions.map(({ topic }) => topic) },
      ],
    }),
    published(id, day(on - 1)),
  ];
}

const maliRefers: Provision = {
  ...stated('article-15c', 'see the general part'),
  country: mali,
  citation: 'C7/23.4.2',
  refersTo: ['C2/3.3.3'],
};

const events = [
  ...decided(general, 3, [
    paragraph('C2/3.3.3', 'the test'),
    paragraph('C7/1.2', 'how to read the sections', 'general-reading'),
  ]),
  ...decided(later, 20, [paragraph('C2/3.3.3', 'the test, anew')]),
];

function cited(log: readonly PolicyEvent[], citation: string, on: number) {
  return timelineAfter(...log).cited(citation, peildatum(day(on)), today);
}

describe('a number of the general part', () => {
  it.each([
    ['C2/3.3.3', 10, test, 'the test', general],
    ['C2/3.3.3', 20, test, 'the test, anew', later],
    ['C7/1.2', 10, 'general-reading', 'how to read the sections', general],
  ])('%s on day %i is answered with its words of that day', (citation, on, topic, words, instrument) => {
    expect(cited(events, citation, on)).toMatchObject({
      country: null,
      region: null,
      topic,
      state: 'stated',
      certainty: 'as-recorded',
      basis: [{ instrument, citation, text: words, role: 'governs' }],
      cited: { citation, meanings: [{ country: null, topic, settled: true }], sections: [] },
    });
  });

  it('is told as the general part, not as the policy for a country', () => {
    const answer = cited(events, 'C2/3.3.3', 10);
    expect(answer).toMatchObject({
      period: { from: day(3), until: day(20) },
      label: {
        nl: expect.stringContaining('het algemene deel van de Vreemdelingencirculaire') as string,
        en: expect.stringContaining('the general part of the Aliens Circular') as string,
      },
      cited: {
        today: { nl: expect.stringContaining('hetzelfde onderwerp; die dag is niet doorzocht.') as string },
      },
    });
  });

  it('is answered from what was recorded at the moment of knowledge', () => {
    const { log } = written(...events);
    const beforeTheLater = log.find(
      ({ event }) => 'instrument' in event.data && event.data.instrument === later,
    )!;
    const known = log[log.indexOf(beforeTheLater) - 1]!.recordedAt;
    const timeline = timelineOf(log);
    const words = (beschikbaarOp: string | null) => {
      const answer = timeline.cited('C2/3.3.3', peildatum(day(30), { beschikbaarOp }), today);
      return 'cited' in answer ? answer.basis[0]!.text : null;
    };
    expect([words(known), words(null)]).toEqual(['the test', 'the test, anew']);
  });

  it('stood for nothing before its text entered, and the nearest are told', () => {
    expect(cited(events, 'C2/3.3.3', 2)).toEqual({ citation: 'C2/3.3.3', nearest: [] });
    expect(cited(events, 'C2/3.3.4', 10)).toMatchObject({
      nearest: [
        { citation: 'C2/3.3.3', country: null, topic: test },
        { citation: 'C7/1.2', country: null, topic: 'general-reading' },
      ],
    });
  });

  it('is found under its new number after a renumbering of the general part, and not after one of a country', () => {
    const moved = (country: typeof mali | null) => [
      ...events,
      instrumentRecorded(renumbering, 'wbv', exact(28)),
      sectionRenumbered(renumbering, 'C2/3', 'C2/4', exact(30), country),
    ];
    expect(cited(moved(null), 'C2/4.3.3', 40)).toMatchObject({ country: null, topic: test });
    expect(cited(moved(null), 'C2/3.3.3', 40)).not.toHaveProperty('cited');
    expect(cited(moved(mali), 'C2/3.3.3', 40)).toMatchObject({ country: null, topic: test });
  });

  it('is uncertain while the publication of what states it is not recorded', () => {
    const unpublished = events.filter(
      ({ type, data }) => type !== 'PublicationRecorded' || data.instrument !== later,
    );
    expect(cited(unpublished, 'C2/3.3.3', 30)).toMatchObject({
      country: null,
      certainty: 'uncertain',
      candidates: [{ basis: [{ instrument: general }] }, { basis: [{ instrument: later }] }],
    });
  });
});

describe('a reference to a number of the general part', () => {
  const findings = (log: readonly PolicyEvent[]) =>
    timelineAfter(...log)
      .findings(null, day(100), null)
      .findings.filter(({ code }) => code === 'reference-without-text')
      .map(({ country, instrument }) => [country, instrument]);

  it('is a finding where no text is held under it on the first day, and only there', () => {
    const refers = decided(maliAct, 5, [maliRefers]);
    expect(findings(refers)).toEqual([[mali, maliAct]]);
    expect(findings([...events, ...refers])).toEqual([]);
    const textToCome = decided(later, 20, [paragraph('C2/3.3.3', 'the test, anew')]);
    expect(findings([...textToCome, ...refers])).toEqual([[mali, maliAct]]);
    const withoutWords = decided(general, 3, [paragraph('C2/3.3.3', null)]);
    expect(findings([...withoutWords, ...refers])).toEqual([[mali, maliAct]]);
  });

  it('is found in the general part too', () => {
    const refers = decided(general, 3, [{ ...paragraph('C2/3.3.3', 'the test'), refersTo: ['C2/3.4'] }]);
    expect(findings(refers)).toEqual([[null, general]]);
    expect(
      findings([...refers, ...decided(later, 2, [paragraph('C2/3.4', 'more', 'general-more')])]),
    ).toEqual([]);
  });
});

describe('the text of the general part beside an answer', () => {
  const beside = (
    on: number,
    log: readonly PolicyEvent[] = [...events, ...decided(maliAct, 2, [maliRefers])],
  ) =>
    timelineAfter(...log)
      .answer({ country: mali, region: null, topic: 'article-15c' as never, moments: peildatum(day(on)) })
      .generalPolicy.map(({ citation, text, period, certainty }) => [
        citation,
        text,
        period.from,
        period.until,
        certainty,
      ]);

  it('is the one in force on the day, with its own period', () => {
    expect(beside(2)).toEqual([]);
    expect(beside(10)).toEqual([['C2/3.3.3', 'the test', day(3), day(20), 'as-recorded']]);
    expect(beside(20)).toEqual([['C2/3.3.3', 'the test, anew', day(20), '..', 'as-recorded']]);
  });
});
