import type { CivilDate, CountryCode, DataOf, PolicyEventType, Recorded, RegionId } from '@peildatum/policy';
import { article15c } from '@peildatum/policy';
import { openGazetteer } from '@peildatum/gazetteer';

import { answerOf, caseOf } from '../../support/oracle/index.js';

/** The questions that a test puts to an exported log by itself: nothing of the product's read side is used. */
export class ReadLog {
  private readonly gazetteer = openGazetteer();
  private readonly answers = new Map<string, NaiveAnswer>();

  constructor(
    readonly events: readonly Recorded[],
    private readonly country: CountryCode,
  ) {}

  data<T extends PolicyEventType>(type: T): DataOf<T>[] {
    return this.events.flatMap(({ event }) => (event.type === type ? [event.data as DataOf<T>] : []));
  }

  acts(instrument: string): DataOf<'ActRecorded'>[] {
    return this.data('ActRecorded').filter((one) => one.instrument === instrument);
  }

  isHeld(instrument: string): boolean {
    return this.data('InstrumentRecorded').some(
      (one) => one.instrument === instrument && one.holding === 'held',
    );
  }

  isUnpublished(instrument: string): boolean {
    return !this.data('PublicationRecorded').some((one) => one.instrument === instrument);
  }

  isClaimed(instrument: string, date: string): boolean {
    return this.data('DateClaimed').some((one) => one.instrument === instrument && one.date === date);
  }

  isPublicSinceUnknown(instrument: string): boolean {
    return (
      this.isUnpublished(instrument) &&
      !this.isClaimed(instrument, 'madePublicOn') &&
      !this.data('DisclosureRecorded').some((one) => one.instrument === instrument)
    );
  }

  isCorrected(instrument: string): boolean {
    return this.events.some(
      ({ stream, event }) => stream === `instrument-${instrument}` && event.type === 'RecordingCorrected',
    );
  }

  isGeneralTextHeld(): boolean {
    return this.data('ActRecorded').some(({ provisions }) =>
      provisions.some(({ country }) => country === null),
    );
  }

  isSearched(on: string): boolean {
    return this.data('CoverageAttested').some(({ from, through }) => from <= on && on <= through);
  }

  /** What the naive reading of the first `count` events says of a region under article 15(c). */
  naively(region: RegionId, on: CivilDate, count = this.events.length): NaiveAnswer {
    const key = `${this.spokenOf(region)} ${on} ${count}`;
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = this.answer(region, on, count);
      this.answers.set(key, answer);
    }
    return answer;
  }

  /** Those of the region and the areas it lies in of which any act speaks: regions of which none does have one and the same answer. */
  private spokenOf(region: RegionId): string {
    const acts = JSON.stringify(this.data('ActRecorded'));
    const areas = [region as string, ...this.gazetteer.ancestors(region).map(({ id }) => id as string)];
    return areas.map((id) => (acts.includes(`"${id}"`) ? id : '')).join('/');
  }

  private answer(region: RegionId, on: CivilDate, count: number): NaiveAnswer {
    const moments = {
      peildatum: on,
      geldigOp: on,
      inWerkingOp: on,
      beschikbaarOp: null,
      openbaarOp: null,
      application: null,
    };
    const { state, level, framework, certainty, candidates } = answerOf(
      caseOf(
        this.events.slice(0, count),
        { country: this.country, region, topic: article15c, moments },
        (id) => this.gazetteer.ancestors(id).map((one) => one.id as string as RegionId),
      ),
    );
    return { brief: { state, level, framework, certainty }, candidates };
  }
}

export interface NaiveAnswer {
  readonly brief: Pick<ReturnType<typeof answerOf>, 'state' | 'level' | 'framework' | 'certainty'>;
  readonly candidates: ReturnType<typeof answerOf>['candidates'];
}
