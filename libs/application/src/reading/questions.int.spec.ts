import { everybody, officer, openApplication, type TestedApplication } from '../testing/open-application.js';
import { coverage, decision, publication } from '../testing/samples.js';
import { AttestCoverage, RecordInstrument, RecordPublication } from '../writing/commands.js';
import {
  GetDifference,
  GetGrading,
  GetGradings,
  GetHistory,
  GetKnowledgeDifference,
  GetMap,
  GetPolicy,
  ListCountries,
  ListRegions,
} from './queries.js';

describe('questions', () => {
  let application: TestedApplication;

  beforeAll(async () => {
    application = await openApplication();
    await application.run(new RecordInstrument(decision(), officer));
    await application.run(new RecordPublication('wbv-2025-11', publication, officer));
    await application.run(new AttestCoverage('ML', coverage, officer));
  });

  afterAll(() => application.close());

  const grading = (parameters: ConstructorParameters<typeof GetGrading>[0]) =>
    application.ask(new GetGrading(parameters, everybody));

  it.each(['Tombouctou', 'Timboektoe', 'timbuktu', 'ML-6'])('find one region under %s', async (region) => {
    expect(await grading({ country: 'Mali', region, peildatum: '2025-09-01' })).toMatchObject({
      country: 'ML',
      region: { id: 'ML-6' },
      state: 'none-by-silence',
    });
  });

  it('name the nearest where a name is not known', async () => {
    await expect(grading({ country: 'ML', region: 'Menka' })).rejects.toMatchObject({
      code: 'region-not-found',
      nearest: expect.arrayContaining([expect.objectContaining({ name: 'Ménaka' })]) as unknown,
      faults: [{ path: 'region', nl: expect.stringContaining('Ménaka') as unknown }],
    });
    await expect(grading({ country: 'Mallli' })).rejects.toMatchObject({
      code: 'country-not-found',
      nearest: expect.arrayContaining([{ code: 'ML', name: 'Mali' }]) as unknown,
    });
    await expect(grading({ country: 'ML', region: 'Kandahar' })).rejects.toMatchObject({
      code: 'region-not-found',
    });
  });

  it('name the area from which a region split off, where it was not there yet', async () => {
    await expect(grading({ country: 'ML', region: 'Ménaka', peildatum: '2010-01-01' })).rejects.toMatchObject(
      { code: 'region-outside-its-period', parent: { id: 'ML-7', name: 'Gao' } },
    );
  });

  it('refuse a combination that has no meaning, with whatever else is wrong', async () => {
    await expect(
      grading({ country: 'ML', peildatum: '2025-09-01', geldigOp: '2025-09-01' }),
    ).rejects.toMatchObject({ code: 'unsupported-combination' });
    await expect(
      grading({
        country: 'Mallli',
        topic: 'X Y',
        peildatum: '2025-02-30',
        inWerkingOp: '2025-09-01',
        beschikbaarOp: 'yesterday',
      }),
    ).rejects.toMatchObject({
      code: 'unsupported-combination',
      faults: ['topic', 'peildatum', 'beschikbaarOp', 'inWerkingOp', 'country'].map((path) => ({ path })),
    });
  });

  it('refuse what cannot be read, and a parameter given twice', async () => {
    const twice = ['2025-01-01', '2025-01-02'] as unknown as string;
    await expect(grading({ country: 'ML', peildatum: twice, geldigOp: '' })).rejects.toMatchObject({
      code: 'invalid-parameters',
      faults: [
        { path: 'peildatum', code: 'wrong-type' },
        { path: 'geldigOp', code: 'not-a-date' },
      ],
    });
    await expect(
      application.ask(new GetGradings({ level: 'severe', peildatum: '2025-13-01' }, everybody)),
    ).rejects.toMatchObject({ faults: [{ path: 'level' }, { path: 'peildatum' }] });
    await expect(
      application.ask(new GetDifference({ country: 'ML', to: 'x', topic: 'exclusion-1f' }, everybody)),
    ).rejects.toMatchObject({ faults: [{ path: 'topic' }, { path: 'from' }, { path: 'to' }] });
    await expect(application.ask(new ListRegions({ country: 'ML', on: '2025-02-30' }))).rejects.toMatchObject(
      {
        faults: [{ path: 'on' }],
      },
    );
  });

  it('are answered for a country, a map, all countries, its history and the difference of two days', async () => {
    const peildatum = '2025-09-01';
    const whole = await grading({ country: 'ML', peildatum });
    expect(whole).toMatchObject({ region: null, certainty: 'certain' });
    expect(whole.regions?.find(({ region }) => region.id === 'ML-7')).toMatchObject({ level: 'exceptional' });
    const map = await application.ask(new GetMap({ country: 'ML', peildatum }, everybody));
    expect(map.regions.length).toBeGreaterThan(9);
    const gradings = await application.ask(new GetGradings({ level: 'higher', peildatum }, everybody));
    expect(gradings.gradings.map(({ region }) => region.name)).toContain('Ségou');
    const history = await application.ask(new GetHistory({ country: 'ML', region: 'Ségou' }, everybody));
    expect(history.lines[0]?.runs.at(-1)).toMatchObject({ from: '2025-08-21', level: 'higher' });
    const difference = await application.ask(
      new GetDifference({ country: 'ML', from: '2025-08-20', to: '2025-08-21' }, everybody),
    );
    expect(difference.changes.map(({ change }) => change)).toContain('newly-graded');
    const policy = await application.ask(new GetPolicy({ country: 'ML', peildatum }, everybody));
    expect(policy.topics.map(({ topic }) => topic)).toContain('article-15c');
    const { countries } = await application.ask(new ListCountries(everybody));
    expect(countries.filter(({ recorded }) => recorded).map(({ code }) => code)).toEqual(['ML']);
    const regions = await application.ask(new ListRegions({ country: 'ML', on: '2010-01-01' }));
    expect(regions.regions.map(({ id }) => id)).not.toContain('ML-9');
  });

  it('tell what would have been answered at two moments, and which events made the difference', async () => {
    const ask = (known: string, and: string) =>
      application.ask(new GetKnowledgeDifference({ country: 'ML', on: '2025-09-01', known, and }, everybody));
    const { ledger } = await grading({ country: 'ML', peildatum: '2025-09-01' });
    const difference = await ask('2020-01-01', ledger.recordedAt!);
    expect(difference.known).toMatchObject({ position: null, recordedAt: null });
    expect(difference.and).toEqual(ledger);
    expect(difference.changes.find(({ region }) => region.id === 'ML-7')).toMatchObject({
      before: { state: 'unknown', certainty: 'as-recorded' },
      after: { state: 'graded', level: 'exceptional', certainty: 'certain' },
    });
    expect(difference.events.map(({ type }) => type)).toEqual([
      'ActRecorded',
      'PublicationRecorded',
      'CoverageAttested',
    ]);
    expect(await ask('2020-01-01', '2020-01-02')).toMatchObject({ changes: [], events: [] });
  });

  it('refuse two moments of knowledge in the wrong order, and name what is missing', async () => {
    const ask = (parameters: object) =>
      application.ask(new GetKnowledgeDifference({ country: 'ML', ...parameters }, everybody));
    await expect(ask({ on: '2025-09-01', known: '2025-02-01', and: '2025-01-01' })).rejects.toMatchObject({
      faults: [{ path: 'known', code: 'moments-reversed' }],
    });
    await expect(ask({ and: 'later' })).rejects.toMatchObject({
      faults: [{ path: 'on' }, { path: 'known' }, { path: 'and', code: 'not-a-moment' }],
    });
  });
});
