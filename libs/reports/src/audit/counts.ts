import type { CountryCode } from '@peildatum/policy';

import type { AuditEvent, CountryFigures } from './audit.js';

type Counted = Pick<CountryFigures, 'events' | 'corrections' | 'changingEvents'>;

/** Counts events by the country they are about. */
export class Counts {
  private readonly counts = new Map<CountryCode, { -readonly [K in keyof Counted]: Counted[K] }>();

  add({ countries, correction, effect }: AuditEvent): void {
    const changed = new Set(effect.map(({ country }) => country));
    for (const country of new Set([...countries, ...changed])) {
      const count = this.counts.get(country) ?? { ...none };
      count.events += 1;
      if (correction !== null) count.corrections += 1;
      if (changed.has(country)) count.changingEvents += 1;
      this.counts.set(country, count);
    }
  }

  of(country: CountryCode): Counted {
    return this.counts.get(country) ?? none;
  }
}

const none: Counted = { events: 0, corrections: 0, changingEvents: 0 };
