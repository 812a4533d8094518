import { describe, expect, it } from '@jest/globals';

import { canonicalHash, canonicalJson, sha256Hex } from './canonical.js';

describe('canonical JSON (RFC 8785)', () => {
  it('sorts members by UTF-16 code units, at every depth, and leaves lists alone', () => {
    expect(canonicalJson({ b: [3, 1, { z: 1, a: 2 }], a: null, é: true, E: false })).toBe(
      '{"E":false,"a":null,"b":[3,1,{"a":2,"z":1}],"é":true}',
    );
  });

  it('writes numbers and texts as section 3.2.2 of the RFC shows', () => {
    expect(canonicalJson({ numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0] })).toBe(
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}',
    );
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  it('refuses what JSON has not', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow();
    expect(() => canonicalJson({ a: Infinity })).toThrow();
  });

  it('hashes the UTF-8 bytes of the canonical form', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(canonicalHash({ b: 1, a: 'Ségou' })).toBe(sha256Hex('{"a":"Ségou","b":1}'));
  });
});
