import {
  article15c,
  protectionAlternative,
  type DataOf,
  type InstrumentId,
  type PolicyEvent,
  type Provision,
  type Scope,
  type Topic,
} from '@peildatum/policy';
import { certainByDay, changedDays, type Timeline } from '@peildatum/timeline';

import { peildatum } from './support/histories/asking.js';
import { between, day, exact } from './support/histories/days.js';
import {
  actRecorded,
  attested,
  claimed,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  noPolicy,
  oneAlternative,
  provision,
  published,
  rectified,
  sectionRenumbered,
  stated,
  term,
  withdrawn,
} from './support/histories/events.js';
import { gao, mali, mopti } from './support/histories/geography.js';
import { written } from './support/histories/written.js';
import { timelineOf } from './support/timeline-of.js';

const [one, two, three] = ['wbv-2031-1', 'wbv-2031-2', 'wbv-2031-3'] as [
  InstrumentId,
  InstrumentId,
  InstrumentId,
];
const moratorium = 'moratorium-mali-2031-1' as InstrumentId;
const other = 'moratorium-mali-2031-2' as InstrumentId;
const decisions = 'decision-moratorium' as Topic;
const topics = [article15c, protectionAlternative, decisions];
const inGao = gradings('three-step', [named(gao), 'exceptional']);
const inMopti = gradings('three-step', [named(mopti), 'higher']);
const section = { replaces: [{ kind: 'section', country: mali, citation: null }] } as const;
const asInC7: Scope = { kind: 'as-in', citation: 'C7/20.3.1', words: null };
const placed = {
  ...provision(protectionAlternative, oneAlternative(named(gao), named(gao))),
  citation: 'C7/30.3.1',
};

/** Enters on the day, and is not known before its publication; of which no publication is recorded where that is null. */
function act(
  id: InstrumentId,
  on: number | null,
  provisions: readonly Provision[],
  more: Partial<DataOf<'ActRecorded'>> = {},
): PolicyEvent[] {
  return [
    instrumentRecorded(id, id.startsWith('wbv') ? 'wbv' : 'moratorium', exact(-2)),
    ...(on === null ? [] : [published(id, day(on - 1))]),
    actRecorded(id, provisions, more),
  ];
}

const first = act(one, 3, [inGao]);
const last = act(three, 12, [inMopti], section);

describe('the effect of each event', () => {
  it.each<[string, PolicyEvent[]]>([
    ['recorded in the order in which they enter', [...first, ...last]],
    ['recorded before one that entered earlier', [...last, ...first]],
    ['of which the entry is open, after one that it may enter after', [...last, ...act(two, null, [inGao])]],
    [
      'of which the entry is open for some days, around one that is sure',
      [...last, ...act(two, null, [inGao]), claimed(two, 'entry', between(8, 15), 3)],
    ],
    ['that is withdrawn, while a later one takes over', [...first, ...last, withdrawn(one, day(6))]],
    ['before one that was withdrawn', [...last, withdrawn(three, day(14)), ...first]],
    ['before one that lapsed', [...act(three, 12, [inMopti]), lapsed(three, article15c, day(14)), ...first]],
    [
      'before one that had lapsed when it entered',
      [...act(three, 12, [inMopti]), lapsed(three, article15c, day(10)), ...first],
    ],
    [
      'before one that a rectification gave the topic',
      [...act(three, 12, [stated('exclusion-1f', 'a')]), rectified(three, day(15), [inMopti]), ...first],
    ],
    ['that is rectified after another took over', [...first, ...last, rectified(one, day(15), [inMopti])]],
    ['that ends by itself', [...act(one, 3, [inGao], { endsOn: day(6) }), ...last]],
    ['that works back', [...first, ...act(two, 9, [inMopti], { worksBackTo: day(5) }), ...last]],
    [
      'whose days of entry another source narrows, around one that is sure',
      [
        ...act(two, null, [inGao]),
        ...last,
        claimed(two, 'entry', between(8, 15), 3),
        claimed(two, 'entry', between(9, 10), 2),
      ],
    ],
    ['of one day', [...first, ...act(two, 3, [inMopti])]],
    [
      'of two parts',
      [
        instrumentRecorded(two, 'wbv', exact(0)),
        actRecorded(two, [inGao]),
        actRecorded(two, [inMopti], { part: 'B', entry: { kind: 'fixed-date', date: day(9) } }),
        published(two, day(2)),
        ...last,
      ],
    ],
    [
      'on another topic, where there was no policy',
      [noPolicy(), ...act(two, 5, [stated('exclusion-1f', 'a')])],
    ],
    [
      'on another topic, that may have ended what was no policy',
      [noPolicy(), ...act(two, null, [stated('exclusion-1f', 'a')]), ...last],
    ],
    ['of the country itself', [...first, noPolicy('..', day(2)), attested(day(0), day(8)), ...last]],
    [
      'on another topic, before one that ended what was no policy',
      [
        noPolicy(),
        ...act(two, 8, [stated('exclusion-1f', 'a')]),
        ...act(one, 3, [stated('exclusion-1f', 'a')]),
      ],
    ],
    [
      'of a moratorium, around a shorter one',
      [
        ...act(other, 8, [provision(decisions, term(day(12)))]),
        ...act(moratorium, 4, [provision(decisions, term(day(20)))]),
      ],
    ],
    [
      'of a moratorium, which no section ends',
      [...act(moratorium, 4, [provision(decisions, term(day(9)))]), ...last],
    ],
    [
      'that another act refers to already',
      [
        ...act(one, 3, [gradings('three-step', [asInC7, 'exceptional'])]),
        ...act(two, 6, [{ ...placed, citation: 'C7/20.3.1' }]),
      ],
    ],
    [
      'to whose renumbered paragraph another refers',
      [
        ...act(one, 9, [gradings('three-step', [asInC7, 'exceptional'])]),
        ...act(two, 6, [placed]),
        instrumentRecorded(three, 'wbv', exact(-2)),
        sectionRenumbered(three, 'C7/30', 'C7/20', exact(8)),
      ],
    ],
    [
      'that tells applications apart',
      [
        ...first,
        ...act(two, 7, [inMopti], { appliesTo: { applications: 'lodged-before', date: day(5) } as never }),
        ...last,
      ],
    ],
  ])('is what differs with it and without it, of acts %s', (_which, events) => {
    const { log } = written(...events);
    const whole = timelineOf(log);
    const effects = whole.effects(peildatum(day(40)));
    let told = 0;
    for (const [index, recorded] of log.entries()) {
      const effect = effects.of(recorded, index + 1);
      const [was, is] = [timelineOf(log.slice(0, index)), timelineOf(log.slice(0, index + 1))];
      for (const topic of topics) {
        const mine = effect.filter((found) => found.country === mali && found.topic === topic);
        expect(mine.map(({ country: _country, topic: _topic, ...days }) => days)).toEqual(
          changedDays(linesOf(was, topic), linesOf(is, topic)),
        );
        told += mine.length;
      }
    }
    expect(told).toBeGreaterThan(0);
  });
});

function linesOf(timeline: Timeline, topic: Topic) {
  return certainByDay(timeline.history(mali, null, topic, peildatum(day(40))), timeline.attestedDays(mali));
}
