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

const example: Properties = { example: yesNo('VOORBEELD / EXAMPLE: the register holds invented facts.') };

const summary: Properties = {
  instrument: schema('InstrumentId'),
  kind: schema('InstrumentKind'),
  holding: oneOf(['held', 'referenced'], 'In our hands, or only cited by another.'),
  title: textOrNull('Title.'),
  reference: textOrNull('Number as printed.'),
  signedOn: orNull(schema('ImpreciseDate')),
  publishedOn: orNull(schema('ImpreciseDate')),
  gazette: textOrNull('Number of the publication.'),
  withdrawnFrom: orNull(schema('CivilDate')),
};

/** What the register holds, and what writes give. */
export const recordSchemas: Schemas = {
  Event: object('One recorded fact: past tense, with its data as recorded.', {
    type: text('Name of the event, such as PublicationRecorded.'),
    data: {
      type: 'object',
      additionalProperties: true,
      description: 'As the bodies of the writes, names of areas resolved.',
    },
  }),
  InstrumentSummary: object('One document in brief.', summary),
  InstrumentList: object('Every document.', { instruments: list(schema('InstrumentSummary')), ...example }),
  InstrumentView: object('One document as it reads now.', {
    ...summary,
    etag: text('What a later write sends as If-Match.'),
    facts: list(object('A fact with the id of its event.', { id: text('Id.'), event: schema('Event') })),
    ...example,
  }),
  InstrumentHistory: object('Every event of one document.', {
    instrument: schema('InstrumentId'),
    events: list(
      object('An event.', {
        id: text('Id.'),
        revision: wholeNumber('Place in the stream of the document.'),
        recordedAt: { type: 'string', format: 'date-time', description: 'When it was recorded.' },
        actor: textOrNull('Who recorded it; null for those who may not see it.'),
        event: schema('Event'),
      }),
    ),
    ...example,
  }),
  CountryList: object('Every country.', {
    countries: list(
      object('A country.', {
        code: schema('Country'),
        name: schema('Bilingual'),
        recorded: yesNo('Whether anything is recorded of it.'),
      }),
    ),
    ...example,
  }),
  RegionList: object('The regions of a country.', {
    country: schema('Country'),
    regions: list(
      object('A region.', {
        id: text('ISO 3166-2, or the id of its parent, a dot and a name.'),
        name: text('Its name in Dutch.'),
        spellings: list(text('A spelling under which it is found.')),
        from: orNull(schema('ImpreciseDate')),
        until: schema('ImpreciseDate'),
        carvedOutOf: textOrNull('The area it split off from.'),
      }),
    ),
    ...example,
  }),
  Recorded: object(
    'The events of the document or country that the request is about; those of its first handling where it is repeated.',
    {
      recorded: list(
        object('An event.', {
          id: text('Id.'),
          stream: text('Stream.'),
          instrument: orNull(schema('InstrumentId')),
          country: orNull(schema('Country')),
          revision: wholeNumber('Place in the stream.'),
          type: text('Name of the event.'),
          recordedAt: { type: 'string', format: 'date-time', description: 'When it was recorded.' },
        }),
      ),
      correctedSince: list(
        object(
          'A recording that the request repeats and that has been corrected since: the ledger does not say what was given.',
          {
            id: text('Id.'),
            stream: text('Stream.'),
            instrument: orNull(schema('InstrumentId')),
            country: orNull(schema('Country')),
            type: text('Name of the event.'),
            fields: orNull(
              list(text('A field that reads otherwise now; null where the recording was voided.')),
            ),
          },
        ),
      ),
      ...example,
    },
  ),
};
