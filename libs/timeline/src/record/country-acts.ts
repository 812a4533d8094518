import { isMoratoriumTopic, type CountryCode, type Topic } from '@peildatum/policy';
import { EntryIndex } from '../worlds/entry-index.js';
import { movesTopic, type ActNode } from './act-node.js';

/** The acts on one country as the ledger knew them at one prefix, arranged by what they can move. */
export class CountryActs {
  /** Every act on the country, consolidated texts included. */
  readonly all = new EntryIndex();
  /** Acts that replace the whole section: they touch every topic but the moratoria. */
  readonly sections = new EntryIndex();
  private readonly topics = new Map<Topic, EntryIndex>();

  constructor(private readonly code: CountryCode) {}

  /** Acts that state the topic or replace it by name, and that can move it. */
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
