import type { InstrumentFacts } from '@peildatum/policy';
import type { Basis } from '@peildatum/timeline';

import type { SourceLink } from './case-answer.js';

/** Where a document can be read: by its number in the official publications, its ECLI, and the addresses recorded with it. */
export function linksOf(facts: InstrumentFacts): SourceLink[] {
  const { ecli, links } = facts.instrument.event.data;
  const published = facts.publications.map(({ event }) => event.data.gazette);
  return distinct([
    ...published.map((gazette) => official('staatscourant', gazette)),
    ...(facts.id.startsWith('kst-') ? [official('kamerstuk', facts.id)] : []),
    ...(ecli === null
      ? []
      : [
          {
            kind: 'ecli' as const,
            name: ecli,
            href: `https://deeplink.rechtspraak.nl/uitspraak?id=${encodeURIComponent(ecli)}`,
          },
        ]),
    ...links
      .filter((link) => /^https?:\/\//.test(link))
      .map((link) => ({ kind: 'recorded' as const, name: link, href: link })),
  ]);
}

/** The paragraph as it read: Juriconnect with the day of validity and the day it is looked at from. */
export function jciLink({ jci }: Basis): SourceLink[] {
  return jci === null ? [] : [{ kind: 'jci', name: jci, href: `https://wetten.overheid.nl/${jci}` }];
}

function official(kind: 'staatscourant' | 'kamerstuk', number: string): SourceLink {
  return {
    kind,
    name: number,
    href: `https://zoek.officielebekendmakingen.nl/${encodeURIComponent(number)}.html`,
  };
}

export function distinct(links: readonly SourceLink[]): SourceLink[] {
  return [...new Map(links.map((link) => [link.href, link])).values()];
}
