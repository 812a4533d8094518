import { connect } from 'node:net';

import { apiVersion, largestBody } from '../index.js';
import type { Received } from '../../test-support/client.js';
import { start, type Started } from '../../test-support/start.js';

let started: Started;

beforeAll(async () => {
  started = await start();
});
afterAll(() => started.server.close());

function expectProblem({ status, headers, body }: Received, expected: number, code: string): void {
  expect({ status, code: body['code'] }).toEqual({ status: expected, code });
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('api-version')).toBe(apiVersion);
  expect(body).toMatchObject({ type: `urn:peildatum:problem:${code}`, status: expected });
  expect(body['instance']).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(Array.isArray(body['faults'])).toBe(true);
}

describe('an address', () => {
  it.each(['/', '/v1', '/v2/countries', '/v1/countries/', '/V1/countries', '/v1/countries/ML/nothing'])(
    'that is not there yet is 404: %s',
    async (path) => {
      expectProblem(await started.anybody.get(path), 404, 'route-not-found');
    },
  );

  it('says which methods it takes when it is asked with another', async () => {
    const wrong = await started.anybody.send('DELETE', '/v1/instruments', undefined, {});
    expectProblem(wrong, 405, 'method-not-allowed');
    expect(wrong.headers.get('allow')).toBe('GET, HEAD, POST');
    const read = await started.recorder.get('/v1/instruments/wbv-2025-11/publication');
    expectProblem(read, 405, 'method-not-allowed');
    expect(read.headers.get('allow')).toBe('POST');
  });

  it.each(['/v1/countries/%ZZ/regions', '/v1/countries/%ED%A0%80/regions', '/v1/instruments/%C3'])(
    'that is no percent-encoded UTF-8 is 400: %s',
    async (path) => {
      expectProblem(await started.anybody.get(path), 400, 'address-malformed');
    },
  );

  it('may hold a name of any length that fits a request', async () => {
    expectProblem(
      await started.anybody.get(`/v1/countries/${'x'.repeat(9_000)}/regions`),
      404,
      'country-not-found',
    );
    expectProblem(
      await started.anybody.get(`/v1/countries/${'x'.repeat(20_000)}/regions`),
      431,
      'headers-too-large',
    );
  });

  it('answers HEAD as GET, without the body', async () => {
    const { status, headers, text } = await started.anybody.send('HEAD', '/v1/countries', undefined, {});
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(text).toBe('');
  });
});

describe('a body', () => {
  it('of ten megabytes is 413, every time', async () => {
    const large = JSON.stringify({ reason: 'x'.repeat(10_000_000) });
    for (let round = 0; round < 3; round += 1)
      expectProblem(await started.recorder.post('/v1/instruments', large), 413, 'input-too-large');
  });

  it('just over the limit is 413, with or without a stated length', async () => {
    const over = new Uint8Array(largestBody + 1).fill(0x20);
    expectProblem(await started.recorder.post('/v1/instruments', over), 413, 'input-too-large');
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(over);
        controller.close();
      },
    });
    const response = await fetch(`${started.server.url}/v1/instruments`, {
      method: 'POST',
      headers: { authorization: 'Bearer recorder-token', 'content-type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    await response.arrayBuffer();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/yaml', 'multipart/form-data'])(
    'of type %s is 415',
    async (type) => {
      const refused = await started.recorder.post('/v1/instruments', 'a: b', { 'content-type': type });
      expectProblem(refused, 415, 'media-type-unsupported');
      expect(refused.headers.get('accept')).toBe('application/json');
    },
  );

  it.each([
    ['', 'json-malformed'],
    ['{"instrument":', 'json-malformed'],
    ["{'instrument': 1}", 'json-malformed'],
    ['\u0000', 'json-malformed'],
  ])('that is no JSON is 400: %j', async (body, code) => {
    const refused = await started.recorder.post('/v1/instruments', body);
    expectProblem(refused, 400, 'invalid-input');
    expect(refused.body['faults']).toMatchObject([{ code, path: '' }]);
  });

  it('that is no UTF-8 is 400', async () => {
    const refused = await started.recorder.post('/v1/instruments', new Uint8Array([0x22, 0xff, 0x22]));
    expectProblem(refused, 400, 'invalid-input');
    expect(refused.body['faults']).toMatchObject([{ code: 'not-well-formed' }]);
  });
});

describe('a problem', () => {
  it('is told in Dutch unless English is preferred', async () => {
    const dutch = await started.anybody.get('/v1/nowhere');
    const english = await started.anybody.get('/v1/nowhere', { 'accept-language': 'en-GB, nl;q=0.5' });
    expect(dutch.headers.get('content-language')).toBe('nl');
    expect(english.headers.get('content-language')).toBe('en');
    expect(dutch.body['title']).toBe('Dit adres bestaat hier niet.');
    expect(english.body['title']).toBe('There is nothing at this address.');
  });

  it('is told too to a caller that does not speak HTTP', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(started.server.port, '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'request-malformed' });
  });
});

describe('every answer', () => {
  it.each(['/v1/countries', '/v1/nowhere', '/health/live', '/v1/countries/%ZZ/regions'])(
    'carries the version, the protection headers and no-store: %s',
    async (path) => {
      const { headers } = await started.anybody.get(path);
      expect(headers.get('api-version')).toBe(apiVersion);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
      expect(headers.get('peildatum-example')).toBeNull();
    },
  );
});
