import { recordMali } from '../../test-support/mali.js';
import { start, type Started } from '../../test-support/start.js';

let started: Started;

beforeAll(async () => {
  started = await start();
  await recordMali(started.server);
});
afterAll(() => started.server.close());

const grading = (region: string, query: string) =>
  started.anybody.get(`/v1/countries/ML/regions/${encodeURIComponent(region)}/grading?${query}`);

describe('GET …/regions/{region}/grading', () => {
  it('answers in full', async () => {
    const { status, headers, body } = await grading('ML-4', 'peildatum=2023-06-01');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body).toMatchObject({
      country: 'ML',
      region: { id: 'ML-4', name: 'Ségou' },
      topic: 'article-15c',
      state: 'none-by-silence',
      certainty: 'certain',
      asked: { peildatum: '2023-06-01', geldigOp: '2023-06-01', inWerkingOp: '2023-06-01' },
      example: false,
    });
    expect(body['foot']?.['nl']).toContain('4:84');
  });

  it('takes a code and any known spelling, of the country too', async () => {
    for (const region of ['ML-6', 'Tombouctou', 'Timboektoe', 'timbuktu'])
      expect((await grading(region, 'peildatum=2023-06-01')).body['region']).toMatchObject({ id: 'ML-6' });
    const { body } = await started.anybody.get(
      '/v1/countries/mali/regions/S%C3%A9gou/grading?peildatum=2023-06-01',
    );
    expect(body).toMatchObject({ country: 'ML', region: { id: 'ML-4' } });
  });

  it('answers another topic where one is named', async () => {
    const { body } = await grading('Gao', 'peildatum=2023-06-01&topic=protection-alternative');
    expect(body).toMatchObject({ topic: 'protection-alternative', state: 'stated' });
  });

  it('does not know a region that is misspelt, and names the nearest', async () => {
    const { status, body } = await grading('Menka', 'peildatum=2023-06-01');
    expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'region-not-found' });
    expect(body['nearest']).toEqual(expect.arrayContaining([{ id: 'ML-9', name: 'Ménaka' }]));
  });

  it('refuses a peildatum beside geldigOp', async () => {
    const { status, body } = await grading('Gao', 'peildatum=2023-06-01&geldigOp=2023-06-01');
    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'unsupported-combination' });
  });

  it('tells everything that is wrong with a question together', async () => {
    const { status, body } = await grading(
      'Gao',
      'geldigOp=2023-02-30&inWerkingOp=0000-01-01&topic=Article+15c&peilDatum=2023-06-01&openbaarOp=2023-01-01&openbaarOp=2023-01-02',
    );
    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'invalid-parameters' });
    const faults = body['faults'] as unknown as { path: string }[];
    expect(faults.map(({ path }) => path).sort()).toEqual([
      'geldigOp',
      'inWerkingOp',
      'openbaarOp',
      'peilDatum',
      'topic',
    ]);
  });
});

describe('GET …/gradings', () => {
  it('answers for every region of the country', async () => {
    const { status, body } = await started.anybody.get('/v1/countries/ML/gradings?peildatum=2023-06-01');
    expect(status).toBe(200);
    const regions = body['regions'] as unknown as { region: { id: string }; state: string }[];
    expect(regions.find(({ region }) => region.id === 'ML-7')?.state).toBe('graded');
    expect(regions.length).toBeGreaterThan(8);
  });

  it('does not know a country that is misspelt, and names the nearest', async () => {
    const { status, body } = await started.anybody.get('/v1/countries/Malli/gradings');
    expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'country-not-found' });
    expect(body['nearest']).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'ML' })]));
  });
});

describe('GET …/policy', () => {
  it('answers every topic of a country', async () => {
    const { status, body } = await started.anybody.get('/v1/countries/ML/policy?peildatum=2023-06-01');
    expect(status).toBe(200);
    const topics = body['topics'] as unknown as { topic: string }[];
    expect(topics.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(['article-15c', 'protection-alternative', 'decision-moratorium']),
    );
  });

  it('answers one topic in full, for the country or a region', async () => {
    const country = await started.anybody.get(
      '/v1/countries/ML/policy?peildatum=2023-06-01&topic=article-15c',
    );
    expect(country.body).toMatchObject({ region: null, state: 'graded', level: null });
    const region = await started.anybody.get(
      '/v1/countries/ML/policy?peildatum=2023-06-01&topic=article-15c&region=gao',
    );
    expect(region.body).toMatchObject({ region: { id: 'ML-7' }, level: 'exceptional' });
  });

  it('is unknown for a country of which nothing is recorded', async () => {
    const { status, body } = await started.anybody.get('/v1/countries/NP/policy?topic=article-15c');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'unknown', certainty: 'as-recorded' });
  });

  it('refuses a parameter that belongs to another question', async () => {
    const { status, body } = await started.anybody.get('/v1/countries/ML/policy?level=higher');
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([{ code: 'parameter-unknown', path: 'level' }]);
  });
});

describe('GET /v1/provisions', () => {
  it('answers by the number of a paragraph', async () => {
    const { status, body } = await started.anybody.get(
      '/v1/provisions?citation=c7%2F23.4.2%20Vc&peildatum=2025-07-01',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ country: 'ML', region: null, topic: 'article-15c', certainty: 'uncertain' });
    expect(body['cited']).toMatchObject({ citation: 'C7/23.4.2', today: { nl: expect.any(String) } });
  });

  it('takes every parameter of moments', async () => {
    const { body } = await started.anybody.get(
      '/v1/provisions?citation=C7/23.4.2&geldigOp=2025-07-01&inWerkingOp=2025-08-01&openbaarOp=2025-08-01&beschikbaarOp=2099-01-01',
    );
    expect(body['asked']).toMatchObject({
      geldigOp: '2025-07-01',
      inWerkingOp: '2025-08-01',
      openbaarOp: '2025-08-01',
    });
  });

  it('does not know a number that stood for nothing on the day, and names the nearest', async () => {
    const { status, body } = await started.anybody.get(
      '/v1/provisions?citation=C7/24.4.2&peildatum=2025-07-01',
    );
    expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'citation-not-found' });
    expect(body['nearest']).toEqual(
      expect.arrayContaining([{ citation: 'C7/23.4.2', country: 'ML', topic: 'article-15c' }]),
    );
  });

  it.each([
    ['', 'missing-parameter'],
    ['?citation=Mali', 'not-a-citation'],
  ])('refuses %j', async (query, code) => {
    const { status, body } = await started.anybody.get(`/v1/provisions${query}`);
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([{ code, path: 'citation' }]);
  });
});

describe('GET /v1/gradings', () => {
  it('gives the regions of one level in every country, and those that may have it', async () => {
    const { status, body } = await started.anybody.get('/v1/gradings?peildatum=2023-06-01&level=exceptional');
    expect(status).toBe(200);
    const gradings = body['gradings'] as unknown as {
      country: string;
      region: { id: string };
      certainty: string;
    }[];
    expect(
      gradings.map(({ country, region, certainty }) => `${country} ${region.id} ${certainty}`).sort(),
    ).toEqual([
      'ML ML-5 certain',
      'ML ML-5.bandiagara uncertain',
      'ML ML-5.douentza uncertain',
      'ML ML-7 certain',
      'ML ML-9 certain',
    ]);
  });

  it('refuses an unknown level', async () => {
    const { status, body } = await started.anybody.get('/v1/gradings?level=highest');
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([{ path: 'level' }]);
  });
});

describe('GET …/timeline', () => {
  it('gives the runs of days of a region', async () => {
    const { status, body } = await started.anybody.get('/v1/countries/ML/timeline?region=Gao');
    expect(status).toBe(200);
    const lines = body['lines'] as unknown as { region: { id: string }; runs: { state: string }[] }[];
    expect(lines).toHaveLength(1);
    expect(lines[0]?.region.id).toBe('ML-7');
    expect(lines[0]?.runs[0]?.state).toBe('no-policy');
  });

  it('has no parameter peildatum', async () => {
    const { status, body } = await started.anybody.get(
      '/v1/countries/ML/timeline?peildatum=2023-06-01&region=Nowhere',
    );
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([{ path: 'peildatum' }, { path: 'region' }]);
  });
});

describe('GET …/differences', () => {
  it('names what changed between two days', async () => {
    const { status, body } = await started.anybody.get(
      '/v1/countries/ML/differences?from=2022-06-01&to=2023-06-01',
    );
    expect(status).toBe(200);
    const changes = body['changes'] as unknown as { region: { id: string }; change: string }[];
    expect(changes.map(({ region, change }) => `${region.id} ${change}`).sort()).toEqual([
      'ML-5 newly-graded',
      'ML-7 newly-graded',
      'ML-9 newly-graded',
    ]);
  });

  it('needs both days, and says so of each', async () => {
    const { status, body } = await started.anybody.get('/v1/countries/ML/differences');
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([{ path: 'from' }, { path: 'to' }]);
  });
});

describe('GET /v1/countries', () => {
  it('lists them all and says of which something is recorded', async () => {
    const { body } = await started.anybody.get('/v1/countries');
    const countries = body['countries'] as unknown as { code: string; recorded: boolean }[];
    expect(countries.length).toBeGreaterThan(240);
    expect(countries.filter(({ recorded }) => recorded).map(({ code }) => code)).toEqual(['ML']);
  });

  it('lists the regions of one, on a day where one is given', async () => {
    const all = await started.anybody.get('/v1/countries/ML/regions');
    const then = await started.anybody.get('/v1/countries/ML/regions?on=2014-06-01');
    const ids = ({ body }: typeof all) =>
      (body['regions'] as unknown as { id: string }[]).map(({ id }) => id);
    expect(ids(all)).toContain('ML-9');
    expect(ids(then)).not.toContain('ML-9');
    expect((await started.anybody.get('/v1/countries/ML/regions?on=2014-02-30')).status).toBe(400);
  });
});

describe('GET /v1/instruments', () => {
  it('lists what is held and what is only referenced', async () => {
    const { body } = await started.anybody.get('/v1/instruments');
    const instruments = body['instruments'] as unknown as { instrument: string; holding: string }[];
    expect(instruments.find(({ instrument }) => instrument === 'wbv-2025-11')?.holding).toBe('held');
    expect(instruments.some(({ holding }) => holding === 'referenced')).toBe(true);
  });

  it('gives one with its ETag, which is strong and quoted', async () => {
    const { status, headers, body } = await started.anybody.get('/v1/instruments/wbv-2025-11');
    expect(status).toBe(200);
    expect(headers.get('etag')).toMatch(/^"[\x21\x23-\x7e]+"$/);
    expect(body['etag']).toBe(headers.get('etag'));
    expect(body).toMatchObject({ instrument: 'wbv-2025-11', kind: 'wbv', publishedOn: null });
  });

  it('gives the history of one without who recorded it', async () => {
    const { status, body } = await started.anybody.get('/v1/instruments/wbv-2025-11/history');
    expect(status).toBe(200);
    const events = body['events'] as unknown as { actor: string | null }[];
    expect(events.length).toBeGreaterThan(1);
    expect(events.every(({ actor }) => actor === null)).toBe(true);
  });

  it.each(['/v1/instruments/wbv-1999-1', '/v1/instruments/wbv-1999-1/history', '/v1/instruments/a%2Fb'])(
    'does not know %s',
    async (path) => {
      const { status, body } = await started.anybody.get(path);
      expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'instrument-not-found' });
    },
  );
});
