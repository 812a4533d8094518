import { whatIsOpen, type Scope, type ScopeSurroundings } from '@peildatum/policy';
import type { OpenCause } from './content.js';
import type { References } from './references.js';
import type { AskedRegion } from './subject.js';

/** What in a scope keeps it open whether the region lies in it; `meant`: the id as which the text reads the region. */
export function openScopes(
  scope: Scope,
  meant: string,
  around: ScopeSurroundings,
  region: AskedRegion,
  references: References,
): OpenCause[] {
  return whatIsOpen(scope, meant, around).map((open): OpenCause => {
    if (open.kind !== 'as-in') return { kind: 'scope', scope: open };
    return { kind: 'reference', reference: open, why: references.read(open, region).why ?? 'not-settled' };
  });
}
