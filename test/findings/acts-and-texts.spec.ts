import type { InstrumentId, PolicyEvent, Provision, Scope, Topic } from '@peildatum/policy';

import { between, day, exact, notBefore } from '../support/histories/days.js';
import {
  actRecorded,
  attested,
  claimed,
  disclosed,
  gradings,
  instrumentRecorded,
  named,
  noPolicy,
  published,
  sectionRenumbered,
  source,
  stated,
} from '../support/histories/events.js';
import { gao, mali, mopti, niger } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';
import { found } from './asking.js';

const one = 'wbv-2031-1' as InstrumentId;
const two = 'wbv-2031-2' as InstrumentId;
const three = 'wbv-2031-3' as InstrumentId;
const text = 'consolidated-text-2031' as InstrumentId;
const other = 'consolidated-text-2032' as InstrumentId;
const topic = 'exclusion-1f' as Topic;

function section(id: InstrumentId, on: number, ...provisions: readonly Provision[]): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'wbv', exact(on - 2)),
    actRecorded(id, provisions, { replaces: [{ kind: 'section', country: mali, citation: null }] }),
    published(id, day(on - 1)),
  ];
}

function observed(id: InstrumentId, on: number, ...provisions: readonly Provision[]): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'consolidated-text', exact(on)),
    actRecorded(id, provisions, {
      entry: { kind: 'fixed-date', date: day(on) },
      source: source(2),
      replaces: [{ kind: 'section', country: mali, citation: null }],
    }),
  ];
}

function at(citation: string, words: string, country = mali, about = 'exclusion-1f'): Provision {
  return { ...stated(about, words), citation, country };
}

describe('findings about dates and sources', () => {
  const dated = [instrumentRecorded(one, 'wbv', exact(0)), disclosed(one, exact(8))];

  it('claims on one date that cannot both be so', () => {
    const events = [...dated, claimed(one, 'entry', exact(5), 3), claimed(one, 'entry', exact(7), 6)];
    expect(found('conflicting-claims', events)).toMatchObject([
      {
        instrument: one,
        nl: expect.stringContaining(
          `de inwerkingtreding van het besluit van 10 maart 2031 verschillende dagen: ${day(5)} (rang 3), ${day(7)} (rang 6)`,
        ),
      },
    ]);
    expect(found('conflicting-claims', events)[0]!.events).toHaveLength(2);
  });

  it('a claim against what is recorded: signature, publication, disclosure', () => {
    const events = [
      ...dated,
      published(one, day(3)),
      claimed(one, 'signedOn', exact(1), 6),
      claimed(one, 'publishedOn', notBefore(4), 7),
      claimed(one, 'madePublicOn', exact(9), 7),
    ];
    expect(found('conflicting-claims', events).map(({ en }) => en.slice(0, 40))).toEqual([
      'Sources give the publication of the deci',
      'Sources give the signature of the decisi',
      'Sources give the disclosure of the decis',
    ]);
  });

  it('no claims that can both be so', () => {
    const events = [...dated, claimed(one, 'entry', between(5, 9), 3), claimed(one, 'entry', exact(7), 6)];
    expect(found('conflicting-claims', events)).toEqual([]);
  });

  it('an act without a publication', () => {
    const events = [
      instrumentRecorded(one, 'wbv', exact(0)),
      actRecorded(one, [stated('exclusion-1f', 'a')]),
    ];
    expect(found('unpublished-instrument', events)).toMatchObject([
      { country: mali, instrument: one, period: { from: day(1), until: '..' } },
    ]);
    expect(found('unpublished-instrument', [...events, published(one, day(1))])).toEqual([]);
  });

  it('one number of the gazette with two instruments', () => {
    const again = published(two, day(2));
    const same = { ...again, data: { ...again.data, gazette: 'stcrt-2031-7' } } as PolicyEvent;
    const events = [
      ...dated,
      { ...same, data: { ...same.data, instrument: one } } as PolicyEvent,
      instrumentRecorded(two, 'wbv', exact(1)),
      same,
    ];
    expect(found('gazette-number-twice', events)).toMatchObject([
      { nl: expect.stringContaining('is vastgelegd bij meer dan één document') },
    ]);
    expect(
      found('gazette-number-twice', [
        ...section(one, 3, at('C7/23.2', 'a')),
        ...section(two, 9, at('C7/23.2', 'b')),
      ]),
    ).toEqual([]);
  });

  it('an instrument that an event names and of which nothing is recorded', () => {
    const events = [...dated, claimed(one, 'entry', exact(5), 3)];
    expect(found('instrument-not-recorded', events)).toMatchObject([{ instrument: 'a-letter' }]);
    expect(
      found('instrument-not-recorded', [
        ...events,
        instrumentRecorded('a-letter' as InstrumentId, 'kamerbrief', exact(1)),
      ]),
    ).toEqual([]);
  });
});

describe('findings about what governs', () => {
  it('two acts of one day between which nothing decides', () => {
    const clash = [...section(one, 3, at('C7/23.2', 'a')), ...section(two, 3, at('C7/23.2', 'b'))];
    expect(found('same-day-conflict', clash)).toMatchObject([
      { country: mali, topic, instrument: one, period: { from: day(3), until: '..' } },
    ]);
    expect(
      found('same-day-conflict', [
        ...section(one, 3, at('C7/23.2', 'a')),
        ...section(two, 4, at('C7/23.2', 'b')),
      ]),
    ).toEqual([]);
  });

  it('a statement of absence for days on which an act was in force', () => {
    const events = [...section(one, 3, at('C7/23.2', 'a')), noPolicy(day(5), day(9))];
    expect(found('absence-beside-act', events)).toMatchObject([
      { country: mali, instrument: one, period: { from: day(5), until: day(9) } },
    ]);
    expect(
      found('absence-beside-act', [...section(one, 3, at('C7/23.2', 'a')), noPolicy('..', day(3))]),
    ).toEqual([]);
  });

  it('a consolidated text that reads otherwise than the decision that governed', () => {
    const events = [...section(one, 3, at('C7/23.2', 'a')), ...observed(text, 9, at('C7/23.2', 'b'))];
    expect(found('differs-from-consolidated-text', events)).toMatchObject([
      { country: mali, topic, instrument: text, period: { from: day(9), until: '..' } },
    ]);
    const equal = [...section(one, 3, at('C7/23.2', 'a')), ...observed(text, 9, at('C7/23.2', ' a '))];
    expect(found('differs-from-consolidated-text', equal)).toEqual([]);
  });

  it('a change between two consolidated texts of which no decision is recorded', () => {
    const events = [...observed(text, 3, at('C7/23.2', 'a')), ...observed(other, 9, at('C7/23.2', 'b'))];
    expect(found('changed-without-decision', events)).toMatchObject([{ topic, instrument: other }]);
    expect(found('differs-from-consolidated-text', events)).toEqual([]);
  });

  it('a topic that a consolidated text no longer has', () => {
    const events = [
      ...section(one, 3, at('C7/23.2', 'a'), at('C7/23.8', 'p', mali, 'particulars')),
      ...observed(text, 9, at('C7/23.2', 'a')),
    ];
    expect(found('omitted-by-consolidated-text', events)).toMatchObject([
      { topic: 'particulars', instrument: text },
    ]);
  });

  it('a topic that ended because a new section does not repeat it', () => {
    const events = [
      ...section(one, 3, at('C7/23.2', 'a'), at('C7/23.8', 'p', mali, 'particulars')),
      ...section(two, 9, at('C7/23.2', 'a')),
    ];
    expect(found('ended-by-omission', events)).toMatchObject([
      { topic: 'particulars', instrument: two, period: { from: day(9), until: '..' } },
    ]);
  });

  it('no topic that ended by omission where another act of that day, which may govern, states it', () => {
    const events = [
      ...section(one, 3, at('C7/23.2', 'a'), at('C7/23.8', 'p', mali, 'particulars')),
      ...section(two, 9, at('C7/23.2', 'a')),
      ...section(three, 9, at('C7/23.8', 'p', mali, 'particulars')),
    ];
    expect(found('ended-by-omission', events)).toEqual([]);
    expect(found('same-day-conflict', events)).toHaveLength(1);
  });

  it('a region that left by omission', () => {
    const grades = (...regions: Parameters<typeof named>) =>
      gradings('binary', [named(...regions), 'exceptional']);
    const events = [...section(one, 3, grades(gao, mopti)), ...section(two, 9, grades(gao))];
    expect(found('ended-by-omission', events)).toMatchObject([
      { topic: 'article-15c', instrument: two, nl: expect.stringContaining('niet meer: ML-5;') },
    ]);
  });

  it('no region that the new text may still mean: the whole country, another paragraph, words', () => {
    const grades = (scope: Scope) => gradings('binary', [scope, 'exceptional']);
    const left = (scope: Scope) =>
      found('ended-by-omission', [
        ...section(one, 3, grades(named(gao, mopti))),
        ...section(two, 9, grades(scope)),
      ]).length;
    expect(left(named(gao))).toBe(1);
    expect(left({ kind: 'whole-country', words: null })).toBe(0);
    expect(left({ kind: 'as-in', citation: 'C7/23.4', words: 'als vermeld in C7/23.4' })).toBe(0);
    expect(left({ kind: 'words', words: 'het noorden' })).toBe(0);
  });

  it('days without anything recorded between recorded ones', () => {
    const events = [noPolicy('..', day(3)), ...section(one, 9, at('C7/23.2', 'a'))];
    expect(found('gap', events)).toMatchObject([{ topic, period: { from: day(3), until: day(9) } }]);
    expect(found('gap', [noPolicy('..', day(9)), ...section(one, 9, at('C7/23.2', 'a'))])).toEqual([]);
  });

  it('days under a text that was referred to but not held, and tells nothing, between recorded ones', () => {
    const [recorded, ...others] = section(two, 9, at('C7/23.8', 'p', mali, 'particulars'));
    const referenced = { ...recorded!, data: { ...recorded!.data, holding: 'referenced' } } as PolicyEvent;
    const around = [...section(one, 3, at('C7/23.2', 'a')), ...section(three, 15, at('C7/23.2', 'b'))];
    expect(found('gap', [...around, referenced, ...others])).toMatchObject([
      { topic, period: { from: day(9), until: day(15) } },
    ]);
    expect(found('gap', [...around, recorded!, ...others]).filter((gap) => gap.topic === topic)).toEqual([]);
  });

  it('days that nobody attested to have searched', () => {
    const events = [
      ...section(one, 3, at('C7/23.2', 'a')),
      attested(day(5), day(6)),
      attested(day(10), day(12)),
    ];
    expect(found('unattested-period', events, 20).map(({ period }) => period)).toEqual([
      { from: day(3), until: day(5) },
      { from: day(7), until: day(10) },
      { from: day(13), until: '..' },
    ]);
    expect(found('unattested-period', [...events, attested(day(3), day(20))], 20)).toEqual([]);
  });
});

describe('findings about references', () => {
  const referring = { ...at('C7/23.4', 'see there'), refersTo: ['C7/24.2'] };
  const referred = at('C7/24.2', 'Niger, 1F', niger);
  const both = section(one, 3, referring, referred);

  it('to a number under which no text is held on the day', () => {
    expect(found('reference-without-text', section(one, 3, referring))).toMatchObject([
      {
        country: mali,
        instrument: one,
        period: { from: day(3), until: '..' },
        nl: expect.stringContaining('verwijst naar C7/24.2'),
      },
    ]);
    expect(found('reference-without-text', both)).toEqual([]);
  });

  it('by each of two acts of one day, between which nothing decides', () => {
    const events = [...section(one, 3, referring), ...section(two, 3, referring)];
    const instruments = found('reference-without-text', events).map(({ instrument }) => instrument);
    expect(instruments).toEqual([one, two]);
  });

  it('in the words of a paragraph too', () => {
    const words = at('C7/23.4', 'als vermeld in paragraaf C2/3.3.3.');
    expect(found('reference-without-text', section(one, 3, words))[0]!.en).toContain('refers to C2/3.3.3;');
  });

  it('in an area that is meant as in another paragraph', () => {
    const scope: Scope = { kind: 'as-in', citation: 'C7/24.2', words: 'als vermeld in paragraaf C7/24.2' };
    const following = { ...gradings('binary', [scope, 'exceptional']), citation: 'C7/23.4' };
    expect(found('reference-without-text', section(one, 3, following))).toMatchObject([
      { instrument: one, en: expect.stringContaining('refers to C7/24.2;') },
    ]);
    expect(found('reference-without-text', section(one, 3, following, referred))).toEqual([]);
  });

  it('that came to point at another country, resolved by what it meant', () => {
    const within = section(
      one,
      3,
      { ...at('C7/23.4', 'see there', mali, 'particulars'), refersTo: ['C7/24.2'] },
      at('C7/23.2', 'Mali, 1F'),
      referred,
    );
    const after = [
      ...within,
      instrumentRecorded(two, 'wbv', exact(8)),
      sectionRenumbered(two, 'C7/23', 'C7/24', exact(20)),
      sectionRenumbered(two, 'C7/24', 'C7/25', exact(20), niger),
    ];
    expect(found('reference-moved', after)).toMatchObject([
      {
        country: mali,
        topic: 'particulars',
        instrument: one,
        period: { from: day(20), until: '..' },
        nl: expect.stringContaining(
          'bedoeld was “artikel 1F Vluchtelingenverdrag” van Niger (C7/25.2), maar dat nummer staat inmiddels voor “artikel 1F Vluchtelingenverdrag” van Mali',
        ),
      },
    ]);
  });
});

describe('findings', () => {
  it('of one country leave those of others out', () => {
    const events = [...section(one, 3, at('C7/23.2', 'a')), attested(day(3), day(5))];
    const timeline = timelineAfter(...events);
    expect(timeline.findings(mali, day(9), null).findings.map(({ code }) => code)).toEqual([
      'unattested-period',
    ]);
    expect(timeline.findings(niger, day(9), null).findings).toEqual([]);
  });

  it('are those of what the ledger knew then', () => {
    const events = [
      instrumentRecorded(one, 'wbv', exact(0)),
      actRecorded(one, [stated('exclusion-1f', 'a')]),
      published(one, day(1)),
    ];
    const timeline = timelineAfter(...events);
    const codes = (known: string | null) =>
      timeline.findings(null, day(9), known).findings.map(({ code }) => code);
    expect(codes(null)).not.toContain('unpublished-instrument');
    expect(codes('2031-01-01T12:02:30.000Z')).toContain('unpublished-instrument');
  });
});
