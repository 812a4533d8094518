import { InvalidLedgerUrl } from '../../errors.js';

/** What a URL of this engine says. */
export interface LedgerUrl {
  /** As the client takes it, credentials and all. Never shown. */
  readonly connection: string;
  /** Where the ledger is, for people: hosts and the ledger's name, no credentials, no files. */
  readonly shown: string;
  /** What the names of this ledger's streams begin with on the server; no other ledger's do. */
  readonly prefix: string;
  /** `defaultDeadline` of the URL in milliseconds; null where it is not given. */
  readonly deadlineMs: number | null;
  /** Text that must not be seen in a message. */
  readonly secrets: readonly string[];
}

/** The client's own names for one protocol; `esdb` is what it was called before. */
const PROTOCOL = /^(?:kurrentdb|kurrent|kdb|esdb)(?<discover>\+discover)?:\/\//;
const URL_SHAPE =
  /^[a-z]+(?:\+discover)?:\/\/(?:(?<credentials>[^@/?]*)@)?(?<hosts>[^/?@]+)\/?(?:\?(?<query>.*))?$/;
const HOST = /^[A-Za-z0-9._-]+(?::\d{1,5})?$/;
const LEDGER_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,49}$/;
/** The name of the ledger where the URL gives none. */
const DEFAULT_NAME = 'peildatum';

/** Whether text is meant as a URL of this engine, right or wrong. */
export function isLedgerUrl(text: string): boolean {
  return PROTOCOL.test(text.trim());
}

/**
 * Reads `kurrentdb://`, `kurrentdb+discover://` and the client's other names for them (`esdb://` …), with the client's
 * own parameters and one of ours: `ledger=NAME` chooses among several ledgers on one server. Throws InvalidLedgerUrl,
 * which never holds the URL.
 */
export function readLedgerUrl(text: string): LedgerUrl {
  const match = URL_SHAPE.exec(text.trim());
  const parts = match?.groups;
  const protocol = PROTOCOL.exec(text.trim());
  if (parts === undefined || protocol === null)
    throw new InvalidLedgerUrl('it must read kurrentdb://HOST:PORT?tls=…');
  const hosts = (parts['hosts'] ?? '').split(',');
  if (!hosts.every((host) => HOST.test(host))) throw new InvalidLedgerUrl('a host is not HOST or HOST:PORT');
  const credentials = parts['credentials'] ?? '';
  const [user = '', password = '', ...rest] = credentials.split(':');
  if (credentials !== '' && (user === '' || password === '' || rest.length > 0))
    throw new InvalidLedgerUrl(
      'the credentials are not USER:PASSWORD, each percent-encoded where it holds @, : or /',
    );
  const query = (parts['query'] ?? '').split('&').filter((pair) => pair !== '');
  const valueOf = (name: string): string | undefined =>
    query.find((pair) => isNamed(pair, name))?.split('=')[1];
  const name = valueOf('ledger') ?? DEFAULT_NAME;
  if (!LEDGER_NAME.test(name))
    throw new InvalidLedgerUrl('ledger=NAME must be letters, digits, hyphens and underscores, at most 50');
  if (valueOf('throwOnAppendFailure') !== undefined)
    throw new InvalidLedgerUrl('throwOnAppendFailure cannot be set: refusals must be told');
  const deadline = valueOf('defaultDeadline');
  if (deadline !== undefined && !/^[1-9]\d{0,8}$/.test(deadline))
    throw new InvalidLedgerUrl('defaultDeadline must be a number of milliseconds');
  const passedOn = query.filter((pair) => !isNamed(pair, 'ledger')).join('&');
  const scheme = `kurrentdb${protocol.groups?.['discover'] ?? ''}`;
  const login = credentials === '' ? '' : `${credentials}@`;
  return {
    connection: `${scheme}://${login}${hosts.join(',')}${passedOn === '' ? '' : `?${passedOn}`}`,
    shown: `${scheme}://${hosts.join(',')}${name === DEFAULT_NAME ? '' : `?ledger=${name}`}`,
    prefix: `${name}.`,
    deadlineMs: deadline === undefined ? null : Number(deadline),
    secrets: [credentials, password, decoded(password)].filter((secret) => secret !== ''),
  };
}

function isNamed(pair: string, name: string): boolean {
  return pair.split('=')[0]?.toLowerCase() === name.toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidLedgerUrl('the credentials are not percent-encoded');
  }
}
