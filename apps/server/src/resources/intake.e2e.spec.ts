import { existsSync, readFileSync } from 'node:fs';

import { openGazetteer } from '@peildatum/gazetteer';
import { readDocument } from '@peildatum/intake';
import PDFDocument from 'pdfkit';

import type { Received } from '../../test-support/client.js';
import { ledgerState } from '../../test-support/ledger-state.js';
import { start, type Started } from '../../test-support/start.js';
import { documentBody } from '../http/document-body.js';
import { documentExample } from '../openapi/document-example.js';

let started: Started;

beforeAll(async () => {
  started = await start({ tokens: undefined });
});
afterAll(() => started.server.close());

function send(body: string | Uint8Array, type: string, path = '/v1/intake'): Promise<Received> {
  return started.anybody.post(path, body, { 'content-type': type });
}

function paragraphs(): string[] {
  return documentExample.split(/\n+/).filter((one) => one !== '');
}

describe('a document that is sent', () => {
  it('is read for anybody, also where nobody can write', async () => {
    const { status, body } = await send(documentExample, 'text/plain; charset=utf-8');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      format: 'text',
      proposal: {
        form: 'wbv',
        files: [{ instrument: { id: 'wbv-2026-7', signedOn: '2026-03-03' } }],
      },
    });
  });

  it('gives what the reader gives, every ground in the words of the document', async () => {
    const { body } = await send(documentExample, 'text/plain');
    const proposal = JSON.parse(JSON.stringify(readDocument(documentExample, openGazetteer()))) as unknown;
    expect(body['proposal']).toEqual(proposal);
    const grounds = Object.values(body['proposal']!['grounds']!) as unknown as {
      from: number;
      until: number;
      quote: string;
    }[];
    expect(grounds.length).toBeGreaterThan(5);
    for (const { from, until, quote } of grounds) expect(documentExample.slice(from, until)).toBe(quote);
  });

  it('is proposed in a shape that can be recorded', async () => {
    const writing = await start();
    const { body } = await writing.anybody.post('/v1/intake', documentExample, {
      'content-type': 'text/plain',
    });
    const recorded = await writing.recorder.post('/v1/instruments', body['proposal']!['files']![0]);
    expect(recorded.status).toBe(201);
    await writing.server.close();
  });

  it.each([
    [
      'text/html',
      `<!DOCTYPE html><body>${paragraphs()
        .map((one) => `<p>${one}</p>`)
        .join('')}</body>`,
      'html',
    ],
    [
      'application/xml',
      `<?xml version="1.0"?><regeling>${paragraphs()
        .map((one) => `<al>${one}</al>`)
        .join('')}</regeling>`,
      'xml',
    ],
  ])('may be %s', async (type, document, format) => {
    const { status, body } = await send(document, type);
    expect(status).toBe(200);
    expect(body).toMatchObject({ format, proposal: { files: [{ instrument: { id: 'wbv-2026-7' } }] } });
  });

  it('may be a PDF', async () => {
    const { status, body } = await send(await pdf(paragraphs()), 'application/pdf');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      format: 'pdf',
      proposal: { files: [{ instrument: { id: 'wbv-2026-7' } }] },
    });
  });

  it('of no known form proposes nothing and leaves all of it unresolved', async () => {
    const { status, body } = await send('Zomaar een tekst.', 'text/plain');
    expect(status).toBe(200);
    expect(body['proposal']).toMatchObject({
      form: 'unknown',
      files: [],
      unresolved: [{ quote: 'Zomaar een tekst.' }],
    });
  });

  it('stores nothing', async () => {
    const before = await ledgerState(started.server);
    await send(documentExample, 'text/plain');
    expect(await ledgerState(started.server)).toEqual(before);
  });

  const real = new URL('../../../../../shared/documents/wbv-2025-11-mali.txt', import.meta.url);
  it('is read when it is a real decision', async () => {
    if (!existsSync(real)) {
      process.stdout.write('skipped: the shared documents are not here\n');
      return;
    }
    const { body } = await send(readFileSync(real), 'text/plain');
    expect(body['proposal']!['files']![0]).toMatchObject({
      instrument: { id: 'wbv-2025-11', signedOn: '2025-06-04' },
    });
  });
});

describe('what cannot be read is refused with everything that is wrong', () => {
  const refusal = ({ status, body }: Received) => ({
    status,
    code: body['code'],
    faults: (body['faults'] as unknown as { code: string }[]).map(({ code }) => code),
  });

  it('no document, and a parameter that is none', async () => {
    expect(refusal(await send('', 'text/plain', '/v1/intake?name=/etc/passwd'))).toEqual({
      status: 400,
      code: 'invalid-parameters',
      faults: ['parameter-unknown', 'document-missing'],
    });
    expect(refusal(await started.anybody.send('POST', '/v1/intake', undefined, {}))).toEqual({
      status: 400,
      code: 'invalid-input',
      faults: ['document-missing'],
    });
  });

  it.each(['application/json', 'application/msword', 'multipart/form-data; boundary=x', 'nonsense'])(
    'a body of type %s',
    async (type) => {
      const refused = await send('{}', type);
      expect(refusal(refused)).toEqual({ status: 415, code: 'media-type-unsupported', faults: [] });
      expect(refused.headers.get('accept')).toBe(documentBody.mediaTypes.join(', '));
    },
  );

  it('another charset, and content that is not what its type says', async () => {
    const refused = { status: 415, code: 'media-type-unsupported' };
    expect(refusal(await send('tekst', 'text/plain; charset=iso-8859-1'))).toEqual({
      ...refused,
      faults: ['charset-unsupported'],
    });
    for (const [body, type] of [
      [documentExample, 'application/pdf'],
      [documentExample, 'text/html'],
      ['<!DOCTYPE html><p>tekst</p>', 'text/plain'],
      [await pdf(['tekst']), 'text/plain'],
    ] as const)
      expect(refusal(await send(body, type))).toEqual({ ...refused, faults: ['content-not-as-declared'] });
  });

  it('bytes that give no text', async () => {
    const refused = { status: 400, code: 'file-unreadable' };
    expect(refusal(await send(Uint8Array.of(0x50, 0x4b, 0xff, 0xfe), 'text/plain'))).toEqual({
      ...refused,
      faults: ['not-a-document'],
    });
    expect(refusal(await send('%PDF-1.7\nniets', 'application/pdf'))).toEqual({
      ...refused,
      faults: ['pdf-damaged'],
    });
    expect(refusal(await send(await pdf([]), 'application/pdf'))).toEqual({
      ...refused,
      faults: ['pdf-without-text'],
    });
  });

  it('more than the largest document, which is more than the largest JSON', async () => {
    const large = await send(new Uint8Array(documentBody.largest + 1).fill(0x20), 'text/plain');
    expect(refusal(large)).toEqual({ status: 413, code: 'input-too-large', faults: [] });
    expect(large.body['detail']).toContain(String(documentBody.largest));
  });

  it('a document that takes too long, and the next one is read', async () => {
    const hasty = await start({ reading: { atOnce: 1, milliseconds: 1, megabytes: 512 } });
    for (let round = 0; round < 2; round += 1) {
      const refused = await hasty.anybody.post('/v1/intake', documentExample, {
        'content-type': 'text/plain',
      });
      expect(refusal(refused)).toEqual({ status: 422, code: 'document-too-demanding', faults: [] });
    }
    await hasty.server.close();
  });

  it('a document while too many are being read, and answers other questions meanwhile', async () => {
    const small = await start({ reading: { atOnce: 1, milliseconds: 60_000, megabytes: 512 } });
    const long = `${documentExample}\n`.repeat(400);
    const types = { 'content-type': 'text/plain' };
    const both = [
      small.anybody.post('/v1/intake', long, types),
      small.anybody.post('/v1/intake', long, types),
    ];
    const first = await Promise.race(both);
    expect(refusal(first)).toEqual({ status: 503, code: 'too-busy-reading', faults: [] });
    expect(first.headers.get('retry-after')).toBe('5');
    expect((await small.anybody.get('/v1/countries')).status).toBe(200);
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 503]);
    await small.server.close();
  });
});

function pdf(lines: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  document.fontSize(11);
  for (const line of lines) document.text(line).moveDown();
  document.end();
  return ended;
}
