import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

import type { Json } from '../../test-support/client.js';
import { recordMali } from '../../test-support/mali.js';
import { start, type Started } from '../../test-support/start.js';
import { apiVersion } from '../index.js';
import { bodyExamples } from './body-examples.js';
import { documentExample } from './document-example.js';

let started: Started;
let document: Json;

beforeAll(async () => {
  started = await start();
  document = (await started.anybody.get('/v1/openapi.json')).body;
  await recordMali(started.server);
});
afterAll(() => started.server.close());

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly responses: Record<string, { content?: Record<string, { schema: unknown; example?: unknown }> }>;
  readonly requestBody?: {
    content: Record<string, { schema: unknown; examples: { voorbeeld: { value: unknown } } }>;
  };
}

function operations(): { path: string; method: string; operation: Operation }[] {
  const paths = document['paths'] as unknown as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

/** Checks against a schema of the document; `closed`: a member that the schema does not name is a fault. */
function validatorFor(schema: unknown, closed: boolean): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const components = structuredClone(document['components']) as unknown;
  const root = { ...(structuredClone(schema) as object), components };
  if (closed) close(root);
  return ajv.compile(root);
}

function close(node: unknown): void {
  if (Array.isArray(node)) node.forEach(close);
  else if (typeof node === 'object' && node !== null) {
    const schema = node as Record<string, unknown>;
    if (schema['properties'] !== undefined && schema['additionalProperties'] === undefined)
      schema['additionalProperties'] = false;
    Object.values(schema).forEach(close);
  }
}

describe('the OpenAPI document', () => {
  it('passes the OpenAPI rules of spectral', async () => {
    const linter = new spectral.Spectral();
    // Private software without a licence, and nobody's address belongs in the document.
    const off = { 'contact-properties': 'off', 'info-license': 'off', 'license-url': 'off' };
    linter.setRuleset({ extends: [[rulesets.oas, 'all']], rules: off } as never);
    const found = await linter.run(JSON.stringify(document));
    expect(found.map(({ code, message, path }) => `${code} ${path.join('.')}: ${message}`)).toEqual([]);
  }, 120_000);

  it('describes every route and nothing else', () => {
    const described = operations().map(
      ({ path, method }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    const routes = started.server.routes.filter((route) => !route.startsWith('HEAD '));
    expect(described.sort()).toEqual([...routes]);
  });

  it('carries the version that the header carries', () => {
    expect(document['info']?.['version']).toBe(apiVersion);
  });

  it('names each operation once', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('may be read by pages of other origins', async () => {
    const { headers } = await started.anybody.get('/v1/openapi.json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('gives every write an example body of its own schema', () => {
    const writes = operations().filter(({ operation }) => operation.tags.includes('recording'));
    expect(writes.length).toBe(Object.keys(bodyExamples).length + 1);
    for (const { operation } of writes) {
      const { schema, examples } = operation.requestBody!.content['application/json']!;
      const validate = validatorFor(schema, true);
      expect({
        id: operation.operationId,
        valid: validate(examples.voorbeeld.value),
        errors: validate.errors,
      }).toEqual({
        id: operation.operationId,
        valid: true,
        errors: null,
      });
    }
  });
});

describe('what the server answers', () => {
  const questions = [
    '/v1/countries/ML/regions/Gao/grading?peildatum=2023-06-01',
    '/v1/countries/ML/regions/S%C3%A9gou/grading?peildatum=2025-07-01',
    '/v1/countries/ML/regions/Bamako/grading?peildatum=2023-06-01&topic=protection-alternative',
    '/v1/countries/ML/gradings?peildatum=2025-07-01',
    '/v1/countries/ML/policy?peildatum=2023-06-01',
    '/v1/countries/ML/policy?peildatum=2025-07-01&topic=article-15c',
    '/v1/countries/ML/evidence',
    '/v1/countries/ML/evidence?region=Gao',
    '/v1/countries/ML/timeline',
    '/v1/countries/ML/differences?from=2022-06-01&to=2025-07-01',
    '/v1/gradings?peildatum=2023-06-01',
    '/v1/countries',
    '/v1/countries/ML/regions',
    '/v1/instruments',
    '/v1/instruments/nota-2025-04-22',
    '/v1/instruments/wbv-2025-11/history',
    '/health/live',
    '/health/ready',
  ];

  it.each(questions)('has the described form: %s', async (question) => {
    const { status, body } = await started.anybody.get(question);
    expect(status).toBe(200);
    const path = question.split('?')[0]!;
    const { operation } = operations().find((candidate) => matches(candidate, path))!;
    const validate = validatorFor(operation.responses['200']!.content!['application/json']!.schema, true);
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['/v1/countries/ML/regions/Menka/grading', 404],
    ['/v1/countries/ML/regions/Gao/grading?peildatum=2023-02-30&x=1', 400],
  ])('has the described form when it is a problem: %s', async (question, expected) => {
    const { status, body } = await started.anybody.get(question);
    expect(status).toBe(expected);
    const validate = validatorFor({ $ref: '#/components/schemas/Problem' }, true);
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has the described form when a document is read', async () => {
    const { status, body } = await started.anybody.post('/v1/intake', documentExample, {
      'content-type': 'text/plain',
    });
    expect(status).toBe(200);
    const validate = validatorFor({ $ref: '#/components/schemas/DocumentRead' }, true);
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has the described form when it is a write', async () => {
    const made = await started.recorder.post('/v1/instruments', {
      instrument: { id: 'wbv-2026-9', kind: 'wbv' },
    });
    expect(made.status).toBe(201);
    const validate = validatorFor({ $ref: '#/components/schemas/Recorded' }, true);
    validate(made.body);
    expect(validate.errors ?? []).toEqual([]);
  });
});

function matches({ path, method }: { path: string; method: string }, asked: string): boolean {
  return method === 'get' && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked);
}
