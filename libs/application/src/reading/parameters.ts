import type { Country, Gazetteer, Region } from '@peildatum/gazetteer';
import {
  article15c,
  civilDateInAmsterdam,
  isTopic,
  readCitation,
  levels,
  quoted,
  type CountryCode,
  type Fault,
  type Level,
  type RegionId,
  type Topic,
} from '@peildatum/policy';
import { resolveMoments, type MomentParameters, type Moments } from '@peildatum/timeline';

import type { ApplicationParts } from '../application-parts.js';
import { lookUpCountry, lookUpRegion } from '../completing/places.js';
import {
  CountryNotFound,
  InvalidParameters,
  RegionNotFound,
  RegionOutsideItsPeriod,
  UnsupportedCombination,
  type ApplicationError,
} from '../errors.js';

/**
 * Reads the raw parameters of one question, gathering every fault; {@link done} throws them together. Text that is no text (a parameter given
 * twice comes as a list) is a fault, never a crash.
 */
export class Parameters {
  readonly #gazetteer: Gazetteer;
  readonly #now: string;
  readonly #faults: Fault[] = [];
  #notFound: ApplicationError | null = null;

  /** For one question, asked now. */
  static of({ gazetteer, clock }: Pick<ApplicationParts, 'gazetteer' | 'clock'>): Parameters {
    return new Parameters(gazetteer, clock.now());
  }

  private constructor(gazetteer: Gazetteer, now: string) {
    this.#gazetteer = gazetteer;
    this.#now = now;
  }

  country(text: string): Country | undefined {
    const given = this.#text(text, 'country');
    if (given === undefined) return undefined;
    const lookup = lookUpCountry(this.#gazetteer, given, 'country');
    if (lookup.kind === 'found') return lookup.country;
    const nearest = lookup.nearest.map(({ code, name }) => ({ code, name: name.nl }));
    this.#notFound = new CountryNotFound(given, nearest, lookup.fault);
    return undefined;
  }

  /** A region of the country; null where none was asked for. */
  region(country: Country | undefined, text: string | undefined): Region | null {
    const given = this.#text(text, 'region');
    if (given === undefined || country === undefined) return null;
    const code = country.code as string as CountryCode;
    const lookup = lookUpRegion(this.#gazetteer, code, given, 'region');
    if (lookup.kind === 'found') return lookup.region;
    const nearest = lookup.nearest.map(({ id, name }) => ({ id, name }));
    this.#notFound = new RegionNotFound(code, given, nearest, { ...lookup.fault, code: 'region-not-found' });
    return null;
  }

  /** The asked topic; `article-15c` where none is named. */
  topic(text: string | undefined): Topic {
    const given = this.#text(text, 'topic');
    if (given === undefined) return article15c;
    if (isTopic(given)) return given;
    this.#faults.push({
      code: 'not-a-topic',
      path: 'topic',
      nl: `${quoted(given)} is geen onderwerp; verwacht wordt iets als article-15c.`,
      en: `${quoted(given)} is not a topic; expected something such as article-15c.`,
    });
    return article15c;
  }

  /** The number of a paragraph, in any spelling; it must be given. Undefined where a fault was found. */
  citation(text: string | undefined): string | undefined {
    const given = this.#text(text, 'citation');
    if (given === undefined) {
      if (text === undefined) this.#faults.push(missingCitation);
      return undefined;
    }
    const citation = readCitation(given);
    if (citation !== null) return citation;
    this.#faults.push({
      code: 'not-a-citation',
      path: 'citation',
      nl: `${quoted(given)} is geen vindplaats; verwacht wordt iets als C7/23.4.2.`,
      en: `${quoted(given)} is not a citation; expected something such as C7/23.4.2.`,
    });
    return undefined;
  }

  level(text: string | undefined): Level | null {
    const given = this.#text(text, 'level');
    if (given === undefined) return null;
    const level = levels.find((one) => one === given);
    if (level !== undefined) return level;
    this.#faults.push({
      code: 'not-one-of',
      path: 'level',
      nl: `${quoted(given)} is geen niveau; verwacht: ${levels.join(', ')}.`,
      en: `${quoted(given)} is not a level; expected: ${levels.join(', ')}.`,
    });
    return null;
  }

  /** The coordinates of the question; undefined where a fault was found. */
  moments(given: MomentParameters): Moments | undefined {
    const names = [
      'peildatum',
      'geldigOp',
      'inWerkingOp',
      'beschikbaarOp',
      'openbaarOp',
      'application',
    ] as const;
    const before = this.#faults.length;
    const texts = Object.fromEntries(names.map((name) => [name, this.#text(given[name], name)]));
    const resolved = resolveMoments(texts as MomentParameters, this.#now);
    if (resolved.kind === 'refused') this.#faults.push(...resolved.faults);
    return resolved.kind === 'ok' && this.#faults.length === before ? resolved.moments : undefined;
  }

  /** Today as a peildatum, known and public as the question says; undefined where that cannot be read. */
  today(others: Pick<MomentParameters, 'beschikbaarOp' | 'openbaarOp'>): Moments | undefined {
    const resolved = resolveMoments({ ...others, peildatum: civilDateInAmsterdam(this.#now) }, this.#now);
    return resolved.kind === 'ok' ? resolved.moments : undefined;
  }

  /** One day that must be given, as coordinates of its own. */
  day(
    text: string | undefined,
    name: string,
    others: Pick<MomentParameters, 'beschikbaarOp' | 'openbaarOp' | 'application'>,
  ): Moments | undefined {
    const given = this.#text(text, name);
    if (given === undefined) {
      if (text === undefined) this.#faults.push({ ...missing, path: name });
      return undefined;
    }
    const resolved = resolveMoments({ ...others, peildatum: given }, this.#now);
    if (resolved.kind === 'ok') return resolved.moments;
    const own = resolved.faults.filter(({ path }) => path === 'peildatum');
    this.#faults.push(...own.map((fault) => ({ ...fault, path: name })));
    return undefined;
  }

  /** One moment of knowledge that must be given, RFC 3339 in UTC; a bare date is the end of that day, and nothing lies after now. */
  moment(text: string | undefined, name: string): string | undefined {
    const given = this.#text(text, name);
    if (given === undefined) {
      if (text === undefined) this.#faults.push({ ...missingMoment, path: name });
      return undefined;
    }
    const resolved = resolveMoments({ beschikbaarOp: given }, this.#now);
    if (resolved.kind === 'ok') return resolved.moments.beschikbaarOp ?? undefined;
    this.#faults.push(...resolved.faults.map((fault) => ({ ...fault, path: name })));
    return undefined;
  }

  fault(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Throws what was found: parameters before names, all faults together. */
  done(): void {
    if (this.#faults.length === 0) {
      if (this.#notFound !== null) throw this.#notFound;
      return;
    }
    const faults = distinct([...this.#faults, ...(this.#notFound?.faults ?? [])]);
    if (faults.some(({ code }) => code === 'unsupported-combination'))
      throw new UnsupportedCombination(faults);
    throw new InvalidParameters(faults);
  }

  /** Throws where the region was no area under its name on the asked day. */
  mustExist(region: Region, { geldigOp }: Moments): void {
    if (this.#gazetteer.existsOn(region, geldigOp)) return;
    const parent = region.carvedOutOf === null ? undefined : this.#gazetteer.region(region.carvedOutOf);
    const was = parent === undefined ? null : { id: parent.id, name: parent.name };
    throw new RegionOutsideItsPeriod(region.id, geldigOp, was, {
      code: 'region-outside-its-period',
      path: 'region',
      nl: `${region.name} (${region.id}) bestond op ${geldigOp} niet als gebied onder die naam.${was === null ? '' : ` Vraag naar ${was.name} (${was.id}), waarvan het is afgesplitst.`}`,
      en: `${region.name} (${region.id}) was no area under that name on ${geldigOp}.${was === null ? '' : ` Ask for ${was.name} (${was.id}), from which it split off.`}`,
    });
  }

  #text(given: unknown, path: string): string | undefined {
    if (given === undefined || typeof given === 'string') return given;
    this.#faults.push({ ...notOneText, path });
    return undefined;
  }
}

/** A region as the timeline asks for it. */
export function idOf(region: Region | null): RegionId | null {
  return region === null ? null : (region.id as string as RegionId);
}

/** A country as the timeline asks for it. */
export function codeOf(country: Country): CountryCode {
  return country.code as string as CountryCode;
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.path}`, fault])).values()];
}

const missing = {
  code: 'missing-parameter',
  nl: 'Deze dag ontbreekt; schrijf jjjj-mm-dd.',
  en: 'This day is missing; write yyyy-mm-dd.',
};
const missingMoment = {
  code: 'missing-parameter',
  nl: 'Dit moment ontbreekt; schrijf een datum (jjjj-mm-dd) of een moment (RFC 3339).',
  en: 'This moment is missing; write a date (yyyy-mm-dd) or a moment (RFC 3339).',
};
const missingCitation = {
  code: 'missing-parameter',
  path: 'citation',
  nl: 'De vindplaats ontbreekt; schrijf iets als C7/23.4.2.',
  en: 'The citation is missing; write something such as C7/23.4.2.',
};
const notOneText = {
  code: 'wrong-type',
  nl: 'Deze parameter moet één keer en als tekst worden gegeven.',
  en: 'This parameter must be given once, as text.',
};
