import type { Received } from '../../test-support/client.js';
import { ledgerState } from '../../test-support/ledger-state.js';
import { start, type Started } from '../../test-support/start.js';
import { bodyExamples, newInstrumentExample } from '../openapi/body-examples.js';

let started: Started;

beforeAll(async () => {
  started = await start();
});
afterAll(() => started.server.close());

/** A moratorium, advice and a judgment beside the decision: every kind of fact has a document it belongs to. */
const moratorium = {
  instrument: { id: 'moratorium-2025-07-15', kind: 'moratorium', signedOn: '2025-07-15' },
  acts: [
    {
      part: 'A',
      entry: { kind: 'fixed-date', date: '2025-07-15' },
      provisions: [
        { country: 'ML', topic: 'decision-moratorium', content: { kind: 'moratorium', until: '2026-01-15' } },
      ],
    },
  ],
};
const nota = { instrument: { id: 'nota-2025-04-22', kind: 'nota', signedOn: '2025-04-22' } };

async function etagOf(instrument: string): Promise<string> {
  const { headers } = await started.anybody.get(`/v1/instruments/${instrument}`);
  return headers.get('etag') ?? '';
}

async function tell(instrument: string, fact: string, body: unknown): Promise<Received> {
  const ifMatch = await etagOf(instrument);
  return started.recorder.post(`/v1/instruments/${instrument}/${fact}`, body, { 'if-match': ifMatch });
}

describe('POST /v1/instruments', () => {
  it('records a document with what comes with it', async () => {
    const made = await started.recorder.post('/v1/instruments', newInstrumentExample);
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe('/v1/instruments/wbv-2025-11');
    expect(made.headers.get('etag')).toBe(await etagOf('wbv-2025-11'));
    expect(made.headers.get('peildatum-position')).toBeTruthy();
    expect(made.headers.get('idempotency-replayed')).toBeNull();
    const types = (made.body['recorded'] as unknown as { type: string; stream: string }[]).map(
      ({ type, stream }) => `${stream} ${type}`,
    );
    expect(types).toEqual([
      'instrument-wbv-2025-11 InstrumentRecorded',
      'instrument-wbv-2025-11 ActRecorded',
    ]);
    const cited = await started.anybody.get('/v1/instruments/kamerbrief-2025-06-17');
    expect(cited.body).toMatchObject({ holding: 'referenced', kind: 'kamerbrief' });
    expect((await started.recorder.post('/v1/instruments', moratorium)).status).toBe(201);
    expect((await started.recorder.post('/v1/instruments', nota)).status).toBe(201);
  });

  it('stores nothing where all of it is recorded already', async () => {
    const before = await ledgerState(started.server);
    const again = await started.recorder.post('/v1/instruments', nota);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ recorded: [], correctedSince: [], example: false });
    expect(again.headers.get('etag')).toBe(await etagOf('nota-2025-04-22'));
    expect(await ledgerState(started.server)).toEqual(before);
  });

  it('refuses another document under the same id', async () => {
    const other = { instrument: { ...nota.instrument, signedOn: '2025-04-23' } };
    const { status, body } = await started.recorder.post('/v1/instruments', other);
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'refused' });
    expect(JSON.stringify(body['faults'])).toContain('signedOn');
  });
});

describe('a fact about a document', () => {
  it.each([
    ['wbv-2025-11', 'claims', bodyExamples.claim, 'DateClaimed'],
    ['wbv-2025-11', 'acts', { ...bodyExamples.act, part: 'B' }, 'ActRecorded'],
    ['nota-2025-04-22', 'advice', bodyExamples.advice, 'AdviceRecorded'],
    ['nota-2025-04-22', 'advice-decisions', bodyExamples.adviceDecision, 'AdviceDecided'],
    ['nota-2025-04-22', 'evidence', bodyExamples.evidence, 'EvidenceRecorded'],
    ['nota-2025-04-22', 'contradictions', bodyExamples.contradiction, 'ContradictionNoted'],
    ['nota-2025-04-22', 'disclosures', bodyExamples.disclosure, 'DisclosureRecorded'],
    ['wbv-2025-11', 'publication', bodyExamples.publication, 'PublicationRecorded'],
    ['wbv-2025-11', 'corrections', bodyExamples.correction, 'RecordingCorrected'],
    ['wbv-2025-11', 'rectifications', bodyExamples.rectification, 'InstrumentRectified'],
    ['wbv-2025-11', 'court-findings', bodyExamples.courtFinding, 'CourtFindingNoted'],
    ['wbv-2025-11', 'renumberings', bodyExamples.renumbering, 'SectionRenumbered'],
    ['wbv-2025-11', 'lapses', bodyExamples.lapse, 'ProvisionLapsed'],
    ['moratorium-2025-07-15', 'extensions', bodyExamples.extension, 'MoratoriumExtended'],
    ['wbv-2025-11', 'withdrawal', bodyExamples.withdrawal, 'InstrumentWithdrawn'],
  ])('of %s is recorded at …/%s', async (instrument, fact, body, type) => {
    const told = await tell(instrument, fact, body);
    expect({ status: told.status, text: told.status === 201 ? '' : told.text }).toEqual({
      status: 201,
      text: '',
    });
    const recorded = told.body['recorded'] as unknown as { type: string; instrument: string }[];
    expect(recorded).toMatchObject([{ type, instrument }]);
    expect(told.headers.get('etag')).toBe(await etagOf(instrument));
  });

  it.each([
    ['acts', ['part', 'entry']],
    ['advice', ['country', 'points']],
    ['advice-decisions', ['outcomes']],
    ['evidence', ['items']],
    ['contradictions', ['id', 'subject', 'statements']],
    ['publication', ['gazette', 'publishedOn']],
    ['disclosures', ['madePublicOn']],
    ['claims', ['date', 'value']],
    ['rectifications', ['part', 'entersOn', 'provisions']],
    ['withdrawal', ['withdrawnFrom']],
    ['lapses', ['part', 'country', 'topic', 'lapsedFrom']],
    ['extensions', ['part', 'entersOn', 'until']],
    ['court-findings', ['judgment', 'judgedOn', 'country', 'finding']],
    ['renumberings', ['country', 'from', 'to', 'effectiveOn']],
    ['corrections', ['event', 'reason']],
  ])('that says nothing is refused at …/%s, every missing field named', async (fact, fields) => {
    const before = await ledgerState(started.server);
    const { status, body } = await tell('wbv-2025-11', fact, {});
    expect(status).toBe(400);
    const paths = (body['faults'] as unknown as { path: string }[]).map(({ path }) => path);
    for (const field of fields) expect(paths).toContain(field);
    expect(await ledgerState(started.server)).toEqual(before);
  });

  it('says null for the general part, and is refused for what belongs to a country', async () => {
    const general = { ...bodyExamples.renumbering, country: null, from: 'C2/3', to: 'C2/4' };
    expect((await tell('wbv-2025-11', 'renumberings', general)).status).toBe(201);
    const ofCountry = await tell('wbv-2025-11', 'renumberings', {
      ...bodyExamples.renumbering,
      country: null,
    });
    expect({ status: ofCountry.status, faults: ofCountry.body['faults'] }).toMatchObject({
      status: 422,
      faults: [
        { code: 'number-without-country', path: 'from' },
        { code: 'number-without-country', path: 'to' },
      ],
    });
  });

  it('needs a document that is recorded', async () => {
    const { status, body } = await started.recorder.post(
      '/v1/instruments/wbv-1999-1/publication',
      bodyExamples.publication,
      { 'if-match': '*' },
    );
    expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'instrument-not-found' });
  });

  it('has no query parameters', async () => {
    const { status, body } = await tell('wbv-2025-11', 'claims?dryRun=true', bodyExamples.claim);
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([{ code: 'parameter-unknown', path: 'dryRun' }]);
  });
});

describe('If-Match', () => {
  const claim = (value: string) => ({ ...bodyExamples.claim, value });

  it('is needed: without it 428, with the current ETag', async () => {
    const { status, headers, body } = await started.recorder.post(
      '/v1/instruments/wbv-2025-11/claims',
      claim('[2025-06-06..]'),
    );
    const current = await etagOf('wbv-2025-11');
    expect({ status, code: body['code'] }).toEqual({ status: 428, code: 'precondition-required' });
    expect(headers.get('etag')).toBe(current);
    expect(body['etag']).toBe(current);
  });

  it('that is stale is 412, with the current ETag', async () => {
    const stale = await etagOf('wbv-2025-11');
    expect((await tell('wbv-2025-11', 'claims', claim('[2025-06-07..]'))).status).toBe(201);
    const { status, headers } = await started.recorder.post(
      '/v1/instruments/wbv-2025-11/claims',
      claim('[2025-06-08..]'),
      { 'if-match': stale },
    );
    expect(status).toBe(412);
    expect(headers.get('etag')).toBe(await etagOf('wbv-2025-11'));
  });

  it('never matches when it is weak', async () => {
    const current = await etagOf('wbv-2025-11');
    const { status } = await started.recorder.post(
      '/v1/instruments/wbv-2025-11/claims',
      claim('[2025-06-09..]'),
      { 'if-match': `W/${current}` },
    );
    expect(status).toBe(412);
  });

  it('of * matches any document that exists', async () => {
    const { status } = await started.recorder.post(
      '/v1/instruments/wbv-2025-11/claims',
      claim('[2025-06-10..]'),
      { 'if-match': '*' },
    );
    expect(status).toBe(201);
  });

  it('that is no entity tag is 400', async () => {
    const { status, body } = await started.recorder.post(
      '/v1/instruments/wbv-2025-11/claims',
      claim('[2025-06-11..]'),
      { 'if-match': 'three' },
    );
    expect(status).toBe(400);
    expect(body['faults']).toMatchObject([{ path: 'If-Match' }]);
  });
});

describe('a fact about a country', () => {
  it.each([
    ['coverage', bodyExamples.coverage, 'CoverageAttested'],
    ['absences', bodyExamples.absence, 'NoPolicyStated'],
    ['corrections', bodyExamples.countryCorrection, 'RecordingCorrected'],
  ])('is recorded at …/%s', async (fact, body, type) => {
    const told = await started.recorder.post(`/v1/countries/Mali/${fact}`, body);
    expect({ status: told.status, text: told.status === 201 ? '' : told.text }).toEqual({
      status: 201,
      text: '',
    });
    expect(told.body['recorded']).toMatchObject([{ type, country: 'ML', instrument: null }]);
    expect(told.headers.get('etag')).toBeTruthy();
  });

  it('is checked against If-Match where that is given', async () => {
    const { status } = await started.recorder.post('/v1/countries/ML/coverage', bodyExamples.coverage, {
      'if-match': '"999"',
    });
    expect(status).toBe(412);
  });

  it.each(['coverage', 'absences', 'corrections'])('that says nothing is refused at …/%s', async (fact) => {
    expect((await started.recorder.post(`/v1/countries/ML/${fact}`, {})).status).toBe(400);
  });

  it('needs a country that is known', async () => {
    const { status, body } = await started.recorder.post(
      '/v1/countries/Malli/coverage',
      bodyExamples.coverage,
    );
    expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'country-not-found' });
  });
});
