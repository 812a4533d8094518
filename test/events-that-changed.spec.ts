import {
  article15c,
  protectionAlternative,
  type InstrumentId,
  type PolicyEvent,
  type Provision,
} from '@peildatum/policy';
import { ask, peildatum } from './support/histories/asking.js';
import { day, exact } from './support/histories/days.js';
import {
  actRecorded,
  attested,
  gradings,
  instrumentRecorded,
  named,
  noPolicy,
  oneAlternative,
  provision,
  published,
  stated,
} from './support/histories/events.js';
import { gao, mali, mopti } from './support/histories/geography.js';
import { written } from './support/histories/written.js';
import { timelineOf } from './support/timeline-of.js';

const first = 'wbv-2031-1' as InstrumentId;
const second = 'wbv-2031-2' as InstrumentId;
const third = 'wbv-2031-3' as InstrumentId;

const graded = gradings('three-step', [named(gao), 'higher']);
const moreGraded = gradings('three-step', [named(gao), 'exceptional']);
const alternative = provision(protectionAlternative, oneAlternative(named(mopti), named(gao)));
const particulars = stated('exclusion-1f', 'Geen bijzonderheden.');

/** An act that entered the day after it was published; the section replaced, or the topics that it states. */
function act(id: InstrumentId, on: number, provisions: readonly Provision[], section = false): PolicyEvent[] {
  const topics = provisions.map(({ topic }) => topic);
  return [
    instrumentRecorded(id, 'wbv', exact(on - 1)),
    actRecorded(id, provisions, {
      replaces: [
        section
          ? { kind: 'section', country: mali, citation: null }
          : { kind: 'topics', country: mali, topics },
      ],
    }),
    published(id, day(on)),
  ];
}

/** The events recorded since that changed the answer on Gao on day 12, by place and type. */
function changedSince(known: readonly PolicyEvent[], since: readonly PolicyEvent[], topic = article15c) {
  const { log } = written(...known, ...since);
  const events = timelineOf(log).eventsThatChanged(
    ask(gao, peildatum(day(12)), topic),
    log[known.length - 1]!.recordedAt,
  );
  return events.map(({ id, type }) => `${log.findIndex((one) => one.id === id) - known.length} ${type}`);
}

const governed = act(first, 2, [graded]);

describe('the events that changed an answer on a day', () => {
  it('are those of a later act on the topic', () => {
    expect(changedSince(governed, act(second, 6, [moreGraded]))).toEqual([
      '1 ActRecorded',
      '2 PublicationRecorded',
    ]);
  });

  it('are those of an act that enters after the day, which ends the period of what governs', () => {
    expect(changedSince(governed, act(second, 15, [moreGraded]))).toEqual([
      '1 ActRecorded',
      '2 PublicationRecorded',
    ]);
  });

  it('are those of an act that replaces the section without a word on the topic', () => {
    expect(changedSince(governed, act(second, 6, [particulars], true))).toEqual([
      '1 ActRecorded',
      '2 PublicationRecorded',
    ]);
  });

  it('are those of an act on the alternative, where the answer is on article 15(c)', () => {
    expect(changedSince(governed, act(second, 6, [alternative]))).toEqual([
      '1 ActRecorded',
      '2 PublicationRecorded',
    ]);
  });

  it('are not those of an act on another topic', () => {
    expect(changedSince(governed, act(second, 6, [particulars]))).toEqual([]);
  });

  it('are those of an act on another topic, where it ends an absence of policy', () => {
    const absence = [instrumentRecorded(third, 'nota', exact(0)), noPolicy('..', '..', third)];
    expect(changedSince(absence, act(second, 6, [particulars]))).toEqual([
      '1 ActRecorded',
      '2 PublicationRecorded',
    ]);
    const both = [...act(second, 6, [particulars]), ...act(first, 8, [graded])];
    expect(changedSince(absence, both)).toEqual([
      '1 ActRecorded',
      '2 PublicationRecorded',
      '4 ActRecorded',
      '5 PublicationRecorded',
    ]);
    expect(changedSince([...absence, ...governed], act(second, 6, [particulars]))).toEqual([]);
    expect(changedSince([...absence, ...act(first, 14, [graded])], act(second, 6, [particulars]))).toEqual([
      '1 ActRecorded',
      '2 PublicationRecorded',
    ]);
  });

  it('are not those of an act that enters after one that governs by then', () => {
    const known = [...governed, ...act(third, 14, [graded])];
    expect(changedSince(known, act(second, 16, [moreGraded]))).toEqual([]);
  });

  it('are those that tell that the sources were searched', () => {
    expect(changedSince(governed, [attested(day(0), day(16))])).toEqual(['0 CoverageAttested']);
  });
});
