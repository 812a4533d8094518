import {
  formatBounds,
  isWithin,
  renumbered,
  sectionOf,
  type CountryCode,
  type DayBounds,
} from '@peildatum/policy';
import type { SectionAlias } from '../cited-answer.js';
import type { Viewpoint } from '../reading/viewpoint.js';
import { countsAsPublic } from '../reading/viewpoint.js';
import { actNodes, atHand } from '../record/recorded-act.js';
import type { PolicyRecord } from '../record/policy-record.js';
import { renumberingsOf } from './renumberings.js';

interface Sighting {
  readonly on: DayBounds;
  readonly section: string;
}

/**
 * The numbers of a country's section with their periods: from the acts and consolidated texts that number its paragraphs, and from the
 * renumberings of the section. A number holds until the next sighting of another; before the first nothing is known.
 */
export function sectionAliases(
  record: PolicyRecord,
  country: CountryCode,
  viewpoint: Viewpoint,
): SectionAlias[] {
  const aliases: { section: string; from: DayBounds; until: DayBounds }[] = [];
  for (const { on, section } of sightings(record, country, viewpoint)) {
    const last = aliases.at(-1);
    if (last?.section === section) continue;
    if (last !== undefined) last.until = on;
    aliases.push({ section, from: on, until: { earliest: Infinity, latest: Infinity } });
  }
  return aliases.map(({ section, from, until }) => ({
    section,
    from: formatBounds(from),
    until: formatBounds(until),
  }));
}

function sightings(record: PolicyRecord, country: CountryCode, viewpoint: Viewpoint): Sighting[] {
  const found: Sighting[] = [];
  for (const id of record.country(country)?.instruments ?? []) {
    const facts = record.factsOf(id, viewpoint.prefix);
    if (facts === undefined) continue;
    for (const node of actNodes(facts, 0, atHand(facts))) {
      if (node.entry.bounds.latest === Infinity || !countsAsPublic(node.madePublic, viewpoint)) continue;
      const section = sectionIn(
        facts.acts.filter(({ event }) => node.parts.includes(event.data.part)).map(({ event }) => event.data),
        country,
      );
      if (section !== null) found.push({ on: node.entry.bounds, section });
    }
  }
  const inOrder = found.sort(byDay);
  for (const { from, to, effectiveOn } of renumberingsOf(record, country, viewpoint)) {
    const before = inOrder.findLast(({ on }) => on.earliest <= effectiveOn.earliest)?.section ?? from;
    if (isWithin(before, from))
      inOrder.push({ on: effectiveOn, section: sectionOf(renumbered(before, from, to)) });
    inOrder.sort(byDay);
  }
  return inOrder;
}

function byDay(a: Sighting, b: Sighting): number {
  return a.on.earliest - b.on.earliest || a.on.latest - b.on.latest;
}

/** The one section that an act numbers for the country; null where it numbers none, or several. */
function sectionIn(
  acts: readonly {
    readonly replaces: readonly {
      readonly kind: string;
      readonly country: CountryCode | null;
      readonly citation?: string | null;
    }[];
    readonly provisions: readonly {
      readonly country: CountryCode | null;
      readonly citation: string | null;
    }[];
  }[],
  country: CountryCode,
): string | null {
  const sections = new Set<string>();
  for (const { replaces, provisions } of acts) {
    for (const one of [...replaces, ...provisions]) {
      if (one.country === country && typeof one.citation === 'string') sections.add(sectionOf(one.citation));
    }
  }
  return sections.size === 1 ? [...sections][0]! : null;
}
