import { createHash, timingSafeEqual } from 'node:crypto';
import { parseDocument } from 'yaml';

import { type Clearance, roles, type Role } from '../caller.js';
import { Forbidden, TokensFileInvalid, Unauthenticated, unlocated } from '../errors.js';
import { isWellFormed } from '../input/well-formed.js';
import { hasRight, type Right } from './rights.js';

/** Whom a token stands for. */
export interface Holder {
  readonly actor: string;
  readonly role: Role;
  readonly clearance: Clearance;
}

interface Entry extends Holder {
  readonly hash: Buffer;
}

/**
 * The tokens of one installation, read from a file that holds no token, only their hashes:
 * a JSON or YAML list of `{ tokenSha256, actor, role: reader|recorder|auditor, clearance: public|confidential }`
 * (`clearance` may be left out: public). `tokenSha256`: SHA-256 of the token's UTF-8 bytes, 64 hexadecimal digits;
 * tokens must be random (32 bytes or more), since the hash is unsalted.
 */
export class Tokens {
  readonly #entries: readonly Entry[];

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** No token is known: everybody only asks. */
  static none(): Tokens {
    return new Tokens([]);
  }

  /** Throws TokensFileInvalid with every fault; a fault never repeats a hash. */
  static read(text: string): Tokens {
    const document = parseDocument(text, { maxAliasCount: 0, strict: true } as object);
    if (document.errors.length > 0)
      throw invalid([['', 'geen geldige YAML of JSON', 'no valid YAML or JSON']]);
    const list: unknown = document.toJS({ maxAliasCount: 0 });
    if (!Array.isArray(list)) throw invalid([['', 'moet een lijst zijn', 'must be a list']]);
    const faults: [string, string, string][] = [];
    const entries = list.map((row: unknown, index) => entryOf(row, `[${index}]`, faults));
    const hashes = entries.map((entry) => entry?.hash.toString('hex'));
    hashes.forEach((hash, index) => {
      if (hash !== undefined && hashes.indexOf(hash) < index)
        faults.push([`[${index}].tokenSha256`, 'staat er twee keer in', 'is listed twice']);
    });
    if (faults.length > 0) throw invalid(faults);
    return new Tokens(entries.filter((entry) => entry !== undefined));
  }

  /**
   * The holder of the token in an Authorization header (`Bearer …`); undefined without a header.
   * Throws Unauthenticated for anything else. Looks at every entry, each compared in constant time.
   */
  holderOf(authorization: string | undefined): Holder | undefined {
    if (authorization === undefined) return undefined;
    const token = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw new Unauthenticated();
    const hash = createHash('sha256').update(token, 'utf8').digest();
    let found: Entry | undefined;
    for (const entry of this.#entries) if (timingSafeEqual(entry.hash, hash)) found = entry;
    if (found === undefined) throw new Unauthenticated();
    return { actor: found.actor, role: found.role, clearance: found.clearance };
  }

  /** The holder, who must have the right: Unauthenticated without a known token, Forbidden with the wrong role. */
  require(authorization: string | undefined, right: Right): Holder {
    const holder = this.holderOf(authorization);
    if (holder === undefined) throw new Unauthenticated();
    if (!hasRight(holder.role, right)) throw new Forbidden(right);
    return holder;
  }
}

const known = new Set(['tokenSha256', 'actor', 'role', 'clearance']);

function entryOf(row: unknown, at: string, faults: [string, string, string][]): Entry | undefined {
  const before = faults.length;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    faults.push([at, 'moet een object zijn', 'must be an object']);
    return undefined;
  }
  const { tokenSha256, actor, role, clearance = 'public' } = row as Record<string, unknown>;
  for (const key of Object.keys(row))
    if (!known.has(key)) faults.push([`${at}.${key}`, 'onbekend veld', 'unknown field']);
  if (typeof tokenSha256 !== 'string' || !/^[0-9a-fA-F]{64}$/.test(tokenSha256))
    faults.push([`${at}.tokenSha256`, 'moet 64 hexadecimale cijfers zijn', 'must be 64 hexadecimal digits']);
  if (typeof actor !== 'string' || actor.trim() === '' || !isWellFormed(actor))
    faults.push([`${at}.actor`, 'moet een naam zijn', 'must be a name']);
  if (!roles.includes(role as Role))
    faults.push([
      `${at}.role`,
      `moet een van ${roles.join(', ')} zijn`,
      `must be one of ${roles.join(', ')}`,
    ]);
  if (clearance !== 'public' && clearance !== 'confidential')
    faults.push([`${at}.clearance`, 'moet public of confidential zijn', 'must be public or confidential']);
  if (faults.length > before) return undefined;
  return {
    hash: Buffer.from(tokenSha256 as string, 'hex'),
    actor: (actor as string).trim(),
    role: role as Role,
    clearance: clearance as Clearance,
  };
}

function invalid(faults: readonly (readonly [path: string, nl: string, en: string])[]): TokensFileInvalid {
  return new TokensFileInvalid(
    unlocated(faults.map(([path, nl, en]) => ({ code: 'tokens-file-invalid', path, nl, en }))),
  );
}
