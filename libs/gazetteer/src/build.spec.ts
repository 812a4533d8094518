import {
  buildGazetteer,
  GazetteerDataError,
  type CountryRow,
  type GazetteerData,
  type RegionRow,
} from './index.js';

const country = (code: string, nl: string, change: Partial<CountryRow> = {}): CountryRow => ({
  code,
  alpha3: null,
  name: { nl, en: nl },
  variants: [],
  formerNames: [],
  standing: 'iso-3166-1',
  source: 'invented',
  ...change,
});
const region = (id: string, name: string, change: Partial<RegionRow> = {}): RegionRow => ({
  id,
  country: id.slice(0, 2),
  name,
  spellings: [],
  ranks: ['regio'],
  period: { from: { kind: 'long-standing' }, until: { kind: 'open' } },
  carvedOutOf: null,
  certainty: 'sourced',
  source: 'invented',
  ...change,
});
const data = (change: Partial<GazetteerData> = {}): GazetteerData => ({
  countries: [country('AA', 'Aland'), country('BB', 'Beland')],
  regions: [],
  areas: [],
  shared: [],
  ...change,
});
const faultsIn = (change: Partial<GazetteerData>): readonly string[] => {
  try {
    buildGazetteer(data(change));
  } catch (error) {
    if (error instanceof GazetteerDataError) return error.faults;
    throw error;
  }
  return [];
};
const between = (earliest: string, latest: string) => ({ kind: 'within', earliest, latest }) as const;

describe('building a gazetteer', () => {
  it.each<[string, Partial<GazetteerData>, RegExp]>([
    [
      'a country twice',
      { countries: [country('AA', 'Aland'), country('AA', 'Eland')] },
      /country AA occurs twice/,
    ],
    ['a code that is none', { countries: [country('A1', 'Aland')] }, /A1: the code is not two capitals/],
    [
      'a name of two countries',
      { countries: [country('AA', 'Aland'), country('BB', 'Beland', { variants: ['a-land'] })] },
      /"aland" means AA and BB/,
    ],
    ['a name without letters', { countries: [country('AA', ' - ')] }, /has no letters/],
    [
      'an impossible end of a name',
      { countries: [country('AA', 'Aland', { formerNames: [{ name: 'Oud', until: '2018' }] })] },
      /"2018" is no civil date/,
    ],
    [
      'a region twice',
      { regions: [region('AA-1', 'Noord'), region('AA-1', 'Zuid')] },
      /region AA-1 occurs twice/,
    ],
    ['a region of no country', { regions: [region('CC-1', 'Noord')] }, /country CC is unknown/],
    [
      'an id of another country',
      { regions: [region('AA-1', 'Noord', { country: 'BB' })] },
      /id is not of country BB/,
    ],
    ['an id that is none', { regions: [region('AA-1/2', 'Noord')] }, /id is malformed/],
    [
      'a spelling of two regions',
      { regions: [region('AA-1', 'Noord'), region('AA-2', 'Zuid', { spellings: ['NOORD'] })] },
      /"noord" means AA-1 and AA-2/,
    ],
    [
      'an area named as a region',
      {
        regions: [region('AA-1', 'Noord')],
        areas: [{ country: 'AA', name: 'noord', spellings: [], comprises: null, source: '' }],
      },
      /"noord" means AA-1 and area noord/,
    ],
    [
      'an area of unknown regions',
      { areas: [{ country: 'AA', name: 'Groot', spellings: [], comprises: ['BB-1'], source: '' }] },
      /BB-1 is no region of AA/,
    ],
    [
      'an unknown parent',
      { regions: [region('AA-1', 'Noord', { carvedOutOf: 'AA-9' })] },
      /parent AA-9 is unknown/,
    ],
    [
      'a parent of another country',
      { regions: [region('BB-1', 'Zuid'), region('AA-1', 'Noord', { carvedOutOf: 'BB-1' })] },
      /parent BB-1 is of another country/,
    ],
    [
      'a region out of itself',
      {
        regions: [
          region('AA-1', 'Noord', { carvedOutOf: 'AA-2' }),
          region('AA-2', 'Zuid', { carvedOutOf: 'AA-1' }),
        ],
      },
      /AA-1 is carved out of itself/,
    ],
    [
      'reversed bounds',
      {
        regions: [
          region('AA-1', 'Noord', {
            period: { from: between('2020-02-01', '2020-01-01'), until: { kind: 'open' } },
          }),
        ],
      },
      /reversed/,
    ],
    [
      'an end before the start',
      {
        regions: [
          region('AA-1', 'Noord', {
            period: { from: between('2020-02-01', '2020-02-01'), until: between('2019-01-01', '2019-01-01') },
          }),
        ],
      },
      /ends before it starts/,
    ],
    [
      'a date that is none',
      {
        regions: [
          region('AA-1', 'Noord', {
            period: { from: between('2020', '2020-02-01'), until: { kind: 'open' } },
          }),
        ],
      },
      /"2020" is no civil date/,
    ],
    [
      'a settled spelling that means an outsider',
      { shared: [{ spelling: 'Land', country: null, among: ['AA', 'BB'], means: 'CC', reason: '' }] },
      /CC is not among/,
    ],
    [
      'a settled spelling twice',
      {
        shared: ['Land', 'land'].map((spelling) => ({
          spelling,
          country: null,
          among: ['AA', 'BB'],
          means: null,
          reason: '',
        })),
      },
      /settled twice/,
    ],
    [
      'a settled spelling of a third',
      {
        countries: [country('AA', 'Aland'), country('BB', 'Beland'), country('CC', 'Land')],
        shared: [{ spelling: 'Land', country: null, among: ['AA', 'BB'], means: null, reason: '' }],
      },
      /CC bears it/,
    ],
    [
      'a settled spelling nowhere',
      { shared: [{ spelling: 'Land', country: 'ZZ', among: [], means: null, reason: '' }] },
      /country ZZ is unknown/,
    ],
  ])('refuses %s', (_what, change, fault) => {
    expect(faultsIn(change).join('\n')).toMatch(fault);
  });

  it('names every fault at once', () => {
    expect(
      faultsIn({ regions: [region('AA-1', 'Noord', { carvedOutOf: 'AA-9' }), region('AA-2', 'noord')] }),
    ).toHaveLength(2);
  });

  it('takes a shared spelling that a row settles, either for one or for none', () => {
    const regions = [
      region('AA-1', 'Noord'),
      region('AA-2', 'Zuid', { spellings: ['Noord', 'Midden'] }),
      region('AA-3', 'Oost', { spellings: ['Midden'] }),
    ];
    const gazetteer = buildGazetteer(
      data({
        regions,
        shared: [
          { spelling: 'Noord', country: 'AA', among: ['AA-1', 'AA-2'], means: 'AA-1', reason: 'invented' },
          { spelling: 'Midden', country: 'AA', among: ['AA-2', 'AA-3'], means: null, reason: 'invented' },
        ],
      }),
    );
    expect(gazetteer.findRegion('AA', 'Noord')?.id).toBe('AA-1');
    expect(gazetteer.findRegion('AA', 'Midden')).toBeUndefined();
    expect(gazetteer.nearestRegions('AA', 'Midden', 2).map(({ id }) => id)).toEqual(['AA-2', 'AA-3']);
  });

  it('follows a region that split off from one that split off', () => {
    const gazetteer = buildGazetteer(
      data({
        regions: [
          region('AA-1', 'A'),
          region('AA-2', 'B', { carvedOutOf: 'AA-1' }),
          region('AA-2.c', 'C', { carvedOutOf: 'AA-2' }),
        ],
      }),
    );
    expect(gazetteer.ancestors('AA-2.c').map(({ id }) => id)).toEqual(['AA-2', 'AA-1']);
    expect(gazetteer.ancestors('AA-1')).toEqual([]);
  });

  it('treats periods as half-open, and a day inside an imprecise border as possible', () => {
    const gazetteer = buildGazetteer(
      data({
        regions: [
          region('AA-1', 'A', {
            period: { from: between('2020-01-10', '2020-01-20'), until: between('2021-01-10', '2021-01-20') },
          }),
        ],
      }),
    );
    const days = [
      '2020-01-09',
      '2020-01-10',
      '2020-01-19',
      '2020-01-20',
      '2021-01-09',
      '2021-01-10',
      '2021-01-19',
      '2021-01-20',
    ];
    expect(days.map((day) => gazetteer.existenceOn('AA-1', day))).toEqual([
      'does-not-exist',
      'may-exist',
      'may-exist',
      'exists',
      'exists',
      'may-exist',
      'may-exist',
      'does-not-exist',
    ]);
    expect(days.filter((day) => gazetteer.regionsOn('AA', day).length === 1)).toEqual(days.slice(1, -1));
  });

  it('has another version for other content and the same for equal content, in whatever order it came', () => {
    const [north, south] = [region('AA-1', 'Noord'), region('AA-2', 'Zuid')];
    const version = (regions: RegionRow[]) => buildGazetteer(data({ regions })).version;
    expect(version([north, south])).toBe(version([south, north]));
    expect(version([north])).not.toBe(version([north, south]));
  });

  it('orders regions by the numbers in their codes, areas without a code after their parent', () => {
    const gazetteer = buildGazetteer(
      data({
        regions: ['AA-10', 'AA-9', 'AA-1.x', 'AA-1', 'AA-BKO', 'AA-2'].map((id) => region(id, `R ${id}`)),
      }),
    );
    expect(gazetteer.regions('AA').map(({ id }) => id)).toEqual([
      'AA-1',
      'AA-1.x',
      'AA-2',
      'AA-9',
      'AA-10',
      'AA-BKO',
    ]);
  });
});
