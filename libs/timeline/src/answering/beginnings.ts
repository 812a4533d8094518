import { candidatesAt } from '../reading/candidates.js';
import type { Subject } from '../reading/subject.js';
import type { TopicReader } from '../reading/topic-reader.js';
import { pointOn } from '../reading/viewpoint.js';
import { runsOf, type Run } from './history.js';

/**
 * The runs of days before the first act on a topic: no act governs. They are the same for all topics of a country from one viewpoint, and from its
 * first act on nothing is known, whatever that is about.
 */
export class Beginnings {
  private before: readonly Run[] | undefined;
  private unknown: Run['candidates'] | undefined;

  /** The runs up to the day on which the first act on the topic enters; the last two may have the same readings. */
  until(day: number, reader: TopicReader, subject: Subject): readonly Run[] {
    const first = reader.acts.all.nextExact(-Infinity);
    this.before ??= runsOf(reader, subject, { from: -Infinity, until: first });
    if (first === day) return this.before;
    this.unknown ??= candidatesAt(reader, subject, pointOn(first, { inWerkingOp: null }));
    return [...this.before, { from: first, until: day, candidates: this.unknown }];
  }
}
