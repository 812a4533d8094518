import type { InstrumentId, PolicyEvent, ProvisionContent, Topic } from '@peildatum/policy';
import fc from 'fast-check';
import { day, exact } from '../days.js';
import {
  actRecorded,
  courtFinding,
  extended,
  instrumentRecorded,
  provision,
  published,
  term,
  withdrawn,
} from '../events.js';
import { mali } from '../geography.js';
import type { Script } from './act-instrument.js';
import { anyOffset, mostly, offsetWithin, rarely } from './dates.js';
import { decisionMoratorium } from './provisions.js';
import { scope } from './scopes.js';

const aMoratorium = fc.record({
  holding: fc.constantFrom('held' as const, 'held' as const, 'referenced' as const),
  signed: mostly(offsetWithin(0, 4), 4),
  publishedAfter: mostly(offsetWithin(0, 5), 4),
  fixed: rarely(offsetWithin(0, 6), 3),
  says: fc.oneof(
    { weight: 8, arbitrary: fc.constant('term' as const) },
    { weight: 1, arbitrary: fc.constantFrom('ended' as const, 'nothing' as const) },
  ),
  worksBackTo: rarely(offsetWithin(0, 4), 6),
  until: mostly(offsetWithin(3, 10), 6),
  lasts: rarely(
    fc.record({
      count: fc.integer({ min: 1, max: 6 }),
      unit: fc.constantFrom('days' as const, 'weeks' as const),
    }),
    4,
  ),
  endsOnEvent: rarely(fc.constant({ nl: 'een ambtsbericht', en: 'a country report' }), 6),
  covers: rarely(scope, 4),
  extensions: fc.array(
    fc.record({
      entersAfter: fc.integer({ min: -3, max: 4 }),
      lasts: offsetWithin(1, 5),
      worksBack: rarely(offsetWithin(1, 5), 3),
    }),
    { maxLength: 2 },
  ),
  finding: rarely(
    fc.record({
      judgedOn: anyOffset,
      topic: fc.constantFrom<Topic | null>(null, decisionMoratorium, 'departure-moratorium' as Topic),
      finding: fc.constantFrom('unlawful' as const, 'unlawful' as const, 'upheld' as const),
    }),
    3,
  ),
  withdrawal: rarely(anyOffset, 5),
});

/** A decision of its own on a besluitmoratorium, with its extensions, gaps and judgments. */
export function moratoriumInstrument(ordinal: number): fc.Arbitrary<Script> {
  return aMoratorium.map((plan) => {
    const id = idOf(plan.signed, ordinal);
    const until = plan.until;
    const content: Record<typeof plan.says, ProvisionContent[]> = {
      term: [
        term(until === null ? null : day(until), {
          lasts: plan.lasts,
          endsOnEvent: plan.endsOnEvent,
          covers: plan.covers,
        }),
      ],
      ended: [{ kind: 'ended' }],
      nothing: [],
    };
    const events: PolicyEvent[] = [
      instrumentRecorded(id, 'moratorium', plan.signed === null ? null : exact(plan.signed), {
        holding: plan.holding,
      }),
      actRecorded(
        id,
        content[plan.says].map((one) => provision(decisionMoratorium, one)),
        {
          entry:
            plan.fixed === null
              ? { kind: 'day-after-publication' }
              : { kind: 'fixed-date', date: day(plan.fixed) },
          worksBackTo: plan.worksBackTo === null ? null : day(plan.worksBackTo),
          replaces: [{ kind: 'topics', country: mali, topics: [decisionMoratorium] }],
        },
      ),
    ];
    if (plan.publishedAfter !== null)
      events.push(published(id, day((plan.signed ?? 0) + plan.publishedAfter)));
    let end = until;
    for (const { entersAfter, lasts, worksBack } of plan.says === 'term' ? plan.extensions : []) {
      if (end === null) break;
      const entersOn = end + entersAfter;
      const newEnd = Math.max(end, entersOn) + lasts;
      events.push(
        extended(id, day(entersOn), day(newEnd), worksBack === null ? null : day(entersOn - worksBack)),
      );
      end = newEnd;
    }
    if (plan.finding !== null) {
      events.push(courtFinding(id, day(plan.finding.judgedOn), plan.finding.topic, plan.finding.finding));
    }
    if (plan.withdrawal !== null) events.push(withdrawn(id, day(plan.withdrawal)));
    return events;
  });
}

/** Named after its date where that is known, with the ordinal of what was signed on one day. */
function idOf(signed: number | null, ordinal: number): InstrumentId {
  const suffix = ordinal === 1 ? '' : `-${ordinal}`;
  return `moratorium-${signed === null ? `mali-${ordinal}` : `${day(signed)}${suffix}`}` as InstrumentId;
}
