import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

import type { Json } from './port.js';

const canonicalize = createRequire(import.meta.url)('canonicalize') as (value: unknown) => string | undefined;

/**
 * RFC 8785 canonical JSON: equal values give equal text, whatever the order of their members.
 * Throws TypeError for what is not JSON at the top (undefined, a function).
 */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not JSON');
  return text;
}

/** SHA-256 of the UTF-8 bytes of the text, 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of the canonical form of a value. */
export function canonicalHash(value: Json): string {
  return sha256Hex(canonicalJson(value));
}
