import {
  civilDate,
  fromDayNumber,
  toDayNumber,
  type DayNumber,
  type RegionId,
  type Topic,
} from '@peildatum/policy';
import type { Country, Gazetteer, Region } from '@peildatum/gazetteer';
import type { AskedRegion, Subject } from '../reading/subject.js';

/** A region as questions about acts need it. */
export function askedRegion(gazetteer: Gazetteer, region: Region): AskedRegion {
  return { id: region.id, ancestors: gazetteer.ancestors(region.id).map((one) => one.id) };
}

/** The subject of a question about one region, or about the country as a whole on a day. */
export function subjectOf(
  gazetteer: Gazetteer,
  country: Country,
  topic: Topic,
  region: Region | null,
  day: DayNumber,
): Subject {
  const code = country.code;
  if (region !== null) {
    return { country: code, topic, region: askedRegion(gazetteer, region), regions: [], changesOn: [] };
  }
  return {
    country: code,
    topic,
    region: null,
    regions: regionsOn(gazetteer, country, day).map((one) => askedRegion(gazetteer, one)),
    changesOn: borderDays(gazetteer, country),
  };
}

export function regionsOn(gazetteer: Gazetteer, country: Country, day: DayNumber): readonly Region[] {
  return gazetteer.regionsOn(country.code, fromDayNumber(day));
}

/** The days on which a region may come into being or cease to be one. */
function borderDays(gazetteer: Gazetteer, country: Country): DayNumber[] {
  const days = new Set<DayNumber>();
  for (const { period } of gazetteer.regions(country.code)) {
    for (const border of [period.from, period.until]) {
      if (border.kind === 'within') {
        days.add(toDayNumber(civilDate(border.earliest)));
        days.add(toDayNumber(civilDate(border.latest)));
      }
    }
  }
  return [...days];
}

/** The days on which a region may have existed, `[from, until)`. */
export function possibleDaysOf({ period }: Region): { readonly from: DayNumber; readonly until: DayNumber } {
  return {
    from: period.from.kind === 'within' ? toDayNumber(civilDate(period.from.earliest)) : -Infinity,
    until: period.until.kind === 'within' ? toDayNumber(civilDate(period.until.latest)) : Infinity,
  };
}

export function regionLabel(region: Region): { id: RegionId; name: string } {
  return { id: region.id, name: region.name };
}
