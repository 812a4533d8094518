import { isMoratoriumTopic, type PolicyOwner, type Topic } from '@peildatum/policy';
import { EntriesKnownAt } from '../worlds/entries-known-at.js';
import type { Entries } from '../worlds/entries.js';
import { EntryIndex } from '../worlds/entry-index.js';
import { EntryLine, type TouchesAt } from '../worlds/entry-line.js';
import { movesTopic, type ActNode } from './act-node.js';
import type { Prefix } from './recorded-log.js';

/** The acts on one country, arranged by what they can move. */
export interface ActsOnCountry {
  /** Every act on the country, consolidated texts included. */
  readonly all: Entries;
  /** Acts that replace the whole section: they touch every topic but the moratoria. */
  readonly sections: Entries;
  /** Acts that state the topic or replace it by name, and that can move it. */
  topic(topic: Topic): Entries | undefined;
}

/** Arranged when it is first asked for, and kept so as acts come and go. */
export class CountryActs implements ActsOnCountry {
  private arranged: Arrangement | null = null;
  private readonly lines = new Map<Topic, EntryLine>();

  /** `given`: the acts there are when they are arranged. `versions`: whether these are all versions or what is known now. */
  constructor(
    private readonly code: PolicyOwner,
    private readonly versions: boolean,
    private readonly given: () => readonly ActNode[],
  ) {}

  get all(): EntryIndex {
    return this.arrangement().all;
  }

  get sections(): EntryIndex {
    return this.arrangement().sections;
  }

  topic(topic: Topic): EntryIndex | undefined {
    return this.arrangement().topics.get(topic);
  }

  /** The acts that may govern the topic in one row, kept until an act changes. */
  line(topic: Topic, touches: TouchesAt): EntryLine {
    let line = this.lines.get(topic);
    if (line === undefined) {
      const own = this.topic(topic);
      const indexes = own === undefined ? [] : [own];
      if (!isMoratoriumTopic(topic)) indexes.push(this.sections);
      line = new EntryLine(this.code, topic, indexes, this.versions, touches);
      this.lines.set(topic, line);
    }
    return line;
  }

  add(node: ActNode): void {
    this.arranged?.add(node);
    this.lines.clear();
  }

  remove(node: ActNode): void {
    this.arranged?.remove(node);
    this.lines.clear();
  }

  /** This act among them is no longer what the ledger knows. */
  supersede(node: ActNode): void {
    this.arranged?.supersede(node);
    this.lines.clear();
  }

  /** Arranges them now: those that are given later are not asked for. */
  arrange(): this {
    this.arrangement();
    return this;
  }

  private arrangement(): Arrangement {
    if (this.arranged === null) {
      this.arranged = new Arrangement(this.code);
      for (const node of this.given()) this.arranged.add(node);
    }
    return this.arranged;
  }
}

class Arrangement {
  readonly all = new EntryIndex();
  readonly sections = new EntryIndex();
  readonly topics = new Map<Topic, EntryIndex>();

  constructor(private readonly code: PolicyOwner) {}

  add(node: ActNode): void {
    for (const index of this.indexesOf(node)) index.add(node);
  }

  remove(node: ActNode): void {
    for (const index of this.indexesOf(node)) index.remove(node);
  }

  supersede(node: ActNode): void {
    for (const index of this.indexesOf(node)) index.supersede();
  }

  private indexesOf(node: ActNode): EntryIndex[] {
    const indexes = [this.all];
    if (node.kind !== 'moratorium' && node.sections.has(this.code)) indexes.push(this.sections);
    for (const topic of node.topics.get(this.code) ?? []) {
      if (node.observes ? isMoratoriumTopic(topic) : !movesTopic(node, topic)) continue;
      let index = this.topics.get(topic);
      if (index === undefined) {
        index = new EntryIndex();
        this.topics.set(topic, index);
      }
      indexes.push(index);
    }
    return indexes;
  }
}

/** Those of all versions that were known at a prefix. Costs no more to make where there are many. */
export class ActsKnownAt implements ActsOnCountry {
  readonly all: Entries;
  readonly sections: Entries;
  private readonly topics = new Map<Topic, Entries>();

  constructor(
    private readonly versions: CountryActs,
    private readonly prefix: Prefix,
  ) {
    this.all = new EntriesKnownAt(versions.all, prefix);
    this.sections = new EntriesKnownAt(versions.sections, prefix);
  }

  topic(topic: Topic): Entries | undefined {
    const known = this.topics.get(topic);
    if (known !== undefined) return known;
    const versions = this.versions.topic(topic);
    if (versions === undefined) return undefined;
    const entries = new EntriesKnownAt(versions, this.prefix);
    this.topics.set(topic, entries);
    return entries;
  }
}
