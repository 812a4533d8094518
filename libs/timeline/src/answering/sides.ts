import type { ChangeSide } from '../answer.js';
import { candidatesAt, type Candidate } from '../reading/candidates.js';
import type { RememberedSayings } from '../reading/remembered-sayings.js';
import type { Subject } from '../reading/subject.js';
import type { TopicReader } from '../reading/topic-reader.js';
import type { Point } from '../reading/viewpoint.js';
import { allWorlds } from '../worlds/domain.js';
import { standingOf } from './standing-of.js';

type Told = NonNullable<ChangeSide>;

/** What a set of readings comes to as one side of a change, on days that were searched and on others. */
export interface Side {
  readonly searched: Told;
  readonly recorded: Told;
}

/** What is told on one stretch of days: of the same readings the same side, so that regions that are read alike need not be held against each other. */
export class SidesOn {
  private readonly known: { readonly candidates: readonly Candidate[]; readonly side: Side }[] = [];
  /** Of the regions that no act that may govern lists. */
  private unlisted: Side | null = null;

  constructor(
    private readonly reader: TopicReader,
    private readonly point: Point,
    private readonly sayings: RememberedSayings<readonly Candidate[]>,
  ) {}

  of(subject: Subject): Side {
    if (this.isUnlisted(subject)) return (this.unlisted ??= this.read(subject));
    return this.read(subject);
  }

  private isUnlisted(subject: Subject): boolean {
    return (
      subject.region !== null &&
      this.reader
        .outcomesAt(this.point)
        .every(({ node }) => node === null || this.sayings.isUnlisted(node, subject))
    );
  }

  private read(subject: Subject): Side {
    const candidates = candidatesAt(this.reader, subject, this.point, allWorlds, this.sayings);
    let found = this.known.find((one) => areSame(one.candidates, candidates));
    if (found === undefined) {
      found = { candidates, side: sideFrom(candidates) };
      this.known.push(found);
    }
    return found.side;
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place]);
}

function sideFrom(candidates: readonly Candidate[]): Side {
  const { state, level, framework, certainty, candidates: readings } = standingOf(candidates, false);
  const instrument = candidates.length === 1 ? (candidates[0]!.node?.instrument ?? null) : null;
  const recorded: Told = { state, level, framework, certainty, candidates: readings, instrument };
  const searched: Told = certainty === 'uncertain' ? recorded : { ...recorded, certainty: 'certain' };
  return { searched, recorded };
}

/** Whether both tell the same. */
export function isSameSide(a: ChangeSide, b: ChangeSide): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return (
    a.state === b.state &&
    a.level === b.level &&
    a.framework === b.framework &&
    a.certainty === b.certainty &&
    a.instrument === b.instrument &&
    sameReadings(a.candidates, b.candidates)
  );
}

function sameReadings(a: Told['candidates'], b: Told['candidates']): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.length === b.length &&
    a.every((one, place) => {
      const other = b[place]!;
      return one.state === other.state && one.level === other.level && one.instrument === other.instrument;
    })
  );
}
