import { read, realDocument } from '../testing/read.js';

type Item = {
  readonly id: string;
  readonly measure: string;
  readonly area?: { readonly regions?: readonly string[]; readonly kind: string };
  readonly period?: { readonly from?: string; readonly until?: string };
  readonly value: { readonly kind: string; readonly value: number };
};

function figures(
  file: Readonly<Record<string, unknown>>,
): (readonly [string, string, string, string, number])[] {
  return (file['evidence'] as readonly Item[]).map(({ measure, area, period, value }) => [
    area?.regions?.join('+') ?? area?.kind ?? '',
    measure,
    `${period?.from ?? ''}/${period?.until ?? ''}`,
    value.kind,
    value.value,
  ]);
}

describe('the nota of 22 April 2025', () => {
  const text = realDocument('nota-2025-04-22-landenbeleid-mali.txt');

  it('advises in points, of which the fourth is about all regions but those of the others', () => {
    if (text === null) return;
    const { files } = read(text);
    expect(files[0]).toMatchObject({
      instrument: {
        id: 'nota-2025-04-22',
        classification: 'confidential',
        signedOn: '2025-04-22',
        issuer: 'Directoraat-Generaal Migratie, Directie Migratiebeleid (Asiel, Opvang en Terugkeer)',
      },
      advice: [
        {
          country: 'ML',
          points: [
            {
              number: '1',
              content: {
                framework: 'three-step',
                statements: [
                  { level: 'exceptional', scope: { regions: ['Gao', 'Kidal', 'Mopti', 'Tombouctou'] } },
                ],
              },
            },
            {
              number: '2',
              content: { statements: [{ level: 'higher', scope: { regions: ['Ménaka', 'Ségou'] } }] },
            },
            { number: '3', content: { statements: [{ level: 'lower', scope: { regions: ['Koulikoro'] } }] } },
            { number: '4', content: { statements: [{ level: 'none', scope: { kind: 'all-but' } }] } },
            {
              number: 'slot',
              topic: 'protection-alternative',
              content: { alternatives: [{ presumption: 'in-principle', against: 'serious-harm' }] },
            },
          ],
          comparisons: [{ framework: 'binary', readAs: { framework: 'three-step', level: 'exceptional' } }],
        },
      ],
    });
    expect(files[0]!['instrument']).not.toHaveProperty('reference');
  });

  it('describes the policy of February 2023, which is not held', () => {
    if (text === null) return;
    expect(read(text).files[1]).toMatchObject({
      instrument: { id: 'wbv-2023-02-mali', holding: 'referenced' },
      acts: [
        {
          entry: { kind: 'not-known' },
          provisions: [
            {
              topic: 'article-15c',
              content: {
                framework: 'binary',
                statements: [{ level: 'exceptional', scope: { regions: ['Gao', 'Ménaka', 'Mopti'] } }],
              },
            },
            {
              topic: 'protection-alternative',
              content: {
                alternatives: [
                  { originCriterion: 'usual-residence-before-departure', presumption: 'not-stated' },
                ],
              },
            },
          ],
        },
      ],
      claims: [{ date: 'entry', value: '[2023-02-01..2023-03-31]' }],
    });
  });

  it('counts, with what, where, when, and about or fewer than as printed', () => {
    if (text === null) return;
    const found = figures(read(text).files[0]!);
    expect(found).toEqual(
      expect.arrayContaining([
        ['Gao', 'civilian-deaths', '2023-01-01/2024-01-01', 'exact', 310],
        ['Gao', 'civilian-deaths', '2024-01-01/2025-01-01', 'exact', 142],
        ['Gao', 'displaced-persons', '2022-01-01/2023-01-01', 'exact', 3995],
        ['Gao', 'displaced-persons', '2024-12-01/2025-01-01', 'exact', 54021],
        ['Kidal', 'civilian-deaths', '2024-01-01/2025-01-01', 'exact', 367],
        ['Kidal', 'civilian-deaths', '2023-01-01/2024-01-01', 'exact', 365],
        ['Tombouctou', 'displaced-persons', '2024-12-31/2025-01-01', 'exact', 45684],
        ['', 'asylum-applications', '2023-01-01/2024-01-01', 'about', 40],
        ['', 'departures-forced-to-other-country', '2021-01-01/2025-01-01', 'fewer-than', 5],
      ]),
    );
  });

  it('contradicts itself where it does', () => {
    if (text === null) return;
    const ids = (read(text).files[0]!['contradictions'] as readonly { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual([
      'gao-worse-with-fewer-deaths',
      'menaka-fall-which-period',
      'mopti-worse-or-unchanged',
      'exports-overlap-on-2024-09-01',
    ]);
  });
});

describe('the nota of 23 November 2022', () => {
  const text = realDocument('nota-2022-11-23-landenbeleid-mali.txt');

  it('advises in points that depend on one another', () => {
    if (text === null) return;
    const { files, grounds } = read(text);
    expect(files[0]).toMatchObject({
      instrument: {
        id: 'nota-2022-11-23',
        reference: '4333540',
        coordination: ['IND', 'DT&V', 'DMB'],
        attachments: ['Bijlage 1, Tweede Kamerbrief landenbeleid Mali'],
      },
      advice: [
        {
          points: [
            {
              number: '1',
              content: {
                framework: 'binary',
                statements: [{ level: 'exceptional', scope: { regions: ['Gao', 'Ménaka', 'Mopti'] } }],
              },
            },
            {
              number: '2',
              dependsOn: ['1'],
              content: {
                alternatives: [
                  {
                    origins: { regions: ['Gao', 'Ménaka', 'Mopti'] },
                    originCriterion: 'fixed-residence-before-departure',
                    conditions: [
                      { code: 'risk-only-from-exceptional-situation' },
                      { code: 'individual-test', citation: 'C2/3.4' },
                    ],
                  },
                ],
              },
            },
            { number: '3', dependsOn: ['1', '2'] },
          ],
        },
      ],
    });
    for (const { from, until, quote } of Object.values(grounds)) expect(text.slice(from, until)).toBe(quote);
  });

  it('counts for each of three regions what it gives for three, and of the whole country what it says of that', () => {
    if (text === null) return;
    const found = figures(read(text).files[0]!);
    expect(found.filter(([, measure]) => measure === 'deaths-explosions-attacks-on-civilians')).toEqual([
      ['Gao', 'deaths-explosions-attacks-on-civilians', '2022-01-01/2022-09-01', 'exact', 331],
      ['Ménaka', 'deaths-explosions-attacks-on-civilians', '2022-01-01/2022-09-01', 'exact', 339],
      ['Mopti', 'deaths-explosions-attacks-on-civilians', '2022-01-01/2022-09-01', 'exact', 726],
    ]);
    expect(found.filter(([, , , , value]) => value === 440000).map(([area]) => area)).toEqual([
      'whole-country',
    ]);
  });

  it('cites a judgment for two outcomes, one number for two periods, and two ends of one count', () => {
    if (text === null) return;
    const { files } = read(text);
    const ids = (files[0]!['contradictions'] as readonly { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual([
      '261-fights-two-periods',
      'figures-through-augustus-or-half-of-it',
      'nl22-19789-two-outcomes',
    ]);
    expect(files[1]).toMatchObject({ absences: [{ country: 'ML', from: '..', until: '..' }] });
  });
});
