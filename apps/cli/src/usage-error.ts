import type { Bilingual } from '@peildatum/application';

/** One thing wrong with how a command was written. */
export interface UsageFault extends Bilingual {
  readonly code: string;
}

/** The command was not written as it must be: exit 2, one line per fault. */
export class UsageError extends Error {
  constructor(readonly faults: readonly UsageFault[]) {
    super(faults.map(({ en }) => en).join('; '));
    this.name = 'UsageError';
  }
}

/** Throws a {@link UsageError} that names every flag that is missing. */
export function requireFlags(given: Readonly<Record<string, unknown>>): void {
  const missing = Object.entries(given).filter(([, value]) => value === undefined || value === '');
  if (missing.length === 0) return;
  throw new UsageError(
    missing.map(([flag]) => ({ code: 'flag-missing', nl: `${flag} ontbreekt`, en: `${flag} is missing` })),
  );
}
