import { isMoratoriumTopic, type Provision } from '@peildatum/policy';
import { candidatesAt, type Candidate } from '../reading/candidates.js';
import type { TopicReader } from '../reading/topic-reader.js';
import { mirrorsAt } from '../reading/mirror.js';
import { provisionsSaid } from '../reading/provisions-said.js';
import type { Subject } from '../reading/subject.js';
import type { Point } from '../reading/viewpoint.js';
import type { ActNode } from '../record/act-node.js';
import { numbersOn, type Renumbering } from './numbers-on.js';

/** A paragraph of the circular as it may have stood on a day. */
export interface NumberedParagraph {
  readonly node: ActNode;
  readonly provision: Provision;
  /** The numbers it may have borne on the day; one where that is settled. */
  readonly numbers: readonly string[];
}

/**
 * The numbered paragraphs of a topic on a day, in every reading: those of the act that governs or of the latest consolidated text that says the
 * same (it tells the number of its own date), and of a moratorium the paragraph that mirrors it.
 */
export function paragraphsAt(
  reader: TopicReader,
  subject: Subject,
  point: Point,
  renumberings: readonly Renumbering[],
): NumberedParagraph[] {
  const spoken: { node: ActNode; provisions: readonly Provision[] }[] = candidatesAt(
    reader,
    subject,
    point,
  ).flatMap((candidate) => latestSpeaker(candidate, subject, point) ?? []);
  if (isMoratoriumTopic(subject.topic)) {
    for (const { mirror, provisions } of mirrorsAt(reader.country, subject.topic, reader.viewpoint, point))
      spoken.push({ node: mirror, provisions });
  }
  const day = Math.min(point.geldigOp, point.inWerkingOp);
  return spoken.flatMap(({ node, provisions }) =>
    provisions.flatMap((provision) => {
      const { citation } = provision;
      if (citation === null) return [];
      const written = { citation, by: node.instrument, since: node.entry.bounds };
      return [{ node, provision, numbers: numbersOn(written, renumberings, day) }];
    }),
  );
}

/** Of the act that governs and the texts that say the same, the last that was written, with all its paragraphs on the topic. */
function latestSpeaker(
  { node, content, confirmedBy }: Candidate,
  { country, topic }: Subject,
  point: Point,
): { node: ActNode; provisions: readonly Provision[] } | null {
  if (node === null || content.endedOn !== null) return null;
  const written = [node, ...confirmedBy]
    .map((one) => ({ node: one, provisions: provisionsSaid(one, country, topic, point) }))
    .filter(({ provisions }) => provisions.some(({ citation }) => citation !== null))
    .sort((a, b) => b.node.entry.bounds.earliest - a.node.entry.bounds.earliest);
  return written[0] ?? null;
}
