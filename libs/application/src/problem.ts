import { LedgerError } from '@peildatum/ledger';
import type { Bilingual } from '@peildatum/policy';

import {
  ApplicationError,
  CitationNotFound,
  CountryNotFound,
  NotCaughtUp,
  PreconditionFailed,
  PreconditionRequired,
  RegionNotFound,
  RegionOutsideItsPeriod,
  Unauthenticated,
  WriteConflict,
  type LocatedFault,
} from './errors.js';
import { dutchDetailOf } from './problem-details.js';
import { problemKinds, unforeseen } from './problem-titles.js';

/** An error as both sides of the product tell it: HTTP as problem+json (RFC 9457), a shell by lines and exit status. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: Bilingual;
  /** More about this one, safe to show; null where the title says it all, and for what we did not foresee. The words of the storage are English only. */
  readonly detail: { readonly nl: string | null; readonly en: string } | null;
  readonly exit: 1 | 2 | 3;
  /** Everything that was wrong with the request. */
  readonly faults: readonly LocatedFault[];
  /** Headers of the HTTP answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Members of their own in problem+json: `nearest`, `parent`, `etag`. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The one mapping of everything that may be thrown here. Never throws; what it does not know is our fault (500, exit 3). */
export function problemOf(error: unknown): Problem {
  const code = codeOf(error);
  const kind = (code === undefined ? undefined : problemKinds[code]) ?? unforeseen;
  return {
    status: kind.status,
    code: kind === unforeseen ? 'internal-error' : code!,
    title: kind.title,
    detail: kind === unforeseen ? null : { nl: dutchDetailOf(error), en: (error as Error).message },
    exit: kind.exit,
    faults: error instanceof ApplicationError ? error.faults : [],
    headers: headersOf(error),
    extensions: extensionsOf(error),
  };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof ApplicationError || error instanceof LedgerError ? error.code : undefined;
}

function headersOf(error: unknown): Record<string, string> {
  if (carriesEtag(error)) return error.etag === null ? {} : { ETag: error.etag };
  if (error instanceof NotCaughtUp) return { 'Retry-After': String(error.retryAfterSeconds) };
  if (error instanceof Unauthenticated) return { 'WWW-Authenticate': 'Bearer' };
  return {};
}

function extensionsOf(error: unknown): Record<string, unknown> {
  if (carriesEtag(error)) return { etag: error.etag };
  if (
    error instanceof CountryNotFound ||
    error instanceof RegionNotFound ||
    error instanceof CitationNotFound
  )
    return { nearest: error.nearest };
  if (error instanceof RegionOutsideItsPeriod) return { parent: error.parent };
  return {};
}

function carriesEtag(error: unknown): error is PreconditionFailed | PreconditionRequired | WriteConflict {
  return (
    error instanceof PreconditionFailed ||
    error instanceof PreconditionRequired ||
    error instanceof WriteConflict
  );
}
