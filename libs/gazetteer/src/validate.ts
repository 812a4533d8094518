import type { GazetteerData, RegionRow, SharedSpelling } from './data-shape.js';
import { codesOfCountry, namesOfCountry } from './names.js';
import { isCivilDateShape } from './period.js';
import { spellingKey } from './spelling.js';

interface Claim {
  readonly text: string;
  readonly owner: string;
}

/** Every fault in the data, one sentence each; empty when a gazetteer may be built from it. */
export function faultsOf(data: GazetteerData): string[] {
  return [
    ...countryFaults(data),
    ...data.regions.flatMap((row) => regionFaults(row, data)),
    ...repeated(data.regions.map(({ id }) => id)).map((id) => `region ${id} occurs twice`),
    ...cycleFaults(data.regions),
    ...areaFaults(data),
    ...spellingFaults(data),
  ];
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

function countryFaults({ countries }: GazetteerData): string[] {
  const malformed = countries.filter(({ code }) => !/^[A-Z]{2}$/.test(code));
  const dates = countries.flatMap((country) =>
    country.formerNames
      .filter(({ until }) => until !== 'unknown' && !isCivilDateShape(until))
      .map(
        ({ name, until }) => `country ${country.code}: "${until}" is no civil date for the end of "${name}"`,
      ),
  );
  return [
    ...malformed.map(({ code }) => `country ${code}: the code is not two capitals`),
    ...repeated(countries.map(({ code }) => code)).map((code) => `country ${code} occurs twice`),
    ...dates,
  ];
}

function regionFaults(row: RegionRow, { countries, regions }: GazetteerData): string[] {
  const faults: string[] = [];
  if (!countries.some(({ code }) => code === row.country))
    faults.push(`region ${row.id}: country ${row.country} is unknown`);
  if (!/^[A-Z]{2}-[A-Z0-9]{1,3}(\.[a-z][a-z0-9-]*)?$/.test(row.id))
    faults.push(`region ${row.id}: the id is malformed`);
  if (!row.id.startsWith(`${row.country}-`))
    faults.push(`region ${row.id}: the id is not of country ${row.country}`);
  if (row.carvedOutOf !== null) {
    const parent = regions.find(({ id }) => id === row.carvedOutOf);
    if (parent === undefined) faults.push(`region ${row.id}: parent ${row.carvedOutOf} is unknown`);
    else if (parent.country !== row.country)
      faults.push(`region ${row.id}: parent ${parent.id} is of another country`);
  }
  return [...faults, ...periodFaults(row)];
}

function periodFaults({ id, period: { from, until } }: RegionRow): string[] {
  const faults: string[] = [];
  for (const bounds of [from, until]) {
    if (bounds.kind !== 'within') continue;
    for (const date of [bounds.earliest, bounds.latest]) {
      if (!isCivilDateShape(date)) faults.push(`region ${id}: "${date}" is no civil date`);
    }
    if (bounds.earliest > bounds.latest)
      faults.push(`region ${id}: bounds ${bounds.earliest}..${bounds.latest} are reversed`);
  }
  if (from.kind === 'within' && until.kind === 'within' && until.latest <= from.earliest) {
    faults.push(`region ${id}: the period ends before it starts`);
  }
  return faults;
}

function cycleFaults(regions: readonly RegionRow[]): string[] {
  const parentOf = new Map(regions.map(({ id, carvedOutOf }) => [id, carvedOutOf]));
  return regions.flatMap(({ id }) => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at !== null && at !== undefined; at = parentOf.get(at)) {
      if (seen.has(at)) return at === id ? [`region ${id} is carved out of itself`] : [];
      seen.add(at);
    }
    return [];
  });
}

function areaFaults({ areas, countries, regions }: GazetteerData): string[] {
  return areas.flatMap((area) => [
    ...(countries.some(({ code }) => code === area.country)
      ? []
      : [`area ${area.name}: country ${area.country} is unknown`]),
    ...(area.comprises ?? [])
      .filter((id) => !regions.some((region) => region.id === id && region.country === area.country))
      .map((id) => `area ${area.name}: ${id} is no region of ${area.country}`),
  ]);
}

function spellingFaults(data: GazetteerData): string[] {
  const countryClaims = data.countries.flatMap((country) =>
    [...namesOfCountry(country), ...codesOfCountry(country)].map((text) => ({ text, owner: country.code })),
  );
  const perCountry = data.countries.flatMap(({ code }) => {
    const regionClaims = data.regions
      .filter(({ country }) => country === code)
      .flatMap(({ id, name, spellings }) => [name, ...spellings].map((text) => ({ text, owner: id })));
    const areaClaims = data.areas
      .filter(({ country }) => country === code)
      .flatMap(({ name, spellings }) =>
        [name, ...spellings].map((text) => ({ text, owner: `area ${name}` })),
      );
    return clashes(
      [...regionClaims, ...areaClaims],
      data.shared.filter(({ country }) => country === code),
      code,
    );
  });
  const nowhere = data.shared
    .filter(({ country }) => country !== null && !data.countries.some(({ code }) => code === country))
    .map(({ spelling, country }) => `shared spelling "${spelling}": country ${String(country)} is unknown`);
  return [
    ...clashes(
      countryClaims,
      data.shared.filter(({ country }) => country === null),
      'the countries',
    ),
    ...perCountry,
    ...nowhere,
  ];
}

function clashes(claims: readonly Claim[], shared: readonly SharedSpelling[], where: string): string[] {
  const owners = new Map<string, Set<string>>();
  const faults: string[] = [];
  for (const { text, owner } of claims) {
    const key = spellingKey(text);
    if (key === '') faults.push(`${owner}: the spelling "${text}" has no letters`);
    owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  }
  const known = new Set(claims.map(({ owner }) => owner));
  const settled = new Set(shared.map(({ spelling }) => spellingKey(spelling)));
  for (const row of shared) {
    const among = new Set(row.among);
    for (const owner of among) {
      if (!known.has(owner))
        faults.push(`shared spelling "${row.spelling}": ${owner} is unknown in ${where}`);
    }
    if (row.means !== null && !among.has(row.means)) {
      faults.push(`shared spelling "${row.spelling}": ${row.means} is not among those who share it`);
    }
    for (const owner of owners.get(spellingKey(row.spelling)) ?? []) {
      if (!among.has(owner))
        faults.push(`shared spelling "${row.spelling}": ${owner} bears it and is not named`);
    }
  }
  for (const spelling of repeated(shared.map((row) => spellingKey(row.spelling)))) {
    faults.push(`shared spelling "${spelling}" is settled twice in ${where}`);
  }
  for (const [key, bearers] of owners) {
    if (bearers.size > 1 && !settled.has(key))
      faults.push(`"${key}" means ${[...bearers].sort().join(' and ')} in ${where}`);
  }
  return faults;
}
