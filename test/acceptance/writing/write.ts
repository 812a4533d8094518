import { readFileSync } from 'node:fs';

import { inventedFile, maliFiles } from '../running/built.js';
import { peildatumJson } from '../running/command-line.js';
import type { RunningServer } from '../running/server.js';

/** Something that a policy officer records, whichever way. */
export type Write =
  | {
      readonly kind: 'publication';
      readonly instrument: string;
      readonly gazette: string;
      readonly publishedOn: string;
    }
  | {
      readonly kind: 'coverage';
      readonly country: string;
      readonly from: string;
      readonly through: string;
      readonly sources: readonly string[];
    }
  | {
      readonly kind: 'correction';
      readonly instrument: string;
      readonly event: string;
      readonly set: Readonly<Record<string, string>>;
      readonly reason: string;
    }
  /** Instrument files of `fixtures/`. */
  | { readonly kind: 'files'; readonly names: readonly string[] };

/** Carries out a write and gives the moment at which the ledger had it (`recordedAt` of its last event). */
export type Carry = (write: Write) => Promise<string>;

interface Recorded {
  readonly recorded: readonly { readonly recordedAt: string }[];
}

/** Makes a ledger for invented dates, with the history of Mali in it, by the command line; gives the moment of its last event. */
export async function newExampleLedger(ledger: string): Promise<string> {
  return lastOf(await peildatumJson<Recorded>(ledger, ['record', '--example', ...maliFiles()]));
}

export function byCommand(ledger: string): Carry {
  return async (write) => lastOf(await peildatumJson<Recorded>(ledger, wordsOf(write)));
}

export function byHttp(server: RunningServer): Carry {
  return async (write) => {
    let last = '';
    for (const [path, body] of requestsOf(write)) last = await posted(server, path, body);
    return last;
  };
}

function wordsOf(write: Write): string[] {
  switch (write.kind) {
    case 'publication':
      return ['publish', write.instrument, '--gazette', write.gazette, '--on', write.publishedOn];
    case 'coverage':
      return [
        ...['attest', write.country, '--from', write.from, '--through', write.through],
        ...write.sources.flatMap((source) => ['--sources', source]),
      ];
    case 'correction':
      return [
        ...['correct', write.instrument, '--event', write.event, '--reason', write.reason],
        ...Object.entries(write.set).flatMap(([field, value]) => ['--set', `${field}=${value}`]),
      ];
    case 'files':
      return ['record', ...write.names.map(inventedFile)];
  }
}

function requestsOf(write: Write): [path: string, body: unknown][] {
  switch (write.kind) {
    case 'publication': {
      const { instrument, gazette, publishedOn } = write;
      return [[`/v1/instruments/${instrument}/publication`, { gazette, publishedOn }]];
    }
    case 'coverage': {
      const { country, from, through, sources } = write;
      return [[`/v1/countries/${country}/coverage`, { from, through, sources }]];
    }
    case 'correction': {
      const { instrument, event, set, reason } = write;
      return [[`/v1/instruments/${instrument}/corrections`, { event, set, reason }]];
    }
    case 'files':
      return write.names.flatMap((name) => requestsOfFile(inventedFile(name)));
  }
}

/** The facts of a file that the fixtures have beside a document; over HTTP each goes to an address of its own. */
interface Facts {
  readonly instrumentId: string;
  readonly publication: unknown;
  readonly rectifications: readonly unknown[];
}

function requestsOfFile(file: string): [path: string, body: unknown][] {
  const dossier = JSON.parse(readFileSync(file, 'utf8')) as object;
  if ('instrument' in dossier) return [['/v1/instruments', dossier]];
  const { instrumentId, publication, rectifications } = dossier as Facts;
  const instrument = `/v1/instruments/${instrumentId}`;
  return [
    [`${instrument}/publication`, publication],
    ...rectifications.map((one): [string, unknown] => [`${instrument}/rectifications`, one]),
  ];
}

/** Says which state of the document was read, as a write about one must. */
async function posted(server: RunningServer, path: string, body: unknown): Promise<string> {
  const instrument = /^\/v1\/instruments\/[^/]+(?=\/)/.exec(path)?.[0];
  const etag = instrument === undefined ? null : (await server.get(instrument)).headers.get('etag');
  const { status, text } = await server.post(path, body, etag === null ? {} : { 'if-match': etag });
  if (status !== 201) throw new Error(`POST ${path} came to ${status}: ${text}`);
  return lastOf(JSON.parse(text) as Recorded);
}

function lastOf({ recorded }: Recorded): string {
  const last = recorded.at(-1);
  if (last === undefined) throw new Error('nothing was recorded');
  return last.recordedAt;
}
