import type { ApplicationError } from '../errors.js';
import { GetLedgerInfo } from '../reading/queries.js';
import { officer, openApplication, type TestedApplication } from '../testing/open-application.js';
import { act, coverage, decision, gradings, jsonFile, publication } from '../testing/samples.js';
import {
  AttestCoverage,
  RecordDossiers,
  RecordInstrument,
  RecordPublication,
  StateNoPolicy,
} from './commands.js';

describe('input that cannot be recorded', () => {
  let application: TestedApplication;

  beforeEach(async () => {
    application = await openApplication();
  });

  afterEach(() => application.close());

  const refusal = async (running: Promise<unknown>): Promise<ApplicationError> =>
    running.then(
      () => Promise.reject(new Error('it was recorded')),
      (error: unknown) => error as ApplicationError,
    );
  const faultsOf = async (body: unknown): Promise<string[]> => {
    const { faults } = await refusal(application.run(new RecordInstrument(body, officer)));
    return faults.map(({ path, code }) => `${path} ${code}`).sort();
  };
  const withProvisions = (...provisions: unknown[]) =>
    decision('wbv-2025-11', { acts: [act({ provisions })] });

  it.each([
    [
      'a region of another country',
      withProvisions(gradings([['Kandahar', 'higher']])),
      ['acts[0].provisions[0].content.statements[0].scope.regions[0] region-of-another-country'],
    ],
    [
      'an unknown region, naming the nearest',
      withProvisions(gradings([['Menka', 'higher']])),
      ['acts[0].provisions[0].content.statements[0].scope.regions[0] region-not-found'],
    ],
    [
      'an unknown country',
      withProvisions(gradings([['Gao', 'higher']], 'Malistan')),
      ['acts[0].provisions[0].country country-not-found'],
    ],
    [
      'the same topic twice under the same citation in one act',
      withProvisions(gradings([['Gao', 'higher']]), gradings([['Mopti', 'higher']])),
      [expect.stringMatching(/^acts\[0\]\.provisions\[1\]/)],
    ],
    [
      'a citation that is none',
      withProvisions({ ...gradings([['Gao', 'higher']]), citation: 'page 3' }),
      ['acts[0].provisions[0].citation not-a-citation'],
    ],
    [
      'a publication before the signature',
      decision('wbv-2025-11', { publication: { ...publication, publishedOn: '2025-06-01' } }),
      ['publication.publishedOn publication-before-signature'],
    ],
    [
      'an id with a slash',
      decision('wbv-2025/11'),
      [expect.stringMatching(/^instrument\.id not-an-instrument-id$/)],
    ],
  ])('is refused: %s', async (_what, body, expected) => {
    expect(await faultsOf(body)).toEqual(expected);
    expect(await application.ask(new GetLedgerInfo())).toMatchObject({ events: 0 });
  });

  it('is told with all its faults, of form and of content, whatever stage finds them', async () => {
    const body = decision('wbv-2025-11', {
      instrument: { id: 'wbv-2025-11', kind: 'wbv', signedOn: '2025-02-30', shoe: 43 },
      acts: [
        act({
          endsOn: '2025-06-31',
          provisions: [
            gradings([['Gao', 'terrible']]),
            { ...gradings([['Menka', 'higher']]), citation: 'none' },
          ],
        }),
        act({ part: 'B', provisions: [gradings([['Gao', 'higher']]), gradings([['Mopti', 'higher']])] }),
      ],
      publication: { gazette: 'gazette 7', publishedOn: '2025-08-20' },
    });
    const faults = await faultsOf(body);
    for (const place of [
      'instrument.signedOn not-a-date-or-bounds',
      'instrument.shoe unknown-field',
      'acts[0].endsOn not-a-date',
      'acts[0].provisions[0].content.statements[0].level not-one-of',
      'acts[0].provisions[1].content.statements[0].scope.regions[0] region-not-found',
      'publication.gazette not-a-gazette-number',
    ])
      expect(faults).toContain(place);
    expect(faults.some((fault) => fault.startsWith('acts[1].provisions[1]'))).toBe(true);
    expect(new Set(faults).size).toBe(faults.length);
    expect(await application.ask(new GetLedgerInfo())).toMatchObject({ events: 0 });
  });

  it('is refused before anything looks at it when it is deep or ill-formed', async () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`);
    expect(await faultsOf(deep)).toEqual([expect.stringMatching(/ too-deep$/)]);
    expect(await faultsOf({ ...decision(), remark: '\udfff' })).toEqual(['remark not-well-formed']);
    for (const body of [undefined, null, 7, 'x', [], {}]) expect(await faultsOf(body)).not.toEqual([]);
  });

  it('about a country is refused with the paths that were sent', async () => {
    const ofCoverage = await refusal(
      application.run(
        new AttestCoverage(
          'ML',
          { ...coverage, from: '2025-12-31', through: '2025-01-01', country: 'ML' },
          officer,
        ),
      ),
    );
    expect(ofCoverage.faults.map(({ path }) => path).sort()).toEqual(['country', 'through']);
    const ofAbsence = await refusal(
      application.run(new StateNoPolicy('ML', { from: '..', until: '..' }, officer)),
    );
    expect(ofAbsence.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'source.instrument missing-field',
    ]);
    const nowhere = await refusal(application.run(new AttestCoverage('Malli', coverage, officer)));
    expect(nowhere).toMatchObject({
      code: 'country-not-found',
      nearest: expect.arrayContaining([{ code: 'ML', name: 'Mali' }]) as unknown,
    });
  });

  it('in files is told with file and line, all files together, and nothing of any is stored', async () => {
    const yaml = [
      'instrument:',
      '  id: wbv-2025-11',
      '  kind: wbv',
      '  signedOn: "2025-06-31"',
      'acts:',
      '  - part: A',
      '    entry: { kind: none }',
      '    provisions:',
      '      - { country: ML, topic: article-15c, content: { kind: denied }, citation: nowhere }',
    ].join('\n');
    const { faults, code } = await refusal(
      application.run(
        new RecordDossiers(
          [
            { name: 'mali/wbv.yaml', content: yaml },
            jsonFile('good.json', decision('wbv-2025-12')),
            jsonFile('other.json', { instrumentId: 'wbv-1999-1', publication }),
          ],
          officer,
        ),
      ),
    );
    expect(code).toBe('invalid-input');
    expect(faults.map(({ at, path }) => `${at?.file}:${at?.line} ${path}`)).toEqual([
      'mali/wbv.yaml:4 instrument.signedOn',
      'mali/wbv.yaml:9 acts[0].provisions[0].citation',
      'other.json:1 instrumentId',
    ]);
    expect(await application.ask(new GetLedgerInfo())).toMatchObject({ events: 0 });
  });

  it('is refused by the recorded stream with 422, not 400, where its form is right', async () => {
    await application.run(new RecordInstrument(decision(), officer));
    await application.run(new RecordPublication('wbv-2025-11', publication, officer));
    const other = await refusal(
      application.run(
        new RecordPublication('wbv-2025-11', { ...publication, gazette: 'stcrt-2025-9' }, officer),
      ),
    );
    expect(other).toMatchObject({
      code: 'refused',
      faults: [{ path: 'gazette', code: 'already-recorded-differently' }],
    });
  });
});
