import { Register } from './support/register.js';
import { publication } from './support/files.js';

let register: Register;
afterEach(() => register.close());

/** In force from 2 January 2025 on. */
function decision(term: object, topic = 'decision-moratorium', id = 'moratorium-2024-12-20'): object {
  return {
    instrument: { id, kind: 'moratorium', signedOn: '2024-12-20' },
    acts: [
      {
        part: 'A',
        entry: { kind: 'day-after-publication' },
        replaces: [],
        provisions: [{ country: 'ML', topic, content: { kind: 'moratorium', ...term } }],
      },
    ],
    ...publication('2025-01-01'),
  };
}

const state = async (day: string, topic = 'decision-moratorium') =>
  (await register.answer(null, day, topic)).state;

describe('what a moratorium is', () => {
  it('it extends the term for deciding an application, and says nothing about the outcome', async () => {
    register = await Register.of(decision({ until: '2025-07-02' }));
    const { label } = await register.answer(null, '2025-03-01', 'decision-moratorium');
    expect(label.nl).toBe(
      'Op 1 maart 2025 gold voor Mali een besluitmoratorium (artikel 43 Vw): de beslistermijn was verlengd; over de uitkomst van de aanvraag zegt dit niets.',
    );
  });

  it('it extends the term of one application to 21 months at most, which bounds no moratorium', async () => {
    register = await Register.of(decision({ until: '2028-07-02' }));
    const { notices } = await register.answer(null, '2028-03-01', 'decision-moratorium');
    expect(notices.find(({ code }) => code === 'decision-period-limited')?.nl).toContain('21 maanden');
    expect(await state('2028-07-01')).toBe('running');
    const after = await register.answer(null, '2028-07-02', 'decision-moratorium');
    expect(after.notices.map(({ code }) => code)).not.toContain('decision-period-limited');
  });

  it('a halt in practice without a decision is context, never a state', async () => {
    register = await Register.of({
      instrument: { id: 'nota-2022-11-23', kind: 'nota', signedOn: '2022-11-23' },
      evidence: [
        {
          id: 'halt-in-practice',
          country: 'ML',
          measure: 'decisions-in-practice',
          measureInWords: { nl: 'beslissen in de praktijk', en: 'deciding in practice' },
          value: {
            kind: 'observation',
            nl: 'Op zaken wordt nu niet beslist.',
            en: 'Cases are not decided now.',
          },
          source: {},
        },
      ],
    });
    expect(await state('2022-12-01')).toBe('unknown');
  });
});

describe('the end of a moratorium', () => {
  it.each([
    ['tot 2 juli 2025', { until: '2025-07-02' }, '2025-07-01', '2025-07-02'],
    ['tot uiterlijk 2 juli 2025', { until: '2025-07-02' }, '2025-07-01', '2025-07-02'],
    ['loopt af op 2 juli 2025', { until: '2025-07-03' }, '2025-07-02', '2025-07-03'],
    ['eindigt na 2 juli 2025', { until: '2025-07-03' }, '2025-07-02', '2025-07-03'],
    ['voor de duur van zes maanden', { lasts: { count: 6, unit: 'months' } }, '2025-07-01', '2025-07-02'],
  ])(
    'worded as "%s" has a last day and a day after, and keeps its words',
    async (words, end, last, after) => {
      register = await Register.of(decision({ ...end, words }));
      expect([await state('2025-01-01'), await state('2025-01-02')]).toEqual(['unknown', 'running']);
      expect([await state(last), await state(after)]).toEqual(['running', 'not-running']);
      const answer = await register.answer(null, last, 'decision-moratorium');
      expect(answer.term).toMatchObject({ until: after, words });
      expect(await register.answer(null, after, 'decision-moratorium')).toMatchObject({ endedOn: after });
    },
  );

  it.each([
    ['the day', { until: '2025-03-01', lasts: { count: 6, unit: 'months' } }, '2025-02-28', '2025-03-01'],
    [
      'the duration',
      { until: '2025-12-01', lasts: { count: 6, unit: 'months' } },
      '2025-07-01',
      '2025-07-02',
    ],
  ])('with two conditions is the one that comes first: %s', async (_which, end, last, after) => {
    register = await Register.of(decision({ ...end, words: 'zes maanden, uiterlijk tot' }));
    expect([await state(last), await state(after)]).toEqual(['running', 'not-running']);
  });

  it('with a day and an event is the one that comes first: until the event is recorded it may have happened', async () => {
    const endsOnEvent = {
      nl: 'de bekendmaking van het ambtsbericht',
      en: 'the publication of the country report',
    };
    register = await Register.of(decision({ until: '2025-07-02', endsOnEvent, words: 'tot uiterlijk' }));
    expect(await register.standing(null, '2025-03-01', 'decision-moratorium')).toBe('not-running or running');
    expect(await register.notices(null, '2025-03-01', 'decision-moratorium')).toContain(
      'moratorium-end-open',
    );
    expect(await state('2025-07-02')).toBe('not-running');
    await register.record({
      instrumentId: 'moratorium-2024-12-20',
      lapses: [{ part: 'A', country: 'ML', topic: 'decision-moratorium', lapsedFrom: '2025-04-10' }],
    });
    expect(await register.answer(null, '2025-04-10', 'decision-moratorium')).toMatchObject({
      state: 'not-running',
      certainty: 'as-recorded',
      endedOn: '2025-04-10',
    });
  });

  it('may be moved by an extension in time, which joins on', async () => {
    register = await Register.of(decision({ until: '2025-07-02' }));
    await register.record({
      instrumentId: 'moratorium-2024-12-20',
      extensions: [
        { part: 'A', entersOn: '2025-07-01', until: '2025-10-01', words: 'verlengd tot 1 oktober 2025' },
      ],
    });
    expect([await state('2025-07-02'), await state('2025-09-30'), await state('2025-10-01')]).toEqual([
      'running',
      'running',
      'not-running',
    ]);
  });

  it('is not undone by an extension after the lapse: the gap stays, and is a finding', async () => {
    register = await Register.of(decision({ lasts: { count: 6, unit: 'months' } }));
    await register.record({
      instrumentId: 'moratorium-2024-12-20',
      extensions: [{ part: 'A', entersOn: '2025-07-10', until: '2025-10-01' }],
    });
    expect([await state('2025-07-01'), await state('2025-07-02'), await state('2025-07-10')]).toEqual([
      'running',
      'not-running',
      'running',
    ]);
    expect(await register.findings('moratorium-extended-late')).toMatchObject([
      { period: { from: '2025-07-02', until: '2025-07-10' } },
    ]);
  });

  it.each([
    ['departure-moratorium', 'departure-moratorium-beyond-a-year', 'artikel 45 Vw, tekst van 2015'],
    ['decision-moratorium', 'moratorium-review-overdue', 'artikel 43 Vw, tekst van 2015'],
  ])(
    'by rules of a statute names the version that was read, in notice and finding: %s',
    async (topic, code, version) => {
      register = await Register.of(decision({ until: '2026-06-01' }, topic));
      const { notices } = await register.answer(null, '2026-05-31', topic);
      expect(notices.find((one) => (one.code as string) === code)?.nl).toContain(version);
      expect((await register.findings(code))[0]!.nl).toContain(version);
    },
  );

  it('of a departure moratorium lies at most one year from its publication; beyond that is told on the day after, and ends nothing', async () => {
    const topic = 'departure-moratorium';
    register = await Register.of(decision({ until: '2026-02-01' }, topic));
    const told = async (day: string) =>
      (await register.notices(null, day, topic)).includes('departure-moratorium-beyond-a-year');
    expect([await told('2025-12-31'), await told('2026-01-01')]).toEqual([false, true]);
    expect(await state('2026-01-01', topic)).toBe('running');
    expect(await register.findings('departure-moratorium-beyond-a-year')).toMatchObject([
      { period: { from: '2026-01-01', until: '2026-02-01' } },
    ]);
  });

  it('of a decision moratorium has no maximum, but the situation is reviewed every six months: overdue is told on the day after, and ends nothing', async () => {
    register = await Register.of(decision({ until: '2026-06-01' }));
    const told = async (day: string) =>
      (await register.notices(null, day, 'decision-moratorium')).includes('moratorium-review-overdue');
    expect([await told('2025-07-01'), await told('2025-07-02')]).toEqual([false, true]);
    expect(await state('2026-05-31')).toBe('running');
  });
});
