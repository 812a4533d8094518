import { boundsOf, exactly, span, type DayBounds } from '../dates/imprecise-date.js';
import { toDayNumber, type DayNumber } from '../dates/civil-date.js';
import type { ClaimableDate } from '../model/events.js';
import type { Rank } from '../model/source.js';
import type { InstrumentFacts } from './instrument-facts.js';

/** What sources together say of one date, and the rank of those that decide. */
export interface ClaimedDate {
  readonly bounds: DayBounds;
  readonly rank: Rank;
}

/**
 * Several claims on one date: the highest rank alone decides; claims of equal rank span both; lower ranks never narrow.
 * Null without claims.
 */
export function decideClaims(claims: readonly ClaimedDate[]): ClaimedDate | null {
  const best = claims.reduce<Rank | null>(
    (rank, claim) => (rank === null || claim.rank < rank ? claim.rank : rank),
    null,
  );
  if (best === null) return null;
  const deciding = claims.filter((claim) => claim.rank === best);
  return { rank: best, bounds: deciding.map((claim) => claim.bounds).reduce(span) };
}

/** The claims recorded on one date of an instrument, of one part or of all where it is an entry. */
export function claimsOn(
  facts: InstrumentFacts,
  date: ClaimableDate,
  part: string | null = null,
): ClaimedDate[] {
  return facts.claims
    .filter(({ event }) => event.data.date === date && (event.data.part === null || event.data.part === part))
    .map(({ event }) => ({ bounds: boundsOf(event.data.value), rank: event.data.source.rank }));
}

/** A claim without a latest day says only "not before". */
export function isNotBefore(claim: ClaimedDate): boolean {
  return claim.bounds.latest === Infinity;
}

/** When the instrument was signed: its own word where it is held, else as it is cited. */
export function signedOn(facts: InstrumentFacts): ClaimedDate | null {
  const own = facts.instrument.event.data.signedOn;
  const claims = claimsOn(facts, 'signedOn');
  if (own !== null) claims.push({ bounds: boundsOf(own), rank: facts.held ? 1 : 7 });
  return decideClaims(claims);
}

/** When the instrument stood in the gazette: recorded, or claimed with a latest day; "not before" gives no date. */
export function publishedOn(facts: InstrumentFacts): ClaimedDate | null {
  const claims = claimsOn(facts, 'publishedOn').filter((claim) => !isNotBefore(claim));
  for (const { event } of facts.publications) {
    claims.push({ bounds: exactly(toDayNumber(event.data.publishedOn)), rank: 1 });
  }
  return decideClaims(claims);
}

/** When the document was first made public in any way, the gazette included; null where nothing is known of it. */
export function madePublicOn(facts: InstrumentFacts): DayBounds | null {
  const disclosures = claimsOn(facts, 'madePublicOn');
  for (const { event } of facts.disclosures) {
    disclosures.push({ bounds: boundsOf(event.data.madePublicOn), rank: event.data.source.rank });
  }
  const disclosed = decideClaims(disclosures)?.bounds;
  const published = publishedOn(facts)?.bounds;
  if (disclosed === undefined) return published ?? null;
  if (published === undefined) return disclosed;
  return {
    earliest: Math.min(disclosed.earliest, published.earliest),
    latest: Math.min(disclosed.latest, published.latest),
  };
}

/** The first day on which the instrument can have been published: not before its signature nor before any "not before" claim. */
export function earliestPublication(facts: InstrumentFacts): DayNumber {
  const floors = claimsOn(facts, 'publishedOn')
    .filter(isNotBefore)
    .map((claim) => claim.bounds.earliest);
  return Math.max(signedOn(facts)?.bounds.earliest ?? -Infinity, ...floors);
}
