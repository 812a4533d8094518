import { givenInstrument, sample, toRecord, type Other } from '../testing/scenario.js';
import { wbv } from '../testing/stories.js';

const described = (other: Other) =>
  givenInstrument().when(
    toRecord(
      sample('InstrumentRecorded', { reference: null, signedOn: null, cites: [], links: [], ...other }),
    ),
  );

describe('an instrument is refused', () => {
  it.each<readonly [string, Other, readonly string[]]>([
    ['with a slash in its id', { instrument: 'wbv-2025/11' }, ['not-an-instrument-id instrument']],
    ['with an unknown kind', { kind: 'wet' }, ['not-one-of kind']],
    ['signed on 30 February', { signedOn: '2025-02-30' }, ['not-a-date-or-bounds signedOn']],
    ['signed in the year 0', { signedOn: '0000-01-01' }, ['not-a-date-or-bounds signedOn']],
    ['signed at the end of nothing', { signedOn: '[..]' }, ['not-a-date-or-bounds signedOn']],
    [
      'signed between a day and one before it',
      { signedOn: '[2025-02..2025-01]' },
      ['not-a-date-or-bounds signedOn'],
    ],
    ['signed tomorrow', { signedOn: '2026-11-22' }, ['date-in-the-future signedOn']],
    ['signed next month', { signedOn: '2026-12' }, ['date-in-the-future signedOn']],
    [
      'of the kind other without words',
      { instrument: 'report', kind: 'other' },
      ['kind-in-words-missing kindInWords'],
    ],
    ['of a kind with words beside it', { kindInWords: 'besluit' }, ['kind-in-words-superfluous kindInWords']],
    [
      'with the names of a judgment, where it is none',
      { ecli: 'ECLI:NL:RVS:2024:123', caseNumber: 'NL24.1' },
      ['only-for-judgments caseNumber', 'only-for-judgments ecli'],
    ],
    [
      'with an ECLI that is none',
      { kind: 'judgment', instrument: 'x', ecli: 'NL:RVS:1' },
      ['id-contradicts-case instrument', 'not-an-ecli ecli'],
    ],
    [
      'that cites itself',
      { cites: [{ instrument: 'wbv-2025-11', locator: null, purpose: null }] },
      ['refers-to-itself cites[0].instrument'],
    ],
    [
      'that lists a citation and a link twice',
      {
        cites: Array(2).fill({ instrument: 'nota-2025-04-22', locator: null, purpose: null }),
        links: ['https://example.org/a', 'https://example.org/a'],
      },
      ['listed-twice cites[1]', 'listed-twice links[1]'],
    ],
    [
      'with a link that is none',
      { links: ['javascript:alert(1)', 'https://'] },
      ['not-a-link links[0]', 'not-a-link links[1]'],
    ],
    [
      'for everything that is wrong at once',
      {
        title: ' ',
        issuer: 'x\uD800',
        reference: 'a\u0000',
        signatory: { office: 'o'.repeat(501), mandate: null, name: null },
      },
      ['blank title', 'control-character reference', 'not-well-formed issuer', 'too-long signatory.office'],
    ],
  ])('%s', (_name, other, expected) => {
    expect(described(other).refusedWith).toEqual(expected);
  });
});

describe('the id of an instrument', () => {
  const judgment = { kind: 'judgment', ecli: 'ECLI:NL:RVS:2024:123', caseNumber: 'AWB 22/1234' };
  it.each<readonly [Other, readonly string[]]>([
    [{ instrument: 'wbv-2025-11', kind: 'wbv', reference: 'WBV 2025/11' }, []],
    [{ instrument: 'wbv-2025-11', kind: 'wbv', reference: null }, []],
    [{ instrument: 'wbv-2006-25', kind: 'wbv', reference: '2006/25' }, []],
    [{ instrument: 'tbv-2003-7', kind: 'tbv', reference: 'TBV 2003/07' }, []],
    [{ instrument: 'wbv-2023-02-mali', kind: 'wbv', reference: null }, []],
    [
      { instrument: 'wbv-2025-12', kind: 'wbv', reference: 'WBV 2025/11' },
      ['id-contradicts-reference instrument'],
    ],
    [
      { instrument: 'wbv-2025-11', kind: 'tbv', reference: 'WBV 2025/11' },
      ['id-contradicts-kind instrument'],
    ],
    [{ instrument: 'mali', kind: 'tbv', reference: 'WBV 2025/11' }, ['kind-contradicts-reference reference']],
    [{ instrument: 'nota-2025-04-22', kind: 'nota', signedOn: '2025-04-22' }, []],
    [{ instrument: 'nota-2025-04-22-2', kind: 'nota', signedOn: '2025-04-22' }, []],
    [
      { instrument: 'nota-2025-04-22-1', kind: 'nota', signedOn: '2025-04-22' },
      ['id-contradicts-date instrument'],
    ],
    [
      { instrument: 'nota-2025-04-23', kind: 'nota', signedOn: '2025-04-22' },
      ['id-contradicts-date instrument'],
    ],
    [{ instrument: 'nota-mali', kind: 'nota', signedOn: '2025-04-22' }, ['id-contradicts-date instrument']],
    [{ instrument: 'nota-mali', kind: 'nota', signedOn: '2025-04' }, []],
    [{ instrument: 'nota-2025-04-22', kind: 'nota', signedOn: '2025-04' }, []],
    [
      { instrument: 'nota-2025-05-22', kind: 'nota', signedOn: '2025-04' },
      ['id-contradicts-date instrument'],
    ],
    [
      { instrument: 'kamerbrief-2025-04-22', kind: 'nota', signedOn: '2025-04-22' },
      ['id-contradicts-date instrument', 'id-contradicts-kind instrument'],
    ],
    [
      { instrument: 'work-instruction-2019-04-01', kind: 'other', kindInWords: 'w', signedOn: '2019-04-01' },
      [],
    ],
    [{ instrument: 'ECLI:NL:RVS:2024:123', ...judgment }, []],
    [{ instrument: 'awb-22-1234', ...judgment }, []],
    [{ instrument: 'judgment-mali', ...judgment }, ['id-contradicts-case instrument']],
    [{ instrument: 'judgment-mali', kind: 'judgment' }, []],
  ])('%j', (other, expected) => {
    expect(described(other).refusedWith).toEqual(expected);
  });

  it('is told as expected', () => {
    const { faults } = described({ instrument: 'wbv-2025-12', reference: 'WBV 2025/11' });
    expect(faults).toEqual([
      {
        code: 'id-contradicts-reference',
        path: 'instrument',
        nl: 'Het kenmerk “wbv-2025-12” past niet bij het nummer “WBV 2025/11”; verwacht: “wbv-2025-11”.',
        en: 'The id “wbv-2025-12” does not fit the number “WBV 2025/11”; expected: “wbv-2025-11”.',
      },
    ]);
  });
});

it('counts the day of signing in the Netherlands', () => {
  const signed = sample('InstrumentRecorded', { signedOn: '2026-11-22', reference: null });
  const before = givenInstrument().when(toRecord(signed), '2026-11-21T22:59:59.999Z');
  const after = givenInstrument().when(toRecord(signed), '2026-11-21T23:00:00.000Z');
  expect([before.refusedWith, after.refusedWith]).toEqual([['date-in-the-future signedOn'], []]);
});

it('takes a referenced instrument with a date to come: another document announces it', () => {
  const announced = sample('InstrumentRecorded', {
    ...wbv.data,
    holding: 'referenced',
    signedOn: '2027-01-01',
  });
  expect(givenInstrument().when(toRecord(announced)).events).toEqual([announced]);
});
