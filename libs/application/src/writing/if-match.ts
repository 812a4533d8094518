import { InvalidInput, PreconditionFailed, PreconditionRequired } from '../errors.js';
import type { LoadedStream } from '../log/policy-log.js';

const entityTag = /^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;

/**
 * Holds a stream against an If-Match header (RFC 9110 §13.1.1: strong comparison, a list, or `*`).
 * Throws PreconditionRequired, PreconditionFailed, InvalidInput (no entity tag).
 */
export function checkIfMatch(
  { etag }: LoadedStream,
  { ifMatch, ifMatchRequired }: { readonly ifMatch: string | undefined; readonly ifMatchRequired: boolean },
): void {
  if (ifMatch === undefined) {
    if (ifMatchRequired) throw new PreconditionRequired(etag);
    return;
  }
  const wanted = ifMatch.trim();
  if (wanted === '*') {
    if (etag === null) throw new PreconditionFailed(null);
    return;
  }
  const tags = wanted.split(',').map((tag) => tag.trim());
  if (!tags.every((tag) => entityTag.test(tag))) {
    throw new InvalidInput([
      {
        code: 'not-an-etag',
        path: 'If-Match',
        nl: 'If-Match moet een ETag zijn zoals dit register die gaf, tussen aanhalingstekens, of *.',
        en: 'If-Match must be an ETag as this ledger gave it, in quotes, or *.',
        at: null,
      },
    ]);
  }
  if (etag === null || !tags.includes(etag)) throw new PreconditionFailed(etag);
}
