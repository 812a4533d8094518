import { findingCodes } from '@peildatum/application';
import { presumptionCodes } from '@peildatum/application/input';

import type { Schemas } from '../types.js';
import {
  list,
  object,
  oneOf,
  orNull,
  schema,
  text,
  textOrNull,
  wholeNumber,
  yesNo,
  type Properties,
} from './build.js';
import { ending } from './shared.js';

const reading: Properties = {
  country: schema('Country'),
  region: orNull(schema('Region')),
  topic: schema('Topic'),
  asked: schema('Asked'),
  state: schema('State'),
  level: orNull(schema('Level')),
  framework: orNull(schema('Framework')),
  frameworkInForce: orNull(schema('Framework')),
  closedList: { type: ['boolean', 'null'], description: 'Whether the text calls its list exclusive.' },
  presumption: {
    type: ['string', 'null'],
    enum: [...presumptionCodes, null],
    description: 'How firmly the text grades; null where it does not grade.',
  },
  certainty: schema('Certainty'),
  period: schema('AnswerPeriod'),
  endedOn: orNull(schema('ImpreciseDate')),
  disputed: yesNo('A court found the moratorium unlawful.'),
  term: orNull(schema('MoratoriumTerm')),
  label: schema('Bilingual'),
  protectionAlternative: orNull(schema('Alternative')),
  otherAlternatives: list(
    schema('Alternative'),
    'Where the text holds more than one for this region: the others.',
  ),
  generalPolicy: list(schema('GeneralPolicy')),
  basis: list(schema('Basis'), 'What it rests on.'),
  advice: list(schema('Advice'), 'Advice never governs.'),
  evidence: list(schema('Evidence')),
  courtFindings: list(schema('CourtFinding')),
  notices: list(schema('Notice')),
  coverage: schema('SearchedThrough'),
  ledger: schema('LedgerPoint'),
};

/** The parts of a finding. */
export const finding: Properties = {
  code: oneOf(findingCodes, 'Its kind.'),
  country: orNull(schema('Country')),
  topic: orNull(schema('Topic')),
  instrument: orNull(schema('InstrumentId')),
  period: orNull(schema('AnswerPeriod')),
  events: list(text('Id of an event.'), 'The events behind it.'),
  nl: text('One sentence, Dutch.'),
  en: text('One sentence, English.'),
};

const brief: Properties = {
  state: schema('State'),
  level: orNull(schema('Level')),
  framework: orNull(schema('Framework')),
  certainty: schema('Certainty'),
  candidates: {
    type: ['array', 'null'],
    description: 'State and level of each reading of an uncertain answer.',
    items: object('One reading.', {
      state: schema('State'),
      level: orNull(schema('Level')),
      instrument: orNull(schema('InstrumentId')),
    }),
  },
  notices: list(text('Code of a notice.')),
};
const regionBrief: Properties = { region: schema('Region'), ...brief, period: schema('AnswerPeriod') };

const alternative: Properties = {
  instrument: schema('InstrumentId'),
  citation: textOrNull('Paragraph.'),
  destination: schema('Scope'),
  origins: schema('Scope'),
  originCriterion: text('What ties a person to an origin.'),
  against: oneOf(['serious-harm', 'persecution', 'both', 'not-stated'], 'What it protects against.'),
  conditions: list(schema('Condition'), 'Judged case by case.'),
  presumption: oneOf(['in-principle', 'unqualified', 'not-stated'], 'How firmly the text assumes it.'),
  exclusions: list(schema('Condition')),
};

const eventReference: Properties = {
  id: text('Id of the event.'),
  type: text('Its kind, such as `PublicationRecorded`.'),
  stream: text('The stream it stands in.'),
  position: text('Opaque place in the register.'),
  recordedAt: text('Moment of recording, RFC 3339 in UTC.'),
};

/** What questions about days give. */
export const answerSchemas: Schemas = {
  Reading: object('One reading of the register.', reading),
  Answer: object('What applied. An uncertain answer holds at its top only what all readings share.', {
    ...reading,
    candidates: {
      type: ['array', 'null'],
      items: schema('Reading'),
      description: 'Every reading, where the answer is uncertain.',
    },
    regions: {
      type: ['array', 'null'],
      items: schema('RegionSummary'),
      description: 'Of a country under article-15c: every region that existed on the day.',
    },
    ...ending,
  }),
  CitedAnswer: object(
    'What a paragraph stood for on a day, by its number. `country` is null for a paragraph of the general part; both `country` and `topic` where it may have stood for several.',
    {
      ...reading,
      country: orNull(schema('Country')),
      topic: orNull(schema('Topic')),
      cited: object('The cited number.', {
        citation: text('The number, as `C7/23.4.2`.'),
        meanings: list(schema('CitedMeaning'), 'What it stood for on the day.'),
        today: object('What it means today, and where what was cited stands today.', {
          on: schema('CivilDate'),
          meanings: list(schema('CitedMeaning')),
          standsUnder: list(
            object('A number of today.', {
              country: orNull(schema('Country')),
              topic: schema('Topic'),
              citation: text('The number.'),
            }),
          ),
          nl: text('One sentence, Dutch.'),
          en: text('One sentence, English.'),
        }),
        sections: list(
          object('A number of the section of the country, with its period.', {
            section: text('The number, as `C7/23`.'),
            from: schema('ImpreciseDate'),
            until: schema('ImpreciseDate'),
          }),
        ),
      }),
      candidates: {
        type: ['array', 'null'],
        items: schema('Reading'),
        description: 'Every reading, where the answer is uncertain.',
      },
      regions: {
        type: ['array', 'null'],
        items: schema('RegionSummary'),
        description: 'Under article-15c: every region that existed on the day.',
      },
      ...ending,
    },
  ),
  FindingsAnswer: object('What in the register asks for attention.', {
    country: orNull(schema('Country')),
    today: schema('CivilDate'),
    beschikbaarOp: textOrNull('Effective moment of recording of the last event looked at.'),
    findings: list(schema('Finding')),
    ...ending,
  }),
  Finding: object('Something in the record that somebody should look at. It has no weight.', finding),
  CitedMeaning: object('What a number stood for; `country` null: the general part.', {
    country: orNull(schema('Country')),
    topic: schema('Topic'),
    settled: yesNo('False where a renumbering of which the day is not precisely known may change it.'),
  }),
  PolicyAnswer: object('Every subject of a country, or of one of its regions.', {
    country: schema('Country'),
    region: orNull(schema('Region')),
    asked: schema('Asked'),
    topics: list(schema('Answer')),
    ...ending,
  }),
  RegionSummary: object('One region in brief.', regionBrief),
  MapAnswer: object('Every region of a country.', {
    country: schema('Country'),
    topic: schema('Topic'),
    asked: schema('Asked'),
    frameworkInForce: orNull(schema('Framework')),
    regions: list(schema('RegionSummary')),
    coverage: schema('SearchedThrough'),
    ...ending,
  }),
  GradingsAnswer: object('Regions of every country of which something is recorded.', {
    asked: schema('Asked'),
    level: orNull(schema('Level')),
    gradings: list(object('One region in brief.', { country: schema('Country'), ...regionBrief })),
    ...ending,
  }),
  HistoryAnswer: object('Runs of days with the same answer, oldest first.', {
    country: schema('Country'),
    topic: schema('Topic'),
    beschikbaarOp: textOrNull('Effective moment of recording of the last event looked at.'),
    lines: list(
      object('One region, or the country.', {
        region: orNull(schema('Region')),
        runs: list(
          object('A run of days, half-open.', {
            from: schema('PeriodBorder'),
            until: schema('PeriodBorder'),
            term: orNull(schema('MoratoriumTerm')),
            instrument: orNull(schema('InstrumentId')),
            ...brief,
          }),
        ),
      }),
    ),
    assessments: list(schema('ChangeAssessment'), 'What others hold the changes to be that these acts made.'),
    ...ending,
  }),
  DifferenceAnswer: object('What differs between two days.', {
    country: schema('Country'),
    topic: schema('Topic'),
    from: schema('CivilDate'),
    to: schema('CivilDate'),
    beschikbaarOp: textOrNull('Effective moment of recording of the last event looked at.'),
    changes: list(
      object('A named change.', {
        region: schema('Region'),
        change: oneOf(
          ['newly-graded', 'no-longer-graded', 'level-changed', 'framework-changed', 'text-only'],
          'Its name.',
        ),
        before: orNull(schema('RegionSummary')),
        after: orNull(schema('RegionSummary')),
        comparison: orNull(schema('Comparison')),
        assessments: list(schema('ChangeAssessment')),
        label: schema('Bilingual'),
      }),
    ),
    uncertain: list(
      object('A region that is uncertain on either day.', {
        region: schema('Region'),
        before: orNull(schema('RegionSummary')),
        after: orNull(schema('RegionSummary')),
      }),
    ),
    alternative: object('Protection alternatives on both days.', {
      before: list(schema('Alternative')),
      after: list(schema('Alternative')),
      changed: yesNo('Whether they differ.'),
    }),
    notices: list(schema('Notice')),
    ...ending,
  }),
  KnowledgeDifferenceAnswer: object(
    'What the register would have answered about one day at two moments, and the events that made the difference.',
    {
      country: schema('Country'),
      topic: schema('Topic'),
      on: schema('CivilDate'),
      openbaarOp: orNull(schema('CivilDate')),
      known: schema('LedgerPoint'),
      and: schema('LedgerPoint'),
      changes: list(
        object('A region whose answer differs, its sources included.', {
          region: schema('Region'),
          before: schema('RegionSummary'),
          after: schema('RegionSummary'),
        }),
      ),
      unchanged: wholeNumber('How many regions have the same answer at both moments.'),
      events: list(
        object('An event with which the answers became what they are at the later moment.', {
          ...eventReference,
          regions: list(text('Id of a region whose answer it changed.')),
        }),
        'In the order of the log. What changed and changed back between the moments is not among them.',
      ),
      ...ending,
    },
  ),
  EventReference: object('A recorded event by which it can be found again.', eventReference),
  Alternative: object('A protection alternative, complete with its conditions.', alternative),
  Comparison: object("A source's reading of one scale in terms of another.", {
    country: schema('Country'),
    framework: schema('Framework'),
    level: schema('Level'),
    readAs: object('The same, on the other scale.', {
      framework: schema('Framework'),
      level: schema('Level'),
    }),
    instrument: schema('InstrumentId'),
  }),
};
