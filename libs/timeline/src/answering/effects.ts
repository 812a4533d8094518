import type { Gazetteer } from '@peildatum/gazetteer';
import {
  article15c,
  knownTopics,
  type CountryCode,
  type InstrumentFacts,
  type PolicyEventType,
  type Recorded,
  type Topic,
} from '@peildatum/policy';
import type { EventEffect, HistoryAnswer } from '../answer.js';
import type { Prefix } from '../record/recorded-log.js';
import { changedDays } from './changed-days.js';
import { countriesTouched } from './countries-touched.js';

/** What the effects of events are read from. */
export interface EffectSources {
  readonly gazetteer: Gazetteer;
  factsAfter(recorded: Recorded, prefix: Prefix): InstrumentFacts | undefined;
  statedTopics(country: CountryCode): readonly Topic[];
  historyAt(country: CountryCode, topic: Topic, prefix: Prefix): HistoryAnswer;
}

/** Types of which no event changes what applied: they stand beside an answer, or carry no date or rule. */
const withoutEffect: ReadonlySet<PolicyEventType> = new Set<PolicyEventType>([
  'AdviceRecorded',
  'AdviceDecided',
  'ChangeAssessed',
  'ContradictionNoted',
  'CourtFindingNoted',
  'DisclosureRecorded',
  'EvidenceRecorded',
  'ExampleLedgerOpened',
]);

/**
 * What each event of the log changed in the answers along the peildatum. Must be told every event of the stretch that is looked at, in
 * log order: what it keeps is one history for each topic of each country, never one for each event.
 */
export class Effects {
  private readonly known = new Map<CountryCode, Map<Topic, HistoryAnswer>>();

  constructor(private readonly sources: EffectSources) {}

  /** Passes over an event whose effect is not asked for. `prefix`: how many events the log holds with this one. */
  pass(recorded: Recorded, prefix: Prefix): void {
    for (const country of this.touched(recorded, prefix)) this.known.delete(country);
  }

  /** The runs of days whose answer the event changed, by country, topic and region. */
  of(recorded: Recorded, prefix: Prefix): EventEffect[] {
    return this.touched(recorded, prefix).flatMap((country) => {
      const earlier = this.known.get(country) ?? new Map<Topic, HistoryAnswer>();
      const later = new Map<Topic, HistoryAnswer>();
      this.known.set(country, later);
      return this.topicsOf(country).flatMap((topic) => {
        const was = earlier.get(topic) ?? this.sources.historyAt(country, topic, prefix - 1);
        const is = this.sources.historyAt(country, topic, prefix);
        later.set(topic, is);
        return changedDays(was, is).map((days) => ({ country, topic, ...days }));
      });
    });
  }

  private touched(recorded: Recorded, prefix: Prefix): CountryCode[] {
    if (withoutEffect.has(recorded.event.type)) return [];
    const facts = this.sources.factsAfter(recorded, prefix);
    return [...countriesTouched(recorded.event, facts)]
      .filter((code) => this.sources.gazetteer.country(code) !== undefined)
      .sort();
  }

  private topicsOf(country: CountryCode): Topic[] {
    const known = knownTopics as readonly string[] as readonly Topic[];
    return [...new Set([article15c, ...known, ...[...this.sources.statedTopics(country)].sort()])];
  }
}
