import type { DayNumber } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import { candidatesAt, type Candidate } from './candidates.js';
import { areasListed } from './standing.js';
import type { Subject } from './subject.js';
import type { TopicReader } from './topic-reader.js';
import { pointOn } from './viewpoint.js';

/**
 * What acts say on the days that they settle. How a region stands to what a text lists turns on nothing but whether it, or an area that it split
 * off from, is named there: an act is read once for all regions of which it is not.
 */
export class SettledReadings {
  private readonly areas = new Map<ActNode, ReadonlySet<string>>();
  private readonly ofUnnamed = new Map<ActNode, readonly Candidate[]>();

  constructor(private readonly reader: TopicReader) {}

  /** `day`: the first of those that the act settles. */
  of(act: ActNode, subject: Subject, day: DayNumber): readonly Candidate[] {
    if (subject.region === null || this.isNamed(subject.region, act)) return this.read(subject, day);
    let read = this.ofUnnamed.get(act);
    if (read === undefined) this.ofUnnamed.set(act, (read = this.read(subject, day)));
    return read;
  }

  private isNamed({ id, ancestors }: NonNullable<Subject['region']>, act: ActNode): boolean {
    const { country, topic } = this.reader;
    let areas = this.areas.get(act);
    if (areas === undefined) this.areas.set(act, (areas = areasListed(act, country.code, topic)));
    return areas.has(id) || ancestors.some((ancestor) => areas.has(ancestor));
  }

  private read(subject: Subject, day: DayNumber): readonly Candidate[] {
    return candidatesAt(this.reader, subject, pointOn(day, { inWerkingOp: null }));
  }
}
