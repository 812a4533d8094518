import type { Gazetteer } from '@peildatum/gazetteer';
import {
  compareCitations,
  distanceBetween,
  isGeneralCitation,
  isWithin,
  toDayNumber,
  type PolicyOwner,
  type Topic,
} from '@peildatum/policy';
import { ownerOf } from '../answering/owner.js';
import { subjectOf } from '../answering/subject.js';
import type { CitationUnknown, TopicWithin } from '../cited-answer.js';
import type { Moments } from '../question.js';
import { TopicReader } from '../reading/topic-reader.js';
import type { Viewpoint } from '../reading/viewpoint.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Prefix } from '../record/recorded-log.js';
import { RememberedLast } from '../record/stream-record.js';
import { NumberIndex, RememberedNumbers, type NumberedTopic } from './number-index.js';
import { paragraphsAt, type NumberedParagraph } from './numbered-paragraphs.js';
import { renumberingsOf } from './renumberings.js';

/** A topic that a number stood for on a day, with the paragraphs that bore it. */
export interface Meaning extends NumberedTopic {
  readonly paragraphs: readonly NumberedParagraph[];
  /** Whether one of them bore this number and no other. */
  readonly settled: boolean;
}

/** How near to a number one is looked for where nothing bore the number itself. */
const neighboursLookedAt = 40;
const neighboursShown = 5;

/** What the numbers of the circular stood for, day by day. */
export class Numbering {
  private readonly indexes: RememberedLast<NumberIndex>;

  constructor(
    private readonly record: PolicyRecord,
    private readonly gazetteer: Gazetteer,
  ) {
    const numbers = new RememberedNumbers(record);
    this.indexes = new RememberedLast(2, (prefix: Prefix) => new NumberIndex(record, prefix, numbers));
  }

  /** Every topic that the number stood for, or may have stood for; by country and topic. */
  meaningsOf(citation: string, moments: Moments, viewpoint: Viewpoint): Meaning[] {
    return this.indexes
      .of(viewpoint.prefix)
      .of(citation)
      .flatMap(({ country, topic }) => {
        const paragraphs = this.paragraphsOf(country, topic, moments, viewpoint).filter(({ numbers }) =>
          numbers.includes(citation),
        );
        if (paragraphs.length === 0) return [];
        const settled = paragraphs.some(({ numbers }) => numbers.length === 1);
        return [{ country, topic, paragraphs, settled }];
      })
      .sort((a, b) => (`${a.country}/${a.topic}` < `${b.country}/${b.topic}` ? -1 : 1));
  }

  /** Every topic of which a paragraph stood, or may have stood, under the number or under one within it. */
  topicsWithin(section: string, moments: Moments, viewpoint: Viewpoint): TopicWithin[] {
    const index = this.indexes.of(viewpoint.prefix);
    const known = index.numbers().filter((number) => isWithin(number, section));
    const topics = new Map(
      known.flatMap((number) => index.of(number)).map((one) => [`${one.country}/${one.topic}`, one]),
    );
    return [...topics.values()].flatMap(({ country, topic }) => {
      const places = this.paragraphsOf(country, topic, moments, viewpoint).map(({ numbers }) =>
        numbers.map((number) => isWithin(number, section)),
      );
      const whole = places.flat().every((isInside) => isInside);
      return places.flat().includes(true) ? [{ country, topic, whole }] : [];
    });
  }

  /** The numbers under which a topic stood, or may have stood. */
  numbersOf(country: PolicyOwner, topic: Topic, moments: Moments, viewpoint: Viewpoint): string[] {
    const paragraphs = this.paragraphsOf(country, topic, moments, viewpoint);
    return [...new Set(paragraphs.flatMap(({ numbers }) => numbers))].sort(compareCitations);
  }

  /** The numbers nearest to one that stood for something on the day: of the general part to one of the general part, of countries to others. */
  nearestTo(citation: string, moments: Moments, viewpoint: Viewpoint): CitationUnknown['nearest'] {
    const numbers = [...this.indexes.of(viewpoint.prefix).numbers()]
      .filter((one) => isGeneralCitation(one) === isGeneralCitation(citation))
      .map((one) => ({ one, distance: distanceBetween(citation, one) }))
      .sort((a, b) => a.distance - b.distance || compareCitations(a.one, b.one))
      .slice(0, neighboursLookedAt);
    const found: { citation: string; country: PolicyOwner; topic: Topic }[] = [];
    for (const { one } of numbers) {
      for (const { country, topic } of this.meaningsOf(one, moments, viewpoint))
        found.push({ citation: one, country, topic });
      if (found.length >= neighboursShown) break;
    }
    return found.slice(0, neighboursShown);
  }

  private paragraphsOf(
    code: PolicyOwner,
    topic: Topic,
    { peildatum, geldigOp, inWerkingOp }: Moments,
    viewpoint: Viewpoint,
  ): NumberedParagraph[] {
    const record = this.record.country(code);
    if (record === undefined) return [];
    const day = toDayNumber(geldigOp);
    const point = { geldigOp: day, inWerkingOp: peildatum === null ? toDayNumber(inWerkingOp) : day };
    return paragraphsAt(
      new TopicReader(record, topic, viewpoint),
      subjectOf(this.gazetteer, ownerOf(this.gazetteer, code), topic, null, day),
      point,
      renumberingsOf(this.record, code, viewpoint),
    );
  }
}
