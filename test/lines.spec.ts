import {
  article15c,
  protectionAlternative,
  type DataOf,
  type InstrumentId,
  type PolicyEvent,
  type Provision,
  type RegionId,
  type Scope,
} from '@peildatum/policy';
import { buildGazetteer, type RegionRow } from '@peildatum/gazetteer';
import { Timeline, type HistoryAnswer } from '@peildatum/timeline';

import { peildatum } from './support/histories/asking.js';
import { day, exact } from './support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  noPolicy,
  oneAlternative,
  provision,
  published,
  rectified,
  withdrawn,
} from './support/histories/events.js';
import { gao, mali, mopti } from './support/histories/geography.js';
import { written } from './support/histories/written.js';
import { timelineAfter } from './support/timeline-of.js';

const [one, two, three] = ['wbv-2031-1', 'wbv-2031-2', 'wbv-2031-3'] as InstrumentId[];
const inGao = gradings('three-step', [named(gao), 'exceptional']);
const inMopti = gradings('three-step', [named(mopti), 'higher']);
const asInC7: Scope = { kind: 'as-in', citation: 'C7/20.3.1', words: null };
const referring = gradings('three-step', [asInC7, 'exceptional']);
const alternative = (...regions: RegionId[]) =>
  provision(protectionAlternative, oneAlternative(named(...regions), named(...regions)), {
    citation: 'C7/20.3.1',
  });

/** What enters on the day. */
function entering(
  id: InstrumentId,
  on: number,
  provisions: readonly Provision[],
  more: Partial<DataOf<'ActRecorded'>> = {},
): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'wbv', exact(on - 2)),
    actRecorded(id, provisions, more),
    published(id, day(on - 1)),
  ];
}

const first = entering(one!, 3, [inGao]);
const last = entering(three!, 12, [inGao]);

describe('the lines of a history, notices apart', () => {
  it.each<[string, PolicyEvent[]]>([
    ['where each act governs until the next', [...first, ...entering(two!, 7, [inMopti]), ...last]],
    ['where two acts enter on one day', [...first, ...entering(two!, 3, [inMopti]), ...last]],
    ['where an act ends by itself', [...entering(one!, 3, [inGao], { endsOn: day(6) }), ...last]],
    ['where an act is withdrawn', [...first, withdrawn(one!, day(6)), ...last]],
    ['where a text is rectified', [...first, rectified(one!, day(6), [inMopti]), ...last]],
    ['where a provision lapses', [...first, lapsed(one!, article15c, day(6)), ...last]],
    [
      'where an act on another topic ends a stated absence',
      [noPolicy(), ...entering(two!, 2, [provision(protectionAlternative, { kind: 'denied' })]), ...last],
    ],
    [
      'where an act says what another says at the time',
      [
        ...entering(one!, 3, [alternative(gao)]),
        ...entering(two!, 5, [referring]),
        ...entering(three!, 8, [alternative(mopti)]),
      ],
    ],
    [
      'where the day of an entry is open',
      [...first, instrumentRecorded(two!, 'wbv', exact(5)), actRecorded(two!, [inMopti]), ...last],
    ],
    [
      'where an act applies to some applications',
      [
        ...first,
        ...entering(two!, 7, [inMopti], {
          appliesTo: { applications: 'lodged-before', date: day(5) } as never,
        }),
        ...last,
      ],
    ],
  ])('are those of the history %s', (_where, events) => {
    const timeline = timelineAfter(...events);
    const on = peildatum(day(20));
    for (const topic of [article15c, protectionAlternative]) {
      const lines = timeline.lines(mali, topic, on);
      expect(withoutNotices(lines)).toEqual(withoutNotices(timeline.history(mali, null, topic, on).lines));
      expect(lines.flatMap(({ runs }) => runs).length).toBeGreaterThan(0);
    }
  });
});

describe('the lines of regions that were not always there', () => {
  it('are of their own days, where no act names them too', () => {
    const within = (on: number) => ({ kind: 'within', earliest: day(on), latest: day(on) }) as const;
    const [always, open] = [{ kind: 'long-standing' }, { kind: 'open' }] as const;
    const region = (id: string, period: RegionRow['period']): RegionRow => ({
      id,
      country: mali,
      name: id,
      spellings: [],
      ranks: [],
      period,
      carvedOutOf: null,
      certainty: 'sourced',
      source: 'invented for the test',
    });
    const regions = [
      region('ML-91', { from: always, until: open }),
      region('ML-92', { from: within(5), until: open }),
      region('ML-93', { from: always, until: within(7) }),
      region('ML-94', { from: always, until: open }),
    ];
    const timeline = new Timeline(
      buildGazetteer({
        countries: [
          {
            code: mali,
            alpha3: 'MLI',
            name: { nl: 'Mali', en: 'Mali' },
            variants: [],
            formerNames: [],
            standing: 'iso-3166-1',
            source: 'invented for the test',
          },
        ],
        regions,
        areas: [],
        shared: [],
      }),
    );
    timeline.apply(written(...first, ...last).log);
    const on = peildatum(day(20));
    const lines = timeline.lines(mali, article15c, on);
    expect(withoutNotices(lines)).toEqual(withoutNotices(timeline.history(mali, null, article15c, on).lines));
    expect(lines.map(({ runs }) => [runs[0]!.from, runs.at(-1)!.until])).toEqual([
      ['..', '..'],
      [day(5), '..'],
      ['..', day(7)],
      ['..', '..'],
    ]);
  });
});

function withoutNotices(lines: HistoryAnswer['lines']) {
  return lines.map(({ region, runs }) => ({
    region,
    runs: runs.map(({ notices: _notices, ...run }) => run),
  }));
}
