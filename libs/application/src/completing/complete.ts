import type { Gazetteer } from '@peildatum/gazetteer';
import { ownRank, type CountryCode, type Fault, type InstrumentKind } from '@peildatum/policy';

import { fieldsOf, type Field, type InputClass } from '../input/field-table.js';
import { join } from '../input/surface.js';
import { lookUpCountry, namedRegions } from './places.js';

/** What completing needs to know besides the input. */
export interface Surroundings {
  readonly gazetteer: Gazetteer;
  /** Kind of the instrument the input is about; null where it is about a country, or the kind is not known. */
  readonly ownKind: InstrumentKind | null;
  /** Whether the input is about an instrument: then a source may be left out and means the instrument itself. */
  readonly aboutInstrument: boolean;
  /** Kind of any other instrument; undefined where nothing of it is recorded. */
  readonly kindOf: (instrument: string) => InstrumentKind | undefined;
}

/**
 * Makes the data of an event from input: countries and regions as codes, what was left out as null or an empty list, sources with their rank.
 * Never throws, also where the input did not pass its checks: what it cannot read it leaves as it is. Faults found on the way
 * are added to `faults`, their paths starting at `path`.
 */
export function complete(
  type: InputClass,
  raw: Readonly<Record<string, unknown>>,
  path: string,
  surroundings: Surroundings,
  faults: Fault[],
): Record<string, unknown> {
  return new Completion(surroundings, faults).object(type, raw, path, undefined);
}

/** Countries the input may speak of; undefined: nothing said yet, null: a country is named that nobody knows. */
type Countries = readonly CountryCode[] | null | undefined;

class Completion {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly faults: Fault[],
  ) {}

  object(
    type: InputClass,
    raw: Readonly<Record<string, unknown>>,
    path: string,
    inherited: Countries,
  ): Record<string, unknown> {
    const countries = this.#countriesFor(type, raw, inherited);
    const data: [string, unknown][] = [];
    for (const [name, field] of fieldsOf(type)) {
      const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
      const completed = this.#field(field, given, join(path, name), countries);
      if (completed !== undefined) data.push([name, completed]);
    }
    return Object.fromEntries(data);
  }

  #field(field: Field, given: unknown, path: string, countries: Countries): unknown {
    if (field.holds.kind === 'source') return this.#source(given, path);
    if (given === undefined || given === null) {
      if (field.mayBeNull && given === null) return null;
      return field.absent === undefined ? undefined : structuredClone(field.absent);
    }
    if (!field.list) return this.#one(field, given, path, countries);
    if (!Array.isArray(given)) return given;
    return given.flatMap((element: unknown, index) => {
      const completed = this.#one(field, element, `${path}[${index}]`, countries);
      return field.holds.kind === 'regions' && Array.isArray(completed) ? completed : [completed];
    });
  }

  #one({ holds }: Field, given: unknown, path: string, countries: Countries): unknown {
    switch (holds.kind) {
      case 'country':
        return typeof given === 'string' ? this.#country(given, path) : given;
      case 'regions':
        return typeof given === 'string' ? this.#regions(given, path, countries) : given;
      case 'part':
        return isRecord(given) ? this.object(holds.of(given), given, path, countries) : given;
      default:
        return given;
    }
  }

  #country(text: string, path: string): unknown {
    const lookup = lookUpCountry(this.surroundings.gazetteer, text, path);
    if (lookup.kind === 'found') return lookup.country.code;
    this.faults.push(lookup.fault);
    return text;
  }

  #regions(text: string, path: string, countries: Countries): unknown {
    if (countries === null) return text;
    const named = namedRegions(this.surroundings.gazetteer, countries ?? [], text, path);
    if (!('code' in named)) return named;
    this.faults.push(named);
    return text;
  }

  #source(given: unknown, path: string): unknown {
    const raw = given ?? {};
    if (!isRecord(raw)) return given;
    const instrument = raw['instrument'] ?? null;
    const rank = raw['rank'] ?? this.#rankOf(instrument, path);
    return { instrument, ...(rank === undefined ? {} : { rank }), locator: raw['locator'] ?? null };
  }

  /** The rank that the kind of the source fixes; adds a fault where it fixes none. Without a source the rank is not asked for too. */
  #rankOf(instrument: unknown, path: string): number | undefined {
    if (instrument === null && !this.surroundings.aboutInstrument) {
      this.faults.push({ ...sourceMissing, path: join(path, 'instrument') });
      return lowestRank;
    }
    const kind =
      typeof instrument === 'string' ? this.surroundings.kindOf(instrument) : this.surroundings.ownKind;
    const rank = kind === undefined || kind === null ? null : ownRank(kind);
    if (rank !== null) return rank;
    if (instrument !== null || kind !== null) this.faults.push({ ...rankMissing, path: join(path, 'rank') });
    return undefined;
  }

  /** A country of its own; else that of what it stands in; else, at the top, those that anything below names. */
  #countriesFor(type: InputClass, raw: Readonly<Record<string, unknown>>, inherited: Countries): Countries {
    const own = [...fieldsOf(type)].find(([, { holds }]) => holds.kind === 'country')?.[0];
    const given = own === undefined ? undefined : raw[own];
    if (typeof given === 'string') {
      const country = this.surroundings.gazetteer.findCountry(given);
      return country === undefined ? null : [country.code as string as CountryCode];
    }
    return inherited === undefined ? this.#namedBelow(type, raw) : inherited;
  }

  #namedBelow(type: InputClass, raw: Readonly<Record<string, unknown>>): Countries {
    const texts = countryTexts(type, raw);
    const codes = texts.map((text) => this.surroundings.gazetteer.findCountry(text)?.code);
    const known = codes.filter((code) => code !== undefined);
    if (known.length < codes.length) return null;
    return [...new Set(known)].map((code) => code as string as CountryCode);
  }
}

function countryTexts(type: InputClass, raw: Readonly<Record<string, unknown>>): string[] {
  return [...fieldsOf(type)].flatMap(([name, { holds }]) => {
    const given = raw[name];
    if (holds.kind === 'country') return typeof given === 'string' ? [given] : [];
    if (holds.kind !== 'part') return [];
    const elements: readonly unknown[] = Array.isArray(given) ? given : [given];
    return elements.filter(isRecord).flatMap((element) => countryTexts(holds.of(element), element));
  });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const lowestRank = 7;
const rankMissing = {
  code: 'rank-missing',
  nl: 'De soort van deze bron legt geen rang vast; noem de rang (1 tot en met 7).',
  en: 'The kind of this source fixes no rank; give the rank (1 through 7).',
};
const sourceMissing = {
  code: 'missing-field',
  nl: 'Welk document dit zegt, ontbreekt.',
  en: 'Which instrument says so is missing.',
};
