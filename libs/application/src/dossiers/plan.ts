import { canonicalHash, type Json } from '@peildatum/ledger';
import {
  countryStream,
  instrumentStream,
  isInstrumentId,
  type CountryCode,
  type CountryCommand,
  type DataOf,
  type Fault,
  type InstrumentCommand,
  type InstrumentId,
} from '@peildatum/policy';

import { complete, isRecord, type Surroundings } from '../completing/complete.js';
import { AbsenceOfCountryInput, CoverageOfCountryInput } from '../input/country.dto.js';
import { InstrumentInput } from '../input/instrument.dto.js';
import { join } from '../input/surface.js';
import { placeUnder, type Ask, type FaultIn, type PlannedStream } from './ask.js';
import { kindIn, type Dossier } from './dossier.js';
import { factKinds, type FactKind } from './fact-kinds.js';
import { instrumentDataOf, mentionDataOf } from './instrument-data.js';

/** A document that is cited: what a first mention of it would record, null where the citation only names it. */
export interface Mention {
  readonly dossier: number;
  readonly instrument: InstrumentId;
  /** That of the document that cites it. */
  readonly classification: DataOf<'InstrumentRecorded'>['classification'];
  readonly data: DataOf<'InstrumentRecorded'> | null;
  readonly place: (path: string) => string;
}

export interface Plan {
  /** In the order in which they are written; the same for the same dossiers, in whichever order they were given. */
  readonly streams: readonly PlannedStream[];
  /** One for each cited document that has no dossier here, by id. */
  readonly mentions: readonly Mention[];
  readonly faults: readonly FaultIn[];
}

/** Sorts out what dossiers ask of which stream, and completes it to the data of events. */
export function planDossiers(
  dossiers: readonly Dossier[],
  around: Omit<Surroundings, 'ownKind' | 'aboutInstrument'>,
): Plan {
  const planning = new Planning(around);
  for (const dossier of inFixedOrder(dossiers)) planning.add(dossier);
  return planning.result();
}

class Planning {
  readonly #around: Omit<Surroundings, 'ownKind' | 'aboutInstrument'>;
  readonly #instruments = new Map<InstrumentId, { readonly order: number; readonly ask: Ask }[]>();
  readonly #countries = new Map<CountryCode, Ask[]>();
  readonly #mentions: Mention[] = [];
  readonly #faults: FaultIn[] = [];

  constructor(around: Omit<Surroundings, 'ownKind' | 'aboutInstrument'>) {
    this.#around = around;
  }

  add(dossier: Dossier): void {
    this.#faults.push(...dossier.faults.map((fault) => ({ dossier: dossier.index, fault })));
    if (dossier.raw === null) return;
    this.#addInstrument(dossier);
    factKinds.forEach((kind, index) => this.#addFacts(dossier, kind, index + 1));
    this.#addCorrections(dossier);
    this.#addAboutCountries(dossier, 'absences');
    this.#addAboutCountries(dossier, 'coverage');
  }

  result(): Plan {
    const instruments = [...this.#instruments].sort(byKey).map(([instrument, asks]) => ({
      name: instrumentStream(instrument),
      target: { kind: 'instrument' as const, instrument },
      asks: [...asks].sort((a, b) => a.order - b.order).map(({ ask }) => ask),
    }));
    const countries = [...this.#countries].sort(byKey).map(([country, asks]) => ({
      name: countryStream(country),
      target: { kind: 'country' as const, country },
      asks,
    }));
    const described = new Set(
      instruments
        .filter(({ asks }) => asks.some(({ command }) => command.type === 'RecordInstrument'))
        .map(({ name }) => name),
    );
    const mentions = new Map<InstrumentId, Mention>();
    for (const mention of this.#mentions) {
      if (described.has(instrumentStream(mention.instrument))) continue;
      const known = mentions.get(mention.instrument);
      if (known === undefined || saysMore(mention, known)) mentions.set(mention.instrument, mention);
    }
    return {
      streams: [...instruments, ...countries],
      mentions: [...mentions].sort(byKey).map(([, mention]) => mention),
      faults: this.#faults,
    };
  }

  #addInstrument(dossier: Dossier): void {
    const raw = dossier.raw?.['instrument'];
    if (!isRecord(raw) || dossier.instrument === null) return;
    const place = (path: string): string =>
      path === 'instrument'
        ? 'instrument.id'
        : join('instrument', path.replace(/^(cites\[\d+\])\.instrument/, '$1.id'));
    const completed = this.#complete(InstrumentInput, raw, place, dossier);
    const command = { type: 'RecordInstrument', data: instrumentDataOf(completed) } as const;
    this.#ask(dossier, 0, { dossier: dossier.index, command, place });
    const classification = completed['classification'] === 'confidential' ? 'confidential' : 'public';
    const cites: readonly unknown[] = Array.isArray(completed['cites']) ? completed['cites'] : [];
    cites.forEach((cited, index) => {
      if (!isRecord(cited) || !isInstrumentId(cited['id'])) return;
      this.#mentions.push({
        dossier: dossier.index,
        instrument: cited['id'],
        classification,
        data: cited['kind'] === null ? null : mentionDataOf(cited, classification),
        place: placeUnder(`instrument.cites[${index}]`, `instrument.cites[${index}].id`),
      });
    });
  }

  #addFacts(dossier: Dossier, kind: FactKind, order: number): void {
    const given = dossier.raw?.[kind.key];
    if (given === undefined || given === null) return;
    if (kind.key === 'evidence') {
      if (Array.isArray(given) && given.length > 0)
        this.#addFact(dossier, kind, order, { items: given }, (path) => path.replace(/^items/, 'evidence'));
      return;
    }
    const elements: readonly unknown[] = kind.list ? (Array.isArray(given) ? given : []) : [given];
    elements.forEach((raw, index) => {
      const prefix = kind.list ? `${kind.key}[${index}]` : kind.key;
      if (isRecord(raw)) this.#addFact(dossier, kind, order, raw, placeUnder(prefix, dossier.instrumentPath));
    });
  }

  #addFact(
    dossier: Dossier,
    kind: FactKind,
    order: number,
    raw: Readonly<Record<string, unknown>>,
    place: (path: string) => string,
  ): void {
    const completed = this.#complete(kind.input, raw, place, dossier);
    const data = { instrument: dossier.instrument, ...completed };
    const command = { type: kind.command, data } as unknown as InstrumentCommand;
    const placed = (path: string): string => (path === 'instrument' ? dossier.instrumentPath : place(path));
    this.#ask(dossier, order, { dossier: dossier.index, command, place: placed });
  }

  #addCorrections(dossier: Dossier): void {
    const given = dossier.raw?.['corrections'];
    if (!Array.isArray(given)) return;
    given.forEach((raw: unknown, index) => {
      const ask = isRecord(raw) ? correctionAsk(dossier.index, raw, `corrections[${index}]`) : undefined;
      if (ask === undefined) return;
      if ('fault' in ask) this.#faults.push(ask);
      else this.#ask(dossier, factKinds.length + 1, ask);
    });
  }

  #addAboutCountries(dossier: Dossier, key: 'absences' | 'coverage'): void {
    const given = dossier.raw?.[key];
    if (!Array.isArray(given)) return;
    const input = key === 'absences' ? AbsenceOfCountryInput : CoverageOfCountryInput;
    const type = key === 'absences' ? 'StateNoPolicy' : 'AttestCoverage';
    given.forEach((raw: unknown, index) => {
      if (!isRecord(raw)) return;
      const place = placeUnder(`${key}[${index}]`, '');
      const data = this.#complete(input, raw, place, dossier, { aboutInstrument: false });
      const country = data['country'];
      if (typeof country !== 'string' || this.#around.gazetteer.country(country) === undefined) return;
      const code = country as CountryCode;
      const command = { type, data } as unknown as CountryCommand;
      const asks = this.#countries.get(code) ?? [];
      this.#countries.set(code, [...asks, { dossier: dossier.index, command, place }]);
    });
  }

  #complete(
    type: new () => object,
    raw: Readonly<Record<string, unknown>>,
    place: (path: string) => string,
    dossier: Dossier,
    { aboutInstrument = true } = {},
  ): Record<string, unknown> {
    const own =
      kindIn(dossier) ?? (dossier.instrument === null ? undefined : this.#around.kindOf(dossier.instrument));
    const ownKind = aboutInstrument ? (own ?? null) : null;
    const faults: Fault[] = [];
    const completed = complete(type, raw, '', { ...this.#around, ownKind, aboutInstrument }, faults);
    for (const fault of faults)
      this.#faults.push({ dossier: dossier.index, fault: { ...fault, path: place(fault.path) } });
    return completed;
  }

  #ask({ instrument }: Dossier, order: number, ask: Ask): void {
    if (instrument === null) return;
    const asks = this.#instruments.get(instrument) ?? [];
    this.#instruments.set(instrument, [...asks, { order, ask }]);
  }
}

/** A mention by a public document goes before one by a confidential document, and one that can open the document before one that cannot. */
function saysMore(mention: Mention, known: Mention): boolean {
  return mention.classification === known.classification
    ? known.data === null && mention.data !== null
    : mention.classification === 'public';
}

/** A correction as an ask, or what is wrong with its form: it either voids or sets. */
export function correctionAsk(
  dossier: number,
  raw: Readonly<Record<string, unknown>>,
  prefix: string,
): Ask | FaultIn | undefined {
  const { event, reason, set = null } = raw;
  const voids = raw['void'] === true;
  if (voids === (set !== null)) return { dossier, fault: { ...voidOrSet, path: prefix } };
  if (typeof event !== 'string' || typeof reason !== 'string') return undefined;
  if (set !== null && !isRecord(set)) return undefined;
  const place = placeUnder(prefix, '');
  return {
    dossier,
    command: { type: 'CorrectByName', event, void: voids, set, reason },
    place: (path) =>
      place(path.replace(/^corrects$/, 'event').replace(/^change(\.fields)?/, voids ? 'void' : 'set')),
  };
}

/** The same for the same dossiers: the instrument itself first, then by name, then by content. */
function inFixedOrder(dossiers: readonly Dossier[]): Dossier[] {
  const keyed = dossiers.map((dossier) => ({
    dossier,
    key: [
      isRecord(dossier.raw?.['instrument']) ? '0' : '1',
      dossier.name,
      dossier.raw === null ? '' : canonicalHash(dossier.raw as Json),
    ].join('\u0000'),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ dossier }) => dossier);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const voidOrSet = {
  code: 'void-or-set',
  nl: 'Een correctie maakt ongedaan (void: true) of geeft nieuwe waarden (set); geef een van beide.',
  en: 'A correction voids (void: true) or gives new values (set); give one of the two.',
};
