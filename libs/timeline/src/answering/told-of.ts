import type { Country, Gazetteer, Region } from '@peildatum/gazetteer';
import { article15c, type DayNumber, type RegionId, type Topic } from '@peildatum/policy';

import type { Subject } from '../reading/subject.js';
import { allDays, type Days } from './history.js';
import { possibleDaysOf, regionLabel, subjectOf } from './subject.js';

/** Of what a history tells in one of its lines: a region on the days on which it may have been one, or (null) the country. */
export interface ToldOf {
  readonly region: { readonly id: RegionId; readonly name: string } | null;
  readonly subject: Subject;
  readonly days: Days;
}

/** Under article 15(c) each region is told of, else the country. */
export function regionsTold(
  gazetteer: Gazetteer,
  { code }: Country,
  topic: Topic,
): readonly (Region | null)[] {
  return topic === article15c ? gazetteer.regions(code) : [null];
}

/** The lines of a history on a topic; `day`: on which the regions of a country are counted where it is told of as a whole. */
export function toldOf(gazetteer: Gazetteer, country: Country, topic: Topic, day: DayNumber): ToldOf[] {
  return regionsTold(gazetteer, country, topic).map((region) => ({
    region: region === null ? null : regionLabel(region),
    subject: subjectOf(gazetteer, country, topic, region, day),
    days: region === null ? allDays : possibleDaysOf(region),
  }));
}
