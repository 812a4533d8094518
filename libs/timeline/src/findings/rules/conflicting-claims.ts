import {
  boundsOf,
  claimableDates,
  dateNames,
  exactly,
  formatBounds,
  toDayNumber,
  type ClaimableDate,
  type DayBounds,
  type InstrumentFacts,
  type Rank,
} from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { FindingContext } from '../context.js';
import { finding } from '../making.js';

interface Statement {
  readonly bounds: DayBounds;
  readonly rank: Rank;
  readonly part: string | null;
  readonly event: string;
}

/** Sources that give one date of an instrument days that cannot both be so. The highest rank decides; that others differ is told here. */
export function conflictingClaims(context: FindingContext): Finding[] {
  return context.instrumentsInQuestion.flatMap((facts) =>
    claimableDates.flatMap((date) => {
      const statements = statementsOn(facts, date);
      const parts = new Set(statements.map(({ part }) => part));
      return [...parts].flatMap((part) => {
        const mine = statements.filter((one) => one.part === part || one.part === null || part === null);
        const apart = mine.filter((one) => mine.some((other) => excludes(one.bounds, other.bounds)));
        if (apart.length === 0 || !apart.some((one) => one.part === part)) return [];
        const name = context.nameOf(facts.id);
        const said = apart
          .map(({ bounds, rank }) => ({ day: formatBounds(bounds), rank }))
          .sort((a, b) => a.rank - b.rank || (a.day < b.day ? -1 : 1));
        return [
          finding(
            'conflicting-claims',
            {
              nl: `bronnen geven voor ${dateNames[date].nl} van ${name.nl} verschillende dagen: ${said.map(({ day, rank }) => `${day} (rang ${rank})`).join(', ')}.`,
              en: `sources give ${dateNames[date].en} of ${name.en} different days: ${said.map(({ day, rank }) => `${day} (rank ${rank})`).join(', ')}.`,
            },
            { instrument: facts.id, events: apart.map(({ event }) => event) },
          ),
        ];
      });
    }),
  );
}

function statementsOn(facts: InstrumentFacts, date: ClaimableDate): Statement[] {
  const found: Statement[] = facts.claims
    .filter(({ event }) => event.data.date === date)
    .map(({ event, recorded }) => ({
      bounds: boundsOf(event.data.value),
      rank: event.data.source.rank,
      part: event.data.part,
      event: recorded.id,
    }));
  const { signedOn } = facts.instrument.event.data;
  if (date === 'signedOn' && signedOn !== null && facts.held)
    found.push({ bounds: boundsOf(signedOn), rank: 1, part: null, event: facts.instrument.recorded.id });
  if (date === 'publishedOn') {
    for (const { event, recorded } of facts.publications)
      found.push({
        bounds: exactly(toDayNumber(event.data.publishedOn)),
        rank: 1,
        part: null,
        event: recorded.id,
      });
  }
  if (date === 'madePublicOn') {
    for (const { event, recorded } of facts.disclosures)
      found.push({
        bounds: boundsOf(event.data.madePublicOn),
        rank: event.data.source.rank,
        part: null,
        event: recorded.id,
      });
  }
  return found;
}

function excludes(a: DayBounds, b: DayBounds): boolean {
  return a.latest < b.earliest || b.latest < a.earliest;
}
