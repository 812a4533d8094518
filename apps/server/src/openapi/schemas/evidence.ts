import type { Schemas } from '../types.js';
import { list, object, oneOf, orNull, schema, text, textOrNull, yesNo, type Properties } from './build.js';

const evidenceItem: Properties = {
  id: text('Unique within the document.'),
  country: schema('Country'),
  area: orNull(schema('Scope')),
  measure: text('What is counted or observed.'),
  measureInWords: schema('Bilingual'),
  period: orNull(
    object('`from` inclusive, `until` exclusive.', {
      from: orNull(schema('CivilDate')),
      until: orNull(schema('CivilDate')),
      words: textOrNull('As the source puts it.'),
    }),
  ),
  value: {
    description: 'A figure (`exact`, `about`, `fewer-than`) or an observation in words.',
    anyOf: [
      object('A figure.', {
        kind: oneOf(['exact', 'about', 'fewer-than'], 'How exact.'),
        value: { type: 'number' },
        unit: textOrNull('What is counted in.'),
      }),
      object('An observation.', {
        kind: oneOf(['observation'], 'In words.'),
        nl: text('Dutch.'),
        en: text('English.'),
      }),
    ],
  },
  source: object('Where the document has it from.', {
    instrument: orNull(schema('InstrumentId')),
    words: textOrNull('Named in words.'),
    retrievedOn: list(schema('CivilDate')),
  }),
  locator: textOrNull('Where in the document.'),
  statedIn: schema('InstrumentId'),
};

/** Figures and observations, beside an answer and side by side. */
export const evidenceSchemas: Schemas = {
  Evidence: object('A figure or observation that a document gives.', evidenceItem),
  EvidenceList: object('Figures and observations on a country or a region, by measure and period.', {
    country: schema('Country'),
    region: orNull(schema('Region')),
    evidence: list(
      object('A figure or observation that a document gives.', {
        ...evidenceItem,
        covers: oneOf(
          ['in', 'partial', 'unresolved'],
          'Whether its area covers the region: wholly, in part, or in words that leave it open. `in` where no region was asked.',
        ),
      }),
    ),
    contradictions: list(
      object('Sources that say what cannot both be so. Noted, not solved.', {
        instrument: schema('InstrumentId'),
        id: text('Unique within the document that notes it.'),
        country: orNull(schema('Country')),
        area: orNull(schema('Scope')),
        subject: schema('Bilingual'),
        statements: list(
          object('What one source says.', {
            source: schema('Source'),
            nl: text('Dutch.'),
            en: text('English.'),
            evidence: list(text('Id of a figure, in the document that states it.')),
          }),
        ),
        notedIn: schema('InstrumentId'),
      }),
    ),
    foot: schema('Bilingual'),
    example: yesNo('VOORBEELD / EXAMPLE: the register holds invented facts.'),
  }),
};
