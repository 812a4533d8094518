import {
  article15c,
  protectionAlternative,
  type InstrumentId,
  type Provision,
  type RegionId,
  type Scope,
  type Topic,
} from '@peildatum/policy';
import type { Answer } from '@peildatum/timeline';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  oneAlternative,
  gradings,
  instrumentRecorded,
  lapsed,
  named,
  provision,
  published,
  rectified,
  sectionRenumbered,
  term,
  withdrawn,
} from '../support/histories/events.js';
import { gao, mali, menaka, mopti, niger, segou } from '../support/histories/geography.js';
import { written } from '../support/histories/written.js';
import { timelineAfter, timelineOf } from '../support/timeline-of.js';

const alternative = 'wbv-2031-1' as InstrumentId;
const grading = 'wbv-2031-2' as InstrumentId;
const later = 'wbv-2031-3' as InstrumentId;
const words = 'een gebied als vermeld in paragraaf C7/23.4.2';

const asIn = (citation = 'C7/23.4.2', text: string | null = words): Scope => ({
  kind: 'as-in',
  citation,
  words: text,
});

function held(origins: Scope, citation = 'C7/23.5.2', country = mali): Provision {
  return provision(protectionAlternative, oneAlternative(named(mopti), origins), {
    citation,
    text: 'Er is een alternatief.',
    country,
  });
}

function graded(...statements: Parameters<typeof gradings> extends [unknown, ...infer R] ? R : never) {
  return { ...gradings('three-step', ...statements), citation: 'C7/23.4.2', text: 'De graden.' };
}

/** An act that was published on a day, so that it entered on the next; never published where that is null. */
function act(id: InstrumentId, on: number | null, ...provisions: Provision[]) {
  const topics = [...new Set(provisions.map(({ topic }) => topic))];
  const replaces = [{ kind: 'topics' as const, country: mali, topics }];
  const kind = id.startsWith('wbv') ? 'wbv' : 'moratorium';
  return [
    instrumentRecorded(id, kind, exact(0)),
    actRecorded(id, provisions, { replaces }),
    ...(on === null ? [] : [published(id, day(on))]),
  ];
}

type Log = ReturnType<typeof timelineAfter>;

function alternativeIn(timeline: Log, region: RegionId, on = 9): Answer {
  return timeline.answer(ask(region, peildatum(day(on)), protectionAlternative));
}

/** `yes` or `no` where the answer is settled, else how many readings. */
function isHeldAgainst(timeline: Log, region: RegionId, on = 9): 'yes' | 'no' | number {
  const { candidates, state } = alternativeIn(timeline, region, on);
  return candidates === null ? (state === 'stated' ? 'yes' : 'no') : candidates.length;
}

function whyNot(timeline: Log, region: RegionId): string | undefined {
  return alternativeIn(timeline, region).notices.find(({ code }) => code === 'reference-unresolved')?.nl;
}

describe('an area "als vermeld in paragraaf …"', () => {
  const graduated = act(
    grading,
    1,
    graded([named(gao), 'exceptional'], [named(segou), 'lower'], [named(menaka), 'none']),
  );
  const log = (origins: Scope, ...more: ReturnType<typeof act>) =>
    timelineAfter(...act(alternative, 2, held(origins)), ...more);

  it('is one that the paragraph grades, at whatever level; one that it denies or passes over is not', () => {
    const timeline = log(asIn(), ...graduated);
    expect([gao, segou, menaka].map((region) => isHeldAgainst(timeline, region))).toEqual([
      'yes',
      'yes',
      'no',
    ]);
  });

  it('is of the level in the words of the reference, where they name one', () => {
    const of = (text: string) => log(asIn('C7/23.4.2', text), ...graduated);
    const lower = of(
      'een gebied met een relatief lager niveau van geweld als vermeld in paragraaf C7/23.4.2',
    );
    expect([gao, segou].map((region) => isHeldAgainst(lower, region))).toEqual(['no', 'yes']);
    const otherScale = of('een gebied met een uitzonderlijke situatie als vermeld in paragraaf C7/23.4.2');
    expect(isHeldAgainst(otherScale, gao)).toBe(2);
  });

  it('names the paragraph and its act among the sources', () => {
    const { basis } = alternativeIn(log(asIn(), ...graduated), gao);
    expect(basis.map(({ role, instrument, citation }) => [role, instrument, citation])).toEqual([
      ['governs', alternative, 'C7/23.5.2'],
      ['cited', grading, 'C7/23.4.2'],
    ]);
  });

  it('changes on the day on which the paragraph changes, and the period ends there', () => {
    const timeline = log(asIn(), ...graduated, ...act(later, 10, graded([named(segou), 'exceptional'])));
    expect([9, 10, 11, 12].map((on) => isHeldAgainst(timeline, gao, on))).toEqual(['yes', 'yes', 'no', 'no']);
    expect(alternativeIn(timeline, gao).period).toEqual({ from: day(3), until: day(11) });
    expect(alternativeIn(timeline, gao, 12).period).toEqual({ from: day(11), until: '..' });
    expect(alternativeIn(timeline, segou).period).toEqual({ from: day(3), until: '..' });
    const { lines } = timeline.history(mali, gao, protectionAlternative, peildatum(day(9)));
    expect(lines[0]!.runs.map(({ from, until, state }) => [from, until, state])).toEqual([
      ['..', day(3), 'unknown'],
      [day(3), day(11), 'stated'],
      [day(11), '..', 'none-by-silence'],
    ]);
  });

  it.each([
    ['its act is withdrawn', withdrawn(grading, day(6))],
    ['it lapses', lapsed(grading, article15c, day(6))],
  ])('is left open from the day on which %s', (_how, end) => {
    const timeline = log(asIn(), ...graduated, end);
    expect(isHeldAgainst(timeline, gao, 5)).toBe('yes');
    expect(isHeldAgainst(timeline, gao, 6)).toBe(2);
    expect(alternativeIn(timeline, gao, 5).period).toEqual({ from: day(3), until: `[${day(6)}..]` });
    const { runs } = timeline.history(mali, gao, protectionAlternative, peildatum(day(5))).lines[0]!;
    expect(runs.map(({ from, until }) => [from, until])).toEqual([
      ['..', day(3)],
      [day(3), day(6)],
      [day(6), '..'],
    ]);
  });

  it('is read as the paragraph was rectified, from the day of that', () => {
    const mended = rectified(grading, day(6), [graded([named(segou), 'lower'])]);
    const timeline = log(asIn(), ...graduated, mended);
    expect([5, 6].map((on) => isHeldAgainst(timeline, gao, on))).toEqual(['yes', 'no']);
    expect(alternativeIn(timeline, gao, 5).period).toEqual({ from: day(3), until: day(6) });
    expect(alternativeIn(timeline, gao, 7).period).toEqual({ from: day(6), until: '..' });
  });

  it('is in the reading in which an act governs what that act itself grades', () => {
    const timeline = timelineAfter(
      ...act(grading, 1, graded([named(gao), 'exceptional']), held(named(gao))),
      ...act(later, null, graded([named(segou), 'lower']), held(asIn())),
    );
    const { candidates } = alternativeIn(timeline, segou);
    expect(candidates?.map(({ basis, state }) => [basis[0]?.instrument, state])).toEqual([
      [later, 'stated'],
      [grading, 'none-by-silence'],
    ]);
  });

  it('is left open, with the words and the reason, where the record does not settle the paragraph', () => {
    const timeline = log(asIn(), ...graduated, ...act(later, null, graded([named(segou), 'lower'])));
    expect([gao, segou].map((region) => isHeldAgainst(timeline, region))).toEqual([2, 'yes']);
    expect(whyNot(timeline, gao)).toBe(
      `Het besluit van 10 maart 2031 verwijst voor een gebied naar paragraaf C7/23.4.2 (“${words}”); of die paragraaf op deze dag dit gebied noemde, staat niet vast.`,
    );
  });

  it.each<[string, Scope, Provision[], string]>([
    ['is not held', asIn('C7/23.9'), [graded([named(gao), 'lower'])], 'geen paragraaf van dit land'],
    [
      'is of another country',
      asIn('C7/30.4.2'),
      [{ ...graded([named(gao), 'lower']), country: niger, citation: 'C7/30.4.2' }],
      'van een ander land',
    ],
    ['is of the general part', asIn('C2/3.3.3'), [graded([named(gao), 'lower'])], 'van het algemene deel'],
    [
      'names no areas',
      asIn('C7/23.6'),
      [provision('minors-reception' as Topic, { kind: 'general-policy' }, { citation: 'C7/23.6' })],
      'noemt geen gebieden',
    ],
    [
      'speaks of a part of it',
      asIn(),
      [graded([{ kind: 'part', part: 'de stad Gao', of: named(gao), words: null }, 'lower'])],
      'een deel van het gebied',
    ],
    ['refers back', asIn(), [graded([asIn('C7/23.5.2'), 'lower'])], 'naar zichzelf terug'],
    [
      'is referred to in words that take back',
      asIn('C7/23.4.2', 'een gebied dat niet is vermeld in paragraaf C7/23.4.2'),
      [graded([named(gao), 'lower'])],
      'zeggen meer',
    ],
  ])('is left open, with the reason, where the paragraph %s', (_why, origins, provisions, reason) => {
    const timeline = log(origins, ...act(grading, 1, ...provisions));
    expect(isHeldAgainst(timeline, gao)).toBe(2);
    expect(whyNot(timeline, gao)).toContain(reason);
  });

  it('follows a paragraph that refers on', () => {
    const timeline = timelineAfter(
      ...act(alternative, 1, held(named(gao))),
      ...act(grading, 1, graded([asIn('C7/23.5.2'), 'higher'])),
    );
    const answer = timeline.answer(ask(gao, peildatum(day(9))));
    expect([answer.state, answer.level]).toEqual(['graded', 'higher']);
    expect(timeline.answer(ask(segou, peildatum(day(9)))).state).toBe('none-by-silence');
    expect(timeline.answer(ask(mopti, peildatum(day(9)))).certainty).toBe('uncertain');
  });

  it('is what a running moratorium covers, though another paragraph repeats it', () => {
    const topic = 'decision-moratorium' as Topic;
    const moratorium = 'moratorium-2031' as InstrumentId;
    const mirror = provision(
      topic,
      { kind: 'stated', summary: null },
      { citation: 'C7/23.1', text: 'Het moratorium.' },
    );
    const timeline = log(
      asIn('C7/23.1', null),
      ...act(grading, 1, mirror),
      ...act(moratorium, 1, provision(topic, term(day(20), { covers: named(gao) }))),
    );
    expect([gao, segou].map((region) => isHeldAgainst(timeline, region))).toEqual(['yes', 'no']);
    expect(isHeldAgainst(timeline, gao, 21)).toBe(2);
  });

  it('is meant by the number that the paragraph had when the text that refers to it entered', () => {
    const moved = sectionRenumbered(grading, 'C7/23', 'C7/24', exact(5));
    const renamed = { ...graded([named(segou), 'lower']), citation: 'C7/24.4.2' };
    const timeline = log(asIn(), ...graduated, ...act(later, 10, renamed), moved);
    expect([gao, segou].map((region) => isHeldAgainst(timeline, region, 12))).toEqual(['no', 'yes']);
  });

  it('is told as changed by the event that tells of the other number', () => {
    const { log: recorded } = written(
      ...act(grading, 1, graded([asIn('C7/23.5.2'), 'higher'])),
      ...act(alternative, 1, held(named(gao))),
      ...act(later, 10, held(named(segou), 'C7/24.5.2')),
      sectionRenumbered(alternative, 'C7/23', 'C7/24', exact(5)),
    );
    const timeline = timelineOf(recorded);
    const event = recorded.at(-1)!;
    const told = timeline.effects(peildatum(day(12))).of(event, recorded.length);
    expect(told.find(({ region }) => region?.id === segou)).toMatchObject({
      topic: article15c,
      from: day(11),
      before: { certainty: 'uncertain' },
      after: { level: 'higher' },
    });
    const since = recorded.at(-2)!.recordedAt;
    const changed = timeline.eventsThatChanged(ask(segou, peildatum(day(12))), since);
    expect(changed.map(({ id }) => id)).toEqual([event.id]);
  });
});
