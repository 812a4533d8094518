import {
  civilDate,
  fromDayNumber,
  toDayNumber,
  type DayNumber,
  type RegionId,
  type Topic,
} from '@peildatum/policy';
import type { Gazetteer, Region } from '@peildatum/gazetteer';
import type { AskedRegion, Subject } from '../reading/subject.js';
import type { Owner } from './owner.js';

/** A region as questions about acts need it. */
export function askedRegion(gazetteer: Gazetteer, region: Region): AskedRegion {
  return { id: region.id, ancestors: gazetteer.ancestors(region.id).map((one) => one.id) };
}

/** The subject of a question about one region, or about the country or the general part as a whole on a day. */
export function subjectOf(
  gazetteer: Gazetteer,
  owner: Owner,
  topic: Topic,
  region: Region | null,
  day: DayNumber,
): Subject {
  const { code } = owner;
  if (region !== null) {
    return { country: code, topic, region: askedRegion(gazetteer, region), regions: [], changesOn: [] };
  }
  return {
    country: code,
    topic,
    region: null,
    regions: regionsOn(gazetteer, owner, day).map((one) => askedRegion(gazetteer, one)),
    changesOn: borderDays(gazetteer, owner),
  };
}

export function regionsOn(gazetteer: Gazetteer, { code }: Owner, day: DayNumber): readonly Region[] {
  return code === null ? [] : gazetteer.regionsOn(code, fromDayNumber(day));
}

/** The days on which a region may come into being or cease to be one. */
function borderDays(gazetteer: Gazetteer, { code }: Owner): DayNumber[] {
  const days = new Set<DayNumber>();
  for (const { period } of code === null ? [] : gazetteer.regions(code)) {
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
