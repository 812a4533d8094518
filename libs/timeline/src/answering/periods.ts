import { formatBounds, type DayNumber } from '@peildatum/policy';
import type { AnswerPeriod } from '../answer.js';
import type { Candidate } from '../reading/candidates.js';
import { periodOf, periodOfSet, type Period } from '../reading/period.js';
import { plainPeriod } from '../reading/plain-period.js';
import type { RememberedSayings } from '../reading/remembered-sayings.js';
import type { Subject } from '../reading/subject.js';
import type { TopicReader } from '../reading/topic-reader.js';
import type { Walk } from '../reading/viewpoint.js';

/** The runs of days around one day on which readings of a topic hold, each worked out once. */
export class Periods {
  /** By region; null for the country. */
  private readonly known = new Map<string | null, WeakMap<Candidate, Period>>();

  constructor(
    private readonly reader: TopicReader,
    private readonly day: DayNumber,
    private readonly walk: Walk,
    private readonly sayings: RememberedSayings<readonly Candidate[]>,
  ) {}

  /** Of one reading: see {@link periodOf}. */
  of(subject: Subject, candidate: Candidate): AnswerPeriod {
    const region = subject.region?.id ?? null;
    let periods = this.known.get(region);
    if (periods === undefined) this.known.set(region, (periods = new WeakMap()));
    let period = periods.get(candidate);
    if (period === undefined) {
      period = this.plain(subject) ?? periodOf(this.reader, subject, candidate, this.day, this.walk);
      periods.set(candidate, period);
    }
    return written(period);
  }

  /** Of all readings together: see {@link periodOfSet}; of a single one its own. */
  ofAll(subject: Subject, candidates: readonly Candidate[]): AnswerPeriod {
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0) return this.of(subject, only);
    const remembered = subject.region === null ? undefined : this.sayings;
    return written(periodOfSet(this.reader, subject, candidates, this.day, this.walk, remembered));
  }

  private plain(subject: Subject): Period | null {
    return this.walk.inWerkingOp === null ? plainPeriod(this.reader, subject, this.day) : null;
  }
}

function written({ from, until }: Period): AnswerPeriod {
  return { from: formatBounds(from), until: formatBounds(until) };
}
