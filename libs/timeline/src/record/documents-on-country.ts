import { isMoratoriumTopic, type InstrumentId, type PolicyOwner, type Topic } from '@peildatum/policy';
import { movesTopic, type ActNode } from './act-node.js';

/** The instruments that speak of a country, with the acts on it that the ledger knew at one prefix; arranged as far as it is asked for. */
export class DocumentsOnCountry {
  private readonly byTopic = new Map<Topic, readonly ActNode[]>();
  private places: ReadonlyMap<InstrumentId, number> | null = null;
  private known: readonly InstrumentId[] | null = null;

  /** `acts`: by instrument and in the order of its acts. `instruments`: in order of first mention. */
  constructor(
    private readonly country: PolicyOwner,
    readonly acts: readonly ActNode[],
    private readonly instruments: ReadonlySet<InstrumentId>,
  ) {}

  /** The acts that move one of the topics or may, by instrument; a consolidated text observes and moves nothing. */
  moving(topics: ReadonlySet<Topic>): ReadonlyMap<InstrumentId, readonly ActNode[]> {
    const found = new Map<InstrumentId, ActNode[]>();
    for (const topic of topics)
      for (const node of this.movingOne(topic)) {
        const others = found.get(node.instrument);
        if (others === undefined) found.set(node.instrument, [node]);
        else if (!others.includes(node)) others.push(node);
      }
    return found;
  }

  /** The instruments without an act on the country, in order of first mention. */
  get withoutActs(): readonly InstrumentId[] {
    if (this.known === null) {
      const withActs = new Set(this.acts.map(({ instrument }) => instrument));
      this.known = [...this.instruments].filter((id) => !withActs.has(id));
    }
    return this.known;
  }

  /** By which instruments are put in order of first mention. */
  placeOf(id: InstrumentId): number {
    this.places ??= new Map([...this.instruments].map((one, place) => [one, place]));
    return this.places.get(id) ?? Infinity;
  }

  private movingOne(topic: Topic): readonly ActNode[] {
    let acts = this.byTopic.get(topic);
    if (acts === undefined) {
      acts = this.acts.filter((node) => !node.observes && this.moves(node, topic));
      this.byTopic.set(topic, acts);
    }
    return acts;
  }

  private moves(node: ActNode, topic: Topic): boolean {
    if (!movesTopic(node, topic)) return false;
    if (node.sections.has(this.country) && !isMoratoriumTopic(topic)) return true;
    return node.topics.get(this.country)?.includes(topic) === true;
  }
}
