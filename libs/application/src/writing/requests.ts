import { randomUUID } from 'node:crypto';

import type { Gazetteer } from '@peildatum/gazetteer';
import {
  countryStream,
  instrumentStream,
  isInstrumentId,
  type CountryCode,
  type Fault,
} from '@peildatum/policy';

import type { Writer } from '../caller.js';
import { lookUpCountry } from '../completing/places.js';
import { checkDossier } from '../dossiers/dossier.js';
import { correctionAsk, planDossiers, type Plan } from '../dossiers/plan.js';
import { CountryNotFound, InstrumentNotFound, InvalidInput, unlocated } from '../errors.js';
import type { InputFile } from '../files/input-file.js';
import { located, readFile } from '../files/read-file.js';
import { DossierInput, NewInstrumentInput } from '../input/dossier.dto.js';
import { CorrectionInput } from '../input/fact.dto.js';
import { readInput } from '../input/read-input.js';
import { inspectSurface } from '../input/surface.js';
import { requestHash } from '../log/event-ids.js';
import type { Keying } from './decide-stream.js';
import type { WriteRequest } from './write-request.js';

/** A request of instrument files. Throws InvalidInput for files that cannot be read, all of them together with nothing decided. */
export function requestOfFiles(files: readonly InputFile[]): WriteRequest {
  const read = files.flatMap(readFile);
  const unreadable = read.flatMap(({ faults }) => faults);
  const dossiers = read.map(({ name, raw }, index) => checkDossier(index, baseName(name), DossierInput, raw));
  if (unreadable.length > 0) {
    const others = read.flatMap((file, index) =>
      file.faults.length > 0 ? [] : located(file, dossiers[index]!.faults),
    );
    throw new InvalidInput([...unreadable, ...others]);
  }
  return {
    keying: { kind: 'facts' },
    about: null,
    dossiers,
    plan: (around) => planDossiers(dossiers, around),
    tell: (faults) =>
      read.flatMap((file, index) =>
        located(
          file,
          faults.filter(({ dossier }) => dossier === index).map(({ fault }) => fault),
        ),
      ),
  };
}

/** A request of instrument files that are data already. Faults name the file and the path. */
export function requestOfPlainFiles(
  files: readonly { readonly name: string; readonly raw: unknown }[],
): WriteRequest {
  const dossiers = files.map(({ name, raw }, index) => checkDossier(index, name, DossierInput, raw));
  return {
    keying: { kind: 'facts' },
    about: null,
    dossiers,
    plan: (around) => planDossiers(dossiers, around),
    tell: (faults) =>
      faults.map(({ dossier, fault }) => ({
        ...fault,
        at: { file: files[dossier]!.name, line: null, column: null },
      })),
  };
}

/** A request for a new instrument with what comes with it. */
export function requestOfNewInstrument(body: unknown, writer: Writer): WriteRequest {
  mustBeSound(body);
  const dossier = checkDossier(0, '', NewInstrumentInput, body);
  if (dossier.instrument === null) throw new InvalidInput(unlocated(dossier.faults));
  const target = instrumentStream(dossier.instrument);
  return {
    keying: keyingOf('RecordInstrument', target, body, writer),
    about: { name: target, mustExist: null, ifMatch: writer.ifMatch, ifMatchRequired: false },
    dossiers: [dossier],
    plan: (around) => planDossiers([dossier], around),
    tell: (faults) => unlocated(faults.map(({ fault }) => fault)),
  };
}

/** Where the body of one fact stands in a dossier, and what of a dossier's path the caller of that fact sees. */
export interface FactPlace {
  readonly command: string;
  readonly put: (body: unknown) => Readonly<Record<string, unknown>>;
  readonly path: (inDossier: string) => string;
  /** Checks the body where a dossier does not hold all of it; faults with paths of the dossier. */
  readonly check?: (body: unknown) => readonly Fault[];
}

/** A request to record one fact of an instrument that is recorded already. */
export function requestOfFact(
  place: FactPlace,
  instrument: string,
  body: unknown,
  writer: Writer,
): WriteRequest {
  if (!isInstrumentId(instrument)) throw new InstrumentNotFound(instrument);
  mustBeSound(body);
  const checked = checkDossier(0, '', DossierInput, { instrumentId: instrument, ...place.put(body) });
  const dossier = { ...checked, faults: place.check?.(body) ?? checked.faults };
  const target = instrumentStream(instrument);
  return {
    keying: keyingOf(place.command, target, body, writer),
    about: {
      name: target,
      mustExist: instrument,
      ifMatch: writer.ifMatch,
      ifMatchRequired: writer.ifMatchRequired ?? false,
    },
    dossiers: [dossier],
    plan: (around) => planDossiers([dossier], around),
    tell: (faults) => unlocated(faults.map(({ fault }) => seenBy(place, fault))),
  };
}

/** A request to record one fact of a country. Throws CountryNotFound. */
export function requestOfCountryFact(
  key: 'coverage' | 'absences',
  command: string,
  country: string,
  body: unknown,
  writer: Writer,
  gazetteer: Gazetteer,
): WriteRequest {
  const code = countryOf(gazetteer, country);
  mustBeSound(body);
  const place: FactPlace = {
    command,
    put: () => ({}),
    path: (path) => path.replace(new RegExp(`^${key}\\[0\\]\\.?`), ''),
  };
  const given =
    typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body, country: code } : body;
  const named: Fault[] =
    given !== body && Object.hasOwn(body as object, 'country') ? [{ ...countryInPath, path: 'country' }] : [];
  const checked = checkDossier(0, '', DossierInput, { [key]: [given] });
  const dossier = { ...checked, faults: [...checked.faults, ...named] };
  const target = countryStream(code);
  return {
    keying: keyingOf(command, target, body, writer),
    about: { name: target, mustExist: null, ifMatch: writer.ifMatch, ifMatchRequired: false },
    dossiers: [dossier],
    plan: (around) => planDossiers([dossier], around),
    tell: (faults) => unlocated(faults.map(({ fault }) => seenBy(place, fault))),
  };
}

/** A request to correct what was recorded of a country. Throws CountryNotFound. */
export function requestOfCountryCorrection(
  country: string,
  body: unknown,
  writer: Writer,
  gazetteer: Gazetteer,
): WriteRequest {
  const code = countryOf(gazetteer, country);
  mustBeSound(body);
  const target = countryStream(code);
  return {
    keying: keyingOf('CorrectCountryRecording', target, body, writer),
    about: { name: target, mustExist: null, ifMatch: writer.ifMatch, ifMatchRequired: false },
    dossiers: [],
    plan: () => planOfCountryCorrection(code, body),
    tell: (faults) => unlocated(faults.map(({ fault }) => fault)),
  };
}

function planOfCountryCorrection(country: CountryCode, body: unknown): Plan {
  const read = readInput(CorrectionInput, body);
  const faults = read.kind === 'faulty' ? read.faults.map((fault) => ({ dossier: 0, fault })) : [];
  const ask = correctionAsk(0, body as Readonly<Record<string, unknown>>, '');
  if (faults.length > 0 || ask === undefined || 'fault' in ask)
    return {
      streams: [],
      mentions: [],
      faults: [...faults, ...(ask !== undefined && 'fault' in ask ? [ask] : [])],
    };
  const stream = { name: countryStream(country), target: { kind: 'country', country } as const, asks: [ask] };
  return { streams: [stream], mentions: [], faults: [] };
}

/** What cannot be hashed cannot be told from another request: refused before anything else is looked at. */
function mustBeSound(body: unknown): void {
  const { faults } = inspectSurface(body);
  if (faults.length > 0) throw new InvalidInput(unlocated(faults));
}

function keyingOf(command: string, target: string, body: unknown, writer: Writer): Keying {
  return {
    kind: 'request',
    idempotencyKey: writer.idempotencyKey ?? randomUUID(),
    requestHash: requestHash({ command, target, body }),
  };
}

function countryOf(gazetteer: Gazetteer, text: string): CountryCode {
  const lookup = lookUpCountry(gazetteer, text, 'country');
  if (lookup.kind === 'found') return lookup.country.code as string as CountryCode;
  const nearest = lookup.nearest.map(({ code, name }) => ({ code, name: name.nl }));
  throw new CountryNotFound(text, nearest, lookup.fault);
}

function seenBy({ path }: FactPlace, fault: Fault): Fault {
  return { ...fault, path: fault.path === 'instrumentId' ? '' : path(fault.path) };
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

const countryInPath = {
  code: 'unknown-field',
  nl: 'Het land staat al in het adres.',
  en: 'The country is named by the address already.',
};
