import { openGazetteer } from './index.js';

const gazetteer = openGazetteer();
const code = (text: string) => gazetteer.findCountry(text)?.code;
const id = (country: string, text: string) => gazetteer.findRegion(country, text)?.id;
const ids = (regions: readonly { readonly id: string }[]) => regions.map((region) => region.id);

describe('finding a country', () => {
  it.each([
    [
      'CD',
      [
        'CD',
        'cod',
        'Democratische Republiek Congo',
        'Congo DRC',
        'DR Congo',
        'DRC',
        'Congo-Kinshasa',
        'Zaïre',
        'Congo DRC (Democratische Republiek Congo)',
        'Congo (DRC)',
        'de Democratische Republiek Congo',
      ],
    ],
    ['CG', ['Congo-Brazzaville', 'Republiek Congo', 'Republic of the Congo']],
    ['CI', ['Ivoorkust', 'Côte d’Ivoire', "cote d'ivoire", 'Ivory Coast', 'Ivoorkust (Côte d’Ivoire)']],
    ['SY', ['Syrië', 'Syrie', 'Arabische Republiek Syrië', 'Syria', 'Syrische Arabische Republiek']],
    ['BY', ['Wit-Rusland', 'Belarus', 'wit rusland']],
    ['MM', ['Birma', 'Myanmar', 'Burma', 'Myanmar (Birma)', 'Birma (Myanmar)']],
    ['TL', ['Oost-Timor', 'Timor-Leste']],
    ['SZ', ['Swaziland', 'Eswatini']],
    ['MK', ['Macedonië', 'Noord-Macedonië', 'Voormalige Joegoslavische Republiek Macedonië', 'FYROM']],
    ['SD', ['Sudan', 'Soedan', 'SOEDAN', 'Noord-Soedan']],
    ['SS', ['Zuid-Soedan', 'Zuid-Sudan', 'South Sudan', 'Soedan (Zuid)']],
    ['KP', ['Noord-Korea', 'Democratische Volksrepubliek Korea', 'Korea (Noord)']],
    ['KR', ['Zuid-Korea', 'Republiek Korea', 'South Korea']],
    ['GN', ['Guinee', 'Guinea', 'Guinee-Conakry']],
    ['GW', ['Guinee-Bissau']],
    ['GQ', ['Equatoriaal-Guinea', 'Equatoriaal-Guinee']],
    ['BA', ['Bosnië Herzegovina', 'Bosnië-Herzegovina', 'Bosnië en Herzegovina', 'Bosnië & Herzegovina']],
    ['UG', ['Uganda', 'Oeganda']],
    ['LK', ['Sri Lanka', 'Ceylon']],
    ['NE', ['Niger']],
    ['NG', ['Nigeria']],
    ['GM', ['Gambia', 'de Gambia', 'The Gambia']],
    ['BS', ['Bahama’s', 'Bahamas (the)']],
    ['US', ['de Verenigde Staten', 'VS', 'US', 'Verenigde Staten van Amerika']],
    ['XK', ['Kosovo']],
    ['SX', ['Sint Maarten', 'Sint-Maarten']],
    ['MF', ['Sint-Maarten (Frans deel)']],
    ['ML', ['ml', 'Mali', '  Mali  ', 'MÁLI']],
  ])('%s answers to %j', (expected, spellings) => {
    expect(spellings.map((text) => [text, code(text)])).toEqual(spellings.map((text) => [text, expected]));
  });

  it.each([
    ['Congo', ['CD', 'CG']],
    ['de Kongo', ['CD', 'CG']],
    ['Congo (Afrika)', ['CD', 'CG']],
    ['Korea', ['KP', 'KR']],
    ['Maagdeneilanden', ['VG', 'VI']],
    ['Tsjechoslowakije', ['CZ', 'SK']],
  ])('refuses to choose for %s and names all who share it first', (text, sharing) => {
    expect(code(text)).toBeUndefined();
    expect(
      gazetteer
        .nearestCountries(text)
        .slice(0, sharing.length)
        .map((country) => country.code),
    ).toEqual(sharing);
  });

  it('drops no gloss that names another country or nothing known', () => {
    expect(['Mali (Guinee)', 'Soedan (het zuiden)', 'Guinee (Bissau en omgeving)'].map(code)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('never takes a slip for a name, but names what was meant', () => {
    expect(code('Afganistan')).toBeUndefined();
    expect(gazetteer.nearestCountries('Afganistan')[0]?.code).toBe('AF');
  });

  it('knows all of ISO 3166-1 and Kosovo, each with a Dutch and an English name', () => {
    expect(gazetteer.countries()).toHaveLength(250);
    expect(
      gazetteer
        .countries()
        .filter(({ standing }) => standing === 'user-assigned')
        .map((country) => country.code),
    ).toEqual(['XK']);
    expect(gazetteer.countries().filter(({ name }) => name.nl === '' || name.en === '')).toEqual([]);
  });

  it('says until when a former name was borne', () => {
    expect(gazetteer.country('SZ')?.formerNames).toContainEqual({ name: 'Swaziland', until: '2018-04-19' });
  });
});

describe('odd input', () => {
  const odd = [
    '',
    ' ',
    '()',
    '(',
    ')',
    '\uD800',
    'Gao\uDC00',
    '\0',
    'x'.repeat(100_000),
    '('.repeat(5_000),
    '💥',
    '__proto__',
    'constructor',
    'toString',
    'ML-',
    'M.L.',
    '-',
    'het',
    'the (the)',
    '\u202EoaG',
    'ML-4.',
    'Gao/Kidal',
  ];
  it.each(odd.map((text) => [JSON.stringify(text).slice(0, 30), text]))(
    '%s is not found and breaks nothing',
    (_shown, text) => {
      expect(gazetteer.findCountry(text)).toBeUndefined();
      expect(gazetteer.findRegion('ML', text)).toBeUndefined();
      expect(gazetteer.findRegion(text, 'Gao')).toBeUndefined();
      expect(gazetteer.findArea('ML', text)).toBeUndefined();
      expect(Array.isArray(gazetteer.nearestCountries(text))).toBe(true);
      expect(Array.isArray(gazetteer.nearestRegions('ML', text))).toBe(true);
      expect(gazetteer.region(text)).toBeUndefined();
      expect(gazetteer.ancestors(text)).toEqual([]);
      expect(gazetteer.regions(text)).toEqual([]);
    },
  );
});

describe('Mali', () => {
  it.each([
    [
      'ML-6',
      [
        'Tombouctou',
        'Timboektoe',
        'timbuktu',
        'ML-6',
        'ml-6',
        'TIMBOEKTOU',
        'de regio Tombouctou',
        'Tombouctou (Timboektoe)',
        'Timbuktu region',
      ],
    ],
    ['ML-9', ['Ménaka', 'Menaka', 'Méneka', 'regio Ménaka', 'Ménaka (Mali)']],
    ['ML-10', ['Taoudénit', 'Taoudenni', 'Taoudéni', 'Taoudeni', 'Taoudenit']],
    ['ML-4', ['Ségou', 'Segou', 'SÉGOU', 'Se\u0301gou']],
    [
      'ML-BKO',
      [
        'Bamako',
        'district Bamako',
        'het district Bamako',
        'Bamako (district)',
        'stadsdistrict Bamako',
        'district de Bamako',
      ],
    ],
    ['ML-4.san', ['San', 'de regio San', 'ML-4.san']],
    ['ML-1.nioro', ['Nioro', 'Nioro du Sahel']],
    ['ML-2.dioila', ['Dioïla', 'Dioila']],
  ])('%s answers to %j', (expected, spellings) => {
    expect(spellings.map((text) => [text, id('ML', text)])).toEqual(
      spellings.map((text) => [text, expected]),
    );
  });

  it('does not find Menka, and names Ménaka first', () => {
    expect(id('ML', 'Menka')).toBeUndefined();
    expect(gazetteer.nearestRegions('ML', 'Menka')[0]?.id).toBe('ML-9');
    expect(gazetteer.nearestRegions('ML', 'regio Menka')[0]?.id).toBe('ML-9');
  });

  it('does not take a rank the region never had for its own', () => {
    expect(['cercle Ménaka', 'provincie Gao', 'district Gao'].map((text) => id('ML', text))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not find a region of another country', () => {
    expect(id('ML', 'CD-NK')).toBeUndefined();
    expect(id('CD', 'Gao')).toBeUndefined();
    expect(id('GN', 'ML-6')).toBeUndefined();
  });

  const eleven = ['ML-1', 'ML-2', 'ML-3', 'ML-4', 'ML-5', 'ML-6', 'ML-7', 'ML-8', 'ML-9', 'ML-10', 'ML-BKO'];
  const nine = [
    'ML-1.kita',
    'ML-1.nioro',
    'ML-2.dioila',
    'ML-2.nara',
    'ML-3.bougouni',
    'ML-3.koutiala',
    'ML-4.san',
    'ML-5.bandiagara',
    'ML-5.douentza',
  ];

  it('had the two of 2016 and not those of 2023 on 2022-06-01', () => {
    expect(new Set(ids(gazetteer.regionsOn('ML', '2022-06-01')))).toEqual(new Set(eleven));
  });

  it('has all twenty on 2025-07-01, each certainly', () => {
    expect(new Set(ids(gazetteer.regionsOn('ML', '2025-07-01')))).toEqual(new Set([...eleven, ...nine]));
    expect(
      gazetteer.regions('ML').filter((region) => gazetteer.existenceOn(region, '2025-07-01') !== 'exists'),
    ).toEqual([]);
  });

  it.each([
    ['ML-9', '2016-01-18', 'does-not-exist'],
    ['ML-9', '2016-01-19', 'exists'],
    ['ML-10', '2014-01-01', 'does-not-exist'],
    ['ML-7', '2014-01-01', 'exists'],
    ['ML-4.san', '2023-03-12', 'does-not-exist'],
    ['ML-4.san', '2023-06-01', 'may-exist'],
    ['ML-4.san', '2023-12-31', 'exists'],
    ['ML-99', '2023-12-31', 'does-not-exist'],
  ])('%s on %s: %s', (region, day, expected) => {
    expect(gazetteer.existenceOn(region, day)).toBe(expected);
    expect(gazetteer.existsOn(region, day)).toBe(expected !== 'does-not-exist');
  });

  it('puts ML-9 and ML-10 as ISO does', () => {
    expect([gazetteer.region('ML-9')?.name, gazetteer.region('ML-10')?.name]).toEqual([
      'Ménaka',
      'Taoudénit',
    ]);
  });

  it('knows what was carved out of what since the horizon, and leaves Kidal settled', () => {
    expect(
      Object.fromEntries(
        [...eleven, ...nine]
          .map((region) => [region, ids(gazetteer.ancestors(region))])
          .filter(([, chain]) => chain?.length !== 0),
      ),
    ).toEqual({
      'ML-9': ['ML-7'],
      'ML-10': ['ML-6'],
      ...Object.fromEntries(nine.map((region) => [region, [region.split('.')[0]]])),
    });
  });

  it('marks the division of 2023 as unverified', () => {
    expect(nine.map((region) => gazetteer.region(region)?.certainty)).toEqual(nine.map(() => 'unverified'));
  });
});

describe('regions elsewhere', () => {
  it.each([
    ['CD', 'Noord-Kivu', 'CD-NK'],
    ['CD', 'Nord-Kivu', 'CD-NK'],
    ['CD', 'Noord Kivu', 'CD-NK'],
    ['CD', 'Zuid Kivu', 'CD-SK'],
    ['CD', 'Haut-Uélé', 'CD-HU'],
    ['CD', 'Bas Uélé', 'CD-BU'],
    ['CD', 'regio Haut-Uélé', 'CD-HU'],
    ['CD', 'Kinshasa', 'CD-KN'],
    ['CD', 'provincie Orientale', 'CD-OR'],
    ['CD', 'Bas-Congo', 'CD-BC'],
    ['SD', 'Noord-Darfur', 'SD-DN'],
    ['SD', 'Zuid-Darfur', 'SD-DS'],
    ['SD', 'West-Darfur', 'SD-DW'],
    ['SD', 'Zuid-Kordofan', 'SD-KS'],
    ['SD', 'Abyei', 'SD-KS.abyei'],
    ['SD', 'Blue Nile', 'SD-NB'],
    ['SD', 'Blauwe Nijl', 'SD-NB'],
    ['SO', 'Mogadishu', 'SO-BN'],
    ['SO', 'Sanaag', 'SO-SA'],
    ['SO', 'Sool', 'SO-SO'],
    ['SO', 'Benadir', 'SO-BN'],
    ['IQ', 'Bagdad', 'IQ-BG'],
    ['IQ', 'Baghdad', 'IQ-BG'],
    ['IQ', 'Anbar', 'IQ-AN'],
    ['IQ', 'Ninewa', 'IQ-NI'],
    ['IQ', 'Salaheddin', 'IQ-SD'],
    ['IQ', 'Ta’mim (Kirkuk)', 'IQ-KI'],
    ['IQ', 'Ta’mim', 'IQ-KI'],
    ['IQ', 'Diyala', 'IQ-DI'],
    ['IQ', 'Babil', 'IQ-BB'],
    ['IQ', 'provincie Bagdad', 'IQ-BG'],
    ['AF', 'Kaboel', 'AF-KAB'],
    ['AF', 'Kabul', 'AF-KAB'],
    ['AF', 'provincie Helmand', 'AF-HEL'],
    ['CO', 'Valle del Cauca', 'CO-VAC'],
    ['CO', 'de regio Valle del Cauca', 'CO-VAC'],
    ['CN', 'Tibet', 'CN-XZ'],
    ['SY', 'Aleppo', 'SY-HL'],
    ['SY', 'Deir ez-Zor', 'SY-DY'],
    ['CI', 'Abidjan', 'CI-AB'],
    ['GN', 'Conakry', 'GN-C'],
    ['GN', 'Nzérékoré', 'GN-N'],
    ['RU', 'Tsjetsjenië', 'RU-CE'],
    ['LY', 'Tripoli', 'LY-TB'],
    ['NP', 'Bagmati', 'NP-P3'],
    ['NP', 'Bagmati (zone)', 'NP-BA'],
    ['AZ', 'Sheki', undefined],
    ['AZ', 'Şəki', 'AZ-SAK'],
    ['NG', 'Borno', 'NG-BO'],
    ['TR', 'Istanbul', 'TR-34'],
    ['LK', 'Noordelijke Provincie', 'LK-4'],
  ])('%s: %s is %s', (country, text, expected) => {
    expect(id(country, text)).toBe(expected);
  });

  it.each([
    ['SD', 'Darfur', ['SD-DN', 'SD-DS', 'SD-DW', 'SD-DC', 'SD-DE']],
    ['IQ', 'de Koerdische Autonome Regio', ['IQ-AR', 'IQ-DA', 'IQ-SU', 'IQ-SU.halabja']],
    ['IQ', 'Centraal-en Zuid-Irak', null],
    ['SO', 'Puntland', null],
    ['SO', 'Somaliland', null],
    ['SO', 'Noord-Somalië', null],
    ['SO', 'Zuid- en Centraal- Somalië', null],
    ['SO', 'Noord-Galkayo', null],
    ['AZ', 'Nagorny Karabach', null],
    ['AZ', 'het hoofdgebied van Azerbeidzjan', null],
    ['NG', 'noordelijke deelstaten van Nigeria', null],
    ['CD', 'het oosten van Congo DRC', null],
  ])('%s: %s is an area and no region', (country, text, comprises) => {
    expect(id(country, text)).toBeUndefined();
    expect(gazetteer.findArea(country, text)?.comprises).toEqual(comprises);
  });

  it('leaves a name with more than a name in it to whoever reads scopes', () => {
    expect(id('SD', 'Zuid-Kordofan (inclusief Abyei)')).toBeUndefined();
    expect(gazetteer.nearestRegions('SD', 'Zuid-Kordofan (inclusief Abyei)')[0]?.id).toBe('SD-KS');
    expect(gazetteer.findArea('SO', 'Puntland (met uitzondering van Noord-Galkayo)')).toBeUndefined();
  });

  it('answers for Haut- and Bas-Uélé when they were districts, and for Orientale only until the division', () => {
    expect(['CD-HU', 'CD-BU', 'CD-OR'].map((region) => gazetteer.existenceOn(region, '2014-01-01'))).toEqual([
      'exists',
      'exists',
      'exists',
    ]);
    expect(['CD-HU', 'CD-BU', 'CD-OR'].map((region) => gazetteer.existenceOn(region, '2016-01-01'))).toEqual([
      'exists',
      'exists',
      'does-not-exist',
    ]);
  });

  it('says unknown, not certain, where no source gives a start', () => {
    expect(gazetteer.region('TR-34')?.period.from).toEqual({ kind: 'unknown' });
    expect(gazetteer.existenceOn('TR-34', '2014-01-01')).toBe('may-exist');
  });

  it('gives every region a source and its own name among its spellings', () => {
    const all = gazetteer.countries().flatMap(({ code: country }) => gazetteer.regions(country));
    expect(all.length).toBeGreaterThan(680);
    expect(all.filter(({ source, spellings, name }) => source === '' || spellings[0] !== name)).toEqual([]);
  });
});

describe('what a gazetteer promises of itself', () => {
  it('refuses a day that is no civil date', () => {
    for (const day of ['2023-13-01', '2023-6-1', '', '2023-02-00', 'gisteren']) {
      expect(() => gazetteer.existsOn('ML-1', day)).toThrow(RangeError);
      expect(() => gazetteer.regionsOn('ML', day)).toThrow(RangeError);
    }
  });

  it('cannot be changed by who reads it', () => {
    const mali = gazetteer.region('ML-6');
    expect(
      Object.isFrozen(gazetteer) &&
        Object.isFrozen(mali) &&
        Object.isFrozen(mali?.spellings) &&
        Object.isFrozen(gazetteer.countries()) &&
        Object.isFrozen(gazetteer.regions('ML')),
    ).toBe(true);
  });

  it('is opened once and tells its content by its version', () => {
    expect(openGazetteer()).toBe(gazetteer);
    expect(gazetteer.version).toMatch(/^sha256-[0-9a-f]{16}$/);
  });

  it('keeps to the limit', () => {
    expect(gazetteer.nearestCountries('Sovjet-Unie', 3)).toHaveLength(3);
    expect(gazetteer.nearestRegions('ML', 'Menka', 0)).toEqual([]);
  });
});
