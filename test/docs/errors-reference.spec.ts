import { problemOf } from '@peildatum/application';

import * as transport from '../../apps/server/src/problems/transport-problems.js';
import { problemKinds } from '../../libs/application/src/problem-titles.js';
import { generatedPart, table } from './support/generated-parts.js';

const page = 'docs/reference/errors.md';

describe('the reference of errors', () => {
  it('holds every code of the use cases and the ledger with its statuses', () => {
    const unforeseen = problemOf(new Error('anything'));
    const rows = [...Object.entries(problemKinds), [unforeseen.code, unforeseen] as const]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { status, exit, title }]) => [
        `\`${code}\``,
        String(status),
        String(exit),
        title.nl,
        title.en,
      ]);
    const { stands, wanted } = generatedPart(
      page,
      'problems',
      table(['code', 'HTTP', 'exit', 'Dutch', 'English'], rows),
    );
    expect(stands).toBe(wanted);
  });

  it('holds every code of HTTP alone', () => {
    const {
      TransportError: _error,
      otherRefusal: _other,
      mediaTypeUnsupported,
      methodNotAllowed,
      writesGoElsewhere,
      ...told
    } = transport;
    const refusals = [mediaTypeUnsupported([]), methodNotAllowed([]), writesGoElsewhere([], undefined)];
    const rows = [...refusals, ...Object.values(told).map((tell) => tell())]
      .sort((a, b) => a.status - b.status)
      .map(({ code, status, title }) => [`\`${code}\``, String(status), title.nl, title.en]);
    const { stands, wanted } = generatedPart(
      page,
      'transport',
      table(['code', 'HTTP', 'Dutch', 'English'], rows),
    );
    expect(stands).toBe(wanted);
  });
});
