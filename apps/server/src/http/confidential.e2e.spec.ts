import type { Received } from '../../test-support/client.js';
import { start, type Started } from '../../test-support/start.js';

const open = {
  instrument: { id: 'wbv-2025-1', kind: 'wbv', signedOn: '2025-01-10' },
  acts: [
    {
      part: 'tsjaad',
      entry: { kind: 'day-after-publication' },
      provisions: [
        { country: 'TD', topic: 'particulars', citation: 'C7/30.8', content: { kind: 'general-policy' } },
      ],
    },
  ],
};
const secret = {
  instrument: {
    id: 'nota-2025-02-02',
    kind: 'nota',
    title: 'Geheime nota',
    signedOn: '2025-02-02',
    classification: 'confidential',
    cites: [
      { id: 'toelt-both', kind: 'other', kindInWords: 'rapport' },
      { id: 'toelt-held', kind: 'other', kindInWords: 'rapport' },
      { id: 'toelt-only', kind: 'other', kindInWords: 'rapport' },
    ],
  },
  advice: [
    {
      country: 'TD',
      points: [{ number: '1', topic: 'article-15c', summary: { nl: 'Geheim.', en: 'Secret.' } }],
    },
    {
      country: 'NE',
      points: [{ number: '2', topic: 'article-15c', summary: { nl: 'Geheim.', en: 'Secret.' } }],
    },
  ],
  evidence: [
    {
      id: 'secret-figure',
      country: 'TD',
      measure: 'incidents',
      measureInWords: { nl: 'Geheime maat', en: 'Secret measure' },
      value: { kind: 'exact', value: 7 },
      source: { words: 'Geheim' },
    },
  ],
  contradictions: [
    {
      id: 'secret-contradiction',
      country: 'TD',
      subject: { nl: 'Geheime tegenstrijdigheid', en: 'Secret contradiction' },
      statements: [
        { source: { rank: 6 }, nl: 'Geheim een.', en: 'Secret one.' },
        { source: { rank: 6 }, nl: 'Geheim twee.', en: 'Secret two.' },
      ],
    },
  ],
};

/** Recorded after it: the number of what is confidential must not show in what comes later. */
const later = {
  instrument: {
    id: 'wbv-2025-3',
    kind: 'wbv',
    signedOn: '2025-03-10',
    cites: [{ id: 'toelt-both', kind: 'other', kindInWords: 'rapport' }],
  },
};
const cited = { instrument: { id: 'toelt-held', kind: 'other', kindInWords: 'rapport' } };
const unknown = {
  instrument: { id: 'wbv-2025-4', kind: 'wbv', signedOn: '2025-03-11', cites: [{ id: 'nota-2025-02-02' }] },
};

const questions = [
  '/v1/instruments',
  '/v1/instruments/wbv-2025-1',
  '/v1/instruments/wbv-2025-1/history',
  '/v1/instruments/wbv-2025-3',
  '/v1/instruments/toelt-both',
  '/v1/instruments/toelt-both/history',
  '/v1/instruments/toelt-held',
  '/v1/instruments/toelt-held/history',
  '/v1/instruments/toelt-only',
  '/v1/countries',
  '/v1/countries/TD/gradings?peildatum=2025-06-01',
  '/v1/countries/TD/policy?peildatum=2025-06-01',
  '/v1/countries/TD/policy?peildatum=2025-06-01&topic=article-15c',
  '/v1/countries/NE/policy?peildatum=2025-06-01&topic=article-15c',
  '/v1/countries/TD/timeline',
  '/v1/countries/TD/differences?from=2025-01-01&to=2025-06-01',
  '/v1/countries/TD/differences?on=2025-06-01&known=2026-11-19&and=2026-11-20',
  '/v1/countries/TD/evidence',
  '/v1/countries/TD/regions',
  '/v1/countries/TD/regions/TD-BA/grading?peildatum=2025-06-01',
  '/v1/countries/TD/regions/TD-BA/case?date=decision%3D2025-06-01',
  '/v1/audit?from=2025-01-01&to=2026-12-31',
  '/v1/gradings?peildatum=2025-06-01',
  '/v1/provisions?citation=C7/30.8&peildatum=2025-06-01',
  '/v1/countries/NE/regions/NE-1/grading?peildatum=2025-06-01',
  '/v1/provisions?citation=C7/99.8&peildatum=2025-06-01',
  '/health/ready',
  '/v1/findings',
  '/v1/findings?country=TD',
  '/v1/findings?code=contradiction-noted',
];
const whoMayNotSee = [
  ['nobody in particular', undefined],
  ['a reader', 'reader-token'],
  ['a recorder without clearance', 'recorder-token'],
] as const;

let without: Started;
let holding: Started;

beforeAll(async () => {
  const clock = { now: () => '2026-11-20T09:15:00.000Z' };
  [without, holding] = await Promise.all([start({ clock }), start({ clock })]);
  const key = { 'idempotency-key': 'open' };
  for (const { recorder } of [without, holding])
    expect((await recorder.post('/v1/instruments', open, key)).status).toBe(201);
  const cleared = holding.anybody.as('cleared-recorder-token');
  expect((await cleared.post('/v1/instruments', secret)).status).toBe(201);
  for (const { recorder } of [without, holding]) {
    expect((await recorder.post('/v1/instruments', later, { 'idempotency-key': 'later' })).status).toBe(201);
    expect((await recorder.post('/v1/instruments', cited, { 'idempotency-key': 'cited' })).status).toBe(201);
  }
});
afterAll(() => Promise.all([without.server.close(), holding.server.close()]));

const asked = (started: Started, token: string | undefined, path: string) =>
  (token === undefined ? started.anybody : started.anybody.as(token)).get(path);

/** All of an answer but the name of the problem and the place in the register, of which decision 39 says what it betrays. */
function seen({ status, headers, text }: Received) {
  return {
    status,
    etag: headers.get('etag'),
    text: text
      .replace(/"position":"\d+"/g, '"position":"…"')
      .replace(/urn:uuid:[-0-9a-f]+/g, 'urn:uuid:…')
      .replace(/"events":\d+,"orMore"/, '"events":0,"orMore"'),
  };
}

describe.each(whoMayNotSee)('what is confidential is not there for %s', (_who, token) => {
  it.each(questions)('in %s, which answers as if it had never been recorded', async (path) => {
    const [one, other] = await Promise.all([asked(without, token, path), asked(holding, token, path)]);
    expect(seen(other)).toEqual(seen(one));
    expect(other.text).not.toMatch(/Geheim|Secret|nota-2025-02-02/);
  });

  it.each(['', '/history'])('under its own address%s, as what does not exist', async (rest) => {
    const [hidden, missing] = await Promise.all([
      asked(holding, token, `/v1/instruments/nota-2025-02-02${rest}`),
      asked(without, token, `/v1/instruments/nota-2025-02-02${rest}`),
    ]);
    expect(seen(hidden)).toEqual(seen(missing));
    expect(hidden.status).toBe(404);
  });
});

describe('a recorder without clearance', () => {
  it.each([
    ['records what only a confidential document cites, as if nothing were known of it', cited],
    ['is told of a confidential document that it is not known', unknown],
  ])('%s', async (_rule, body) => {
    const [one, other] = await Promise.all(
      [without, holding].map(({ recorder }) =>
        recorder.post('/v1/instruments', body, { 'idempotency-key': body.instrument.id }),
      ),
    );
    expect(seen(other!)).toEqual(seen(one!));
  });

  it('adds to a confidential document as little as to one that is not there', async () => {
    const [one, other] = await Promise.all(
      [without, holding].map(({ recorder }) =>
        recorder.post('/v1/instruments/nota-2025-02-02/evidence', { items: [] }, { 'if-match': '"0"' }),
      ),
    );
    expect(seen(other!)).toEqual(seen(one!));
    expect(other!.status).toBe(404);
  });
});

describe('the metrics', () => {
  it('count what anybody may see, and writes for those with clearance only', async () => {
    const [anybody, auditor] = await Promise.all([
      holding.anybody.get('/metrics'),
      holding.anybody.as('auditor-token').get('/metrics'),
    ]);
    const events = ({ text }: Received) => Number(/events_read (\d+)/.exec(text)![1]);
    expect(events(auditor)).toBeGreaterThan(events(anybody));
    expect(anybody.text).not.toContain('method="POST"');
    expect(auditor.text).toContain('method="POST"');
  });
});

describe('what is confidential is there for who may see it', () => {
  it('in answers, lists and findings', async () => {
    const auditor = holding.anybody.as('auditor-token');
    expect((await auditor.get('/v1/instruments')).text).toContain('nota-2025-02-02');
    expect((await auditor.get('/v1/findings?code=contradiction-noted')).text).toContain(
      'Secret contradiction',
    );
    const evidence = await auditor.get('/v1/countries/TD/evidence');
    expect(evidence.body).toMatchObject({
      evidence: [{ id: 'secret-figure', covers: 'in' }],
      contradictions: [{ id: 'secret-contradiction' }],
    });
    expect(
      (await auditor.get('/v1/countries/TD/policy?peildatum=2025-06-01&topic=article-15c')).text,
    ).toContain('Secret.');
  });
});

describe('who recorded something', () => {
  it('is shown to an auditor only', async () => {
    const path = '/v1/instruments/wbv-2025-1/history';
    expect((await holding.anybody.get(path)).text).not.toContain('rita');
    expect((await holding.recorder.get(path)).text).not.toContain('rita');
    expect((await holding.anybody.as('auditor-token').get(path)).text).toContain('rita');
  });
});
