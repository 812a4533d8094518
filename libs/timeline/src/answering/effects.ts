import {
  countryOfStream,
  instrumentOfStream,
  type CountryCode,
  type PolicyEventType,
  type Recorded,
} from '@peildatum/policy';
import type { EventEffect } from '../answer.js';
import type { Moments } from '../question.js';
import type { Prefix } from '../record/recorded-log.js';
import { CountryEffects } from './country-effects.js';
import type { Histories } from './histories.js';
import type { Outlook } from './outlook.js';

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
 * can, as the ledger knew them before and after it. Events are best asked about in the order of the log. What is kept grows with the acts, not with the answers.
 */
export class Effects {
  private readonly countries = new Map<CountryCode, CountryEffects>();
  private last: CountryEffects | null = null;

  /** `moments`: but for what was recorded by when. */
  constructor(
    private readonly outlook: Outlook,
    private readonly histories: Histories,
    private readonly moments: Moments,
  ) {}

  /** The runs of days whose answer the event changed, by country, topic and region. `prefix`: how many events the log holds with this one. */
  of(recorded: Recorded, prefix: Prefix): EventEffect[] {
    return this.touched(recorded).flatMap((code) => this.onCountry(code).of(prefix));
  }

  private touched({ stream, event }: Recorded): CountryCode[] {
    if (withoutEffect.has(event.type)) return [];
    const { gazetteer, record } = this.outlook;
    const instrument = instrumentOfStream(stream);
    const owners = instrument === null ? [countryOfStream(stream)] : record.ownersTouchedBy(instrument);
    return owners
      .filter((code) => code !== null)
      .filter((code) => gazetteer.country(code) !== undefined)
      .sort();
  }

  /** Most events are about the country of the one before. */
  private onCountry(code: CountryCode): CountryEffects {
    let effects = this.countries.get(code);
    if (effects === undefined) {
      effects = new CountryEffects(this.outlook, this.histories, this.moments, code);
      this.countries.set(code, effects);
    }
    if (this.last !== effects) this.last?.forget();
    this.last = effects;
    return effects;
  }
}
