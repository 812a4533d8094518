import type { Country } from '@peildatum/gazetteer';
import { article15c, knownTopics, toDayNumber, type CountryCode, type Topic } from '@peildatum/policy';

import type { ChangedDays, EventEffect } from '../answer.js';
import type { Moments } from '../question.js';
import { RememberedSayings } from '../reading/remembered-sayings.js';
import { TopicReader } from '../reading/topic-reader.js';
import type { Candidate } from '../reading/candidates.js';
import { ActsAlongTheLog } from '../record/acts-along-the-log.js';
import type { ActsOnCountry } from '../record/country-acts.js';
import type { CountryRecord } from '../record/country-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { changedDays } from './changed-days.js';
import { changedPieces } from './changed-pieces.js';
import { certainByDay, joined } from './certain-by-day.js';
import { effectWindow } from './effect-window.js';
import type { Histories } from './histories.js';
import { stretchesOf, type Days } from './history.js';
import type { Outlook } from './outlook.js';
import { isToldAlike } from './over-applications.js';
import { SidesOn } from './sides.js';
import { DistinctLines, partOf, type Piece, type Told } from './told-lines.js';
import { toldOf, type ToldOf } from './told-of.js';

const known: readonly string[] = knownTopics;

/** What events changed in the answers about one country. They are asked about in the order of the log: what one came to is where the next begins. */
export class CountryEffects {
  private readonly country: Country;
  private readonly record: CountryRecord;
  private readonly acts: ActsAlongTheLog;
  private readonly lines = new Map<Topic, readonly ToldOf[]>();
  private readonly sayings: RememberedSayings<readonly Candidate[]>;
  /** What the last event came to, and how many events the log held with it. */
  private last: { readonly prefix: Prefix; readonly told: ReadonlyMap<Topic, Told> } | null = null;

  constructor(
    private readonly outlook: Outlook,
    private readonly histories: Histories,
    private readonly moments: Moments,
    code: CountryCode,
  ) {
    this.country = outlook.countryOf(code);
    this.record = outlook.countryRecord(code);
    this.acts = new ActsAlongTheLog(this.record);
    this.sayings = new RememberedSayings(this.record);
  }

  /** What the last event of the prefix changed, topic by topic and line by line. */
  of(prefix: Prefix): EventEffect[] {
    const ordinal = prefix - 1;
    const acts = this.acts.at(ordinal);
    const windows = new Map<Topic, Days>();
    for (const topic of this.topics()) {
      const days = effectWindow(this.record, acts, topic, ordinal);
      if (days !== null) windows.set(topic, days);
    }
    if (windows.size === 0) return [];
    if (!isToldAlike(this.record, this.moments))
      return [...windows.keys()].flatMap((topic) => this.byHistories(topic, prefix));
    const kept = this.lastBefore(ordinal);
    const before = new Map(
      [...windows].map(([topic, days]) => [
        topic,
        partOf(kept?.get(topic), days) ?? this.told(topic, days, acts, ordinal),
      ]),
    );
    const actsAfter = this.acts.at(prefix);
    const after = new Map(
      [...windows].map(([topic, days]) => [topic, this.told(topic, days, actsAfter, prefix)]),
    );
    this.last = { prefix, told: after };
    return [...windows.keys()].flatMap((topic) =>
      this.compared(topic, before.get(topic)!, after.get(topic)!, prefix),
    );
  }

  /** Lets go of what the last event came to. */
  forget(): void {
    this.last = null;
    this.sayings.forget();
  }

  private topics(): Topic[] {
    const stated = this.record.statedTopics().filter((topic) => !known.includes(topic));
    return [
      article15c,
      ...knownTopics.filter((topic) => topic !== article15c),
      ...[...stated].sort(),
    ] as Topic[];
  }

  private lastBefore(prefix: Prefix): ReadonlyMap<Topic, Told> | null {
    const { last } = this;
    if (last === null || last.prefix > prefix || this.record.isChangedWithin(last.prefix, prefix))
      return null;
    return last.told;
  }

  private told(topic: Topic, days: Days, acts: ActsOnCountry, prefix: Prefix): Told {
    const told = this.linesOf(topic);
    const [any] = told;
    if (any === undefined) return { days, lines: [] };
    const reader = new TopicReader(this.record, topic, this.outlook.viewpointAt(prefix, null, null), acts);
    const lines = new DistinctLines();
    const stretches = [...stretchesOf(reader, any.subject, days)].map(({ from, until, point }) => ({
      from,
      until,
      sides: new SidesOn(reader, point, this.sayings),
    }));
    return {
      days,
      lines: told.map(({ subject, days: own }) =>
        lines.same(
          stretches
            .filter(({ from, until }) => own.from < until && from < own.until)
            .map(({ from, until, sides }) => ({
              from: Math.max(from, own.from),
              until: Math.min(until, own.until),
              side: sides.of(subject),
            })),
        ),
      ),
    };
  }

  /** Regions of which the same is told before and after are compared once. */
  private compared(topic: Topic, before: Told, after: Told, prefix: Prefix): EventEffect[] {
    const { code } = this.country;
    const searchedBefore = joined(this.histories.attestedDaysAt(code, prefix - 1));
    const searchedAfter = joined(this.histories.attestedDaysAt(code, prefix));
    const compared = new Map<readonly Piece[], Map<readonly Piece[], Omit<ChangedDays, 'region'>[]>>();
    const changes = (was: readonly Piece[], is: readonly Piece[]) => {
      const found = changedPieces(
        { pieces: was, searched: searchedBefore },
        { pieces: is, searched: searchedAfter },
      );
      compared.set(was, (compared.get(was) ?? new Map()).set(is, found));
      return found;
    };
    return this.linesOf(topic).flatMap(({ region }, place) => {
      const was = before.lines[place]!;
      const is = after.lines[place]!;
      return (compared.get(was)?.get(is) ?? changes(was, is)).map(
        ({ from, until, before: sideBefore, after: sideAfter }) => ({
          country: code,
          topic,
          region,
          from,
          until,
          before: sideBefore,
          after: sideAfter,
        }),
      );
    });
  }

  /** The whole histories held against each other. */
  private byHistories(topic: Topic, prefix: Prefix): EventEffect[] {
    const { code } = this.country;
    const [was, is] = [prefix - 1, prefix].map((at) =>
      certainByDay(
        this.histories.at(code, null, topic, this.moments, at),
        this.histories.attestedDaysAt(code, at),
      ),
    );
    return changedDays(was!, is!).map((changed) => ({ country: code, topic, ...changed }));
  }

  private linesOf(topic: Topic): readonly ToldOf[] {
    let lines = this.lines.get(topic);
    if (lines === undefined) {
      lines = toldOf(this.outlook.gazetteer, this.country, topic, toDayNumber(this.moments.geldigOp));
      this.lines.set(topic, lines);
    }
    return lines;
  }
}
