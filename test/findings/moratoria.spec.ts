import type {
  CivilDate,
  InstrumentId,
  MoratoriumTerm,
  PolicyEvent,
  Provision,
  Scope,
  Topic,
} from '@peildatum/policy';

import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  extended,
  instrumentRecorded,
  named,
  provision,
  published,
  term,
} from '../support/histories/events.js';
import { gao, mali, mopti } from '../support/histories/geography.js';
import { found } from './asking.js';

const decision = 'decision-moratorium' as Topic;
const departure = 'departure-moratorium' as Topic;
const first = 'moratorium-mali' as InstrumentId;
const second = 'moratorium-mali-2' as InstrumentId;
const section = 'wbv-2031-1' as InstrumentId;

const event = { nl: 'het nieuwe ambtsbericht', en: 'the new country report' };

/** A moratorium in force from a day on. */
function moratorium(
  from: number,
  until: CivilDate | MoratoriumTerm | null,
  topic = decision,
  id = first,
): PolicyEvent[] {
  const stated = until !== null && typeof until === 'object' ? until : term(until);
  return [
    instrumentRecorded(id, 'moratorium', exact(from - 2)),
    actRecorded(id, [provision(topic, stated)]),
    published(id, day(from - 1)),
  ];
}

/** The section of chapter C7 with a paragraph on the moratorium, in force from a day on. */
function mirrored(from: number, content: Provision['content'], topic = decision): PolicyEvent[] {
  return [
    instrumentRecorded(section, 'wbv', exact(from - 2)),
    actRecorded(section, [{ ...provision(topic, content), citation: 'C7/23.1' }], {
      replaces: [{ kind: 'section', country: mali, citation: 'C7/23' }],
    }),
    published(section, day(from - 1)),
  ];
}

describe('a moratorium in time', () => {
  it('extended after the lapse: the gap, and who extended it', () => {
    const events = [...moratorium(3, day(10)), extended(first, day(15), day(30))];
    expect(found('moratorium-extended-late', events)).toMatchObject([
      { country: mali, topic: decision, instrument: first, period: { from: day(10), until: day(15) } },
    ]);
    expect(found('moratorium-extended-late', events)[0]!.events).toHaveLength(4);
    expect(
      found('moratorium-extended-late', [...moratorium(3, day(10)), extended(first, day(10), day(30))]),
    ).toEqual([]);
  });

  it('extended late by a text that works back: late all the same', () => {
    const events = [...moratorium(3, day(10)), extended(first, day(15), day(30), day(9))];
    expect(found('moratorium-extended-late', events)).toMatchObject([
      { period: { from: day(10), until: day(15) }, nl: expect.stringContaining('de verlenging werkt terug') },
    ]);
  });

  it('of decisions: reviewed at least every six months', () => {
    // Day 3 is 13 March 2031; six months later is 13 September, day 187.
    expect(found('moratorium-review-overdue', moratorium(3, day(300)))).toMatchObject([
      { topic: decision, period: { from: '2031-09-13', until: day(300) } },
    ]);
    const extendedInTime = [...moratorium(3, day(300)), extended(first, day(150), day(320))];
    expect(found('moratorium-review-overdue', extendedInTime)).toEqual([]);
    expect(found('moratorium-review-overdue', moratorium(3, day(187)))).toEqual([]);
    expect(found('moratorium-review-overdue', moratorium(3, day(300)), 186)).toEqual([]);
    expect(found('moratorium-review-overdue', moratorium(3, day(300), departure))).toEqual([]);
  });

  it('of departures: at most one year from its publication', () => {
    expect(
      found('departure-moratorium-beyond-a-year', moratorium(3, '2032-03-13' as CivilDate, departure)),
    ).toMatchObject([{ topic: departure, period: { from: '2032-03-12', until: '2032-03-13' } }]);
    expect(
      found('departure-moratorium-beyond-a-year', moratorium(3, '2032-03-12' as CivilDate, departure)),
    ).toEqual([]);
    expect(found('departure-moratorium-beyond-a-year', moratorium(3, null, departure), 360)).toEqual([]);
    expect(found('departure-moratorium-beyond-a-year', moratorium(3, null, departure), 370)).toHaveLength(1);
  });

  it('beside another that runs on the same days', () => {
    const events = [...moratorium(3, day(20)), ...moratorium(12, day(40), decision, second)];
    expect(found('moratoria-overlap', events)).toMatchObject([
      { instrument: second, period: { from: day(12), until: day(20) } },
    ]);
    expect(
      found('moratoria-overlap', [...moratorium(3, day(12)), ...moratorium(12, day(40), decision, second)]),
    ).toEqual([]);
  });
});

describe('a moratorium by what its text says', () => {
  const week = { lasts: { count: 1, unit: 'weeks' as const } };

  it('that lasts a while ends with it: extended late after that, and not overdue or beyond a year', () => {
    const events = [...moratorium(3, term(null, week)), extended(first, day(15), day(30))];
    expect(found('moratorium-extended-late', events)).toMatchObject([
      { period: { from: day(10), until: day(15) } },
    ]);
    expect(found('moratorium-review-overdue', moratorium(3, term(null, week)))).toEqual([]);
    expect(found('departure-moratorium-beyond-a-year', moratorium(3, term(null, week), departure))).toEqual(
      [],
    );
  });

  it('that ends on an event nobody recorded may have ended by it: what is found says so', () => {
    const events = moratorium(3, term(null, { endsOnEvent: event }));
    expect(found('moratorium-review-overdue', events)).toMatchObject([
      { en: expect.stringContaining('unless it ended before by: the new country report (not recorded).') },
    ]);
    const departures = moratorium(3, term(null, { endsOnEvent: event }), departure);
    expect(found('departure-moratorium-beyond-a-year', departures)).toMatchObject([
      { nl: expect.stringContaining('tenzij het eerder eindigde door: het nieuwe ambtsbericht') },
    ]);
    const extendedSince = [...events, extended(first, day(15), day(300))];
    expect(found('moratorium-review-overdue', extendedSince)[0]!.en).not.toContain('unless');
  });

  it('that covers other areas than another does not run beside it', () => {
    const covering = (id: typeof first, ...regions: Parameters<typeof named>) =>
      moratorium(3, term(day(20), { covers: named(...regions) }), decision, id);
    expect(found('moratoria-overlap', [...covering(first, gao), ...covering(second, mopti)])).toEqual([]);
    expect(
      found('moratoria-overlap', [...covering(first, gao), ...covering(second, gao, mopti)]),
    ).toHaveLength(1);
    const people = moratorium(
      3,
      term(day(20), { covers: { kind: 'group', group: 'people', within: null, words: null } }),
      decision,
      second,
    );
    expect(found('moratoria-overlap', [...covering(first, gao), ...people])).toHaveLength(1);
  });
});

describe('the paragraph that mirrors a moratorium', () => {
  it('by a duration, counted from the start of the decision', () => {
    const week = { lasts: { count: 1, unit: 'weeks' as const } };
    const month = { lasts: { count: 1, unit: 'months' as const } };
    const differs = (mirror: MoratoriumTerm, decided: MoratoriumTerm) =>
      found('mirror-differs', [...moratorium(3, decided), ...mirrored(5, mirror)]).length;
    expect(differs(term(null, week), term(day(10)))).toBe(0);
    expect(differs(term(null, week), term(null, week))).toBe(0);
    expect(differs(term(null, month), term(day(10)))).toBe(1);
  });

  it('with another end than the decision', () => {
    const events = [...moratorium(3, day(30)), ...mirrored(5, term(day(29)))];
    expect(found('mirror-differs', events)).toMatchObject([
      { country: mali, topic: decision, instrument: section, period: { from: day(5), until: day(30) } },
    ]);
    expect(found('mirror-differs', [...moratorium(3, day(30)), ...mirrored(5, term(day(30)))])).toEqual([]);
  });

  it('for other people or areas than the decision, with both words', () => {
    const differs = (mirror: Scope | null, decided: Scope | null) =>
      found('mirror-differs', [
        ...moratorium(3, term(day(30), { covers: decided })),
        ...mirrored(5, term(day(30), { covers: mirror })),
      ]);
    const people = (group: string, within: Scope | null = null): Scope => ({
      kind: 'group',
      group,
      within,
      words: null,
    });
    const [told] = differs(named(gao), { ...named(gao, mopti), words: 'de regio’s Gao en Mopti' } as Scope);
    expect(told).toMatchObject({ period: { from: day(5), until: day(30) } });
    expect(told!.nl).toContain(
      'de paragraaf ziet op ML-7 (ML-7), het besluit op ML-7 (ML-7), ML-5 (ML-5) ("de regio’s Gao en Mopti")',
    );
    expect(differs(null, named(gao))[0]!.en).toContain('the paragraph covers everybody, without limit, the');
    expect(differs(named(gao), null)).toHaveLength(1);
    expect(differs(people('herders'), null)).toHaveLength(1);
    expect(differs(people('herders'), people('handelaren'))[0]!.en).toContain(
      'the paragraph covers herders, the decision handelaren',
    );
    expect(differs(people('herders', named(gao)), people('herders', named(mopti)))).toHaveLength(1);
    const words: Scope = { kind: 'words', words: 'het noorden' };
    for (const same of [
      [named(gao, mopti), named(mopti, gao)],
      [null, { kind: 'whole-country', words: null }],
      [people('Herders'), people('herders')],
      [words, named(gao)],
      [words, { kind: 'words', words: 'de noordelijke regio’s' }],
    ] as const)
      expect(differs(same[0] as Scope | null, same[1] as Scope)).toEqual([]);
  });

  it('that says there is none while one runs', () => {
    const events = [...moratorium(3, day(30)), ...mirrored(5, { kind: 'general-policy' })];
    expect(found('mirror-differs', events)).toMatchObject([{ period: { from: day(5), until: day(30) } }]);
  });

  it('that is still there after the end', () => {
    const events = [...moratorium(3, day(30)), ...mirrored(5, term(day(30)))];
    expect(found('mirror-after-end', events)).toMatchObject([
      { instrument: section, period: { from: day(30), until: '..' } },
    ]);
    expect(found('mirror-after-end', events, 29)).toEqual([]);
  });

  it('of a decision that nobody recorded', () => {
    expect(found('mirror-without-moratorium', mirrored(5, term(day(30))))).toMatchObject([
      { instrument: section, period: { from: day(5), until: '..' } },
    ]);
    expect(found('mirror-without-moratorium', mirrored(5, { kind: 'general-policy' }))).toEqual([]);
  });

  it('whose words have no structure is not compared', () => {
    const events = [...moratorium(3, day(30)), ...mirrored(5, { kind: 'stated', summary: null })];
    expect([...found('mirror-differs', events), ...found('mirror-after-end', events)]).toEqual([]);
  });
});
