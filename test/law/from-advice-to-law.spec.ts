import { grades, says, wbv } from './support/files.js';
import { Register } from './support/register.js';

const first = wbv([grades([[['Gao', 'Mopti'], 'exceptional']]), says('particulars', 'stated', 'C7/23.8')]);
const second = { id: 'wbv-2025-2', signedOn: '2025-04-20', published: '2025-05-01' };

let register: Register;
afterEach(() => register.close());

describe('from advice to law', () => {
  it('the order of dates is not fixed: a decision may cite a letter that is dated after its signature', async () => {
    const letter = { id: 'kamerbrief-2025-03-17', kind: 'kamerbrief', signedOn: '2025-03-17' };
    register = await Register.of(wbv([grades([[['Gao'], 'higher']])], { instrument: { cites: [letter] } }));
    expect(await register.standing('Gao', '2025-03-02')).toBe('higher');
    expect(await register.findings('conflicting-claims')).toEqual([]);
  });

  it('a decision has no effect before its publication, whatever day its text gives', async () => {
    const entry = { kind: 'fixed-date', date: '2025-02-25' };
    register = await Register.of(wbv([grades([[['Gao'], 'higher']])], { entry }));
    expect(await register.standing('Gao', '2025-02-28')).toBe('unknown');
    expect(await register.standing('Gao', '2025-03-01')).toBe('higher');
    expect(await register.notices('Gao', '2025-03-01')).toContain('entry-clause-before-publication');
  });

  it('a decision that is not published never surely has effect', async () => {
    register = await Register.of(wbv([grades([[['Gao'], 'higher']])], { published: null }));
    expect(await register.standing('Gao', '2025-02-20')).toBe('unknown');
    expect(await register.standing('Gao', '2026-10-01')).toBe('unknown or higher');
    expect(await register.notices('Gao', '2026-10-01')).toContain('publication-not-recorded');
  });

  it('without a clause the first day is unknown from the publication on: the default is for generally binding rules', async () => {
    register = await Register.of(wbv([grades([[['Gao'], 'higher']])], { entry: { kind: 'none' } }));
    expect(await register.standing('Gao', '2025-02-28')).toBe('unknown');
    expect(await register.standing('Gao', '2026-10-01')).toBe('unknown or higher');
    expect(await register.notices('Gao', '2026-10-01')).toContain('entry-clause-missing');
  });

  it('the day after the date of the Staatscourant in which it is placed is its first day', async () => {
    register = await Register.of(first);
    expect(await register.standing('Gao', '2025-03-01')).toBe('unknown');
    expect(await register.standing('Gao', '2025-03-02')).toBe('exceptional');
  });

  it('a fixed date after the publication is its first day', async () => {
    const entry = { kind: 'fixed-date', date: '2025-04-01' };
    register = await Register.of(wbv([grades([[['Gao'], 'higher']])], { entry }));
    expect(await register.standing('Gao', '2025-03-31')).toBe('unknown');
    expect(await register.standing('Gao', '2025-04-01')).toBe('higher');
  });

  it('a text that works back holds for the earlier days in hindsight, and not for who asked then', async () => {
    const act = { worksBackTo: '2025-01-01' };
    register = await Register.of(wbv([grades([[['Gao'], 'higher']])], { act }));
    expect(await register.standing('Gao', { geldigOp: '2025-01-01' })).toBe('higher');
    expect(await register.standing('Gao', { geldigOp: '2024-12-31' })).toBe('unknown');
    expect(await register.standing('Gao', '2025-01-01')).toBe('unknown');
  });

  it('a section that "komt te luiden" is replaced whole: what it does not repeat ends', async () => {
    register = await Register.of(first, wbv([grades([[['Gao', 'Mopti'], 'exceptional']])], second));
    const topic = (day: string) => register.answer(null, day, 'particulars');
    expect(await topic('2025-05-01')).toMatchObject({ state: 'stated' });
    expect(await topic('2025-05-02')).toMatchObject({ state: 'none-by-silence' });
    expect((await register.findings('ended-by-omission'))[0]).toMatchObject({ topic: 'particulars' });
  });

  it('a region leaves by omission, without a word, and the comparison of the lists says so', async () => {
    register = await Register.of(first, wbv([grades([[['Gao'], 'exceptional']])], second));
    expect(await register.standing('Mopti', '2025-05-02')).toBe('none-by-silence');
    expect(await register.notices('Mopti', '2025-05-02')).toContain('no-longer-named');
    const { changes } = await register.difference('2025-05-01', '2025-05-02');
    expect(changes.find(({ region }) => region.name === 'Mopti')?.change).toBe('no-longer-graded');
  });

  it('a paragraph that "vervalt" ends alone', async () => {
    const replaces = [{ kind: 'topics', country: 'ML', topics: ['particulars'] }];
    register = await Register.of(
      first,
      wbv([says('particulars', 'ended')], { ...second, act: { replaces } }),
    );
    expect(await register.answer(null, '2025-05-02', 'particulars')).toMatchObject({ endedOn: '2025-05-02' });
    expect(await register.standing('Gao', '2025-05-02')).toBe('exceptional');
  });

  it('a paragraph that "wordt ingevoegd" ends nothing', async () => {
    const inserted = wbv([says('exclusion-1f', 'stated', 'C7/23.2')], { ...second, act: { replaces: [] } });
    register = await Register.of(first, inserted);
    expect(await register.answer(null, '2025-05-02', 'exclusion-1f')).toMatchObject({ state: 'stated' });
    expect(await register.standing('Gao', '2025-05-02')).toBe('exceptional');
    expect(await register.answer(null, '2025-05-02', 'particulars')).toMatchObject({ state: 'stated' });
  });

  it('"onder vernummering" changes numbers only', async () => {
    register = await Register.of(first, {
      instrument: { id: 'wbv-2025-2', kind: 'wbv', signedOn: '2025-04-20' },
      renumberings: [{ country: 'ML', from: 'C7/23', to: 'C7/24', effectiveOn: '2025-05-02' }],
    });
    expect(await register.standing('Gao', '2025-05-02')).toBe('exceptional');
    expect(await register.cited('C7/24.8', '2025-05-02')).toMatchObject({
      country: 'ML',
      topic: 'particulars',
    });
  });

  it('one decision may touch many countries, and what it says is kept per country and topic', async () => {
    const chad = { ...says('particulars', 'general-policy', 'C7/30.8'), country: 'TD' };
    register = await Register.of(wbv([grades([[['Gao'], 'exceptional']]), chad]));
    const ofChad = { country: 'TD', peildatum: '2025-03-02' };
    expect(await register.answer(null, ofChad, 'particulars')).toMatchObject({ state: 'general-policy' });
    expect(await register.standing(null, ofChad)).toBe('unknown');
  });

  it('new words are not always new policy: a change is substantive, textual or contested where somebody says so, and never by its text', async () => {
    const changed = wbv([grades([[['Gao', 'Mopti'], 'higher']])], second);
    register = await Register.of(first, changed);
    const changes = async () => (await register.difference('2025-05-01', '2025-05-02')).changes;
    expect((await changes())[0]).toMatchObject({ assessments: [] });
    await register.record({
      instrumentId: 'wbv-2025-2',
      assessments: [
        {
          country: 'ML',
          topic: 'article-15c',
          assessment: 'contested',
          reason: { nl: 'rechters oordelen verschillend', en: 'courts differ' },
          author: 'Rechtbank Den Haag',
        },
      ],
    });
    expect((await changes())[0]).toMatchObject({
      assessments: [
        { assessment: 'contested', author: 'Rechtbank Den Haag', reason: { en: 'courts differ' } },
      ],
    });
  });

  it('sources contradict one another: the highest rank decides, equal ranks span, and the others are shown', async () => {
    const claim = (value: string, rank: number) => ({
      date: 'entry',
      value,
      source: { instrument: 'kamerbrief-2025-02-01', rank },
    });
    const unpublished = (...claims: object[]) =>
      wbv([grades([[['Gao'], 'higher']])], { published: null, more: { claims } });
    register = await Register.of(unpublished(claim('2025-03-10', 3), claim('2025-03-20', 6)));
    expect(await register.standing('Gao', '2025-03-10')).toBe('higher');
    expect((await register.findings('conflicting-claims'))[0]!.en).toMatch(
      /2025-03-10 \(rank 3\), 2025-03-20 \(rank 6\)/,
    );
    await register.close();
    register = await Register.of(unpublished(claim('2025-03-10', 3), claim('2025-03-20', 3)));
    expect(await register.standing('Gao', '2025-03-15')).toBe('unknown or higher');
    expect(await register.standing('Gao', '2025-03-20')).toBe('higher');
  });
});

describe('the rank of a source', () => {
  it.each([
    ['wbv-2025-9', { kind: 'wbv' }, 1],
    ['consolidated-text-2025-01-09', { kind: 'consolidated-text' }, 2],
    ['kamerbrief-2025-01-09', { kind: 'kamerbrief' }, 3],
    ['NL25.9', { kind: 'judgment', caseNumber: 'NL25.9' }, 4],
    ['nota-2025-01-09', { kind: 'nota' }, 6],
  ])('follows from what it is: %s', async (id, instrument, rank) => {
    register = await Register.of({
      instrument: { id, signedOn: '2025-01-09', ...instrument },
      claims: [{ date: 'publishedOn', value: '2025-01-10' }],
    });
    const { facts } = await register.instrument(id);
    expect(facts.find(({ event }) => event.type === 'DateClaimed')?.event.data).toMatchObject({
      source: { rank },
    });
  });
});

describe('advice', () => {
  const point = (number: string, dependsOn: string[] = []) => ({
    number,
    topic: 'article-15c',
    summary: { nl: `Punt ${number}.`, en: `Point ${number}.` },
    dependsOn,
  });
  const nota = (more: object = {}) => ({
    instrument: { id: 'nota-2025-02-01', kind: 'nota', signedOn: '2025-02-01' },
    advice: [{ country: 'ML', points: [point('1'), point('2', ['1']), point('3', ['1', '2'])] }],
    ...more,
  });
  const shown = async (days: Readonly<Record<string, string>>) =>
    (await register.answer('Gao', days)).advice.map(({ points, madePublicOn }) => ({ points, madePublicOn }));

  it('is a tree of points, and never governs', async () => {
    register = await Register.of(nota());
    expect((await register.answer('Gao', '2025-06-01')).state).toBe('unknown');
    const [advice] = await shown({ peildatum: '2025-06-01' });
    expect(advice!.points.map(({ number, dependsOn }) => [number, dependsOn])).toEqual([
      ['1', []],
      ['2', ['1']],
      ['3', ['1', '2']],
    ]);
  });

  it('what the minister did with it is a fact of its own: followed, partly, not, or unknown until it is recorded', async () => {
    register = await Register.of(nota());
    const outcomes = async () =>
      (await shown({ peildatum: '2025-06-01' }))[0]!.points.map(({ outcome }) => outcome);
    expect(await outcomes()).toEqual(['unknown', 'unknown', 'unknown']);
    await register.record({
      instrumentId: 'nota-2025-02-01',
      adviceDecisions: [
        {
          outcomes: [
            { point: '1', outcome: 'followed' },
            { point: '2', outcome: 'partly' },
            { point: '3', outcome: 'not' },
          ],
          source: { instrument: 'kamerbrief-2025-02-10', rank: 3 },
        },
      ],
    });
    expect(await outcomes()).toEqual(['followed', 'partly', 'not']);
  });

  it('may be internal for months: when a document became public is a third date, and unknown stays unknown', async () => {
    register = await Register.of(nota());
    const before = { peildatum: '2025-06-01', openbaarOp: '2025-03-01' };
    expect(await shown(before)).toMatchObject([{ madePublicOn: null }]);
    expect(await register.notices('Gao', before)).toContain('public-date-unknown');
    await register.record({
      instrumentId: 'nota-2025-02-01',
      disclosures: [{ madePublicOn: '2025-05-01', source: { instrument: 'kamerbrief-2025-05-01', rank: 3 } }],
    });
    expect(await shown(before)).toEqual([]);
    expect(await shown({ ...before, openbaarOp: '2025-05-01' })).toMatchObject([
      { madePublicOn: '2025-05-01' },
    ]);
  });
});
