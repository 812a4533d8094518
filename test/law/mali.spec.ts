import { fileURLToPath } from 'node:url';

import { publication } from './support/files.js';
import { Register } from './support/register.js';

const folder = fileURLToPath(new URL('../../policy-files/mali', import.meta.url));
const gradedIn2023 = ['Gao', 'Ménaka', 'Mopti'];
const gradedIn2025 = [
  ['exceptional', ['Gao', 'Kidal', 'Mopti', 'Tombouctou']],
  ['higher', ['Ménaka', 'Ségou']],
  ['lower', ['Koulikoro']],
] as const;
const entry2023 = '[2023-02-01..2023-03-31]';

let mali: Register;
beforeAll(async () => (mali = await Register.ofFolder(folder)));
afterAll(() => mali.close());

const adviceOn = async (region: string, day: string) =>
  (await mali.answer(region, day)).advice.map(({ instrument }) => instrument as string);

describe('Mali, every state', () => {
  it('before February 2023 there was no country policy: two notas say so, and nothing follows from it about safety', async () => {
    for (const region of ['Gao', 'Kayes']) {
      const answer = await mali.answer(region, '2022-06-01');
      expect(answer).toMatchObject({ state: 'no-policy', certainty: 'certain' });
      expect(answer.basis.map(({ instrument, rank }) => [instrument, rank])).toEqual([
        ['nota-2022-11-23', 6],
        ['nota-2025-04-22', 6],
      ]);
      expect(answer.label.nl).toContain('volgt niets over de veiligheid');
    }
  });

  it('from 23 November 2022 there is advice beside that: three points that depend on one another, and no policy', async () => {
    expect(await adviceOn('Gao', '2022-11-22')).toEqual([]);
    const answer = await mali.answer('Gao', '2022-11-23');
    expect(answer).toMatchObject({ state: 'no-policy', certainty: 'certain' });
    expect(answer.advice).toMatchObject([{ instrument: 'nota-2022-11-23', reference: '4333540' }]);
    const { facts } = await mali.instrument('nota-2022-11-23');
    const points = facts.flatMap(({ event }) => (event.type === 'AdviceRecorded' ? event.data.points : []));
    expect(points.map(({ number, dependsOn }) => [number, dependsOn])).toEqual([
      ['1', []],
      ['2', ['1']],
      ['3', ['1', '2']],
    ]);
  });

  it('in February or March 2023 it is not established which of the two applied', async () => {
    expect(await mali.standing('Gao', '2023-01-31')).toBe('no-policy');
    expect(await mali.standing('Gao', '2023-02-01')).toBe('no-policy or exceptional');
    expect(await mali.standing('Gao', '2023-03-30')).toBe('no-policy or exceptional');
    expect(await mali.standing('Gao', '2023-03-31')).toBe('exceptional');
  });

  it.each(gradedIn2023)(
    'from then on %s is exceptional on the binary scale, known from the nota alone',
    async (region) => {
      const answer = await mali.answer(region, '2023-06-01');
      expect(answer).toMatchObject({
        level: 'exceptional',
        framework: 'binary',
        certainty: 'certain',
        period: { from: entry2023, until: '[2025-06-05..]' },
        basis: [
          {
            instrument: 'wbv-2023-02-mali',
            rank: 6,
            citation: null,
            reference: null,
            gazette: null,
            text: null,
          },
        ],
      });
      expect(answer.notices.map(({ code }) => code)).toContain('text-not-held');
    },
  );

  it.each(['Ségou', 'Kidal', 'Tombouctou', 'Koulikoro', 'Kayes', 'Sikasso', 'Bamako'])(
    'from then on %s is not named, as far as the nota tells, and that denies no risk',
    async (region) => {
      const answer = await mali.answer(region, '2023-06-01');
      expect(answer).toMatchObject({ state: 'none-by-silence', certainty: 'certain' });
      expect(answer.label.nl).toMatch(
        /^Voor zover bekend uit de nota van 22 april 2025 .* geen vaststelling/,
      );
    },
  );

  it('the alternative of 2023 in Bamako ties to usual residence before departure, and its presumption is not stated', async () => {
    for (const region of gradedIn2023)
      expect((await mali.answer(region, '2023-06-01')).protectionAlternative).toMatchObject({
        destination: { regions: [{ as: 'Bamako' }] },
        originCriterion: 'usual-residence-before-departure',
        presumption: 'not-stated',
        conditions: [{ code: 'risk-only-from-exceptional-situation' }, { citation: 'artikel 3.37d VV 2000' }],
      });
    expect((await mali.answer('Ségou', '2023-06-01')).protectionAlternative).toBeNull();
  });

  it('from January 2025 the three-step scale is in force and the text of Mali is not graded anew; the nota reads it as the highest step', async () => {
    const answer = await mali.answer('Gao', '2025-03-01');
    expect(answer).toMatchObject({
      level: 'exceptional',
      framework: 'binary',
      frameworkInForce: 'three-step',
    });
    expect(answer.notices.map(({ code }) => code)).toContain('older-framework');
    const { facts } = await mali.instrument('nota-2025-04-22');
    const comparisons = facts.flatMap(({ event }) =>
      event.type === 'AdviceRecorded' ? event.data.comparisons : [],
    );
    expect(comparisons).toMatchObject([
      {
        framework: 'binary',
        level: 'exceptional',
        readAs: { framework: 'three-step', level: 'exceptional' },
      },
    ]);
  });

  it('from 22 April 2025 there is new advice beside the policy of 2023, which stays', async () => {
    expect(await adviceOn('Ségou', '2025-04-21')).not.toContain('nota-2025-04-22');
    expect(await adviceOn('Ségou', '2025-04-22')).toContain('nota-2025-04-22');
    expect(await mali.standing('Ségou', '2025-04-22')).toBe('none-by-silence');
  });

  it('through 4 June 2025 the policy of 2023 applies; from 5 June it is not established whether WBV 2025/11 does', async () => {
    expect(await mali.standing('Ségou', '2025-06-04')).toBe('none-by-silence');
    expect(await mali.standing('Ségou', '2025-06-05')).toBe('none-by-silence or higher');
    expect((await mali.answer('Gao', '2025-07-01')).level).toBe('exceptional');
  });

  it('the letter of 17 June 2025 is cited by a decision signed before it, and bounds no publication', async () => {
    const answer = await mali.answer('Ségou', '2025-06-05');
    expect(answer.certainty).toBe('uncertain');
    expect((await mali.findings('contradiction-noted')).map(({ en }) => en).join(' ')).toMatch(/letter/i);
  });

  it('number and date of the Staatscourant of WBV 2025/11 are not known, and not invented', async () => {
    expect(await mali.instrument('wbv-2025-11')).toMatchObject({ publishedOn: null, gazette: null });
    expect((await mali.findings('unpublished-instrument')).map(({ instrument }) => instrument)).toContain(
      'wbv-2025-11',
    );
  });

  it('the day after its Staatscourant WBV 2025/11 is in force, replaces C7/23 whole, and is silent on the other regions', async () => {
    const published = await Register.ofFolder(folder);
    await published.record({ instrumentId: 'wbv-2025-11', ...publication('2025-08-20') });
    expect(await published.standing('Ségou', '2025-08-20')).toBe('none-by-silence');
    for (const [level, regions] of gradedIn2025)
      for (const region of regions) expect(await published.standing(region, '2025-08-21')).toBe(level);
    for (const region of ['Kayes', 'Sikasso', 'Bamako'])
      expect(await published.standing(region, '2025-08-21')).toBe('none-by-silence');
    expect((await published.answer('Koulikoro', '2025-08-21')).protectionAlternative).toMatchObject({
      originCriterion: 'coming-from',
      presumption: 'in-principle',
      exclusions: [{ code: 'individual-fear-or-risk' }],
    });
    await published.close();
  });

  it('the two letters are evidence, not provisions', async () => {
    for (const id of ['kamerbrief-2017-05-19', 'kamerbrief-2022-sahel']) {
      const { facts } = await mali.instrument(id);
      const types = new Set(facts.map(({ event }) => event.type));
      expect(types.has('EvidenceRecorded')).toBe(true);
      expect(types.has('ActRecorded')).toBe(false);
    }
  });

  it.each([
    ['judgment NL22.19789 is cited for two outcomes', /NL22\.19789/],
    ['the displaced in Gao in 2022 are 3,995 and 58,308', /displaced in Gao in 2022/],
    ['Gao is worse with fewer deaths', /Gao is said to be worse/],
    ['261 fights are given for two periods', /261 fights/],
    ['incidents in Ménaka fell between years, or between months', /incidents in Ménaka/],
    ['the periods of two downloads overlap by a day', /downloads overlap/],
    ['the figures of 2022 end after August, or in mid-August', /figures for 2022 end/],
    ['Mopti sees more violence, and is unchanged since 2015', /Mopti is said to see more violence/],
  ])('a contradiction in the documents is noted and not solved: %s', async (_rule, words) => {
    const noted = await mali.findings('contradiction-noted');
    expect(noted.filter(({ en }) => words.test(en))).toHaveLength(1);
  });

  it('figures of another measure or period stand side by side, never summed: deaths of 2022 and of 2024', async () => {
    const { facts } = await mali.instrument('nota-2022-11-23');
    const items = facts.flatMap(({ event }) => (event.type === 'EvidenceRecorded' ? event.data.items : []));
    expect(
      items.filter(({ id }) => /^(gao|menaka|mopti)-deaths-2022$/.test(id)).map(({ value }) => value),
    ).toMatchObject([{ value: 331 }, { value: 339 }, { value: 726 }]);
    expect(items.map(({ value }) => value.kind)).toEqual(expect.arrayContaining(['about', 'fewer-than']));
  });
});
