import type { Schemas } from '../types.js';
import { list, object, oneOf, orNull, text, textOrNull, wholeNumber, yesNo } from './build.js';

const problem = object('What went wrong (RFC 9457).', {
  type: text('`urn:peildatum:problem:` and the code; a name, no address.'),
  title: text('One sentence, in the language asked for: Dutch or English.'),
  status: wholeNumber('HTTP status.'),
  instance: text('Names this one request, `urn:uuid:…`.'),
  code: text('Stable code, kebab case.'),
  faults: list(
    object('One thing that was wrong.', {
      code: text('Stable code.'),
      path: text('Field, parameter or header field; empty for the whole.'),
      nl: text('Dutch.'),
      en: text('English.'),
    }),
    'Everything that was wrong, together.',
  ),
});

/** What the service says of itself, and of what went wrong. */
export const serviceSchemas: Schemas = {
  Problem: {
    ...problem,
    properties: {
      ...problem.properties,
      detail: text('More about this one.'),
      faultsLeftOut: wholeNumber('Faults beyond the first thousand.'),
      nearest: list(
        { type: 'object', additionalProperties: true },
        'The nearest known names, where a name was not known.',
      ),
      parent: {
        type: ['object', 'null'],
        additionalProperties: true,
        description: 'The area it split off from, where a region did not exist on the day.',
      },
      etag: textOrNull('The current ETag, with 409, 412 and 428.'),
      writer: textOrNull('Where writes go, at a server that only answers.'),
    },
  },
  Liveness: object('The process runs.', { status: oneOf(['live'], 'Always the same.') }),
  Readiness: object('Whether this server answers from everything that is recorded.', {
    ready: yesNo('Caught up, and still following.'),
    caughtUp: yesNo('Has been up to date since the start.'),
    events: wholeNumber('Events read since the start that the caller may see.'),
    position: textOrNull('Place of the last of them.'),
    failure: textOrNull(
      'Why it does not follow at the moment; `reading-failed` for callers without clearance.',
    ),
    behind: orNull(
      object('How far this server is behind the register; null where the register cannot be asked.', {
        events: wholeNumber('Events that its answers do not hold yet, counted to a thousand.'),
        orMore: yesNo('Whether there may be more.'),
      }),
    ),
  }),
};
