import type { Bilingual, CivilDate, ImpreciseDate, PolicyOwner, Topic } from '@peildatum/policy';
import type { Answer } from './answer.js';

/** What the number of a paragraph stood for on a day. */
export interface CitedMeaning {
  /** Null for the general part. */
  readonly country: PolicyOwner;
  readonly topic: Topic;
  /** False where a renumbering that is not dated well enough may or may not have come before the day. */
  readonly settled: boolean;
}

/** A number of a country's section with the days on which it bore it, as far as is recorded. */
export interface SectionAlias {
  readonly section: string;
  readonly from: ImpreciseDate;
  readonly until: ImpreciseDate;
}

/** The paragraph that was cited, as it was numbered on the asked day. */
export interface Cited {
  readonly citation: string;
  readonly meanings: readonly CitedMeaning[];
  /** What the same number stands for today, and where what was cited stands today. */
  readonly today: Bilingual & {
    readonly on: CivilDate;
    readonly meanings: readonly CitedMeaning[];
    /** The numbers under which the cited topics stand today, each with its country and topic. */
    readonly standsUnder: readonly {
      readonly country: PolicyOwner;
      readonly topic: Topic;
      readonly citation: string;
    }[];
  };
  /** The numbers that the section of the cited country bore through time; empty where more than one country is meant, and for the general part. */
  readonly sections: readonly SectionAlias[];
}

/**
 * The answer to a question by number: about the country as a whole (`region` null). `basis[0]` is the cited paragraph in its own words, in
 * each candidate where the answer is uncertain. `country` is null for the general part; `country` and `topic` are null where the number may have stood for several.
 */
export interface CitedAnswer extends Omit<Answer, 'country' | 'topic'> {
  readonly country: PolicyOwner;
  readonly topic: Topic | null;
  readonly cited: Cited;
}

/** A number that no paragraph bore on the day, with the nearest that one did. */
export interface CitationUnknown {
  readonly citation: string;
  readonly nearest: readonly {
    readonly citation: string;
    readonly country: PolicyOwner;
    readonly topic: Topic;
  }[];
}

/** A topic that stood on a day under a number, or under one within it, or that may have. */
export interface TopicWithin {
  /** Null for the general part. */
  readonly country: PolicyOwner;
  readonly topic: Topic;
  /** Whether all its paragraphs surely stood there, and none elsewhere. */
  readonly whole: boolean;
}
