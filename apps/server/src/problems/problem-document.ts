import type { Fault, Problem } from '@peildatum/application';

import { mostFaults } from '../options.js';
import type { Language } from './language.js';

/** A problem as it is sent (RFC 9457). */
export interface ProblemDocument {
  /** A name, no address: `urn:peildatum:problem:` and the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Names this one request; the server's log has the same id. */
  readonly instance: string;
  readonly code: string;
  readonly faults: readonly Fault[];
  readonly faultsLeftOut?: number;
  /** `nearest`, `parent`, `etag` and other members that belong to one code. */
  readonly [extension: string]: unknown;
}

export function problemDocument(problem: Problem, language: Language, requestId: string): ProblemDocument {
  const detail = detailOf(problem, language);
  const leftOut = problem.faults.length - mostFaults;
  return {
    type: `urn:peildatum:problem:${problem.code}`,
    title: problem.title[language],
    status: problem.status,
    ...(detail === null ? {} : { detail }),
    instance: `urn:uuid:${requestId}`,
    code: problem.code,
    faults: problem.faults.slice(0, mostFaults).map(({ code, path, nl, en }) => ({ code, path, nl, en })),
    ...(leftOut > 0 ? { faultsLeftOut: leftOut } : {}),
    ...problem.extensions,
  };
}

/** What the faults say, or without faults what the error says of itself, in the language asked for. */
function detailOf({ faults, detail }: Problem, language: Language): string | null {
  if (faults.length === 0) return detail?.[language] ?? null;
  const sentences = faults
    .slice(0, 3)
    .map((fault) => (fault.path === '' ? fault[language] : `${fault.path}: ${fault[language]}`));
  const more = faults.length - sentences.length;
  if (more > 0) sentences.push(language === 'nl' ? `en nog ${more}` : `and ${more} more`);
  return sentences.join('; ');
}
