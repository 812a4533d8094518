import { Writable } from 'node:stream';

import { describe, expect, it } from '@jest/globals';

import { Output, printable } from './output.js';

describe('output of an example ledger', () => {
  it('is marked on every line, empty lines and lines within text included', () => {
    expect(printable(['a', '', 'b\nc'], 'nl', true)).toEqual([
      'VOORBEELD  a',
      'VOORBEELD',
      'VOORBEELD  b',
      'VOORBEELD  c',
    ]);
    expect(printable(['a'], 'en', true)).toEqual(['EXAMPLE  a']);
  });

  it('is not marked for a ledger of facts', () => expect(printable(['a'], 'nl', false)).toEqual(['a']));
});

describe('an output whose reader went away', () => {
  const broken = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    });

  it('drops what follows and is no failure', async () => {
    const output = new Output(broken('EPIPE'));
    await output.flow('a');
    await new Promise((resolve) => setImmediate(resolve));
    output.write('b');
    expect(output.open).toBe(false);
    expect(output.failure).toBeUndefined();
  });

  it('keeps any other cause', async () => {
    const output = new Output(broken('ENOSPC'));
    output.write('a');
    await new Promise((resolve) => setImmediate(resolve));
    expect(output.failure?.message).toBe('ENOSPC');
  });
});
