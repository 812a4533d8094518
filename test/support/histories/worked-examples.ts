import type { InstrumentId, PolicyEvent, Recorded } from '@peildatum/policy';
import type { Question } from '@peildatum/timeline';
import { ask, geldigOp, peildatum } from './asking.js';
import { between, day, notBefore, open } from './days.js';
import {
  actRecorded,
  attested,
  claimed,
  corrected,
  gradings,
  instrumentRecorded,
  named,
  noPolicy,
  published,
  rectified,
  source,
  streamOf,
} from './events.js';
import { gao, mali, menaka, mopti, niger, segou } from './geography.js';
import type { Scribe } from './scribe.js';
import { written } from './written.js';

/**
 * The worked examples of the rules of time, with years told in days: the decision of "February" enters on one of the days
 * 0–4, the new act is signed on day 20 and published, where it is, on day P = 30; "B" cannot be published before day 40.
 */
export interface WorkedExample {
  readonly name: string;
  readonly log: readonly Recorded[];
  readonly question: Question;
  readonly expected: Expected;
}

export interface Expected {
  readonly certainty: string;
  /** State and level of each reading. */
  readonly readings: readonly string[];
  readonly top?: { readonly state: string; readonly level: string | null; readonly framework: string | null };
  readonly period?: { readonly from: string; readonly until: string };
  /** From and until of a reading's own period. */
  readonly periods?: Readonly<Record<string, string>>;
}

const d23 = 'wbv-d23' as InstrumentId;
const w25 = 'wbv-w25' as InstrumentId;
const later = 'wbv-b' as InstrumentId;
const P = 30;

const theOldDecision: PolicyEvent[] = [
  instrumentRecorded(d23, 'wbv', null, { holding: 'referenced' }),
  actRecorded(d23, [gradings('binary', [named(gao, menaka, mopti), 'exceptional'])], {
    source: source(6, 'a-nota'),
    entry: { kind: 'not-known' },
  }),
  claimed(d23, 'entry', between(0, 4), 6),
  noPolicy(),
  attested(day(-15), day(20)),
];

const theNewAct: PolicyEvent[] = [
  instrumentRecorded(w25, 'wbv', day(20) as string as typeof open),
  actRecorded(
    w25,
    [gradings('three-step', [named(gao, mopti), 'exceptional'], [named(menaka, segou), 'higher'])],
    { replaces: [{ kind: 'section', country: mali, citation: null }] },
  ),
];

const theActAfterIt: PolicyEvent[] = [
  instrumentRecorded(later, 'wbv', null),
  actRecorded(later, [gradings('three-step', [named(segou), 'exceptional'])], {
    replaces: [{ kind: 'section', country: mali, citation: null }],
  }),
  claimed(later, 'publishedOn', notBefore(39), 3),
];

const old = written(...theOldDecision);
const unpublished = written(...theOldDecision, ...theNewAct);
const beforePublication = unpublished.now;
const withPublication = written(...theOldDecision, ...theNewAct, published(w25, day(P)));
const searched = written(...theOldDecision, ...theNewAct, published(w25, day(P)), attested(day(20), day(50)));

const mended = written(...theOldDecision, ...theNewAct);
const mistyped = mended.write(streamOf(published(w25, day(P))), published(w25, day(P)));
const beforeCorrection = mended.now;
mended.write(`instrument-${w25}`, corrected(mistyped, { publishedOn: day(P - 3) }));

const worksBack = written(
  ...theOldDecision,
  instrumentRecorded(w25, 'wbv', null),
  actRecorded(w25, [gradings('three-step', [named(segou), 'higher'])], {
    replaces: [{ kind: 'section', country: mali, citation: null }],
    worksBackTo: day(P - 20),
  }),
  published(w25, day(P)),
);

const twoUnpublished = written(...theOldDecision, ...theNewAct, ...theActAfterIt);

const mendedByLaw = written(
  ...theOldDecision,
  ...theNewAct,
  published(w25, day(P)),
  rectified(w25, day(P + 10), [
    gradings(
      'three-step',
      [named(gao, mopti), 'exceptional'],
      [named(menaka), 'higher'],
      [named(segou), 'lower'],
    ),
  ]),
);

const fixedInTheFuture = written(
  ...theOldDecision,
  instrumentRecorded(w25, 'wbv', null),
  actRecorded(w25, [gradings('three-step', [named(segou), 'higher'])], {
    replaces: [{ kind: 'section', country: mali, citation: null }],
    entry: { kind: 'fixed-date', date: day(60) },
  }),
  published(w25, day(P)),
);

function example(
  name: string,
  scribe: Scribe,
  question: Question,
  certainty: string,
  readings: readonly string[],
  more: Omit<Expected, 'certainty' | 'readings'> = {},
): WorkedExample {
  return { name, log: scribe.log, question, expected: { certainty, readings, ...more } };
}

export const workedExamples: readonly WorkedExample[] = [
  example('1a before the old decision', old, ask(gao, peildatum(day(-1))), 'certain', ['no-policy'], {
    period: { from: '..', until: between(0, 4) },
  }),
  example('1b while it may have entered', old, ask(gao, peildatum(day(2))), 'uncertain', [
    'no-policy',
    'graded exceptional',
  ]),
  example('1c when it surely had', old, ask(gao, peildatum(day(10))), 'certain', ['graded exceptional']),
  example(
    '2a Ségou before the signature',
    unpublished,
    ask(segou, peildatum(day(15))),
    'certain',
    ['none-by-silence'],
    {
      period: { from: between(0, 4), until: notBefore(21) },
    },
  ),
  example(
    '2b Ségou when the act may have entered',
    unpublished,
    ask(segou, peildatum(day(25))),
    'uncertain',
    ['none-by-silence', 'graded higher'],
    {
      top: { state: 'unknown', level: null, framework: null },
      periods: {
        'none-by-silence': `${between(0, 4)} ${notBefore(26)}`,
        'graded higher': `${between(21, 25)} ..`,
      },
    },
  ),
  example(
    '3 Gao when only the act is open',
    unpublished,
    ask(gao, peildatum(day(25))),
    'uncertain',
    ['graded exceptional', 'graded exceptional'],
    { top: { state: 'graded', level: 'exceptional', framework: null } },
  ),
  example('4a the day of publication', withPublication, ask(segou, peildatum(day(P))), 'as-recorded', [
    'none-by-silence',
  ]),
  example(
    '4b the day after',
    withPublication,
    ask(segou, peildatum(day(P + 1))),
    'as-recorded',
    ['graded higher'],
    {
      period: { from: day(P + 1), until: '..' },
    },
  ),
  example(
    '4c the day after, before its recording',
    withPublication,
    ask(segou, peildatum(day(P + 1), { beschikbaarOp: beforePublication })),
    'uncertain',
    ['none-by-silence', 'graded higher'],
  ),
  example('5 once coverage is attested', searched, ask(segou, peildatum(day(P + 1))), 'certain', [
    'graded higher',
  ]),
  example('6a after a correction', mended, ask(segou, peildatum(day(P))), 'as-recorded', ['graded higher']),
  example(
    '6b before that correction',
    mended,
    ask(segou, peildatum(day(P), { beschikbaarOp: beforeCorrection })),
    'as-recorded',
    ['none-by-silence'],
  ),
  example(
    '7a working back, with hindsight',
    worksBack,
    ask(segou, geldigOp(day(P - 10), day(P + 5))),
    'as-recorded',
    ['graded higher'],
    { period: { from: day(P - 20), until: '..' } },
  ),
  example('7b working back, on the day itself', worksBack, ask(segou, peildatum(day(P - 12))), 'certain', [
    'none-by-silence',
  ]),
  example('8a two unpublished acts', twoUnpublished, ask(segou, peildatum(day(35))), 'uncertain', [
    'none-by-silence',
    'graded higher',
  ]),
  example(
    '8b the same, when both may have entered',
    twoUnpublished,
    ask(segou, peildatum(day(45))),
    'uncertain',
    ['none-by-silence', 'graded higher', 'graded exceptional'],
  ),
  example('9a rectified later', mendedByLaw, ask(segou, peildatum(day(P + 5))), 'as-recorded', [
    'graded higher',
  ]),
  example(
    '9b rectified, with hindsight',
    mendedByLaw,
    ask(segou, geldigOp(day(P + 5), day(P + 20))),
    'as-recorded',
    ['graded lower'],
  ),
  example(
    '10a published for the future, valid then',
    fixedInTheFuture,
    ask(segou, geldigOp(day(60), day(60))),
    'as-recorded',
    ['graded higher'],
  ),
  example(
    '10b published for the future, in force today',
    fixedInTheFuture,
    ask(segou, geldigOp(day(60), day(50))),
    'as-recorded',
    ['none-by-silence'],
  ),
  example(
    '11 nothing on a country',
    old,
    ask(null, peildatum(day(10)), undefined, niger),
    'as-recorded',
    ['unknown'],
    { period: { from: '..', until: '..' } },
  ),
];
