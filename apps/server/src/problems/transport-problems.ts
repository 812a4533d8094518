import { unlocated, type Bilingual, type Fault, type Problem } from '@peildatum/application';

/**
 * What goes wrong before a use case is reached: routes, methods, media types, HTTP itself. Everything else is explained by
 * the application's `problemOf`.
 */
export class TransportError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'TransportError';
  }
}

export function routeNotFound(): Problem {
  return problem(404, 'route-not-found', 'Dit adres bestaat hier niet.', 'There is nothing at this address.');
}

/** @param allowed methods that the address does take */
export function methodNotAllowed(allowed: readonly string[]): Problem {
  return {
    ...problem(
      405,
      'method-not-allowed',
      'Dit adres kent deze methode niet.',
      'This address does not take this method.',
    ),
    headers: { Allow: allowed.join(', ') },
  };
}

/**
 * A write at a server that only answers.
 *
 * @param allowed methods that the address does take here
 * @param writer address of the server that takes writes; undefined where this one was not told
 */
export function writesGoElsewhere(allowed: readonly string[], writer: string | undefined): Problem {
  const elsewhere: Bilingual =
    writer === undefined
      ? { nl: 'Stuur het naar de server die schrijft.', en: 'Send it to the server that writes.' }
      : { nl: `Stuur het naar ${writer}.`, en: `Send it to ${writer}.` };
  return {
    ...problem(
      405,
      'writes-go-elsewhere',
      `Deze server beantwoordt alleen vragen. ${elsewhere.nl}`,
      `This server only answers. ${elsewhere.en}`,
    ),
    headers: { Allow: allowed.join(', ') },
    extensions: { writer: writer ?? null },
  };
}

/**
 * @param read media types that the address reads
 * @param faults what is wrong, where it is not the type alone
 */
export function mediaTypeUnsupported(read: readonly string[], faults: readonly Fault[] = []): Problem {
  return {
    ...problem(
      415,
      'media-type-unsupported',
      'Deze soort inhoud wordt hier niet gelezen; Accept noemt welke wel.',
      'This kind of content is not read here; Accept names what is.',
    ),
    headers: { Accept: read.join(', ') },
    faults: unlocated(faults),
  };
}

export function tooBusyReading(): Problem {
  return {
    ...problem(
      503,
      'too-busy-reading',
      'Er worden al genoeg documenten gelezen; probeer het zo weer.',
      'Enough documents are being read already; try again in a moment.',
    ),
    headers: { 'Retry-After': '5' },
  };
}

export function addressMalformed(): Problem {
  return problem(
    400,
    'address-malformed',
    'Het adres is niet te lezen; codeer tekens als UTF-8 met procenttekens.',
    'The address cannot be read; percent-encode characters as UTF-8.',
  );
}

export function requestMalformed(): Problem {
  return problem(
    400,
    'request-malformed',
    'Dit is geen geldig HTTP-verzoek.',
    'This is no valid HTTP request.',
  );
}

export function requestTimeout(): Problem {
  return problem(
    408,
    'request-timeout',
    'Het verzoek kwam te langzaam binnen.',
    'The request arrived too slowly.',
  );
}

export function addressTooLong(): Problem {
  return problem(414, 'address-too-long', 'Het adres is te lang.', 'The address is too long.');
}

export function headersTooLarge(): Problem {
  return problem(431, 'headers-too-large', 'De kopregels zijn te groot.', 'The header fields are too large.');
}

/** For a status of the layers below that has no text of its own here. */
export function otherRefusal(status: number): Problem {
  return problem(status, 'request-refused', 'Dit verzoek is geweigerd.', 'This request was refused.');
}

function problem(status: number, code: string, nl: string, en: string): Problem {
  const title: Bilingual = { nl, en };
  return { status, code, title, detail: null, exit: 1, faults: [], headers: {}, extensions: {} };
}
