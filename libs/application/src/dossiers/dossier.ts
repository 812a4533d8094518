import { isInstrumentId, type Fault, type InstrumentId, type InstrumentKind } from '@peildatum/policy';

import { isRecord } from '../completing/complete.js';
import type { InputClass } from '../input/field-table.js';
import { readInput } from '../input/read-input.js';
import { countryFactKinds, factKinds } from './fact-kinds.js';

/** What was sent about one instrument, or about countries, checked as far as that goes without the ledger. */
export interface Dossier {
  /** Place in the request, from 0. */
  readonly index: number;
  readonly name: string;
  /** Null where it is no object of well-formed JSON: then nothing more can be said of it. */
  readonly raw: Readonly<Record<string, unknown>> | null;
  /** The instrument its facts are about; null where it says none. */
  readonly instrument: InstrumentId | null;
  /** Where it names that instrument. */
  readonly instrumentPath: string;
  readonly faults: readonly Fault[];
}

/** Checks one dossier: its fields, and that it says what it is about. */
export function checkDossier(index: number, name: string, type: InputClass, raw: unknown): Dossier {
  const read = readInput(type, raw);
  const sound = read.kind === 'read' || read.sound;
  const faults = read.kind === 'read' ? [] : [...read.faults];
  if (!sound || !isRecord(raw)) {
    return { index, name, raw: null, instrument: null, instrumentPath: '', faults };
  }
  const described = isRecord(raw['instrument']) ? raw['instrument']['id'] : undefined;
  const id = described ?? raw['instrumentId'];
  const speaksOf = (key: string): boolean => raw[key] !== undefined && raw[key] !== null;
  const aboutInstrument = [...factKinds.map(({ key }) => key), 'corrections'].filter(speaksOf);
  if (speaksOf('instrument') && speaksOf('instrumentId')) faults.push({ ...bothNamed, path: 'instrumentId' });
  if (aboutInstrument.length > 0 && !speaksOf('instrument') && !speaksOf('instrumentId'))
    faults.push({ ...noInstrument, path: aboutInstrument[0]! });
  if (
    !speaksOf('instrument') &&
    aboutInstrument.length === 0 &&
    !countryFactKinds.some(({ key }) => speaksOf(key))
  )
    faults.push({ ...saysNothing, path: '' });
  return {
    index,
    name,
    raw,
    instrument: isInstrumentId(id) ? id : null,
    instrumentPath: speaksOf('instrument') ? 'instrument.id' : 'instrumentId',
    faults,
  };
}

/** The kind a dossier gives its own instrument. */
export function kindIn({ raw }: Dossier): InstrumentKind | undefined {
  const described = raw?.['instrument'];
  const kind = isRecord(described) ? described['kind'] : undefined;
  return typeof kind === 'string' ? (kind as InstrumentKind) : undefined;
}

const bothNamed = {
  code: 'two-instruments',
  nl: 'Geef instrument of instrumentId, niet beide.',
  en: 'Give instrument or instrumentId, not both.',
};
const noInstrument = {
  code: 'missing-field',
  nl: 'Over welk document dit gaat, ontbreekt: geef instrument of instrumentId.',
  en: 'Which instrument this is about is missing: give instrument or instrumentId.',
};
const saysNothing = {
  code: 'nothing-to-record',
  nl: 'Hier staat niets om vast te leggen.',
  en: 'There is nothing to record here.',
};
