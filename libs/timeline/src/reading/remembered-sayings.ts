import type { Topic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { CountryRecord } from '../record/country-record.js';
import { areasListed } from './standing.js';
import type { Subject } from './subject.js';
import { isUnchanging } from './unchanging.js';

/** What one act says on one topic. */
interface Sayings<Saying> {
  /** Of a region that it does not list, nor any area that it ever split off from: to the text they are all alike. */
  unlisted: Saying | null;
  /** Null until a region is asked about. */
  listed: ReadonlySet<string> | null;
  /** By the id of a region, or by what is asked of the country as a whole. */
  readonly bySubject: Map<string | Subject, Saying>;
}

/** How many acts are remembered before all are let go. */
const most = 1_000;

/** What acts say on the subjects of one country where it is the same on all days, worked out once. Equal sayings are the same object. */
export class RememberedSayings<Saying extends object> {
  private readonly acts = new Map<ActNode, Map<Topic, Sayings<Saying> | null>>();

  constructor(readonly country: CountryRecord) {}

  /** `read`: what the act says where nothing confirms it; asked for where that is not known, or may be another on another day. */
  of(node: ActNode, subject: Subject, read: () => Saying): Saying {
    const sayings = this.sayingsOf(node, subject.topic);
    if (sayings === null) return read();
    const { bySubject } = sayings;
    const about = subject.region?.id ?? subject;
    let saying = bySubject.get(about);
    if (saying !== undefined) return saying;
    if (bySubject.size > 0 && this.isUnlistedIn(sayings, node, subject)) return (sayings.unlisted ??= read());
    saying = read();
    bySubject.set(about, saying);
    return saying;
  }

  /** Whether the act says of the region, on all days, what it says of every region that it does not list. */
  isUnlisted(node: ActNode, subject: Subject): boolean {
    const sayings = this.sayingsOf(node, subject.topic);
    return sayings !== null && this.isUnlistedIn(sayings, node, subject);
  }

  forget(): void {
    this.acts.clear();
  }

  /** Null where what the act says is not the same on all days. */
  private sayingsOf(node: ActNode, topic: Topic): Sayings<Saying> | null {
    let topics = this.acts.get(node);
    if (topics === undefined) {
      if (this.acts.size >= most) this.forget();
      this.acts.set(node, (topics = new Map()));
    }
    let sayings = topics.get(topic);
    if (sayings === undefined) {
      sayings = isUnchanging(node, this.country, topic)
        ? { unlisted: null, listed: null, bySubject: new Map() }
        : null;
      topics.set(topic, sayings);
    }
    return sayings;
  }

  private isUnlistedIn(sayings: Sayings<Saying>, node: ActNode, { region, topic }: Subject): boolean {
    if (region === null) return false;
    const listed = (sayings.listed ??= areasListed(node, this.country.code, topic));
    return !listed.has(region.id) && !region.ancestors.some((ancestor) => listed.has(ancestor));
  }
}
