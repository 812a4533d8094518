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
import { finding } from './answers.js';
import { ending } from './shared.js';

const namedDate: Properties = { name: text('As it was given.'), on: schema('CivilDate') };

const standing: Properties = {
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
};

const laterDocument: Properties = {
  instrument: schema('InstrumentId'),
  name: schema('Bilingual'),
  kind: schema('InstrumentKind'),
  reference: textOrNull('Number as printed.'),
  signedOn: orNull(schema('ImpreciseDate')),
  madePublicOn: orNull(schema('ImpreciseDate')),
  events: list(schema('EventReference')),
};

const byHearing = orNull(
  oneOf(['yes', 'no', 'not-established'], 'By the hearing; null where none is named.'),
);

/** What the question about a case gives. */
export const caseSchemas: Schemas = {
  CaseAnswer: object('What applied on the days of a case. It never says which day counts.', {
    country: schema('Country'),
    countryName: schema('Bilingual'),
    region: schema('Region'),
    topic: schema('Topic'),
    asked: object('The question as it was understood.', {
      dates: list(object('A named day.', namedDate)),
      beschikbaarOp: textOrNull('Effective moment of recording of the last event looked at.'),
      openbaarOp: orNull(schema('CivilDate')),
    }),
    label: schema('Bilingual'),
    dates: list(schema('DatedAnswer'), 'In the order of the days.'),
    changes: list(schema('CaseChange'), 'Between each day and the next.'),
    afterDecision: orNull(schema('AfterDecision')),
    courtFindings: list(schema('CourtFinding')),
    notices: list(
      object('A notice with the days it belongs to.', {
        code: text('Stable code.'),
        instrument: orNull(schema('InstrumentId')),
        nl: text('Dutch.'),
        en: text('English.'),
        dates: list(text('Name of a day.')),
      }),
    ),
    findings: list(
      object('A finding that touches the answer, with the days it is about.', {
        ...finding,
        dates: list(text('Name of a day.')),
      }),
    ),
    sources: list(schema('CaseSource')),
    rules: list(schema('AskingRule'), 'Which rule would ask for which of the named days.'),
    ...ending,
  }),
  DatedAnswer: object('The answer on one day.', {
    ...namedDate,
    known: orNull(
      oneOf(
        ['departure', 'application', 'intention', 'decision', 'closing', 'hearing', 'judgment'],
        'The known day that the name means.',
      ),
    ),
    answer: orNull(schema('Answer')),
    outside: orNull(
      object('The region was no area under its name on the day.', {
        parent: textOrNull('The area it split off from.'),
      }),
    ),
    public: orNull(
      object('What a party could have known.', { ...standing, openbaarOp: schema('CivilDate') }),
    ),
    recorded: orNull(
      object('What this register had recorded by the end of the day.', {
        ...standing,
        ledger: schema('LedgerPoint'),
      }),
    ),
    learnt: list(schema('EventReference'), 'Events recorded since that made the answer what it is.'),
  }),
  CaseChange: object('What differs between one day and the next.', {
    from: text('Name of the earlier day.'),
    to: text('Name of the later day.'),
    difference: orNull(
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
    uncertain: yesNo('Whether it is uncertain on either day.'),
    same: {
      type: ['boolean', 'null'],
      description: 'Whether the same act governs and says the same; null where that cannot be established.',
    },
    alternative: object('Protection alternatives, apart; null where they cannot be established.', {
      before: { type: ['array', 'null'], items: schema('Alternative') },
      after: { type: ['array', 'null'], items: schema('Alternative') },
      changed: { type: ['boolean', 'null'] },
    }),
    assessments: list(
      schema('ChangeAssessment'),
      'What others hold the change to be of acts that govern on the later day and not on the earlier.',
    ),
    advice: list(schema('InstrumentId'), 'Advice that went before what governs on the later day.'),
  }),
  AfterDecision: object(
    'What was published after the decision, apart from what was only signed or announced.',
    {
      decision: object('A named day.', namedDate),
      hearing: orNull(object('A named day.', namedDate)),
      published: list(schema('LaterAct')),
      perhapsPublished: list(schema('LaterAct')),
      onlySigned: list(schema('LaterAct')),
      announced: list(object('A document that changes nothing itself.', laterDocument)),
      aftermath: list(
        object('An end, rectification or extension with effect after the decision.', {
          instrument: schema('InstrumentId'),
          name: schema('Bilingual'),
          effectiveOn: schema('CivilDate'),
          event: schema('EventReference'),
        }),
      ),
      through: orNull(schema('CivilDate')),
      beyond: wholeNumber(
        'How many more documents there are, signed, published, made public and entered only after `through`.',
      ),
    },
  ),
  LaterAct: object('An act that may have come after the decision.', {
    ...laterDocument,
    publishedOn: orNull(schema('ImpreciseDate')),
    gazette: textOrNull('Number of the publication.'),
    entry: schema('ImpreciseDate'),
    publishedByHearing: byHearing,
    enteredByHearing: byHearing,
  }),
  CaseSource: object('A document that the case rests on or mentions.', {
    instrument: schema('InstrumentId'),
    name: schema('Bilingual'),
    kind: schema('InstrumentKind'),
    reference: textOrNull('Number as printed.'),
    use: oneOf(['basis', 'advice', 'judgment'], 'Advice and judgments never govern.'),
    dates: list(text('Name of a day.')),
    held: yesNo('Whether the document is in our hands.'),
    links: list(
      object('Where it can be read.', {
        kind: oneOf(['jci', 'staatscourant', 'kamerstuk', 'ecli', 'recorded'], 'Kind of link.'),
        name: text('What it is called.'),
        href: text('Address.'),
      }),
    ),
    events: list(schema('EventReference')),
  }),
  AskingRule: object('Which rule would ask for the policy of a day. It does not say that the day counts.', {
    date: text('The known day.'),
    articles: list(text('Article that was read.')),
    textOf: text('Year of the text that was read.'),
    checkedAgainstCurrentText: yesNo('Whether that text was compared with one in force.'),
    nl: text('Dutch.'),
    en: text('English.'),
  }),
};
