import {
  boundsOf,
  span,
  type CivilDate,
  type DayBounds,
  type ImpreciseDate,
  type Rank,
} from '@peildatum/policy';
import type { Instrument } from './register.js';

/** One source's statement of a date, and how much that source weighs (1 is most). */
export interface Claim {
  readonly bounds: DayBounds;
  readonly rank: Rank;
}

/** The highest rank alone decides; within it the bounds hold every date claimed. Null where nobody claims anything. */
export function decide(claims: readonly Claim[]): Claim | null {
  if (claims.length === 0) return null;
  const rank = Math.min(...claims.map((claim) => claim.rank)) as Rank;
  const bounds = claims.filter((claim) => claim.rank === rank).map((claim) => claim.bounds);
  return { rank, bounds: bounds.reduce(span) };
}

/** What a held document says of its own signature weighs 1, what another says of it 7. */
export function signedOn(instrument: Instrument): Claim | null {
  const own = instrument.recordings.flatMap(({ signedOn, holding }) =>
    signedOn === null ? [] : [claim(signedOn, holding === 'held' ? 1 : 7)],
  );
  return decide([...own, ...claimsOf(instrument, 'signedOn')]);
}

/** By the gazette (rank 1), or by who else names a day. "Not before D" names none: see {@link notPublishedBefore}. */
export function publishedOn(instrument: Instrument): Claim | null {
  const inTheGazette = instrument.publications.map((publication) => claim(publication.publishedOn, 1));
  const byOthers = claimsOf(instrument, 'publishedOn').filter(({ bounds }) => bounds.latest < Infinity);
  return decide([...inTheGazette, ...byOthers]);
}

/** The latest D of which any source says "published not before D"; `-Infinity` where none does. */
export function notPublishedBefore(instrument: Instrument): number {
  const notBefore = claimsOf(instrument, 'publishedOn').filter(({ bounds }) => bounds.latest === Infinity);
  return Math.max(-Infinity, ...notBefore.map(({ bounds }) => bounds.earliest));
}

/** First day on which anyone could read it: disclosed in any way, or published. Null where neither is known. */
export function publicSince(instrument: Instrument): DayBounds | null {
  const disclosures = instrument.disclosures.map(({ madePublicOn, source }) =>
    claim(madePublicOn, source.rank),
  );
  const disclosed = decide([...disclosures, ...claimsOf(instrument, 'madePublicOn')]);
  const dates = [disclosed, publishedOn(instrument)].filter((date) => date !== null);
  if (dates.length === 0) return null;
  return {
    earliest: Math.min(...dates.map(({ bounds }) => bounds.earliest)),
    latest: Math.min(...dates.map(({ bounds }) => bounds.latest)),
  };
}

/** What sources say of the entry of one part: of it by name, or of all parts at once. */
export function entryClaims(instrument: Instrument, part: string): Claim[] {
  return instrument.claims
    .filter((data) => data.date === 'entry' && (data.part === null || data.part === part))
    .map((data) => claim(data.value, data.source.rank));
}

function claimsOf(instrument: Instrument, date: 'signedOn' | 'publishedOn' | 'madePublicOn'): Claim[] {
  return instrument.claims
    .filter((data) => data.date === date)
    .map((data) => claim(data.value, data.source.rank));
}

function claim(date: ImpreciseDate | CivilDate, rank: Rank): Claim {
  return { bounds: boundsOf(date), rank };
}
