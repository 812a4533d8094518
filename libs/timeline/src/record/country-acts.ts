import { isMoratoriumTopic, type CountryCode, type Topic } from '@peildatum/policy';
import { EntryIndex } from '../worlds/entry-index.js';
import { movesTopic, type ActNode } from './act-node.js';
import type { Prefix } from './recorded-log.js';

/** The acts on one country, arranged by what they can move. */
export interface ActsOnCountry {
  /** Every act on the country, consolidated texts included. */
  readonly all: EntryIndex;
  /** Acts that replace the whole section: they touch every topic but the moratoria. */
  readonly sections: EntryIndex;
  /** Acts that state the topic or replace it by name, and that can move it. */
  topic(topic: Topic): EntryIndex | undefined;
}

/** Arranged as they come. */
export class CountryActs implements ActsOnCountry {
  readonly all = new EntryIndex();
  readonly sections = new EntryIndex();
  private readonly topics = new Map<Topic, EntryIndex>();

  constructor(private readonly code: CountryCode) {}

  topic(topic: Topic): EntryIndex | undefined {
    return this.topics.get(topic);
  }

  add(node: ActNode): void {
    this.visit(node, (index) => index.add(node));
  }

  remove(node: ActNode): void {
    this.visit(node, (index) => index.remove(node));
  }

  private visit(node: ActNode, visit: (index: EntryIndex) => void): void {
    visit(this.all);
    if (node.kind !== 'moratorium' && node.sections.has(this.code)) visit(this.sections);
    for (const topic of node.stated.get(this.code)?.keys() ?? []) {
      if (node.observes ? isMoratoriumTopic(topic) : !movesTopic(node, topic)) continue;
      let index = this.topics.get(topic);
      if (index === undefined) {
        index = new EntryIndex();
        this.topics.set(topic, index);
      }
      visit(index);
    }
  }
}

/** Those of all versions that were known at a prefix, each part arranged when it is asked for. */
export class ActsKnownAt implements ActsOnCountry {
  private readonly topics = new Map<Topic, EntryIndex | undefined>();
  private knownAll: EntryIndex | undefined;
  private knownSections: EntryIndex | undefined;

  constructor(
    private readonly versions: CountryActs,
    private readonly prefix: Prefix,
  ) {}

  get all(): EntryIndex {
    return (this.knownAll ??= this.versions.all.knownAt(this.prefix));
  }

  get sections(): EntryIndex {
    return (this.knownSections ??= this.versions.sections.knownAt(this.prefix));
  }

  topic(topic: Topic): EntryIndex | undefined {
    if (!this.topics.has(topic)) this.topics.set(topic, this.versions.topic(topic)?.knownAt(this.prefix));
    return this.topics.get(topic);
  }
}
