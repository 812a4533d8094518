import {
  article15c,
  protectionAlternative,
  type DayNumber,
  type ProtectionAlternatives,
} from '@peildatum/policy';
import type { AlternativeAnswer, Notice, Reading } from '../answer.js';
import { candidatesAt, type Candidate } from '../reading/candidates.js';
import type { RememberedSayings } from '../reading/remembered-sayings.js';
import type { TopicReader } from '../reading/topic-reader.js';
import { detailsOf, worldsOf } from '../reading/worlds-of-a-reading.js';
import type { Subject } from '../reading/subject.js';
import { pointOn, type Walk } from '../reading/viewpoint.js';
import { allWorlds, type Worlds } from '../worlds/domain.js';
import { notice } from './notices.js';

/** The protection alternatives that stand beside an answer on one day. */
export class Alternatives {
  constructor(
    /** Reads the topic of the question. */
    private readonly reader: TopicReader,
    /** Reads the topic `protection-alternative` from the same viewpoint. */
    private readonly alternatives: TopicReader,
    private readonly day: DayNumber,
    private readonly walk: Walk,
    private readonly sayings: RememberedSayings<readonly Candidate[]>,
  ) {}

  /** The alternatives in the worlds in which the candidate governs; null where they differ there. */
  candidate(candidate: Candidate, subject: Subject): AlternativeAnswer[] | null {
    if (this.reader.topic === protectionAlternative) return this.of(candidate);
    if (this.reader.topic !== article15c) return [];
    const about: Subject = { ...subject, topic: protectionAlternative };
    const point = pointOn(this.day, this.walk);
    const remembered = subject.region === null ? undefined : this.sayings;
    const found = new Map<string, Candidate>();
    for (const worlds of this.worldsFor(candidate)) {
      for (const one of candidatesAt(this.alternatives, about, point, worlds, remembered)) {
        if (one.node === candidate.node && !meetInArea(one, candidate)) {
          continue;
        }
        found.set(`${one.node?.key}|${JSON.stringify(one.content.alternatives)}`, one);
      }
    }
    const texts = new Set([...found.values()].map((one) => JSON.stringify(this.of(one))));
    const [only] = found.values();
    return texts.size === 1 && only !== undefined ? this.of(only) : null;
  }

  private worldsFor(candidate: Candidate): readonly Worlds[] {
    if (candidate.node !== null && this.reader.outcomesAt(pointOn(this.day, this.walk)).length === 1)
      return [allWorlds];
    const worlds = detailsOf(candidate).flatMap((one) => worldsOf(this.reader, one, this.day, this.walk));
    return [...new Set(worlds)];
  }

  of({ node, content }: Candidate): AlternativeAnswer[] {
    if (node === null) return [];
    return content.alternatives.map((alternative) => {
      const provision = content.provisions.find(
        (one) =>
          one.content.kind === 'protection-alternatives' && one.content.alternatives.includes(alternative),
      );
      return {
        ...alternative,
        instrument: node.instrument,
        citation: provision?.citation ?? null,
        exclusions: (provision?.content as ProtectionAlternatives | undefined)?.exclusions ?? [],
      };
    });
  }
}

/** Law §5: whether someone who succeeds through individual circumstances is still "only" at risk from the violence is an open question. */
export function openOnly(
  level: Reading['level'],
  alternatives: readonly AlternativeAnswer[] | null,
): Notice[] {
  const only = alternatives?.some(({ conditions }) =>
    conditions.some(({ code }) => code.startsWith('risk-only-from-')),
  );
  return only === true && (level === 'higher' || level === 'lower')
    ? [notice('alternative-only-open', null)]
    : [];
}

/** Whether two readings of one act can both hold: what an area's old name means is the same for all topics. */
function meetInArea(a: Candidate, b: Candidate): boolean {
  if (!a.open.includes('area-boundary-unstated') || !b.open.includes('area-boundary-unstated')) return true;
  return a.ways.some((one) => b.ways.some((other) => one.reading.area === other.reading.area));
}
