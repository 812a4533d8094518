import type { DayNumber, PolicyOwner, Topic } from '@peildatum/policy';

import { governingActs, type GoverningAct } from '../reading/governing-acts.js';
import { TopicReader } from '../reading/topic-reader.js';
import { applicationsToTell } from './over-applications.js';
import type { Outlook } from './outlook.js';

/** Which acts govern a topic, each once: in some reading, and for some application where acts tell these apart. */
export function governingOn(
  outlook: Outlook,
  country: PolicyOwner,
  topic: Topic,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
  beschikbaarOp: string | null,
): readonly GoverningAct[] {
  const record = outlook.record.country(country);
  if (record === undefined) return [];
  const prefix = outlook.prefixAt(beschikbaarOp);
  if (record.lodgingDays().length > 0) {
    const acts = applicationsToTell(record, null)
      .map((application) => new TopicReader(record, topic, outlook.viewpointAt(prefix, null, application)))
      .flatMap((reader) => reader.outcomesAt({ geldigOp, inWerkingOp }))
      .map(({ node }) => node)
      .filter((node) => node !== null);
    return [...new Set(acts)];
  }
  return governingActs(record, topic, prefix, geldigOp, inWerkingOp, () =>
    outlook.viewpointAt(prefix, null, null),
  );
}
