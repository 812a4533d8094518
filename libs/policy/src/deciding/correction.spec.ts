import type { DataOf, EventOf, PolicyEvent } from '../model/events.js';
import { givenInstrument, sample, toRecord } from './testing/scenario.js';
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

type Correction = EventOf<'RecordingCorrected'>;
const published = sample('PublicationRecorded');

function voiding(corrects: string, reason = 'recorded by mistake'): Correction {
  return { type: 'RecordingCorrected', data: { corrects, change: { kind: 'void' }, reason } };
}

function replacing(corrects: string, fields: DataOf<'RecordingCorrected'>['change'] | object): Correction {
  return {
    type: 'RecordingCorrected',
    data: { corrects, change: { kind: 'replace', fields: { ...fields } }, reason: 'typo' },
  };
}

const refusedWith = (given: readonly PolicyEvent[], correction: Correction) =>
  givenInstrument(...given).when(toRecord(correction)).refusedWith;

describe('a correction', () => {
  const given = [wbv, act, published];

  it.each([
    ['replaces a field', replacing('e2', { publishedOn: '2025-06-21' })],
    ['replaces a gazette number', replacing('e2', { gazette: 'stcrt-2025-2' })],
    ['may name fields that stay beside one that changes', replacing('e2', { ...published.data, text: null })],
    [
      'may change the day of signing, whose name the instrument keeps',
      replacing('e0', { signedOn: '2025-06-03' }),
    ],
    ['voids an event', voiding('e2')],
  ])('%s', (_name, correction) => {
    expect(givenInstrument(...given).when(toRecord(correction)).events).toEqual([correction]);
  });

  it.each<readonly [string, Correction, readonly string[]]>([
    ['of an event that is not in the stream', voiding('e9'), ['no-such-event corrects']],
    ['without a reason', voiding('e2', ' '), ['blank reason']],
    [
      'of a field that is not there',
      replacing('e2', { rank: 1, signedOn: null }),
      ['no-such-field change.fields.rank', 'no-such-field change.fields.signedOn'],
    ],
    ['that says the same', replacing('e2', { publishedOn: '2025-06-20' }), ['changes-nothing change.fields']],
    ['of no field', replacing('e2', {}), ['changes-nothing change.fields']],
    [
      'of what the recording is of',
      replacing('e1', { part: 'B', instrument: 'x' }),
      ['identity-field change.fields.instrument', 'identity-field change.fields.part'],
    ],
    [
      'to a value of another type',
      replacing('e1', { provisions: 5, endsOn: {} }),
      ['wrong-type change.fields.endsOn', 'wrong-type change.fields.provisions'],
    ],
    [
      'to a field that is missing',
      replacing('e2', { text: undefined }),
      ['missing-field change.fields.text'],
    ],
    [
      'to a day that does not exist',
      replacing('e2', { publishedOn: '2025-02-30' }),
      ['not-a-date change.fields.publishedOn'],
    ],
    [
      'to a day before the signature',
      replacing('e2', { publishedOn: '2025-06-03' }),
      ['publication-before-signature change.fields.publishedOn'],
    ],
    [
      'to a signature after the publication',
      replacing('e0', { signedOn: '2025-06-21' }),
      ['publication-before-signature change.fields.signedOn'],
    ],
    [
      'to a level that is none, beside a field that is not there',
      replacing('e1', {
        comparisons: [{ ...act.data.comparisons[0], level: 'lower' }],
        level: 'lower',
      }),
      ['no-such-field change.fields.level', 'unknown-level change.fields.comparisons[0].level'],
    ],
    [
      'to confidential, with an act',
      replacing('e0', { classification: 'confidential' }),
      ['confidential-with-act change.fields.classification'],
    ],
    [
      'to a kind that cannot act',
      replacing('e0', { kind: 'nota', reference: null }),
      [
        'contradicts-recorded change',
        'contradicts-recorded change',
        'id-contradicts-kind change.fields.instrument',
      ],
    ],
  ])('is refused %s', (_name, correction, expected) => {
    expect(refusedWith(given, correction)).toEqual(expected);
  });

  it('is refused of an event that is voided already', () => {
    const stream = [...given, voiding('e2')];
    expect(refusedWith(stream, voiding('e2', 'again'))).toEqual(['already-voided corrects']);
    expect(refusedWith(stream, replacing('e2', { text: null }))).toEqual(['already-voided corrects']);
  });

  it('is recorded once', () => {
    const mend = replacing('e2', { publishedOn: '2025-06-21' });
    expect(givenInstrument(...given, mend).when(toRecord(mend)).events).toEqual([]);
    expect(givenInstrument(...given, voiding('e2')).when(toRecord(voiding('e2'))).events).toEqual([]);
  });

  it('lets the same file be recorded again, as it was and as it reads now, but nothing else', () => {
    const mended = sample('PublicationRecorded', { publishedOn: '2025-06-21' });
    const stream = givenInstrument(...given, replacing('e2', { publishedOn: '2025-06-21' }));
    expect(stream.when(toRecord(published)).events).toEqual([]);
    expect(stream.when(toRecord(mended)).events).toEqual([]);
    expect(
      stream.when(toRecord(sample('PublicationRecorded', { publishedOn: '2025-06-22' }))).refusedWith,
    ).toEqual(['already-recorded-differently publishedOn']);
  });

  it('that voids lets the fact be recorded anew', () => {
    expect(givenInstrument(...given, voiding('e2')).when(toRecord(published)).events).toEqual([published]);
  });
});

it('a correction is not held up by what was wrong before it and has nothing to do with it', () => {
  const imported = sample('PublicationRecorded', { publishedOn: '2025-06-01' });
  const given = [wbv, act, imported];
  expect(refusedWith(given, replacing('e1', { endsOn: null }))).toEqual([]);
  expect(refusedWith(given, voiding('e1'))).toEqual([]);
});

describe('voiding what others depend on is refused, naming them', () => {
  it.each<readonly [string, readonly PolicyEvent[], string, readonly string[]]>([
    ['an instrument with events', [wbv, act], 'e0', ['ActRecorded (e1)']],
    [
      'an act that is rectified',
      [wbv, act, sample('InstrumentRectified')],
      'e1',
      ['InstrumentRectified (e2)'],
    ],
    ['an act of which a date is claimed', [wbv, act, sample('DateClaimed')], 'e1', ['DateClaimed (e2)']],
    [
      'a moratorium that is extended',
      [moratorium, moratoriumAct, sample('MoratoriumExtended')],
      'e1',
      ['MoratoriumExtended (e2)'],
    ],
    ['advice that is decided on', [nota, advice, sample('AdviceDecided')], 'e1', ['AdviceDecided (e2)']],
    [
      'evidence that a contradiction names',
      [nota, evidence, sample('ContradictionNoted')],
      'e1',
      ['ContradictionNoted (e2)'],
    ],
  ])('%s', (_name, given, corrects, dependants) => {
    const { faults } = givenInstrument(...given).when(toRecord(voiding(corrects)));
    expect(faults).toMatchObject([{ code: 'others-depend-on-it', path: 'corrects' }]);
    for (const dependant of dependants) expect(faults[0]?.nl).toContain(dependant);
  });

  it('once they are voided themselves it can be done', () => {
    const given = [wbv, act, sample('InstrumentRectified'), voiding('e2')];
    expect(refusedWith(given, voiding('e1'))).toEqual([]);
  });

  it('and a correction that takes away what another event rests on is refused likewise', () => {
    const lapsed = [...wbvWithAct, sample('ProvisionLapsed')];
    const [, ...others] = act.data.provisions;
    const { faults } = givenInstrument(...lapsed).when(toRecord(replacing('e1', { provisions: others })));
    expect(faults).toMatchObject([{ code: 'contradicts-recorded', path: 'change' }]);
    expect(faults[0]?.en).toContain(
      'ProvisionLapsed (e2): The part “A” states nothing on “article-15c” of ML.',
    );
  });
});

describe('the correction of a correction', () => {
  const given = [wbv, published, replacing('e1', { publishedOn: '2025-06-21' })];
  const mend = (fields: object) => replacing('e2', { change: { kind: 'replace', fields } });

  it('may void it, and the event reads as first recorded', () => {
    const stream = [...given, voiding('e2')];
    expect(refusedWith(given, voiding('e2'))).toEqual([]);
    expect(refusedWith(stream, replacing('e1', { publishedOn: '2025-06-20' }))).toEqual([
      'changes-nothing change.fields',
    ]);
    expect(refusedWith(stream, replacing('e2', { reason: 'x' }))).toEqual(['already-voided corrects']);
  });

  it('may mend what it replaces, or only its reason', () => {
    expect(refusedWith(given, mend({ publishedOn: '2025-06-22' }))).toEqual([]);
    expect(refusedWith(given, replacing('e2', { reason: 'another reason' }))).toEqual([]);
  });

  it('must fit the event that is corrected', () => {
    expect(refusedWith(given, mend({ rank: 1 }))).toEqual(['no-such-field change.fields.change.fields.rank']);
    expect(refusedWith(given, mend({ publishedOn: '2025-06-20' }))).toEqual([
      'changes-nothing change.fields.change.fields',
    ]);
    expect(refusedWith(given, mend({ publishedOn: 20250622 }))).toEqual([
      'wrong-type change.fields.change.fields.publishedOn',
    ]);
    expect(refusedWith(given, mend({ publishedOn: '2025-06-01' }))).toEqual(['contradicts-recorded change']);
    expect(refusedWith(given, replacing('e2', { corrects: 'e0' }))).toEqual([
      'identity-field change.fields.corrects',
    ]);
    expect(refusedWith(given, replacing('e2', { change: { kind: 'undo' } }))).toEqual([
      'not-one-of change.fields.change.kind',
    ]);
  });

  it('is compared with the event as it would read without it, earlier corrections included', () => {
    const twice = [...given, replacing('e1', { publishedOn: '2025-06-22' })];
    const back = (publishedOn: string) =>
      replacing('e3', { change: { kind: 'replace', fields: { publishedOn } } });
    expect(refusedWith(twice, back('2025-06-21'))).toEqual(['changes-nothing change.fields.change.fields']);
    expect(refusedWith(twice, back('2025-06-20'))).toEqual([]);
  });

  it('is refused where it would bring back what was recorded anew since', () => {
    const again = sample('PublicationRecorded', { gazette: 'stcrt-2025-2' });
    const stream = [wbv, published, voiding('e1'), again];
    expect(refusedWith(stream, voiding('e2'))).toEqual(['contradicts-recorded change']);
  });
});
