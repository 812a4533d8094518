import type { ActsOnCountry, CountryActs } from './country-acts.js';
import type { CountryRecord } from './country-record.js';
import type { Prefix } from './recorded-log.js';

/**
 * The acts on one country as the ledger knew them after one event after another, for those who look at every event in turn: what each event
 * changed is taken in, where a look at one prefix by itself sorts out all versions that ever were.
 */
export class ActsAlongTheLog {
  private acts: CountryActs | null = null;
  private prefix: Prefix = 0;

  constructor(private readonly country: CountryRecord) {}

  /** The acts at the prefix. These are the same that an earlier call gave, which are no longer as they were then. */
  at(prefix: Prefix): ActsOnCountry {
    if (this.acts === null || prefix < this.prefix) this.acts = this.country.actsFrom(prefix).arrange();
    else this.takeIn(this.acts, prefix);
    this.prefix = prefix;
    return this.acts;
  }

  private takeIn(acts: CountryActs, prefix: Prefix): void {
    for (const { ordinal, nodes } of this.country.changesWithin(this.prefix, prefix))
      for (const node of nodes)
        if (node.knownFrom === ordinal) acts.add(node);
        else if (node.knownUntil === ordinal) acts.remove(node);
  }
}
