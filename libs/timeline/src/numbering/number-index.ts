import { isWithin, renumbered, type PolicyOwner, type Topic } from '@peildatum/policy';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { RememberedLast } from '../record/stream-record.js';
import { renumberingsOf } from './renumberings.js';

/** A topic of a country or (null) of the general part. */
export interface NumberedTopic {
  readonly country: PolicyOwner;
  readonly topic: Topic;
}

/**
 * Every number that a paragraph ever bore, as known at a prefix of the log, with the topics that bore it. It tells where to look, never what
 * held on a day.
 */
export class NumberIndex {
  private readonly topics = new Map<string, NumberedTopic[]>();

  constructor(record: PolicyRecord, prefix: Prefix, numbers: RememberedNumbers) {
    for (const country of [...record.countryCodes(), null])
      for (const [topic, citations] of numbers.of(country, prefix))
        for (const citation of citations) this.add(citation, { country, topic });
  }

  /** The topics that bore the number on some day. */
  of(citation: string): readonly NumberedTopic[] {
    return this.topics.get(citation) ?? [];
  }

  numbers(): readonly string[] {
    return [...this.topics.keys()];
  }

  private add(citation: string, topic: NumberedTopic): void {
    const known = this.topics.get(citation);
    if (known === undefined) this.topics.set(citation, [topic]);
    else known.push(topic);
  }
}

type Numbers = ReadonlyMap<Topic, ReadonlySet<string>>;

/** The numbers that the topics of each country ever bore, read again only where something was learnt of its acts or its numbers since. */
export class RememberedNumbers {
  private readonly countries = new Map<PolicyOwner, RememberedLast<Numbers>>();

  constructor(private readonly record: PolicyRecord) {}

  of(country: PolicyOwner, prefix: Prefix): Numbers {
    let known = this.countries.get(country);
    if (known === undefined) {
      known = new RememberedLast(2, (changed) => numbersByTopic(this.record, country, changed));
      this.countries.set(country, known);
    }
    return known.of(this.record.country(country)?.lastChangeAt(prefix) ?? 0);
  }
}

function numbersByTopic(record: PolicyRecord, country: PolicyOwner, prefix: Prefix): Numbers {
  const renumberings = renumberingsOf(record, country, { prefix, openbaarOp: null });
  const found = citationsByTopic(record, country, prefix);
  for (const citations of found.values())
    for (const { from, to } of renumberings)
      for (const one of [...citations]) if (isWithin(one, from)) citations.add(renumbered(one, from, to));
  return found;
}

/** The numbers that texts give to the topics of a country or of the general part. */
function citationsByTopic(
  record: PolicyRecord,
  country: PolicyOwner,
  prefix: Prefix,
): Map<Topic, Set<string>> {
  const found = new Map<Topic, Set<string>>();
  for (const id of record.country(country)?.instruments ?? []) {
    const facts = record.factsOf(id, prefix);
    for (const { event } of [...(facts?.acts ?? []), ...(facts?.rectifications ?? [])]) {
      for (const one of event.data.provisions) {
        if (one.country !== country || one.citation === null) continue;
        const known = found.get(one.topic);
        if (known === undefined) found.set(one.topic, new Set([one.citation]));
        else known.add(one.citation);
      }
    }
  }
  return found;
}
