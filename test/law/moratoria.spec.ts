import type {
  CivilDate,
  InstrumentId,
  MoratoriumTerm,
  PolicyEvent,
  Provision,
  Topic,
} from '@peildatum/policy';

import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  courtFinding,
  extended,
  instrumentRecorded,
  lapsed,
  provision,
  published,
  withdrawn,
} from '../support/histories/events.js';
import { mali } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const decision = 'decision-moratorium' as Topic;
const departure = 'departure-moratorium' as Topic;
const id = 'moratorium-mali' as InstrumentId;
const section = 'wbv-2031-1' as InstrumentId;

function term(until: CivilDate | null, words: string | null = null): MoratoriumTerm {
  return { kind: 'moratorium', until, lasts: null, endsOnEvent: null, words, covers: null };
}

/** In force from day 3 on. */
function moratorium(content: Provision['content'], topic = decision): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'moratorium', exact(1)),
    actRecorded(id, [provision(topic, content)]),
    published(id, day(2)),
  ];
}

function mirrored(from: number, content: Provision['content']): PolicyEvent[] {
  return [
    instrumentRecorded(section, 'wbv', exact(from - 2)),
    actRecorded(section, [{ ...provision(decision, content), citation: 'C7/23.1' }], {
      replaces: [{ kind: 'section', country: mali, citation: 'C7/23' }],
    }),
    published(section, day(from - 1)),
  ];
}

function extension(
  entersOn: number,
  until: number,
  words: string | null,
  worksBackTo: CivilDate | null = null,
): PolicyEvent {
  const event = extended(id, day(entersOn), day(until), worksBackTo);
  return { ...event, data: { ...event.data, words } } as PolicyEvent;
}

function on(offset: number, events: readonly PolicyEvent[], topic = decision) {
  return timelineAfter(...events).answer(ask(null, peildatum(day(offset)), topic));
}

const states = (offsets: readonly number[], events: readonly PolicyEvent[]) =>
  offsets.map((offset) => on(offset, events).state);
const codes = (offset: number, events: readonly PolicyEvent[], topic = decision) =>
  on(offset, events, topic).notices.map(({ code }) => code);

describe('a moratorium is a decision of its own with its own clock', () => {
  it('the paragraph in C7 only mirrors it, and decides nothing', () => {
    const events = [...moratorium(term(day(30))), ...mirrored(5, { kind: 'general-policy' })];
    expect(on(10, events)).toMatchObject({ state: 'running' });
    expect(on(10, events).basis.map(({ role }) => role)).toEqual(['governs', 'mirror']);
    expect(on(10, mirrored(5, term(day(30))))).toMatchObject({ state: 'unknown' });
  });

  it('differences of the paragraph are told: another date, none, still there after the end, without a decision', () => {
    expect(codes(10, [...moratorium(term(day(30))), ...mirrored(5, term(day(29)))])).toContain(
      'mirror-differs',
    );
    expect(codes(10, [...moratorium(term(day(30))), ...mirrored(5, { kind: 'general-policy' })])).toContain(
      'mirror-differs',
    );
    expect(codes(30, [...moratorium(term(day(30))), ...mirrored(5, term(day(30)))])).toContain(
      'mirror-after-end',
    );
    expect(codes(10, mirrored(5, term(day(30))))).toContain('mirror-without-moratorium');
    const same = codes(10, [...moratorium(term(day(30))), ...mirrored(5, term(day(30)))]);
    expect(same.filter((code) => code.startsWith('mirror-'))).toEqual([]);
  });

  it('an end is half-open inside, with the words beside it', () => {
    const events = moratorium(term(day(30), 'tot en met 8 april 2031'));
    expect(states([2, 3, 29, 30], events)).toEqual(['unknown', 'running', 'running', 'not-running']);
    expect(on(29, events).term).toMatchObject({ until: day(30), words: 'tot en met 8 april 2031' });
    expect(on(30, events)).toMatchObject({ endedOn: day(30) });
  });

  it('without an end it runs until it is ended', () => {
    expect(states([3, 4000], moratorium(term(null)))).toEqual(['running', 'running']);
  });

  it('it may be ended before its time: withdrawn, or lapsed on an event', () => {
    const events = moratorium(term(day(30)));
    expect(states([19, 20], [...events, withdrawn(id, day(20))])).toEqual(['running', 'not-running']);
    expect(on(25, [...events, lapsed(id, decision, day(20))])).toMatchObject({
      state: 'not-running',
      endedOn: day(20),
    });
  });

  it('an extension in time joins on, and its words are those of the extension', () => {
    const events = [...moratorium(term(day(30), 'tot 9 april')), extension(28, 60, 'verlengd tot 9 mei')];
    expect(states([29, 30, 59, 60], events)).toEqual(['running', 'running', 'running', 'not-running']);
    expect(on(27, events).term).toMatchObject({ until: day(30), words: 'tot 9 april' });
    expect(on(28, events).term).toMatchObject({ until: day(60), words: 'verlengd tot 9 mei' });
    const unworded = [...moratorium(term(day(30), 'tot 9 april')), extension(28, 60, null)];
    expect(on(28, unworded).term).toMatchObject({ until: day(60), words: null });
  });

  it('an extension is a run of its own in the history, told apart by its end', () => {
    const events = [...moratorium(term(day(30))), extension(28, 60, null)];
    const [line] = timelineAfter(...events).history(mali, null, decision, peildatum(day(0))).lines;
    expect(line!.runs.map(({ state, term: shown }) => [state, shown?.until ?? null])).toEqual([
      ['unknown', null],
      ['running', day(30)],
      ['running', day(60)],
      ['not-running', day(60)],
    ]);
  });

  it('extensions come late, even after the end: the gap stays', () => {
    const events = [...moratorium(term(day(30))), extension(35, 60, null)];
    expect(states([29, 30, 34, 35], events)).toEqual(['running', 'not-running', 'not-running', 'running']);
  });

  it('unless the extension works back', () => {
    const events = [...moratorium(term(day(30))), extension(35, 60, null, day(30))];
    const timeline = timelineAfter(...events);
    const hindsight = { ...peildatum(day(32)), peildatum: null, inWerkingOp: day(40) };
    expect(timeline.answer(ask(null, hindsight, decision)).state).toBe('running');
    expect(timeline.answer(ask(null, peildatum(day(32)), decision)).state).toBe('not-running');
  });

  it('besluitmoratorium: the situation is reviewed at least every six months; overdue is told, and ends nothing', () => {
    const events = moratorium(term(null));
    expect(codes(186, events)).not.toContain('moratorium-review-overdue');
    expect(codes(187, events)).toContain('moratorium-review-overdue');
    expect(on(187, events).state).toBe('running');
    const reviewed = [...moratorium(term(day(300))), extension(150, 400, null)];
    expect(codes(187, reviewed)).not.toContain('moratorium-review-overdue');
  });

  it('vertrekmoratorium: one year from its publication; beyond it is told, and ends nothing', () => {
    const events = moratorium(term(null), departure);
    expect(codes(367, events, departure)).not.toContain('departure-moratorium-beyond-a-year');
    expect(codes(368, events, departure)).toContain('departure-moratorium-beyond-a-year');
    expect(on(368, events, departure).state).toBe('running');
  });

  it('found unlawful by a court it is disputed from its start', () => {
    const events = [...moratorium(term(day(30))), courtFinding(id, day(20), decision)];
    const hindsight = { ...peildatum(day(4)), peildatum: null, inWerkingOp: day(20) };
    expect(timelineAfter(...events).answer(ask(null, hindsight, decision))).toMatchObject({
      state: 'running',
      disputed: true,
    });
    expect(on(4, events)).toMatchObject({ state: 'running', disputed: false });
  });
});
