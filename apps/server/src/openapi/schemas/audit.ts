import type { Schemas } from '../types.js';
import { list, object, oneOf, orNull, schema, text, textOrNull, wholeNumber, yesNo } from './build.js';
import { ending } from './shared.js';

const side = orNull(
  object('One side of a change; null where the region is not there on those days.', {
    state: schema('State'),
    level: orNull(schema('Level')),
    framework: orNull(schema('Framework')),
    certainty: schema('Certainty'),
    candidates: { type: ['array', 'null'], items: {}, description: 'The readings of an uncertain answer.' },
    instrument: orNull(schema('InstrumentId')),
  }),
);
const step = oneOf(['advice', 'signature', 'letter', 'publication', 'entry', 'recorded'], 'A step.');
const wholeNumberOrNull = { type: ['integer', 'null'] as ['integer', 'null'], description: 'Days.' };

/** What the audit gives. */
export const auditSchemas: Schemas = {
  AuditAnswer: object('What was recorded in a period and what it changed.', {
    asked: object('The question as it was understood.', {
      by: oneOf(['recording', 'peildatum'], 'What the period is a period of.'),
      from: schema('CivilDate'),
      to: schema('CivilDate'),
      country: orNull(schema('Country')),
      actor: textOrNull('Only what this actor recorded.'),
    }),
    countedThrough: schema('CivilDate'),
    actorsShown: yesNo('Whether it says who recorded what.'),
    events: list(schema('AuditEvent'), 'In the order of the log.'),
    delays: list(
      object('Delays of recording, in whole days.', {
        since: oneOf(
          ['publication', 'recording'],
          'From the publication, or from the recording that is corrected.',
        ),
        count: wholeNumber('How many.'),
        least: wholeNumber('Days.'),
        median: { type: 'number', description: 'Days.' },
        most: wholeNumber('Days.'),
      }),
    ),
    openDates: list(
      object('A date that the record does not fix to a day.', {
        instrument: schema('InstrumentId'),
        name: schema('Bilingual'),
        countries: list(schema('Country')),
        date: oneOf(['entry', 'signedOn'], 'Which date.'),
        part: textOrNull('The part of the act, of an entry.'),
        value: schema('ImpreciseDate'),
        since: text('Moment of the recording that it stands in.'),
        days: wholeNumber(
          'Days from then through `countedThrough`; in an audit about days, through the day of the last event.',
        ),
      }),
    ),
    findings: list(schema('Finding'), 'Of a period of days: those about one of them, or about no days.'),
    processes: list(schema('AuditProcess'), 'Of the instruments that the events are about.'),
    figures: list(schema('AuditFigures')),
    pictures: list(schema('AuditPicture')),
    ...ending,
  }),
  AuditEvent: object('A recorded event.', {
    id: text('Id of the event.'),
    type: text('Type of the event.'),
    stream: text('Stream it stands in.'),
    position: text('Place in the register.'),
    recordedAt: text('Moment of recording.'),
    actor: textOrNull('Who recorded it.'),
    instrument: orNull(schema('InstrumentId')),
    countries: list(schema('Country')),
    what: schema('Bilingual'),
    why: orNull(schema('Bilingual')),
    delay: orNull(
      object('How late it was recorded.', {
        since: oneOf(['publication', 'recording'], 'From what.'),
        on: schema('CivilDate'),
        days: wholeNumber('Days.'),
      }),
    ),
    correction: orNull(
      object('What a correction changed.', {
        corrects: text('Id of the corrected event.'),
        type: text('Its type.'),
        recordedAt: text('When it was recorded.'),
        actor: textOrNull('Who recorded it.'),
        kind: oneOf(['void', 'replace'], 'Whether it was voided or got other values.'),
        fields: list(
          object('A field with its values.', {
            field: text('Name of the field.'),
            before: { description: 'As it read before.' },
            after: { description: 'As it reads since.' },
          }),
        ),
      }),
    ),
    effect: list(
      object('Days of which the answer changed.', {
        country: schema('Country'),
        topic: schema('Topic'),
        region: orNull(schema('Region')),
        from: text('First day, or `..`.'),
        until: text('First day after, or `..`.'),
        before: side,
        after: side,
      }),
    ),
  }),
  AuditProcess: object('How an instrument came about and got here.', {
    instrument: schema('InstrumentId'),
    name: schema('Bilingual'),
    kind: schema('InstrumentKind'),
    countries: list(schema('Country')),
    steps: list(
      object('A step; `on` null where it is missing.', {
        step,
        on: orNull(schema('ImpreciseDate')),
        by: orNull(schema('InstrumentId')),
      }),
    ),
    intervals: list(
      object('Days between two steps that follow one another.', {
        from: step,
        to: step,
        least: wholeNumberOrNull,
        most: wholeNumberOrNull,
      }),
    ),
    missing: list(step),
    information: orNull(
      object('The newest country information behind it.', {
        through: schema('CivilDate'),
        statedIn: schema('InstrumentId'),
        days: wholeNumberOrNull,
      }),
    ),
    signatory: orNull(
      object('Who signed.', { office: text('Office.'), mandate: textOrNull('Mandate as printed.') }),
    ),
    withoutEvidence: list(
      object('A provision on a country of which no evidence is given.', {
        country: schema('Country'),
        topic: schema('Topic'),
        citation: textOrNull('Paragraph.'),
      }),
    ),
  }),
  AuditFigures: object('Measures of this register, not of the policy.', {
    country: schema('Country'),
    name: schema('Bilingual'),
    instruments: wholeNumber('Documents that speak of the country.'),
    events: wholeNumber('Events of this audit about the country.'),
    corrections: wholeNumber('Corrections among them.'),
    changingEvents: wholeNumber('Those that changed an answer.'),
    changes: wholeNumber('Days of the period on which some region has another answer than the day before.'),
    days: object('Days of regions under article-15c through `countedThrough`.', {
      certain: wholeNumber('One reading, and searched.'),
      asRecorded: wholeNumber('One reading, not searched.'),
      uncertain: wholeNumber('Several readings.'),
      total: wholeNumber('All.'),
    }),
    certainShare: { type: ['number', 'null'], description: '`certain` of `total`.' },
  }),
  AuditPicture: object('The timeline of a country under article-15c within the period.', {
    country: schema('Country'),
    name: schema('Bilingual'),
    lines: list(
      object('A region.', {
        region: schema('Region'),
        runs: list(
          object('Days with the same answer.', {
            from: schema('CivilDate'),
            until: schema('CivilDate'),
            state: schema('State'),
            level: orNull(schema('Level')),
            framework: orNull(schema('Framework')),
            certainty: schema('Certainty'),
            candidates: {
              type: ['array', 'null'],
              items: {},
              description: 'The readings of an uncertain answer.',
            },
            instrument: orNull(schema('InstrumentId')),
          }),
        ),
      }),
    ),
  }),
};
