import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { peildatum, Scratch } from '../test-support/shell.js';

const scratch = new Scratch();
const ledger = ['--ledger', scratch.path('ledger')];
beforeAll(async () => {
  const coverage = ['--from', '2014-01-01', '--through', '2025-06-04', '--sources', 'Staatscourant'];
  const { status } = await peildatum(['attest', 'ML', ...coverage, '--actor', 'officer', ...ledger]);
  expect(status).toBe(0);
}, 60_000);
afterAll(() => scratch.remove());

/** What only some commands need: servers, engines on servers, reading documents and files, writing documents, checking what is sent. */
const others =
  /\/(?:@nestjs|rxjs|fastify|@grpc|@kurrent|pdfkit|fontkit|csv-stringify|class-validator|yaml|libs\/intake|apps\/server)\//;

it('the version is told without opening what answers', async () => {
  const { out, modules } = await loading(['--version']);
  expect(out).toBe('0.1.0\n');
  expect(modules.filter((url) => /\/libs\/(?:timeline\/dist\/timeline|gazetteer)|libsql/.test(url))).toEqual(
    [],
  );
  expect(modules.filter((url) => others.test(url))).toEqual([]);
}, 60_000);

it('a question is answered without a framework, a server and what reads or writes documents', async () => {
  const { out, modules } = await loading(['lookup', 'ML', 'Ségou', '--peildatum', '2023-06-01', ...ledger]);
  expect(out).toContain('Ségou (ML-4)');
  expect(modules.filter((url) => others.test(url))).toEqual([]);
}, 60_000);

it('what writes a document is loaded where one is asked for', async () => {
  const pdf = ['--date', 'application=2023-06-01', '--format', 'pdf'];
  const { out, modules } = await loading(['case', 'ML', 'Ségou', ...pdf, ...ledger]);
  expect(out).toMatch(/^%PDF-/);
  expect(modules.some((url) => url.includes('/pdfkit/'))).toBe(true);
}, 60_000);

/** Runs the built command, and tells every module that Node was asked to load for it. */
async function loading(words: readonly string[]): Promise<{ out: string; modules: string[] }> {
  const log = scratch.path(`${words[0]}.log`);
  const noting = moduleOf(`
    import { appendFileSync } from 'node:fs';
    export const load = (url, context, next) => {
      appendFileSync(${JSON.stringify(log)}, url + '\\n');
      return next(url, context);
    };`);
  const registering = moduleOf(`
    import { register } from 'node:module';
    register(${JSON.stringify(noting)});`);
  const { status, out } = await peildatum(words, { env: { NODE_OPTIONS: `--import=${registering}` } });
  expect(status).toBe(0);
  return { out, modules: readFileSync(log, 'utf8').trimEnd().split('\n') };
}

function moduleOf(source: string): string {
  return `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
}
