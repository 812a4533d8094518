import {
  article15c,
  coverageOf,
  formatBounds,
  protectionAlternative,
  toDayNumber,
  whatIsOpen,
  type AdvicePoint,
  type PolicyOwner,
  type DataOf,
  type InstrumentFacts,
  type Provision,
  type Scope,
  type Topic,
} from '@peildatum/policy';
import type { AdviceAnswer, CourtFindingAnswer, EvidenceAnswer } from '../answer.js';
import { matchedGrading } from '../reading/grading-content.js';
import type { AskedRegion } from '../reading/subject.js';
import { countsAsPublic, type Point, type Viewpoint } from '../reading/viewpoint.js';
import { datesOf } from './dates-of-instrument.js';
import { adviceLabel } from './sentences.js';

/** What a question wants to know of the documents beside the law. */
export interface DocumentQuestion {
  readonly country: PolicyOwner;
  readonly topic: Topic;
  readonly region: AskedRegion | null;
  readonly point: Point;
  readonly viewpoint: Viewpoint;
}

/** Whether a document counts: signed on or before W, and not certainly unpublished at O. */
function isThere(facts: InstrumentFacts, { point, viewpoint }: DocumentQuestion): boolean {
  const { signed, madePublic } = datesOf(facts);
  return (signed?.earliest ?? -Infinity) <= point.inWerkingOp && countsAsPublic(madePublic, viewpoint);
}

/** Advice on the topic and region, with what was done with it. */
export function adviceIn(facts: InstrumentFacts, question: DocumentQuestion): AdviceAnswer[] {
  if (facts.advice.length === 0 || !isThere(facts, question)) return [];
  const { kind, reference } = facts.instrument.event.data;
  return facts.advice
    .filter(({ event }) => event.data.country === question.country)
    .map(({ event }) => ({ data: event.data, points: pointsOn(event.data, question) }))
    .filter(({ points }) => points.length > 0)
    .map(({ data, points }) => {
      const { signed, madePublic } = datesOf(facts);
      return {
        instrument: facts.id,
        kind,
        reference,
        signedOn: signed === null ? null : formatBounds(signed),
        madePublicOn: madePublic === null ? null : formatBounds(madePublic),
        points: points.map((point) => ({
          ...point,
          outcome: outcomeOf(facts, point.number),
          partial: partialScopes(point, question.region),
        })),
        reasons: data.reasons.filter((reason) => speaksOf(reason.scope, question.region)),
        label: adviceLabel,
      };
    });
}

/** The points that speak of the topic and the region, a grading of a part of it included; under article 15(c) also the alternative that goes with it. */
function pointsOn(advice: DataOf<'AdviceRecorded'>, question: DocumentQuestion): AdvicePoint[] {
  const wanted: ReadonlySet<Topic> =
    question.topic === article15c ? new Set([article15c, protectionAlternative]) : new Set([question.topic]);
  const points = advice.points.filter((point) => point.topic !== null && wanted.has(point.topic));
  const { region } = question;
  if (region === null) return points;
  const gradings = points.filter((point) => point.content?.kind === 'gradings');
  const matched = matchedGrading(
    gradings.map((point) => asProvision(point, question)),
    region,
  );
  return points.filter((point) => {
    if (point.content?.kind === 'gradings')
      return gradings.indexOf(point) === matched || partialScopes(point, region).length > 0;
    if (point.content?.kind === 'protection-alternatives') {
      return point.content.alternatives.some((one) => speaksOf(one.origins, region));
    }
    return true;
  });
}

/** What a grading grades of the region in part only: of the region itself, or of the nearest area it split off from that is meant so. */
function partialScopes({ content }: AdvicePoint, region: AskedRegion | null): readonly Scope[] {
  if (content?.kind !== 'gradings' || region === null) return [];
  const scopes = content.statements.map(({ scope }) => scope);
  for (const id of [region.id, ...region.ancestors]) {
    const partial = scopes.filter((scope) => coverageOf(scope, id) === 'partial');
    if (partial.length > 0) return partial.flatMap((scope) => whatIsOpen(scope, id));
  }
  return [];
}

function asProvision(point: AdvicePoint, { country, topic }: DocumentQuestion): Provision {
  return { country, topic, citation: point.number, text: null, content: point.content!, refersTo: [] };
}

function outcomeOf(facts: InstrumentFacts, point: string): 'followed' | 'partly' | 'not' | 'unknown' {
  const outcomes = facts.adviceDecisions.flatMap(({ event }) => event.data.outcomes);
  return outcomes.findLast((one) => one.point === point)?.outcome ?? 'unknown';
}

/** Figures and observations on the region; on the country those that speak of no area as well. */
export function evidenceIn(facts: InstrumentFacts, question: DocumentQuestion): EvidenceAnswer[] {
  if (question.topic !== article15c || facts.evidence.length === 0 || !isThere(facts, question)) return [];
  return facts.evidence
    .flatMap(({ event }) => event.data.items)
    .filter((item) => item.country === question.country)
    .filter(
      (item) => question.region === null || (item.area !== null && speaksOf(item.area, question.region)),
    )
    .map((item) => ({ ...item, statedIn: facts.id }));
}

/** Findings of courts on the act and topic, given on or before W. */
export function courtFindingsIn(facts: InstrumentFacts, question: DocumentQuestion): CourtFindingAnswer[] {
  return facts.courtFindings
    .map(({ event }) => event.data)
    .filter((one) => one.country === question.country && (one.topic === null || one.topic === question.topic))
    .filter((one) => toDayNumber(one.judgedOn) <= question.point.inWerkingOp)
    .map(({ instrument, judgment, judgedOn, finding, summary }) => ({
      instrument,
      judgment,
      judgedOn,
      finding,
      summary,
    }));
}

/** Contradictions noted on the country and, where they name an area, on the region. */
export function contradictionsIn(
  facts: InstrumentFacts,
  question: DocumentQuestion,
): readonly DataOf<'ContradictionNoted'>[] {
  if (question.topic !== article15c || facts.contradictions.length === 0 || !isThere(facts, question))
    return [];
  return facts.contradictions
    .map(({ event }) => event.data)
    .filter((one) => one.country === question.country)
    .filter((one) => question.region === null || (one.area !== null && speaksOf(one.area, question.region)));
}

function speaksOf(scope: Scope, region: AskedRegion | null): boolean {
  if (region === null) return true;
  return [region.id, ...region.ancestors]
    .map((id) => coverageOf(scope, id))
    .some((coverage) => coverage === 'in' || coverage === 'partial');
}
