import { BackfillTexts, type BackfillResult } from '@peildatum/application';
import { article15c, type CivilDate, type CountryCode, type RegionId, type Topic } from '@peildatum/policy';
import {
  resolveMoments,
  type Answer,
  type MapAnswer,
  type Moments,
  type Timeline,
} from '@peildatum/timeline';

import {
  officer,
  openApplication,
  type TestedApplication,
} from '../../../libs/application/src/testing/open-application.js';
import type { CorpusText } from './corpus.js';

/** An application that has read texts in, and the ways to ask it. */
export class Backfilled {
  private constructor(
    readonly application: TestedApplication,
    readonly result: BackfillResult,
  ) {}

  static async with(texts: readonly CorpusText[], options?: BackfillTexts['options']): Promise<Backfilled> {
    const application = await openApplication();
    return new Backfilled(application, await readIn(application, texts, options));
  }

  get timeline(): Timeline {
    return this.application.live.everything;
  }

  map(country: string, day: string): MapAnswer {
    return this.timeline.map(country as CountryCode, article15c, momentsOn(day));
  }

  answer(country: string, topic: string, day: string, region: string | null = null): Answer {
    return this.timeline.answer({
      country: country as CountryCode,
      topic: topic as Topic,
      region: region as RegionId | null,
      moments: momentsOn(day),
    });
  }
}

export function readIn(
  application: TestedApplication,
  texts: readonly CorpusText[],
  options: BackfillTexts['options'] = { whole: false, attest: true },
): Promise<BackfillResult> {
  const dated = texts.map(({ name, date, raw }) => ({ name, date, content: raw }));
  return application.run(new BackfillTexts(dated, options, officer));
}

/** The coordinates of the question what applied on a day. */
export function momentsOn(day: string): Moments {
  const resolved = resolveMoments({ peildatum: day as CivilDate }, '2026-11-21T09:00:00.000Z');
  if (resolved.kind !== 'ok') throw new RangeError(day);
  return resolved.moments;
}
