import { scopeKinds } from '@peildatum/application/input';

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
  type Properties,
} from './build.js';

/** Words that many answers share. */
export const sharedSchemas: Schemas = {
  Bilingual: object('One sentence in both languages.', { nl: text('Dutch.'), en: text('English.') }),
  CivilDate: { type: 'string', format: 'date', description: 'A civil date in the Netherlands.' },
  ImpreciseDate: {
    type: 'string',
    description:
      'A date of which perhaps only bounds are known (EDTF, ISO 8601-2): `2023-02`, `[2023-02-01..2023-03-31]`, `[2025-06-05..]`, `..`.',
  },
  PeriodBorder: {
    type: 'string',
    pattern: '^(\\.\\.|\\d{4}-\\d{2}-\\d{2})$',
    description: 'A civil date, or `..` for open.',
  },
  Country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1, two letters.' },
  Topic: text('Stable key of one subject of the section of a country.'),
  InstrumentId: text('Id of a document, such as `wbv-2025-11`.'),
  InstrumentKind: oneOf(
    [
      'wbv',
      'tbv',
      'moratorium',
      'nota',
      'kamerbrief',
      'country-report',
      'judgment',
      'consolidated-text',
      'other',
    ],
    'Kind of document.',
  ),
  Region: object('An area under one name.', {
    id: text('ISO 3166-2, or the id of its parent, a dot and a name.'),
    name: text('Its name in Dutch.'),
  }),
  Level: oneOf(['exceptional', 'higher', 'lower'], 'Level of indiscriminate violence.'),
  Framework: oneOf(['binary', 'two-step', 'three-step'], 'The scale on which a text grades.'),
  State: oneOf(
    [
      'graded',
      'stated',
      'none-explicit',
      'general-policy',
      'none-by-silence',
      'no-policy',
      'unknown',
      'running',
      'not-running',
    ],
    'What the register says of the topic. `none-by-silence`: others are named and this one is not, which is no finding about safety.',
  ),
  Certainty: oneOf(
    ['certain', 'as-recorded', 'uncertain'],
    '`certain`: one reading, and the day was searched. `as-recorded`: one reading of what is recorded. `uncertain`: several; not to be established in this register.',
  ),
  Asked: object('The question as it was understood.', {
    peildatum: orNull(schema('CivilDate')),
    geldigOp: schema('CivilDate'),
    inWerkingOp: schema('CivilDate'),
    beschikbaarOp: textOrNull(
      'Effective moment of recording of the last event looked at; null for an empty register.',
    ),
    openbaarOp: orNull(schema('CivilDate')),
    application: orNull(schema('CivilDate')),
  }),
  AnswerPeriod: object('Half-open: `until` is the first day after it. Open is `..`.', {
    from: schema('ImpreciseDate'),
    until: schema('ImpreciseDate'),
  }),
  LedgerPoint: object('The state of the register that answered.', {
    position: textOrNull('What Peildatum-Not-Before takes; null for an empty register.'),
    recordedAt: textOrNull('Effective moment of recording of the last event.'),
    gazetteer: text('Version of the names of countries and regions.'),
  }),
  SearchedThrough: object('What was searched.', { attestedThrough: orNull(schema('CivilDate')) }),
  Notice: object('Something the reader must know.', {
    code: text('Stable code.'),
    instrument: orNull(schema('InstrumentId')),
    nl: text('Dutch.'),
    en: text('English.'),
  }),
  Scope: object('The area or group a text speaks of. Beside `kind` and `words` only what its kind has.', {
    kind: oneOf(scopeKinds, 'How the text marks it out.'),
    words: textOrNull('How the text says it.'),
  }),
  Condition: object('A condition in our own words.', {
    code: text('Stable code.'),
    citation: textOrNull('The rule it rests on.'),
    nl: text('Dutch.'),
    en: text('English.'),
  }),
  Reason: object('A reason in our own words.', {
    scope: schema('Scope'),
    nl: text('Dutch.'),
    en: text('English.'),
    exhaustive: {
      type: ['boolean', 'null'],
      description: 'False where the source gives only some of its reasons.',
    },
  }),
  Source: object('Who says so.', {
    instrument: textOrNull('The document; null: the instrument itself.'),
    rank: schema('Rank'),
    locator: textOrNull('Where in it.'),
  }),
  Rank: { ...wholeNumber('Weight of a source, 1 is highest.'), minimum: 1, maximum: 7 },
};

const scope = sharedSchemas['Scope'] as { properties: Properties };
Object.assign(scope.properties, {
  regions: list(
    object('A resolved area.', { id: text('Its id.'), as: text('The spelling of the text.') }),
    'Of `regions` and `all-but`.',
  ),
  of: {
    description: 'Of `union` a list of scopes; of `difference` and `part` one.',
    oneOf: [schema('Scope'), list(schema('Scope'))],
  },
  minus: schema('Scope'),
  part: text('Of `part`: the city, the district, "delen van".'),
  group: text('Of `group`: the people meant.'),
  by: text('Of `controlled-territory`: who controls it.'),
  within: orNull(schema('Scope')),
  citation: text('Of `as-in`: the paragraph whose areas are meant, as numbered on the asked day.'),
  country: orNull(schema('Country')),
} satisfies Properties);

/** Fields at the end of every answer for people. */
export const ending: Properties = {
  foot: schema('Bilingual'),
  example: {
    type: 'boolean',
    description: 'VOORBEELD / EXAMPLE: true where the register holds invented facts.',
  },
  ledger: schema('LedgerPoint'),
};
