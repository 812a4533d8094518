import type { PolicyEvent } from '../model/events.js';
import { evolveInstrument, noInstrument } from './instrument.js';
import { givenInstrument, recordedIn, sample, toRecord, type Other } from './testing/scenario.js';
import {
  act,
  advice,
  evidence,
  moratorium,
  moratoriumAct,
  nota,
  wbv,
  wbvWithAct,
} from './testing/stories.js';

const referenced = (other: Other = {}) =>
  sample('InstrumentRecorded', { ...wbv.data, holding: 'referenced', title: null, ...other });

type Recordable = Exclude<PolicyEvent, { type: 'ExampleLedgerOpened' }>;

/** Of each event: what its stream must hold before it can be recorded. */
const recordable: readonly (readonly [Recordable, readonly PolicyEvent[]])[] = [
  [wbv, []],
  [act, [wbv]],
  [advice, [nota]],
  [sample('AdviceDecided'), [nota, advice]],
  [evidence, [nota]],
  [sample('PublicationRecorded'), [wbv]],
  [sample('DisclosureRecorded'), [nota]],
  [sample('DateClaimed'), wbvWithAct],
  [sample('ContradictionNoted'), [nota, evidence]],
  [sample('InstrumentRectified'), wbvWithAct],
  [sample('InstrumentWithdrawn'), wbvWithAct],
  [sample('ProvisionLapsed'), wbvWithAct],
  [sample('MoratoriumExtended'), [moratorium, moratoriumAct]],
  [sample('CourtFindingNoted'), wbvWithAct],
  [sample('SectionRenumbered'), wbvWithAct],
];

describe('recording in the stream of an instrument', () => {
  describe.each(recordable.map(([event, before]) => ({ type: event.type, event, before })))(
    '$type',
    ({ type, event, before }) => {
      it('is recorded as it was given', () => {
        expect(givenInstrument(...before).when(toRecord(event)).events).toEqual([event]);
      });

      it('is accepted without events where it is recorded already, whatever the order of its fields', () => {
        const reversed = { ...event, data: Object.fromEntries(Object.entries(event.data).reverse()) };
        expect(givenInstrument(...before, event).when(toRecord(reversed as never)).events).toEqual([]);
      });

      it('changes nothing when it is fed twice', () => {
        const recorded = recordedIn('s', [...before, event]);
        const once = recorded.reduce(evolveInstrument, noInstrument);
        expect(evolveInstrument(once, recorded.at(-1)!)).toBe(once);
        expect([...recorded, ...recorded].reduce(evolveInstrument, noInstrument)).toEqual(once);
      });

      it('is refused, naming the instrument, where that is not recorded', () => {
        const { refusedWith } = givenInstrument().when(toRecord(event));
        if (type === 'InstrumentRecorded') expect(refusedWith).toEqual([]);
        else expect(refusedWith).toEqual(['instrument-not-recorded instrument']);
      });

      it('is refused in the stream of another instrument', () => {
        const other = sample('InstrumentRecorded', {
          ...before[0]?.data,
          ...(before.length ? {} : wbv.data),
        });
        const stream = [{ ...other, data: { ...other.data, instrument: 'another' } } as PolicyEvent];
        expect(givenInstrument(...stream, ...before.slice(1)).when(toRecord(event)).refusedWith).toContain(
          'another-instrument instrument',
        );
      });
    },
  );
});

describe('an instrument known by citation', () => {
  it('is opened as referenced and not moved by later mentions', () => {
    const mention = referenced({ title: 'Another title', kind: 'tbv', reference: null });
    expect(givenInstrument(referenced()).when(toRecord(mention)).events).toEqual([]);
    expect(givenInstrument(wbv).when(toRecord(mention)).events).toEqual([]);
  });

  it('refuses a later mention that is malformed', () => {
    expect(givenInstrument(wbv).when(toRecord(referenced({ signedOn: '2025-02-30' }))).refusedWith).toEqual([
      'not-a-date-or-bounds signedOn',
    ]);
  });

  it('is recorded as held beside the mention', () => {
    expect(givenInstrument(referenced()).when(toRecord(wbv)).events).toEqual([wbv]);
  });

  it('is not held with a description that what was recorded meanwhile contradicts', () => {
    const published = sample('PublicationRecorded', { publishedOn: '2025-06-20' });
    const late = sample('InstrumentRecorded', { signedOn: '2025-06-21' });
    const stream = givenInstrument(referenced({ signedOn: null }), act, published);
    expect(stream.when(toRecord(late)).refusedWith).toEqual(['publication-before-signature signedOn']);
    const secret = sample('InstrumentRecorded', { classification: 'confidential' });
    expect(stream.when(toRecord(secret)).refusedWith).toEqual(['confidential-with-act classification']);
  });

  it('says which other recordings a new description would contradict', () => {
    const asOther = referenced({
      instrument: 'report',
      kind: 'consolidated-text',
      reference: null,
      signedOn: null,
    });
    const observed = sample('ActRecorded', { instrument: 'report', source: { ...act.data.source, rank: 2 } });
    const asReport = { ...asOther.data, holding: 'held', kind: 'country-report' };
    const { faults } = givenInstrument(asOther, observed).when(
      toRecord(sample('InstrumentRecorded', asReport)),
    );
    expect(faults).toMatchObject([{ code: 'contradicts-recorded', path: '' }]);
    expect(faults[0]?.nl).toContain('ActRecorded (e1): Een document van de soort “country-report”');
    expect(faults[0]?.en).toContain('ActRecorded (e1): An instrument of the kind “country-report”');
  });
});

describe('what is recorded already, differently', () => {
  it('is refused with one fault for each field, both values and the way to correct it', () => {
    const { faults } = givenInstrument(wbv).when(
      toRecord(sample('InstrumentRecorded', { title: 'Another', signatory: null })),
    );
    expect(faults).toMatchObject([
      { code: 'already-recorded-differently', path: 'title' },
      { code: 'already-recorded-differently', path: 'signatory' },
    ]);
    expect(faults[0]?.nl).toContain('“Example decision”, nu is gegeven “Another”');
    expect(faults[0]?.nl).toContain('correct');
    expect(faults[1]?.en).toContain('given now is nothing');
  });

  it.each<readonly [string, readonly PolicyEvent[], Recordable, readonly string[]]>([
    ['an act of the same part', wbvWithAct, sample('ActRecorded', { endsOn: null }), ['endsOn']],
    ['advice on the same country', [nota, advice], sample('AdviceRecorded', { triggers: [] }), ['triggers']],
    [
      'a second publication',
      [wbv, sample('PublicationRecorded')],
      sample('PublicationRecorded', { gazette: 'stcrt-2025-2', publishedOn: '2025-06-21' }),
      ['gazette', 'publishedOn'],
    ],
    [
      'a second withdrawal',
      [wbv, sample('InstrumentWithdrawn')],
      sample('InstrumentWithdrawn', { withdrawnFrom: '2026-02-01' }),
      ['withdrawnFrom'],
    ],
    [
      'a lapse of the same provision',
      [...wbvWithAct, sample('ProvisionLapsed')],
      sample('ProvisionLapsed', { lapsedFrom: '2026-02-01' }),
      ['lapsedFrom'],
    ],
    [
      'a contradiction of the same id',
      [nota, evidence, sample('ContradictionNoted')],
      sample('ContradictionNoted', { subject: { nl: 'Anders.', en: 'Otherwise.' } }),
      ['subject.en', 'subject.nl'],
    ],
    [
      'a rectification of the same part and day',
      [...wbvWithAct, sample('InstrumentRectified')],
      sample('InstrumentRectified', { gazette: null }),
      ['gazette'],
    ],
    [
      'an extension by the same decision on the same day',
      [moratorium, moratoriumAct, sample('MoratoriumExtended')],
      sample('MoratoriumExtended', { until: '2026-02-01' }),
      ['until'],
    ],
    [
      'a finding of the same judgment on the same topic',
      [wbv, sample('CourtFindingNoted')],
      sample('CourtFindingNoted', { finding: 'upheld' }),
      ['finding'],
    ],
    [
      'a renumbering of the same section on the same day',
      [wbv, sample('SectionRenumbered')],
      sample('SectionRenumbered', { to: 'C2/9' }),
      ['to'],
    ],
  ])('%s', (_name, before, event, fields) => {
    expect(givenInstrument(...before).when(toRecord(event)).refusedWith).toEqual(
      fields.map((field) => `already-recorded-differently ${field}`).sort(),
    );
  });

  it.each<readonly [string, readonly PolicyEvent[], Recordable]>([
    ['another part', wbvWithAct, sample('ActRecorded', { part: 'B' })],
    [
      'another disclosure',
      [nota, sample('DisclosureRecorded')],
      sample('DisclosureRecorded', { madePublicOn: '2025-08' }),
    ],
    ['another claim', [...wbvWithAct, sample('DateClaimed')], sample('DateClaimed', { value: '2025-09-01' })],
    [
      'another extension',
      [moratorium, moratoriumAct, sample('MoratoriumExtended')],
      sample('MoratoriumExtended', { entersOn: '2025-12-01', worksBackTo: null, until: '2026-07-01' }),
    ],
  ])('but %s is a fact of its own', (_name, before, event) => {
    expect(givenInstrument(...before).when(toRecord(event)).events).toEqual([event]);
  });
});

describe('evidence and outcomes that are partly recorded', () => {
  const [first, second] = evidence.data.items;

  it('adds only the items that are new', () => {
    const begun = sample('EvidenceRecorded', { items: [first] });
    expect(
      givenInstrument(nota, begun).when(toRecord(sample('EvidenceRecorded', { items: [second, first] })))
        .events,
    ).toEqual([sample('EvidenceRecorded', { items: [second] })]);
  });

  it('refuses an item that says something else, with the place of each difference', () => {
    const changed = { ...first, locator: '5', period: null };
    expect(
      givenInstrument(nota, evidence).when(toRecord(sample('EvidenceRecorded', { items: [second, changed] })))
        .refusedWith,
    ).toEqual([
      'already-recorded-differently items[1].locator',
      'already-recorded-differently items[1].period',
    ]);
  });

  it('adds only the outcomes that are new and refuses another outcome of the same point, whoever says so', () => {
    const decided = sample('AdviceDecided', { outcomes: [{ point: '1', outcome: 'followed', by: null }] });
    const more = [...decided.data.outcomes, { point: '2', outcome: 'not', by: null }];
    const stream = givenInstrument(nota, advice, decided);
    expect(stream.when(toRecord(sample('AdviceDecided', { outcomes: more }))).events).toEqual([
      sample('AdviceDecided', { outcomes: more.slice(1) }),
    ]);
    const otherwise = [{ point: '1', outcome: 'partly', by: null }];
    expect(stream.when(toRecord(sample('AdviceDecided', { outcomes: otherwise }))).refusedWith).toEqual([
      'already-recorded-differently outcomes[0].outcome',
    ]);
    const elsewhere = { outcomes: otherwise, source: { instrument: 'report', rank: 5, locator: null } };
    expect(stream.when(toRecord(sample('AdviceDecided', elsewhere))).refusedWith).toEqual([
      'outcome-recorded-differently outcomes[0].outcome',
    ]);
  });
});
