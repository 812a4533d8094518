import { createServer, type RunningServer } from '@peildatum/server';

import { generatedPart, table } from './support/generated-parts.js';

const page = 'docs/reference/http.md';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description: string;
}

interface Operation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
  };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly headers: Readonly<Record<string, { readonly description: string }>>;
  };
}

let server: RunningServer;
let description: Description;

beforeAll(async () => {
  server = await createServer({ ledger: { kind: 'memory' }, tokens: undefined, port: 0 });
  description = (await (await fetch(`${server.url}/v1/openapi.json`)).json()) as Description;
});
afterAll(() => server.close());

describe('the reference of HTTP', () => {
  it('holds every question with its parameters', () => {
    const rows = operations()
      .filter(({ operation }) => !isWrite(operation))
      .map(({ method, path, operation }) => [
        `\`${method.toUpperCase()} ${path}\``,
        operation.summary,
        queryOf(operation).join(', ') || '–',
      ]);
    const { stands, wanted } = generatedPart(
      page,
      'questions',
      table(['resource', 'answers', 'query'], rows),
    );
    expect(stands).toBe(wanted);
  });

  it('holds every write with its body', () => {
    const rows = operations()
      .filter(({ operation }) => isWrite(operation))
      .map(({ path, operation }) => [
        `\`POST ${path}\``,
        operation.summary,
        `\`${operation.requestBody!.content['application/json'].schema.$ref.split('/').at(-1)!}\``,
      ]);
    const { stands, wanted } = generatedPart(page, 'writes', table(['resource', 'does', 'body'], rows));
    expect(stands).toBe(wanted);
  });

  it('holds every query parameter', () => {
    const rows = operations()
      .flatMap(({ operation }) => parametersOf(operation))
      .filter(({ in: where }) => where === 'query')
      .map(({ name, description: about }) => [`\`${name}\``, about]);
    const once = [...new Map(rows.map((row) => [row.join(), row])).values()];
    const { stands, wanted } = generatedPart(page, 'parameters', table(['parameter', 'meaning'], once));
    expect(stands).toBe(wanted);
  });

  it('holds every header', () => {
    const sent = Object.values(description.components.parameters)
      .filter(({ in: where }) => where === 'header')
      .map(({ name, description: about }) => [`\`${name}\``, 'sent', about]);
    const received = Object.entries(description.components.headers).map(([name, { description: about }]) => [
      `\`${name}\``,
      'received',
      about,
    ]);
    const rows = [...new Map([...sent, ...received].map((row) => [row.join('|'), row])).values()];
    const { stands, wanted } = generatedPart(page, 'headers', table(['header', '', 'meaning'], rows));
    expect(stands).toBe(wanted);
  });
});

function operations(): { method: string; path: string; operation: Operation }[] {
  return Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  );
}

function isWrite({ tags }: Operation): boolean {
  return tags.includes('recording');
}

function parametersOf(operation: Operation): Parameter[] {
  return operation.parameters.map((one) =>
    '$ref' in one ? description.components.parameters[one.$ref.split('/').at(-1)!]! : one,
  );
}

function queryOf(operation: Operation): string[] {
  return parametersOf(operation)
    .filter(({ in: where }) => where === 'query')
    .map(({ name, required }) => `\`${name}\`${required === true ? ' (needed)' : ''}`);
}
