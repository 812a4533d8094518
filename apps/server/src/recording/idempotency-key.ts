import { InvalidInput, unlocated } from '@peildatum/application';

/**
 * The key of a write: bare text without spaces, or a string of structured fields (RFC 9651, `"…"` with `\"` and `\\` escaped), which
 * draft-ietf-httpapi-idempotency-key-header asks for. Both ways of writing name the same key; 1 through 255 visible ASCII
 * characters. Throws InvalidInput for anything else.
 */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const quoted = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(header)?.[1];
  const key = quoted === undefined ? header : quoted.replace(/\\(["\\])/g, '$1');
  const wellFormed = quoted === undefined ? /^[\x21\x23-\x7e]+$/.test(header) : key !== '';
  if (!wellFormed || key.length > 255) throw new InvalidInput(unlocated([malformed]));
  return key;
}

const malformed = {
  code: 'header-malformed',
  path: 'Idempotency-Key',
  nl: 'moet 1 tot en met 255 zichtbare ASCII-tekens zijn, al dan niet tussen aanhalingstekens',
  en: 'must be 1 through 255 visible ASCII characters, quoted or not',
};
