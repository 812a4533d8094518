import type { Gazetteer } from '@peildatum/gazetteer';
import {
  article15c,
  countryOfStream,
  instrumentOfStream,
  knownTopics,
  type CountryCode,
  type PolicyEventType,
  type Recorded,
  type Topic,
} from '@peildatum/policy';
import type { EventEffect, HistoryAnswer } from '../answer.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { changedDays } from './changed-days.js';
import { effectWindow } from './effect-window.js';
import type { Days } from './history.js';

/** What the effects of events are read from. */
export interface EffectSources {
  readonly gazetteer: Gazetteer;
  readonly record: PolicyRecord;
  /** The runs within these days, as certain as each of their days. */
  linesAt(country: CountryCode, topic: Topic, prefix: Prefix, days: Days): Pick<HistoryAnswer, 'lines'>;
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
 * What each event of the log changed in the answers along the peildatum: only the topics that it can touch are looked at, on the days on which it
 * can, as the ledger knew them before and after it. Keeps nothing from one event to the next.
 */
export class Effects {
  constructor(private readonly sources: EffectSources) {}

  /** The runs of days whose answer the event changed, by country, topic and region. `prefix`: how many events the log holds with this one. */
  of(recorded: Recorded, prefix: Prefix): EventEffect[] {
    const { linesAt, record } = this.sources;
    return this.touched(recorded).flatMap((country) =>
      this.topicsOf(country).flatMap((topic) => {
        const days = effectWindow(record.country(country)!, topic, prefix - 1);
        if (days === null) return [];
        const [was, is] = [prefix - 1, prefix].map((at) => linesAt(country, topic, at, days));
        return changedDays(was!, is!).map((changed) => ({ country, topic, ...changed }));
      }),
    );
  }

  private touched({ stream, event }: Recorded): CountryCode[] {
    if (withoutEffect.has(event.type)) return [];
    const { gazetteer, record } = this.sources;
    const instrument = instrumentOfStream(stream);
    const owners = instrument === null ? [countryOfStream(stream)] : record.ownersTouchedBy(instrument);
    return owners
      .filter((code) => code !== null)
      .filter((code) => gazetteer.country(code) !== undefined)
      .sort();
  }

  private topicsOf(country: CountryCode): Topic[] {
    const known = knownTopics as readonly string[] as readonly Topic[];
    const stated = [...this.sources.record.country(country)!.statedTopics()].sort();
    return [...new Set([article15c, ...known, ...stated])];
  }
}
