import { describe, expect, it } from '@jest/globals';

import { InvalidLedgerUrl } from '../../errors.js';
import { openKurrentDbLedger } from './kurrentdb-ledger.js';
import { isLedgerUrl, readLedgerUrl } from './ledger-url.js';

describe('the URL of a ledger on a server', () => {
  it.each([
    ['kurrentdb://host:2113?tls=false', 'kurrentdb://host:2113?tls=false', 'kurrentdb://host:2113'],
    [
      'kurrentdb+discover://cluster.example',
      'kurrentdb+discover://cluster.example',
      'kurrentdb+discover://cluster.example',
    ],
    ['esdb://host/?tls=true', 'kurrentdb://host?tls=true', 'kurrentdb://host'],
    ['esdb+discover://host', 'kurrentdb+discover://host', 'kurrentdb+discover://host'],
    ['kdb://a:1,b:2,c:3', 'kurrentdb://a:1,b:2,c:3', 'kurrentdb://a:1,b:2,c:3'],
    [
      'kurrentdb://me:s%40crt@a:1?tls=true&tlsCAFile=/etc/ca.pem',
      'kurrentdb://me:s%40crt@a:1?tls=true&tlsCAFile=/etc/ca.pem',
      'kurrentdb://a:1',
    ],
  ])('%s', (text, connection, shown) => {
    expect(isLedgerUrl(text)).toBe(true);
    expect(readLedgerUrl(text)).toMatchObject({ connection, shown, prefix: 'peildatum.' });
  });

  it('names a ledger among several, a deadline, and what must not be seen', () => {
    expect(readLedgerUrl('kurrentdb://me:s%40crt@a?ledger=proef-1&tls=false&defaultDeadline=2000')).toEqual({
      connection: 'kurrentdb://me:s%40crt@a?tls=false&defaultDeadline=2000',
      shown: 'kurrentdb://a?ledger=proef-1',
      prefix: 'proef-1.',
      deadlineMs: 2_000,
      secrets: ['me:s%40crt', 's%40crt', 's@crt'],
    });
  });

  it.each(['data', './data', 'memory:', 'http://host', 'kurrentdb:/host', 'C:\\data'])(
    'is not meant by %s',
    (text) => {
      expect(isLedgerUrl(text)).toBe(false);
    },
  );

  it.each([
    'kurrentdb://',
    'kurrentdb://me:geheim@',
    'kurrentdb://me@geheim',
    'kurrentdb://me:geheim:x@host',
    'kurrentdb://me:geheim%@host',
    'kurrentdb://me:geheim@ho st',
    'kurrentdb://me:geheim@host:geheim',
    'kurrentdb://me:geheim@host?ledger=a.b',
    'kurrentdb://me:geheim@host?ledger=',
    'kurrentdb://me:geheim@host?throwOnAppendFailure=false',
    'kurrentdb://me:geheim@host?defaultDeadline=soon',
  ])('%s is refused, and the refusal does not show it', (text) => {
    expect(() => readLedgerUrl(text)).toThrow(InvalidLedgerUrl);
    try {
      readLedgerUrl(text);
    } catch (error) {
      expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain('geheim');
    }
  });

  it.each([
    'kurrentdb://me:geheim@host?tls=misschien',
    'kurrentdb://me:geheim@host?nodePreference=nobody',
    'kurrentdb://me:geheim@host?tls=true&tlsCAFile=/nowhere/geheim.pem',
    'kurrentdb://me:geheim@host?keepAliveInterval=-5',
  ])('%s, which the client refuses, is refused without showing it', async (url) => {
    const error: unknown = await openKurrentDbLedger({ url, mode: 'read' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(InvalidLedgerUrl);
    expect(JSON.stringify(error) + String(error)).not.toContain('geheim');
    expect((error as Error).cause).toBeUndefined();
  });
});
