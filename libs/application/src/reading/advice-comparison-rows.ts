import type {
  AdvicePoint,
  CountryCode,
  GradingStatement,
  ProtectionAlternative,
  Provision,
  ProvisionContent,
  Scope,
} from '@peildatum/policy';

import type { AdviceComparisonRow } from './advice-comparison.js';

/** What a nota advises for a country beside what the decision provides for it: topic by topic, area by area, and last the points that advise no rule. */
export function rowsOf(
  country: CountryCode,
  points: readonly AdvicePoint[],
  provisions: readonly Provision[],
): AdviceComparisonRow[] {
  const ruling = points.filter(({ content, topic }) => content !== null && topic !== null);
  const topics = [
    ...new Set([
      ...ruling.map(({ topic }) => topic as string),
      ...provisions.map(({ topic }) => topic as string),
    ]),
  ];
  return [
    ...topics.flatMap((topic) =>
      topicRows(
        country,
        topic,
        ruling.filter((one) => one.topic === topic),
        provisions.filter((one) => one.topic === topic),
      ),
    ),
    ...points
      .filter((one) => !ruling.includes(one))
      .map(({ number }) => row({ country, point: number, outcome: 'no-rule' })),
  ];
}

function topicRows(
  country: CountryCode,
  topic: string,
  points: readonly AdvicePoint[],
  provisions: readonly Provision[],
): AdviceComparisonRow[] {
  const advised = points.flatMap(({ number, content }) =>
    partsOf(content!).map((part) => ({ ...part, point: number })),
  );
  const decided = provisions.flatMap(({ content }) => partsOf(content));
  const rows = advised.map((one) => {
    const match = decided.find(({ area }) => area === one.area);
    if (match === undefined)
      return row({
        country,
        topic,
        point: one.point,
        area: one.area,
        advised: one.says,
        outcome: 'left-out',
      });
    const differsIn = Object.keys(one.facts).filter((fact) => one.facts[fact] !== match.facts[fact]);
    return row({
      country,
      topic,
      point: one.point,
      area: one.area,
      advised: one.says,
      decided: match.says,
      outcome: differsIn.length === 0 ? 'taken-over' : 'changed',
      differsIn,
    });
  });
  const added = decided.filter(({ area }) => !advised.some((one) => one.area === area));
  return [
    ...rows,
    ...added.map(({ area, says }) => row({ country, topic, area, decided: says, outcome: 'added' })),
  ];
}

interface Comparable {
  readonly area: string | null;
  readonly says: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** What can be held beside each other: a grade for each region, each alternative by its destination, and anything else as one. */
function partsOf(content: ProvisionContent): Comparable[] {
  if (content.kind === 'gradings')
    return content.statements.flatMap((statement) => gradeParts(statement, content.framework));
  if (content.kind === 'protection-alternatives') return content.alternatives.map(alternativePart);
  return [{ area: null, says: content.kind, facts: { kind: content.kind } }];
}

function gradeParts({ scope, level }: GradingStatement, framework: string): Comparable[] {
  const areas =
    scope.kind === 'regions' ? scope.regions.map(({ id, as }) => `${as} (${id})`) : [areaInWords(scope)];
  return areas.map((area) => ({ area: keyed(area), says: level, facts: { level, framework } }));
}

/** One region under one key, however it was spelled. */
function keyed(area: string): string {
  return /\(([A-Z]{2}-[^)]+)\)$/.exec(area)?.[1] ?? area;
}

function alternativePart({
  destination,
  origins,
  originCriterion,
  against,
  presumption,
  conditions,
}: ProtectionAlternative): Comparable {
  return {
    area: areaInWords(destination),
    says: [
      presumption,
      `from: ${areaInWords(origins)}`,
      originCriterion,
      against,
      ...conditions.map(({ code }) => code),
    ].join('; '),
    facts: {
      origins: areaInWords(origins),
      originCriterion,
      against,
      presumption,
      conditions: conditions
        .map(({ code }) => code)
        .sort()
        .join(', '),
    },
  };
}

function areaInWords(scope: Scope): string {
  if (scope.kind === 'regions')
    return scope.regions
      .map(({ id }) => id as string)
      .sort()
      .join(', ');
  if (scope.kind === 'all-but')
    return `all-but ${scope.regions
      .map(({ id }) => id as string)
      .sort()
      .join(', ')}`;
  return scope.words ?? scope.kind;
}

function row(
  given: Partial<AdviceComparisonRow> & Pick<AdviceComparisonRow, 'country' | 'outcome'>,
): AdviceComparisonRow {
  return { topic: null, point: null, area: null, advised: null, decided: null, differsIn: [], ...given };
}
