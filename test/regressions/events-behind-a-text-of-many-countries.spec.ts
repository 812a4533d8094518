import type { CountryCode, InstrumentId } from '@peildatum/policy';
import { ask, peildatum } from '../support/histories/asking.js';
import { day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  gradings,
  instrumentRecorded,
  named,
  published,
  rectified,
  source,
  stated,
} from '../support/histories/events.js';
import { gao, mali, niger } from '../support/histories/geography.js';
import { timelineAfter } from '../support/timeline-of.js';

const text = (id: string) => id as InstrumentId;
const section = (
  of: string,
  country: CountryCode,
  provisions: Parameters<typeof actRecorded>[1],
  on: number,
) =>
  actRecorded(text(of), provisions, {
    part: country,
    source: source(2),
    entry: { kind: 'fixed-date', date: day(on) },
    replaces: [{ kind: 'section', country, citation: null }],
  });

/** A consolidated text holds the sections of all countries. What it says of one of them does not rest on what was recorded of the others. */
describe('of a text with sections of several countries', () => {
  const timeline = timelineAfter(
    instrumentRecorded(text('text-a'), 'consolidated-text', null),
    section('text-a', mali, [gradings('three-step', [named(gao), 'higher'])], 3),
    section('text-a', niger, [], 3),
    instrumentRecorded(text('text-b'), 'consolidated-text', null),
    section('text-b', niger, [], 6),
    section('text-b', mali, [gradings('three-step', [named(gao), 'lower'])], 6),
  );
  const [first, ofMali, , second, , ofMaliLater] = ['text-a', 'text-b'].flatMap((id) =>
    timeline.instrumentHistory(text(id)).map((one) => one.id),
  );

  it('an answer names the events that recorded the section of its country', () => {
    const { basis } = timeline.answer(ask(gao, peildatum(day(4))));
    expect(basis.map(({ events }) => events)).toEqual([[first, ofMali]]);
  });

  it('so does a finding', () => {
    const { findings } = timeline.findings(mali, day(9), null);
    expect(findings.find(({ code }) => code === 'changed-without-decision')?.events).toEqual([
      second,
      ofMaliLater,
      first,
      ofMali,
    ]);
  });
});

it('an answer names the rectification that it rests on, also where that is of a part on another country', () => {
  const act = text('wbv-a');
  const added = { ...stated('particulars', 'added'), country: niger };
  const timeline = timelineAfter(
    instrumentRecorded(act, 'wbv', exact(1)),
    actRecorded(act, [gradings('three-step', [named(gao), 'higher'])]),
    actRecorded(act, [{ ...stated('group-persecution', 'first'), country: niger }], { part: 'other' }),
    published(act, day(2)),
    rectified(act, day(5), [added]),
  );
  const [document, main, other, publication, rectification] = timeline
    .instrumentHistory(act)
    .map(({ id }) => id);
  const onNiger = timeline.answer(ask(null, peildatum(day(9)), added.topic, niger));
  expect(onNiger.basis.map(({ events }) => events)).toEqual([
    [document, main, other, publication, rectification],
  ]);
  const onMali = timeline.answer(ask(gao, peildatum(day(9))));
  expect(onMali.basis[0]?.events).toEqual([document, main, publication]);
});
