import { formatBounds, type Topic } from '@peildatum/policy';
import type { GeneralPolicyAnswer } from '../answer.js';
import { candidatesAt } from '../reading/candidates.js';
import { periodOf } from '../reading/period.js';
import type { Subject } from '../reading/subject.js';
import { TopicReader } from '../reading/topic-reader.js';
import { pointOn, type Viewpoint, type Walk } from '../reading/viewpoint.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { DayNumber } from '@peildatum/policy';

/** What the general part says on one day, in every reading that the record admits. */
export class GeneralPart {
  private all: readonly GeneralPolicyAnswer[] | undefined;

  constructor(
    private readonly policy: PolicyRecord,
    private readonly viewpoint: Viewpoint,
    private readonly day: DayNumber,
    private readonly walk: Walk,
  ) {}

  /** The texts in force under the paragraphs that a country's text refers to, and on the same subject as its topic. */
  beside(topic: Topic, refersTo: readonly string[]): readonly GeneralPolicyAnswer[] {
    this.all ??= this.read();
    return this.all.filter(
      (one) => one.topic === `general-${topic}` || (one.citation !== null && refersTo.includes(one.citation)),
    );
  }

  private read(): GeneralPolicyAnswer[] {
    const record = this.policy.country(null);
    return (record?.statedTopics() ?? []).flatMap((topic) => {
      const reader = new TopicReader(record!, topic, this.viewpoint);
      const subject: Subject = { country: null, topic, region: null, regions: [], changesOn: [] };
      const candidates = candidatesAt(reader, subject, pointOn(this.day, this.walk));
      return candidates.flatMap((candidate) => {
        const { from, until } = periodOf(reader, subject, candidate, this.day, this.walk);
        return candidate.content.provisions.map(({ citation, text }) => ({
          citation,
          topic,
          instrument: candidate.node!.instrument,
          text,
          certainty: candidates.length === 1 ? ('as-recorded' as const) : ('uncertain' as const),
          period: { from: formatBounds(from), until: formatBounds(until) },
        }));
      });
    });
  }
}
