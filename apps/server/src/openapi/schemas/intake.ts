import type { Schemas } from '../types.js';
import { list, object, oneOf, schema, text, wholeNumber, type Properties } from './build.js';

const quote: Properties = {
  from: wholeNumber('Where the words begin: UTF-16 code units of the document, of a PDF those of its text.'),
  until: wholeNumber('Where they end, not included.'),
  quote: text('The words themselves.'),
};

/** What the reading of a document gives. */
export const intakeSchemas: Schemas = {
  Quote: object('Words of the document, with their place.', quote),
  DocumentRead: object('A document as it was read. Nothing of it is recorded.', {
    format: oneOf(['text', 'html', 'xml', 'pdf'], 'What the document turned out to be.'),
    proposal: object('What the document proposes.', {
      form: oneOf(
        ['wbv', 'nota', 'kamerbrief', 'consolidated-text', 'unknown'],
        'What kind of document was recognised. `unknown`: none; then nothing is proposed.',
      ),
      files: list(
        { type: 'object', additionalProperties: true },
        'Instrument files, the document’s own first: each in the shape of the body of `POST /v1/instruments`, or of a file for `peildatum record`.',
      ),
      grounds: {
        type: 'object',
        additionalProperties: schema('Quote'),
        description:
          'For the path of a field (`files[0].acts[0].entry`) the words it rests on. A field without its own rests on those of what it is part of.',
      },
      unresolved: list(
        object('Words that were not understood, or not all of them.', {
          ...quote,
          about: schema('Bilingual'),
        }),
        'Nothing is made of these words, and nothing of them is left out here.',
      ),
      byNumber: list(
        { type: 'object', additionalProperties: true },
        'Orders that name a paragraph by number alone, of which the register does not know what it meant. Their words stand under `unresolved`.',
      ),
      spellings: list(
        object('A region that was spelled otherwise.', {
          ...quote,
          region: text('Id of the region.'),
          usual: text('The usual spelling.'),
          how: oneOf(['known', 'slip'], '`slip`: one letter off, and nothing else is near.'),
        }),
        'Names that were recognised in another spelling.',
      ),
      findings: list(
        object('Something to look at.', { ...quote, code: text('Stable code.'), about: schema('Bilingual') }),
        'What does not agree within the document.',
      ),
    }),
  }),
};
