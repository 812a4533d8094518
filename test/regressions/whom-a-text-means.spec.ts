import type { InstrumentId, Scope, Topic } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  named,
  oneAlternative,
  provision,
  published,
  stated,
  term,
} from '../support/histories/events.js';
import { gao, mali, menaka, mopti } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const first = 'wbv-2031-1' as InstrumentId;
const second = 'wbv-2031-2' as InstrumentId;
const moratorium = 'moratorium-2031' as InstrumentId;
const decisionMoratorium = 'decision-moratorium' as Topic;
const city: Scope = { kind: 'part', part: 'de stad Gao', of: named(gao), words: 'de stad Gao' };
const women: Scope = { kind: 'group', group: 'alleenstaande vrouwen', within: null, words: null };

function after(
  instrument: InstrumentId,
  offset: number,
  ...rest: Parameters<typeof actRecorded> extends [unknown, ...infer R] ? R : never
) {
  return [
    instrumentRecorded(instrument, instrument.startsWith('wbv') ? 'wbv' : 'moratorium', exact(0)),
    actRecorded(instrument, ...rest),
    published(instrument, day(offset)),
  ];
}

const briefly = (answer: ReturnType<ReturnType<typeof timelineAfter>['answer']>) => ({
  level: answer.level,
  certainty: answer.certainty,
  candidates: answer.candidates?.map(({ state, level }) => level ?? state) ?? null,
});

describe('a text that speaks of less than a region', () => {
  it('of a part of it is uncertain there, with both readings and the words, and certain elsewhere', () => {
    const timeline = timelineAfter(
      ...after(first, 1, [gradings('three-step', [city, 'exceptional'], [named(gao, mopti), 'lower'])]),
    );
    const inGao = timeline.answer(ask(gao, peildatum(day(5))));
    expect(briefly(inGao)).toEqual({
      level: null,
      certainty: 'uncertain',
      candidates: ['exceptional', 'lower'],
    });
    expect(inGao.notices.find(({ code }) => code === 'partly-in-scope')?.nl).toContain('de stad Gao');
    expect(briefly(timeline.answer(ask(mopti, peildatum(day(5)))))).toEqual({
      level: 'lower',
      certainty: 'as-recorded',
      candidates: null,
    });
  });

  it('of a group is uncertain in every region', () => {
    const timeline = timelineAfter(...after(first, 1, [gradings('three-step', [women, 'higher'])]));
    for (const region of [gao, mopti])
      expect(briefly(timeline.answer(ask(region, peildatum(day(5))))).candidates).toEqual([
        'higher',
        'none-by-silence',
      ]);
  });
});

describe('an act that applies to some applications only', () => {
  const timeline = timelineAfter(
    ...after(first, 1, [gradings('three-step', [named(gao), 'higher'])]),
    ...after(second, 5, [gradings('three-step', [named(gao), 'exceptional'])], {
      appliesTo: { applications: 'lodged-on-or-after', date: day(4), words: null },
    }),
  );
  const asked = (application: number | null) =>
    timeline.answer(
      ask(gao, peildatum(day(9), { application: application === null ? null : day(application) })),
    );

  it('governs those, and leaves the others what applied before', () => {
    expect(asked(4).level).toBe('exceptional');
    expect(asked(3).level).toBe('higher');
  });

  it('leaves an answer uncertain that does not say of when the application is, from its entry on', () => {
    const answer = asked(null);
    expect(briefly(answer)).toEqual({
      level: null,
      certainty: 'uncertain',
      candidates: ['higher', 'exceptional'],
    });
    expect(answer.notices.map(({ code }) => code)).toContain('depends-on-date-of-application');
    expect(answer.period).toEqual({ from: day(6), until: '..' });
    expect(timeline.answer(ask(gao, peildatum(day(5)))).level).toBe('higher');
  });

  it('does so on a map, in a history and in a difference too', () => {
    const moments = peildatum(day(9));
    const article15c = 'article-15c' as Topic;
    expect(
      timeline.map(mali, article15c, moments).regions.find(({ region }) => region.id === gao)?.certainty,
    ).toBe('uncertain');
    const [line] = timeline.history(mali, gao, article15c, moments).lines;
    expect(line!.runs.map(({ from, certainty, level }) => [from, certainty, level])).toEqual([
      ['..', 'as-recorded', null],
      [day(2), 'as-recorded', 'higher'],
      [day(6), 'uncertain', null],
    ]);
    const difference = timeline.difference(mali, peildatum(day(5)), moments);
    expect(difference.changes).toEqual([]);
    expect(difference.uncertain.map(({ region }) => region.id)).toContain(gao);
  });
});

describe('an alternative that an act holds against those of some applications only', () => {
  const timeline = timelineAfter(
    ...after(first, 1, [gradings('three-step', [named(gao), 'higher'])]),
    ...after(
      second,
      5,
      [provision('protection-alternative' as Topic, oneAlternative(named(mopti), named(gao)))],
      {
        appliesTo: { applications: 'lodged-on-or-after', date: day(4), words: null },
      },
    ),
  );
  const asked = (application: number | null) =>
    timeline.answer(
      ask(gao, peildatum(day(9), { application: application === null ? null : day(application) })),
    );

  it('is not established where the application is not said of, and leaves the level what it is for all', () => {
    const answer = asked(null);
    expect(briefly(answer)).toEqual({ level: 'higher', certainty: 'as-recorded', candidates: null });
    expect([answer.protectionAlternative, answer.otherAlternatives]).toEqual([null, []]);
    expect(answer.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['depends-on-date-of-application', 'alternative-not-established']),
    );
    expect(asked(4).protectionAlternative?.instrument).toBe(second);
    expect(asked(3).protectionAlternative).toBeNull();
    expect(asked(3).notices.map(({ code }) => code)).not.toContain('alternative-not-established');
  });

  it('is as certain on a map and in a history', () => {
    const moments = peildatum(day(9));
    const { regions } = timeline.map(mali, 'article-15c' as Topic, moments);
    expect(regions.find(({ region }) => region.id === gao)?.certainty).toBe('as-recorded');
  });
});

describe('a moratorium', () => {
  const running = (more: Parameters<typeof term>[1], on: number) =>
    briefly(
      timelineAfter(...after(moratorium, 1, [provision(decisionMoratorium, term(day(20), more))])).answer(
        ask(null, peildatum(day(on)), decisionMoratorium),
      ),
    );
  const state = (more: Parameters<typeof term>[1], on: number) =>
    timelineAfter(...after(moratorium, 1, [provision(decisionMoratorium, term(day(20), more))])).answer(
      ask(null, peildatum(day(on)), decisionMoratorium),
    ).state;

  it('that lasts a week from its start ends then, where that comes before its last day', () => {
    const week = { lasts: { count: 1, unit: 'weeks' as const } };
    expect([state(week, 8), state(week, 9)]).toEqual(['running', 'not-running']);
    expect(state({ lasts: { count: 9, unit: 'years' } }, 20)).toBe('not-running');
  });

  it('that ends on an event which nobody recorded may have ended at any time', () => {
    const event = { endsOnEvent: { nl: 'het nieuwe ambtsbericht', en: 'the new country report' } };
    expect(running(event, 5).candidates).toEqual(['not-running', 'running']);
    expect(running(event, 20)).toMatchObject({ certainty: 'as-recorded', candidates: null });
  });
});

describe('the general part', () => {
  const general = { ...stated('general-article-15c', 'the test'), country: null, citation: 'C2/3.3.3' };
  const grade = { ...gradings('three-step', [named(gao), 'higher']), refersTo: ['C2/3.3.3'] };

  it('that is in force stands beside a grade that refers to it; before that it is not held', () => {
    const timeline = timelineAfter(...after(first, 1, [grade]), ...after(second, 5, [general]));
    const codes = (on: number) =>
      timeline.answer(ask(gao, peildatum(day(on)))).notices.map(({ code }) => code);
    expect(timeline.answer(ask(gao, peildatum(day(6)))).generalPolicy).toEqual([
      {
        citation: 'C2/3.3.3',
        topic: 'general-article-15c',
        instrument: second,
        text: 'the test',
        certainty: 'as-recorded',
        period: { from: day(6), until: '..' },
      },
    ]);
    expect(codes(6)).not.toContain('general-text-not-held');
    expect(codes(5)).toContain('general-text-not-held');
  });
});

describe('an assessment of a change', () => {
  it('stands beside the change, and never in its place', () => {
    const timeline = timelineAfter(
      ...after(first, 1, [gradings('three-step', [named(gao), 'higher'])]),
      ...after(second, 5, [gradings('three-step', [named(gao), 'exceptional'])]),
      {
        type: 'ChangeAssessed',
        data: {
          instrument: second,
          country: mali,
          topic: 'article-15c' as Topic,
          assessment: 'contested',
          reason: { nl: 'rechters oordelen verschillend', en: 'courts differ' },
          author: 'Rechtbank Den Haag',
          source: { instrument: null, rank: 1, locator: null },
        },
      },
    );
    const [change] = timeline.difference(mali, peildatum(day(3)), peildatum(day(9))).changes;
    expect(change).toMatchObject({
      change: 'level-changed',
      assessments: [{ assessment: 'contested', author: 'Rechtbank Den Haag' }],
    });
  });
});

describe('a moratorium of an area from which another split off', () => {
  it('leaves open whether it covers that other one, and is settled for the area itself', () => {
    const timeline = timelineAfter(
      ...after(moratorium, 1, [provision(decisionMoratorium, term(null, { covers: named(gao) }))]),
    );
    const states = (region: typeof gao) => {
      const { state, candidates } = timeline.answer(ask(region, peildatum(day(5)), decisionMoratorium));
      return candidates?.map((one) => one.state) ?? [state];
    };
    expect([states(gao), states(mopti), states(menaka)]).toEqual([
      ['running'],
      ['not-running'],
      ['not-running', 'running'],
    ]);
  });
});
