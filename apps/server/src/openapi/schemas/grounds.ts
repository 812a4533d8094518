import { assessments, durationUnits } from '@peildatum/application/input';

import type { Schemas } from '../types.js';
import { list, object, oneOf, orNull, schema, text, textOrNull, wholeNumber } from './build.js';

/** What stands beside an answer: its basis, advice, evidence, findings of courts. */
export const groundSchemas: Schemas = {
  MoratoriumTerm: object('The term of a moratorium; of several ends the first counts.', {
    kind: oneOf(['moratorium'], 'Always the same.'),
    until: orNull(schema('CivilDate')),
    lasts: orNull(
      object('How long it runs, counted from its start.', {
        count: wholeNumber('How many.'),
        unit: oneOf(durationUnits, 'Of what.'),
      }),
    ),
    endsOnEvent: orNull(schema('Bilingual')),
    words: textOrNull('How the text puts the end.'),
    covers: orNull(schema('Scope')),
  }),
  Basis: object('A document on which the answer rests.', {
    instrument: schema('InstrumentId'),
    part: textOrNull('Part of the document.'),
    reference: textOrNull('Number as printed.'),
    kind: schema('InstrumentKind'),
    role: oneOf(['governs', 'confirms', 'mirror', 'states', 'cited'], 'What it does for the answer.'),
    rank: schema('Rank'),
    statedIn: orNull(schema('InstrumentId')),
    citation: textOrNull('Paragraph, such as C7/23.4.2.'),
    signedOn: orNull(schema('ImpreciseDate')),
    publishedOn: orNull(schema('ImpreciseDate')),
    gazette: textOrNull('Number of the publication.'),
    entry: orNull(schema('ImpreciseDate')),
    jci: textOrNull('Juriconnect link to the regulation.'),
    text: textOrNull('The words, where the register holds them.'),
    refersTo: list(text('Paragraph of the general part.')),
    reasons: list(schema('Reason')),
    events: list(text('Id of an event.')),
  }),
  GeneralPolicy: object('A text of the general part that goes with the answer, in force on the day.', {
    citation: textOrNull('Paragraph, such as C2/3.3.3.'),
    topic: schema('Topic'),
    instrument: schema('InstrumentId'),
    text: textOrNull('The words, where the register holds them.'),
    certainty: oneOf(['as-recorded', 'uncertain'], 'Whether the record admits other readings.'),
    period: schema('AnswerPeriod'),
  }),
  ChangeAssessment: object('What somebody holds a change to be; never derived from texts.', {
    instrument: schema('InstrumentId'),
    assessment: oneOf(assessments, 'What it is held to be.'),
    reason: schema('Bilingual'),
    author: text('Who holds it so, by office.'),
    source: schema('Source'),
  }),
  Advice: object('Advice on the topic and region; no rule and never in force.', {
    instrument: schema('InstrumentId'),
    kind: schema('InstrumentKind'),
    reference: textOrNull('Number as printed.'),
    signedOn: orNull(schema('ImpreciseDate')),
    madePublicOn: orNull(schema('ImpreciseDate')),
    points: list(
      object('One point.', {
        number: text('Its number.'),
        dependsOn: list(text('Number of a point it falls with.')),
        topic: orNull(schema('Topic')),
        content: {
          type: ['object', 'null'],
          additionalProperties: true,
          description: 'What a provision would say.',
        },
        summary: orNull(schema('Bilingual')),
        outcome: oneOf(['followed', 'partly', 'not', 'unknown'], 'What was done with it.'),
        partial: list(
          schema('Scope'),
          'By which a grading means the asked region in part only; empty where it means all of it, and for the country.',
        ),
      }),
    ),
    reasons: list(schema('Reason')),
    label: schema('Bilingual'),
  }),
  CourtFinding: object('A finding of a court; never the ground of an earlier date.', {
    instrument: schema('InstrumentId'),
    judgment: schema('InstrumentId'),
    judgedOn: schema('CivilDate'),
    finding: text('Code.'),
    summary: orNull(schema('Bilingual')),
  }),
};
