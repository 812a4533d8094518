import type { CivilDate, InstrumentId, PolicyEvent, Provision, Topic } from '@peildatum/policy';
import type { CitationUnknown, CitedAnswer, Timeline } from '@peildatum/timeline';

import { peildatum } from '../support/histories/asking.js';
import { between, day, exact } from '../support/histories/days.js';
import {
  actRecorded,
  attested,
  instrumentRecorded,
  provision,
  published,
  rectified,
  sectionRenumbered,
  stated,
} from '../support/histories/events.js';
import { mali, niger } from '../support/histories/geography.js';
import { written } from '../support/histories/written.js';
import { timelineAfter, timelineOf } from '../support/timeline-of.js';

const maliAct = 'wbv-2031-1' as InstrumentId;
const nigerAct = 'wbv-2031-2' as InstrumentId;
const renumbering = 'wbv-2031-3' as InstrumentId;
const consolidated = 'consolidated-text-2031' as InstrumentId;
const today = peildatum(day(100));

function paragraph(citation: string, words: string, topic = 'exclusion-1f', country = mali): Provision {
  return { ...stated(topic, words), citation, country };
}

/** A decision that puts a country's section in place, in force on a day. */
function section(id: InstrumentId, on: number, provisions: readonly Provision[]): PolicyEvent[] {
  const { country } = provisions[0]!;
  return [
    instrumentRecorded(id, 'wbv', exact(on - 2)),
    actRecorded(id, provisions, { replaces: [{ kind: 'section', country: country!, citation: null }] }),
    published(id, day(on - 1)),
  ];
}

function observed(on: number, provisions: readonly Provision[], id = consolidated): PolicyEvent[] {
  return [
    instrumentRecorded(id, 'consolidated-text', exact(on)),
    actRecorded(id, provisions, {
      entry: { kind: 'fixed-date', date: day(on) },
      source: { instrument: null, rank: 2, locator: null },
    }),
  ];
}

function cited(events: readonly PolicyEvent[], citation: string, on: CivilDate): CitedAnswer {
  const answer = timelineAfter(...events).cited(citation, peildatum(on), today);
  if (!('cited' in answer)) throw new Error(`${citation} stood for nothing`);
  return answer;
}

function unknown(events: readonly PolicyEvent[], citation: string, on: CivilDate): CitationUnknown {
  const answer = timelineAfter(...events).cited(citation, peildatum(on), today);
  if ('cited' in answer) throw new Error(`${citation} stood for something`);
  return answer;
}

const shortOf = ({ country, topic, certainty, basis }: CitedAnswer) => ({
  country,
  topic,
  certainty,
  words: basis[0]?.text ?? null,
});

const twoCountries = [
  ...section(maliAct, 3, [
    paragraph('C7/23.2', 'Mali, 1F'),
    paragraph('C7/23.5', 'Mali, alternative', 'minors-reception'),
  ]),
  ...section(nigerAct, 3, [paragraph('C7/24.2', 'Niger, 1F', 'exclusion-1f', niger)]),
];

describe('a question by the number of a paragraph', () => {
  it('gives the country, the topic and the words of the paragraph', () => {
    expect(shortOf(cited(twoCountries, 'C7/24.2', day(5)))).toEqual({
      country: niger,
      topic: 'exclusion-1f',
      certainty: 'as-recorded',
      words: 'Niger, 1F',
    });
    expect(cited(twoCountries, 'C7/24.2', day(5)).region).toBeNull();
  });

  it('is answered with nothing but the nearest numbers before the paragraph was there', () => {
    expect(unknown(twoCountries, 'C7/24.2', day(1)).nearest).toEqual([]);
    expect(unknown(twoCountries, 'C2/23.4', day(5)).nearest).toEqual([]);
    expect(unknown(twoCountries, 'C7/23.4', day(5)).nearest.map(({ citation }) => citation)).toEqual([
      'C7/23.5',
      'C7/23.2',
      'C7/24.2',
    ]);
  });

  it('finds no paragraph in what a later decision put in the place of', () => {
    const replaced = [
      ...twoCountries,
      ...section('wbv-2031-9' as InstrumentId, 20, [paragraph('C7/23.1', 'Mali, new')]),
    ];
    expect(shortOf(cited(replaced, 'C7/23.2', day(19))).words).toBe('Mali, 1F');
    expect(unknown(replaced, 'C7/23.2', day(20)).citation).toBe('C7/23.2');
  });

  it('is looked for in what was recorded since the last question, and in what was known at a moment before', () => {
    const moved = 'wbv-2031-9' as InstrumentId;
    const { log } = written(
      ...twoCountries,
      ...section(moved, 20, [paragraph('C7/23.9', 'Mali, moved')]),
      instrumentRecorded(renumbering, 'wbv', exact(28)),
      sectionRenumbered(renumbering, 'C7/24', 'C7/25', exact(30), niger),
    );
    const since = (events: number, citation: string, on: number, timeline: Timeline) => {
      timeline.apply(log.slice(0, events));
      const answer = timeline.cited(citation, peildatum(day(on)), today);
      return 'cited' in answer ? answer.basis[0]?.text : null;
    };
    const timeline = timelineOf(log.slice(0, twoCountries.length));
    expect(since(0, 'C7/23.9', 40, timeline)).toBeNull();
    expect(since(0, 'C7/25.2', 40, timeline)).toBeNull();
    expect(since(log.length - 1, 'C7/23.9', 40, timeline)).toBe('Mali, moved');
    expect(since(log.length - 1, 'C7/24.2', 40, timeline)).toBe('Niger, 1F');
    expect(since(log.length, 'C7/25.2', 40, timeline)).toBe('Niger, 1F');
    const before = { ...peildatum(day(40)), beschikbaarOp: log[twoCountries.length - 1]!.recordedAt };
    expect('cited' in timeline.cited('C7/23.9', before, today)).toBe(false);
    expect('cited' in timeline.cited('C7/23.2', before, today)).toBe(true);
  });

  it('of a topic under two numbers gives the one that is cited, with the other behind it', () => {
    const twice = section(maliAct, 3, [
      paragraph('C7/23.4.1', 'first words', 'serious-harm-general'),
      paragraph('C7/23.4.3', 'second words', 'serious-harm-general'),
    ]);
    expect(cited(twice, 'C7/23.4.3', day(5)).basis.map(({ text }) => text)).toEqual([
      'second words',
      'first words',
    ]);
    expect(cited(twice, 'C7/23.4.1', day(5)).basis.map(({ text }) => text)).toEqual([
      'first words',
      'second words',
    ]);
  });

  it('gives a paragraph that repeats a moratorium, though it decides nothing', () => {
    const mirror = {
      ...provision('decision-moratorium' as Topic, {
        kind: 'moratorium',
        until: day(30),
        lasts: null,
        endsOnEvent: null,
        words: null,
        covers: null,
      }),
      citation: 'C7/23.1',
      text: 'the mirror',
    };
    const decision = 'moratorium-mali' as InstrumentId;
    const events = [
      ...section(maliAct, 3, [mirror]),
      instrumentRecorded(decision, 'moratorium', exact(1)),
      actRecorded(decision, [
        provision('decision-moratorium' as Topic, {
          kind: 'moratorium',
          until: day(40),
          lasts: null,
          endsOnEvent: null,
          words: null,
          covers: null,
        }),
      ]),
      published(decision, day(2)),
    ];
    const answer = cited(events, 'C7/23.1', day(35));
    expect(answer).toMatchObject({ topic: 'decision-moratorium', state: 'running' });
    expect(answer.basis.map(({ role, text }) => [role, text])).toEqual([
      ['mirror', 'the mirror'],
      ['governs', null],
    ]);
  });

  it('gives the rectified words from the day of the rectification on', () => {
    const events = [...twoCountries, rectified(maliAct, day(10), [paragraph('C7/23.2', 'Mali, mended')])];
    expect(shortOf(cited(events, 'C7/23.2', day(9))).words).toBe('Mali, 1F');
    expect(shortOf(cited(events, 'C7/23.2', day(10))).words).toBe('Mali, mended');
  });
});

describe('a number after a renumbering', () => {
  const moved = [
    ...twoCountries,
    instrumentRecorded(renumbering, 'wbv', exact(8)),
    sectionRenumbered(renumbering, 'C7/23', 'C7/24', exact(10)),
    sectionRenumbered(renumbering, 'C7/24', 'C7/25', exact(10), niger),
  ];

  it('stands for the country that bears it on that day', () => {
    expect(shortOf(cited(moved, 'C7/24.2', day(9))).country).toBe(niger);
    expect(shortOf(cited(moved, 'C7/24.2', day(10)))).toMatchObject({ country: mali, words: 'Mali, 1F' });
    expect(unknown(moved, 'C7/23.2', day(10)).nearest.map(({ citation }) => citation)).toContain('C7/24.2');
  });

  it('says under which number the text has the paragraph', () => {
    const { basis, notices } = cited(moved, 'C7/24.2', day(10));
    expect(basis[0]!.citation).toBe('C7/23.2');
    expect(notices.find(({ code }) => code === 'numbered-otherwise')?.nl).toContain(
      'C7/23.2 in de tekst, C7/24.2 op deze dag',
    );
  });

  it('says what the number means today, and where what was cited stands now', () => {
    const { cited: number, notices } = cited(moved, 'C7/24.2', day(9));
    expect(number.today).toMatchObject({
      on: day(100),
      meanings: [{ country: mali, topic: 'exclusion-1f', settled: true }],
      standsUnder: [{ country: niger, topic: 'exclusion-1f', citation: 'C7/25.2' }],
    });
    expect(number.today.nl).toContain(
      'iets anders: “artikel 1F Vluchtelingenverdrag” van Mali; wat toen is aangehaald, staat nu onder C7/25.2',
    );
    expect(notices.map(({ code }) => code)).toContain('number-moved-since');
    expect(cited(moved, 'C7/24.2', day(10)).cited.today.nl).toContain(
      'hetzelfde onderwerp van hetzelfde land',
    );
  });

  it('claims nothing of today beyond what is recorded, unless somebody searched that day', () => {
    const text = (events: readonly PolicyEvent[]) => cited(events, 'C7/24.2', day(10)).cited.today.nl;
    expect(text(moved)).toMatch(/^Voor zover in dit register vastgelegd .* die dag is niet doorzocht\.$/u);
    const searched = [...moved, attested(day(0), day(100))];
    expect(text(searched)).toMatch(/^Vandaag \(.*hetzelfde onderwerp van hetzelfde land\.$/u);
    expect(text([...moved, attested(day(0), day(99))])).toContain('niet doorzocht');
  });

  it('tells the numbers of the country with their days', () => {
    expect(cited(moved, 'C7/24.2', day(10)).cited.sections).toEqual([
      { section: 'C7/23', from: day(3), until: day(10) },
      { section: 'C7/24', from: day(10), until: '..' },
    ]);
  });

  it('leaves what the renumbering decision itself numbers as it is', () => {
    const restated = [
      ...twoCountries,
      ...section(renumbering, 10, [paragraph('C7/24.2', 'Mali, restated')]),
      sectionRenumbered(renumbering, 'C7/23', 'C7/24', exact(10)),
      sectionRenumbered(renumbering, 'C7/24', 'C7/25', exact(10)),
    ];
    expect(shortOf(cited(restated, 'C7/24.2', day(12)))).toMatchObject({ certainty: 'uncertain' });
    expect(cited(restated, 'C7/24.2', day(12)).candidates!.map(({ country }) => country)).toEqual([
      mali,
      niger,
    ]);
  });

  it('follows a chain of renumberings', () => {
    const again = [...moved, sectionRenumbered(renumbering, 'C7/24', 'C7/30', exact(20))];
    expect(shortOf(cited(again, 'C7/30.2', day(20))).words).toBe('Mali, 1F');
    expect(unknown(again, 'C7/24.2', day(20)).citation).toBe('C7/24.2');
  });

  it('does not touch a text that was written after it', () => {
    const after = [
      ...moved,
      ...section('wbv-2031-9' as InstrumentId, 15, [paragraph('C7/24.2', 'Mali, later')]),
    ];
    expect(shortOf(cited(after, 'C7/24.2', day(15))).words).toBe('Mali, later');
  });

  it('of which the day is known in bounds leaves open, within them, what the number stood for', () => {
    const vague = [
      ...twoCountries,
      instrumentRecorded(renumbering, 'wbv', exact(8)),
      sectionRenumbered(renumbering, 'C7/23', 'C7/24', between(10, 14)),
      sectionRenumbered(renumbering, 'C7/24', 'C7/25', between(10, 14), niger),
    ];
    const within = cited(vague, 'C7/24.2', day(12));
    expect(within).toMatchObject({
      certainty: 'uncertain',
      country: null,
      topic: 'exclusion-1f',
      state: 'stated',
    });
    expect(within.candidates!.map(({ country, basis }) => [country, basis[0]!.text])).toEqual([
      [mali, 'Mali, 1F'],
      [niger, 'Niger, 1F'],
    ]);
    expect(within.notices.map(({ code }) => code)).toContain('numbering-unsettled');
    expect(shortOf(cited(vague, 'C7/24.2', day(9)))).toMatchObject({
      country: niger,
      certainty: 'as-recorded',
    });
    expect(shortOf(cited(vague, 'C7/24.2', day(15)))).toMatchObject({ country: mali });
    const alone = cited(vague, 'C7/25.2', day(12));
    expect(alone).toMatchObject({
      certainty: 'uncertain',
      country: niger,
      candidates: [{ certainty: 'uncertain' }],
    });
  });
});

describe('a number that a consolidated text gives', () => {
  it('takes the place of the older one from its date on, where the words are the same', () => {
    const events = [
      ...section(maliAct, 3, [paragraph('C7/23.2', 'Mali, 1F')]),
      ...observed(10, [paragraph('C7/24.2', 'Mali, 1F')]),
    ];
    expect(shortOf(cited(events, 'C7/23.2', day(9))).words).toBe('Mali, 1F');
    expect(unknown(events, 'C7/23.2', day(10)).nearest.map(({ citation }) => citation)).toEqual(['C7/24.2']);
    const later = cited(events, 'C7/24.2', day(10));
    expect(later.basis.map(({ instrument, role }) => [instrument, role])).toEqual([
      [consolidated, 'confirms'],
      [maliAct, 'governs'],
    ]);
  });
});

describe('a number that stood for two topics at once', () => {
  it('is uncertain, each topic a reading of its own', () => {
    const both = section(maliAct, 3, [
      paragraph('C7/23.3', 'one'),
      paragraph('C7/23.3', 'two', 'group-persecution'),
    ]);
    const answer = cited(both, 'C7/23.3', day(5));
    expect(answer).toMatchObject({ country: mali, topic: null, certainty: 'uncertain', state: 'stated' });
    expect(answer.candidates!.map(({ topic, basis }) => [topic, basis[0]!.text])).toEqual([
      ['exclusion-1f', 'one'],
      ['group-persecution', 'two'],
    ]);
    expect(answer.label.nl).toContain(
      '“artikel 1F Vluchtelingenverdrag” van Mali of “groepsvervolging” van Mali',
    );
  });
});
