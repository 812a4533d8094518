import {
  article15c,
  lodgings,
  type ClaimableDate,
  type EntryClause,
  type ImpreciseDate,
  type InstrumentId,
  type PolicyEvent,
  type Provision,
  type Rank,
  type Topic,
} from '@peildatum/policy';
import fc from 'fast-check';
import { day, exact } from '../days.js';
import {
  actRecorded,
  claimed,
  disclosed,
  instrumentRecorded,
  lapsed,
  published,
  rectified,
  source,
  withdrawn,
} from '../events.js';
import { mali } from '../geography.js';
import { anyOffset, claimedDate, closedDate, mostly, offsetWithin, rarely } from './dates.js';
import { elsewhere, ordinaryTopic, provisions, provisionsElsewhere } from './provisions.js';

/** What there is to record of one instrument, in the order of its own stream. */
export type Script = readonly PolicyEvent[];

const clause: fc.Arbitrary<EntryClause> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<EntryClause>({ kind: 'day-after-publication' }) },
  {
    weight: 3,
    arbitrary: anyOffset.map((offset): EntryClause => ({ kind: 'fixed-date', date: day(offset) })),
  },
  { weight: 1, arbitrary: fc.constant<EntryClause>({ kind: 'none' }) },
  { weight: 1, arbitrary: fc.constant<EntryClause>({ kind: 'not-known' }) },
);

const rank = fc.constantFrom<Rank>(1, 1, 1, 1, 2, 6);

const replacement = fc.constantFrom('section', 'section', 'topics', 'nothing');

interface PlannedClaim {
  readonly date: ClaimableDate;
  readonly value: ImpreciseDate;
  readonly rank: Rank;
  readonly part: 'main' | 'second' | null;
}

const claimRank = fc.constantFrom<Rank>(1, 3, 3, 6);

/** What some source says of the entry of one part or of all, or of another date of the instrument. */
const claim: fc.Arbitrary<PlannedClaim> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      date: fc.constant('entry' as const),
      value: claimedDate,
      rank: claimRank,
      part: fc.constantFrom(null, null, 'main' as const, 'second' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      date: fc.constant('publishedOn' as const),
      value: claimedDate,
      rank: claimRank,
      part: fc.constant(null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      date: fc.constantFrom('madePublicOn' as const, 'signedOn' as const),
      value: closedDate,
      rank: claimRank,
      part: fc.constant(null),
    }),
  },
);

const aPart = fc.constantFrom('main', 'main', 'main', 'second');

const anAct = fc.record({
  kind: fc.constantFrom('wbv' as const, 'wbv' as const, 'tbv' as const),
  holding: fc.constantFrom('held', 'held', 'held', 'referenced', 'first cited'),
  signed: mostly(offsetWithin(0, 8), 4),
  clause,
  rank,
  worksBackTo: rarely(offsetWithin(0, 6), 6),
  endsOn: rarely(offsetWithin(7, 15), 8),
  replacement,
  provisions,
  second: rarely(
    fc.record({
      clause: fc.option(clause, { nil: null }),
      provisions: fc.oneof(provisions, provisionsElsewhere),
    }),
    5,
  ),
  publishedAfter: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 5, arbitrary: offsetWithin(0, 6) },
  ),
  claims: fc.oneof(
    { weight: 2, arbitrary: fc.constant<PlannedClaim[]>([]) },
    { weight: 1, arbitrary: fc.array(claim, { maxLength: 2 }) },
  ),
  rectifications: rarely(
    fc.array(fc.record({ part: aPart, entersOn: anyOffset, provisions }), { minLength: 1, maxLength: 2 }),
    6,
  ).map((some) => some ?? []),
  lapse: rarely(
    fc.record({
      part: aPart,
      from: anyOffset,
      topic: fc.constantFrom<Topic>(article15c, article15c, ordinaryTopic),
    }),
    8,
  ),
  withdrawal: rarely(anyOffset, 8),
  appliesTo: rarely(fc.record({ applications: fc.constantFrom(...lodgings), date: anyOffset }), 6),
  disclosure: rarely(closedDate, 5),
});

/** A `wbv` or `tbv` with all that may happen to it. */
export function actInstrument(ordinal: number): fc.Arbitrary<Script> {
  return anAct.map((plan) => {
    const id = `${plan.kind}-2031-${ordinal}` as InstrumentId;
    const signedOn = plan.signed === null ? null : exact(plan.signed);
    const recorded = (holding: 'held' | 'referenced', on: ImpreciseDate | null) =>
      instrumentRecorded(id, plan.kind, on, { holding });
    const events: PolicyEvent[] =
      plan.holding === 'first cited'
        ? [recorded('referenced', null), recorded('held', signedOn)]
        : [recorded(plan.holding as 'held' | 'referenced', signedOn)];

    const dates = {
      source: plan.rank === 1 ? source() : source(plan.rank, 'a-nota'),
      entry: plan.clause,
      worksBackTo: plan.worksBackTo === null ? null : day(plan.worksBackTo),
      endsOn: plan.endsOn === null ? null : day(plan.endsOn),
      appliesTo:
        plan.appliesTo === null ? null : { ...plan.appliesTo, date: day(plan.appliesTo.date), words: null },
    };
    events.push(
      actRecorded(id, plan.provisions, { ...dates, replaces: replaces(plan.replacement, plan.provisions) }),
    );
    if (plan.second !== null) {
      const { clause } = plan.second;
      const beside = [...plan.provisions, ...plan.rectifications.flatMap((one) => one.provisions)];
      const provisions = plan.second.provisions.filter((one) => isReadableBeside(one, beside));
      if (provisions.length > 0) {
        events.push(actRecorded(id, provisions, { ...dates, part: 'second', entry: clause ?? plan.clause }));
      }
    }
    const isPart = (part: string | null) =>
      events.some(({ type, data }) => type === 'ActRecorded' && data.part === part);
    events.push(
      ...plan.claims.map((one) =>
        claimed(id, one.date, one.value, one.rank, isPart(one.part) ? one.part : null),
      ),
    );
    if (plan.disclosure !== null) events.push(disclosed(id, plan.disclosure));
    if (plan.publishedAfter !== null)
      events.push(published(id, day((plan.signed ?? 0) + plan.publishedAfter)));
    const partOf = (part: string) => (isPart(part) ? part : 'main');
    for (const { part, entersOn, provisions } of plan.rectifications) {
      events.push(rectified(id, day(entersOn), provisions, partOf(part)));
    }
    if (plan.lapse !== null) {
      events.push(lapsed(id, plan.lapse.topic, day(plan.lapse.from), partOf(plan.lapse.part)));
    }
    if (plan.withdrawal !== null) events.push(withdrawn(id, day(plan.withdrawal)));
    return events;
  });
}

function replaces(what: string, said: readonly Provision[]) {
  switch (what) {
    case 'section':
      return [{ kind: 'section' as const, country: mali, citation: null }];
    case 'topics':
      return [
        {
          kind: 'topics' as const,
          country: mali,
          topics: [...new Set([article15c, ...said.map(({ topic }) => topic)])],
        },
      ];
    default:
      return [];
  }
}

/**
 * Whether a paragraph under a number of its own can be read beside the others on its topic. A text that grades in one
 * place and denies everything in another has no one reading, and no rule gives it one.
 */
function isReadableBeside(other: Provision, others: readonly Provision[]): boolean {
  return (
    other.citation !== elsewhere ||
    others.every(({ topic, content }) => topic !== other.topic || content.kind === other.content.kind)
  );
}
