import { createHash } from 'node:crypto';

import { Forbidden, TokensFileInvalid, Unauthenticated } from '../errors.js';
import { Tokens } from './tokens.js';

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
const file = `
- tokenSha256: ${hash('reads')}
  actor: reader@example.nl
  role: reader
- tokenSha256: ${hash('records').toUpperCase()}
  actor: officer@example.nl
  role: recorder
  clearance: confidential
- { tokenSha256: ${hash('audits')}, actor: auditor@example.nl, role: auditor }
`;

describe('tokens', () => {
  const tokens = Tokens.read(file);

  it('gives the holder of a known token, with clearance only where it is given', () => {
    expect(tokens.holderOf('Bearer reads')).toEqual({
      actor: 'reader@example.nl',
      role: 'reader',
      clearance: 'public',
    });
    expect(tokens.holderOf('bearer records')).toMatchObject({ role: 'recorder', clearance: 'confidential' });
    expect(tokens.holderOf(undefined)).toBeUndefined();
  });

  it.each(['Bearer unknown', 'Bearer ', 'Basic reads', 'reads', `Bearer ${hash('reads')}`, 'Bearer reads x'])(
    'knows nobody by %s',
    (header) => {
      expect(() => tokens.holderOf(header)).toThrow(Unauthenticated);
    },
  );

  it('lets each role do what is its right and nothing else', () => {
    expect(tokens.require('Bearer records', 'record').actor).toBe('officer@example.nl');
    expect(() => tokens.require('Bearer reads', 'record')).toThrow(Forbidden);
    expect(() => tokens.require('Bearer audits', 'record')).toThrow(Forbidden);
    expect(tokens.require('Bearer audits', 'see-actors').role).toBe('auditor');
    expect(() => tokens.require('Bearer records', 'see-actors')).toThrow(Forbidden);
    expect(() => tokens.require(undefined, 'ask')).toThrow(Unauthenticated);
    expect(() => Tokens.none().require('Bearer reads', 'ask')).toThrow(Unauthenticated);
  });

  it('reads JSON as well', () => {
    const json = JSON.stringify([{ tokenSha256: hash('x'), actor: 'a', role: 'reader' }]);
    expect(Tokens.read(json).holderOf('Bearer x')).toMatchObject({ actor: 'a' });
  });

  it('refuses a file with every fault in it, and repeats no hash', () => {
    const bad = `
- { tokenSha256: short, actor: '', role: king, clearance: all, note: x }
- 7
- { tokenSha256: ${hash('a')}, actor: a, role: reader }
- { tokenSha256: ${hash('a')}, actor: b, role: reader }
`;
    const error = ((): unknown => {
      try {
        return Tokens.read(bad);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(TokensFileInvalid);
    const { faults, message } = error as TokensFileInvalid;
    expect(faults.map(({ path }) => path).sort()).toEqual([
      '[0].actor',
      '[0].clearance',
      '[0].note',
      '[0].role',
      '[0].tokenSha256',
      '[1]',
      '[3].tokenSha256',
    ]);
    expect(message).not.toContain(hash('a'));
    expect(() => Tokens.read('a: [')).toThrow(TokensFileInvalid);
    expect(() => Tokens.read('a: 1')).toThrow(TokensFileInvalid);
  });
});
