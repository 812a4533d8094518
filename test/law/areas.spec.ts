import { grades, wbv } from './support/files.js';
import { Register } from './support/register.js';

const day = '2025-06-01';
const regions = (...names: string[]) => ({ kind: 'regions', regions: names });
let register: Register;
afterEach(() => register.close());

async function graded(scope: object, level = 'higher'): Promise<void> {
  register = await Register.of(wbv([grades([[scope, level]])]));
}
const standings = (...names: string[]) => Promise.all(names.map((name) => register.standing(name, day)));

describe('areas', () => {
  it('"heel Mali" is every region of the country on the asked day', async () => {
    await graded({ kind: 'whole-country' });
    expect(await standings('Gao', 'Kayes', 'Bamako')).toEqual(['higher', 'higher', 'higher']);
    expect((await register.map(day)).regions.every(({ level }) => level === 'higher')).toBe(true);
  });

  it('"met uitzondering van" leaves out what it names, and nothing else', async () => {
    await graded({ kind: 'all-but', regions: ['Bamako'] });
    expect(await standings('Gao', 'Bamako')).toEqual(['higher', 'none-by-silence']);
  });

  it('"de overige regio’s" are those that no other statement of the text names', async () => {
    register = await Register.of(
      wbv([
        grades([
          [['Gao'], 'exceptional'],
          [{ kind: 'remainder', words: 'de overige regio’s' }, 'lower'],
        ]),
      ]),
    );
    expect(await standings('Gao', 'Kayes')).toEqual(['exceptional', 'lower']);
  });

  it('several areas together are each of them, and one without another is what is left', async () => {
    await graded({ kind: 'union', of: [regions('Gao'), regions('Mopti')] });
    expect(await standings('Gao', 'Mopti', 'Kayes')).toEqual(['higher', 'higher', 'none-by-silence']);
    await register.close();
    await graded({ kind: 'difference', of: { kind: 'whole-country' }, minus: regions('Bamako', 'Kayes') });
    expect(await standings('Gao', 'Kayes')).toEqual(['higher', 'none-by-silence']);
  });

  it.each([
    [
      'a city in a region',
      { kind: 'part', part: 'de stad Mopti', of: regions('Mopti'), words: 'de stad Mopti' },
    ],
    [
      '"delen van" a region',
      { kind: 'part', part: 'delen van Mopti', of: regions('Mopti'), words: 'delen van Mopti' },
    ],
    [
      'a group with an area',
      { kind: 'group', group: 'Peul', within: regions('Mopti'), words: 'Peul uit Mopti' },
    ],
    [
      'territory under control of an armed group',
      {
        kind: 'controlled-territory',
        by: 'JNIM',
        within: regions('Mopti'),
        words: 'gebied onder controle van JNIM in Mopti',
      },
    ],
  ])(
    '%s leaves the region uncertain, with the words, and the other regions as they are',
    async (_rule, scope) => {
      await graded(scope);
      expect(await standings('Mopti', 'Gao')).toEqual(['higher or none-by-silence', 'none-by-silence']);
      const { notices } = await register.answer('Mopti', day);
      expect(notices.map(({ nl }) => nl).join(' ')).toContain(scope.words);
    },
  );

  it.each([
    ['a group without an area', { kind: 'group', group: 'Peul', within: null, words: 'Peul' }],
    ['words that resolve to no region', { kind: 'words', words: 'het grensgebied' }],
  ])('%s may be meant anywhere', async (_rule, scope) => {
    await graded(scope);
    expect(await standings('Mopti', 'Kayes')).toEqual([
      'higher or none-by-silence',
      'higher or none-by-silence',
    ]);
  });

  it('Ménaka is ML-9 and Taoudénit ML-10, whatever some published lists say', async () => {
    await graded(regions('Ménaka', 'Taoudénit'));
    expect((await register.answer('Ménaka', day)).region).toMatchObject({ id: 'ML-9' });
    expect((await register.answer('Taoudénit', day)).region).toMatchObject({ id: 'ML-10' });
  });

  it.each(['Menaka', 'Méneka', 'ML-9'])('the spelling %s is the region Ménaka', async (spelling) => {
    await graded(regions('Ménaka'));
    expect(await register.answer(spelling, day)).toMatchObject({ region: { id: 'ML-9' }, level: 'higher' });
  });

  it.each([
    ['Ménaka', 'Gao'],
    ['Taoudénit', 'Tombouctou'],
    ['San', 'Ségou'],
    ['Bandiagara', 'Mopti'],
    ['Douentza', 'Mopti'],
    ['Nara', 'Koulikoro'],
    ['Dioïla', 'Koulikoro'],
  ])(
    'whether %s is meant by "%s", from which it split off, a text without a map does not say',
    async (area, parent) => {
      await graded(regions(parent));
      expect(await standings(area, parent)).toEqual(['higher or none-by-silence', 'higher']);
      expect(await register.notices(area, day)).toContain('area-boundary-unstated');
    },
  );

  it('an area that is itself named is meant by its own name', async () => {
    register = await Register.of(
      wbv([
        grades([
          [['Gao'], 'exceptional'],
          [['Ménaka'], 'higher'],
        ]),
      ]),
    );
    expect(await standings('Gao', 'Ménaka')).toEqual(['exceptional', 'higher']);
  });

  it('a region answers within its own period; outside it the question is refused, naming what it split off from', async () => {
    await graded(regions('Ménaka'));
    await expect(register.answer('Ménaka', '2010-01-01')).rejects.toMatchObject({
      code: 'region-outside-its-period',
      faults: [{ nl: expect.stringContaining('Gao') }],
    });
  });

  it('an area without an ISO code has the id of its parent and its name', async () => {
    await graded(regions('San'));
    expect((await register.answer('San', day)).region).toMatchObject({ id: 'ML-4.san' });
  });

  it('an area that was a district under its name before it was a province answers for all of that time', async () => {
    const provision = { ...grades([[['Haut-Uélé'], 'exceptional']], {}, 'binary'), country: 'CD' };
    register = await Register.of(
      wbv([provision], { id: 'wbv-2014-1', signedOn: '2013-12-01', published: '2013-12-31' }),
    );
    const asked = (peildatum: string) => register.standing('Haut-Uélé', { country: 'CD', peildatum });
    expect([await asked('2014-06-01'), await asked('2016-06-01')]).toEqual(['exceptional', 'exceptional']);
  });

  it.each([
    ['Soedan', 'SD'],
    ['Sudan', 'SD'],
    ['Democratische Republiek Congo', 'CD'],
    ['Birma', 'MM'],
    ['Ivoorkust', 'CI'],
  ])('countries get renamed, with and without article: %s is %s', async (name, code) => {
    register = await Register.of();
    expect((await register.answer(null, { country: name, peildatum: day })).country).toBe(code);
  });

  it('section numbers move, countries do not: the country is the key, its number a dated alias', async () => {
    await graded(regions('Gao'));
    await register.record({
      instrument: { id: 'wbv-2025-2', kind: 'wbv', signedOn: '2025-04-20' },
      renumberings: [{ country: 'ML', from: 'C7/23', to: 'C7/24', effectiveOn: '2025-05-02' }],
    });
    expect((await register.cited('C7/23.4.2', '2025-05-01')).country).toBe('ML');
    expect((await register.cited('C7/24.4.2', '2025-05-02')).country).toBe('ML');
    expect(await register.standing('Gao', '2025-05-02')).toBe('higher');
  });
});
