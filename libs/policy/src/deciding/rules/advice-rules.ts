import type { AdvicePoint, DataOf } from '../../model/events.js';
import type { InstrumentKind } from '../../model/instrument.js';
import { sameJson } from '../equality.js';
import type { Faults } from '../faults.js';
import { checkComparison, checkContent } from './content-rules.js';
import type { Rule, Surroundings } from './rule.js';
import { checkScope } from './scope-rules.js';
import { checkNoneTwice, checkSource } from './source-rules.js';

const advisingKinds: ReadonlySet<InstrumentKind> = new Set<InstrumentKind>(['nota', 'kamerbrief', 'other']);

export const adviceRule: Rule<'AdviceRecorded'> = (data, surroundings, faults) => {
  const { instrument } = surroundings.stream;
  if (instrument !== undefined && !advisingKinds.has(instrument.kind)) {
    faults.add('kind-cannot-advise', instrument.kind);
  }
  checkPoints(data, surroundings, faults.at('points'));
  for (const [index, comparison] of data.comparisons.entries()) {
    checkComparison(comparison, [data.country], faults.at('comparisons', index));
  }
  checkNoneTwice(data.comparisons, faults.at('comparisons'));
  for (const [index, reason] of data.reasons.entries()) {
    checkScope(reason.scope, { countries: [data.country] }, faults.at('reasons', index, 'scope'));
  }
};

export const adviceDecisionRule: Rule<'AdviceDecided'> = (data, surroundings, faults) => {
  const points = surroundings.stream.of('AdviceRecorded').flatMap((advice) => advice.points);
  const known = points.map(({ number }) => number);
  const others = surroundings.stream.of('AdviceDecided').filter((decided) => !sameJson(decided, data));
  const seen = new Set<string>();
  for (const [index, outcome] of data.outcomes.entries()) {
    const at = faults.at('outcomes', index);
    const { point } = outcome;
    if (surroundings.stream.instrument !== undefined && !known.includes(point)) {
      at.at('point').add('unknown-point', point, known);
    }
    if (seen.has(point)) at.at('point').add('listed-twice', point);
    seen.add(point);
    const differing = others
      .filter(({ source }) => !sameJson(source, data.source))
      .flatMap(({ outcomes }) => outcomes)
      .find((other) => other.point === point && other.outcome !== outcome.outcome);
    if (differing !== undefined)
      at.at('outcome').add('outcome-recorded-differently', point, differing.outcome);
  }
  checkSource(data.source, surroundings, faults.at('source'));
};

/** Numbers are unique within the instrument, whatever country they are about: an outcome names a point by its number alone. */
function checkPoints(data: DataOf<'AdviceRecorded'>, { stream }: Surroundings, faults: Faults): void {
  const numbers = data.points.map(({ number }) => number);
  const elsewhere = stream
    .of('AdviceRecorded')
    .filter(({ country }) => country !== data.country)
    .flatMap(({ points }) => points.map(({ number }) => number));
  for (const [index, point] of data.points.entries()) {
    const at = faults.at(index);
    if (numbers.indexOf(point.number) < index || elsewhere.includes(point.number)) {
      at.at('number').add('point-numbered-twice', point.number);
    }
    for (const [place, number] of point.dependsOn.entries()) {
      if (!numbers.includes(number)) at.at('dependsOn', place).add('unknown-point', number, numbers);
    }
    checkNoneTwice(point.dependsOn, at.at('dependsOn'));
    if (point.content === null) continue;
    if (point.topic === null) at.at('topic').add('content-without-topic');
    else checkContent(point.content, { country: data.country, topic: point.topic }, at.at('content'));
  }
  const circle = pointsInCircles(data.points);
  if (circle.length > 0) faults.add('circular-points', circle);
}

/** What remains when points are taken away that depend on nothing left, or on which nothing left depends. */
function pointsInCircles(points: readonly AdvicePoint[]): string[] {
  let left = points;
  for (;;) {
    const numbers = new Set(left.map(({ number }) => number));
    const needed = new Set(left.flatMap(({ dependsOn }) => dependsOn));
    const next = left.filter(
      ({ number, dependsOn }) => needed.has(number) && dependsOn.some((other) => numbers.has(other)),
    );
    if (next.length === left.length) return left.map(({ number }) => number);
    left = next;
  }
}
