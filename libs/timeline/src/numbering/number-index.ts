import { isWithin, renumbered, type PolicyOwner, type Topic } from '@peildatum/policy';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
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

  constructor(record: PolicyRecord, prefix: Prefix) {
    for (const country of [...record.countryCodes(), null]) {
      const renumberings = renumberingsOf(record, country, { prefix, openbaarOp: null });
      for (const [topic, citations] of citationsByTopic(record, country, prefix)) {
        for (const { from, to } of renumberings) {
          for (const one of [...citations]) if (isWithin(one, from)) citations.add(renumbered(one, from, to));
        }
        for (const citation of citations) this.add(citation, { country, topic });
      }
    }
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
