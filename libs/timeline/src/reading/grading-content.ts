import {
  coverageOf,
  speaksOfRemainder,
  type Coverage,
  type Gradings,
  type GradingStatement,
  type Provision,
  type Scope,
  type ScopeSurroundings,
} from '@peildatum/policy';
import { content, silent, type Content, type OpenCause } from './content.js';
import { meaning } from './meaning.js';
import { nothingMore, scopeKey, type OpenReading } from './open-questions.js';
import { openScopes } from './open-scopes.js';
import { notFollowed, surroundings, type References } from './references.js';
import type { AskedRegion } from './subject.js';

interface Matched {
  readonly statement: GradingStatement;
  readonly provision: Provision;
  readonly content: Gradings;
}

/** How narrowly a scope names a region that lies in it: the narrower statement decides. */
function narrowness(scope: Scope, region: string, around: ScopeSurroundings): number {
  switch (scope.kind) {
    case 'regions':
      return byName;
    case 'all-but':
    case 'as-in':
      return 2;
    case 'difference':
      return Math.max(narrowness(scope.of, region, around), 2);
    case 'union':
      return scope.of
        .filter((one) => coverageOf(one, region, around) === 'in')
        .reduce((narrowest, one) => Math.max(narrowest, narrowness(one, region, around)), 0);
    case 'whole-country':
      return 1;
    default:
      return 0;
  }
}
const byName = 3;

/** What gradings say of one region. */
export function regionGrading(
  gradings: readonly Provision[],
  region: AskedRegion,
  reading: OpenReading,
  references: References,
): Content {
  if (gradings.length === 0) return silent('none-by-silence', null, []);
  const meant = meaning(gradingScopes(gradings), region, reading);
  let best: Matched | null = null;
  let narrowest = -1;
  const open: { readonly matched: Matched; readonly coverage: Coverage }[] = [];
  const consider = (matched: Matched, around: ScopeSurroundings) => {
    const { scope } = matched.statement;
    const coverage = coverageOf(scope, meant, around);
    if (coverage === 'in') {
      const how = narrowness(scope, meant, around);
      if (how > narrowest) [best, narrowest] = [matched, how];
    } else if (coverage !== 'out') {
      open.push({ matched, coverage });
    }
  };
  const all = statements(gradings);
  const elsewhere = surroundings(region, references);
  for (const one of all) if (!speaksOfRemainder(one.statement.scope)) consider(one, elsewhere);
  const left: Coverage = best === null ? 'in' : 'out';
  const around = { ...elsewhere, remainder: () => left };
  for (const one of all) if (speaksOfRemainder(one.statement.scope)) consider(one, around);
  const mayDecide = open
    .filter(({ coverage }) => coverage === 'partial' || narrowest < byName)
    .map(({ matched }) => matched);
  const read = mayDecide.find(({ statement }) => scopeKey(statement.scope) === reading.words);
  const openBecause = mayDecide.flatMap(({ statement }) =>
    openScopes(statement.scope, meant, around, region, references),
  );
  return graded(read ?? best, gradings, openBecause);
}

/** Which of several gradings decides for a region, by its place in the list; null where none names it. Boundaries are read as the parent's. */
export function matchedGrading(gradings: readonly Provision[], region: AskedRegion): number | null {
  const { provisions, state } = regionGrading(gradings, region, { area: 'in', words: null }, notFollowed);
  return state === 'none-by-silence' || provisions[0] === undefined ? null : gradings.indexOf(provisions[0]);
}

function gradingScopes(gradings: readonly Provision[]): Scope[] {
  return statements(gradings).map(({ statement }) => statement.scope);
}

function statements(gradings: readonly Provision[]): Matched[] {
  return gradings.flatMap((provision) =>
    provision.content.kind === 'gradings'
      ? provision.content.statements.map((statement) => ({
          statement,
          provision,
          content: provision.content as Gradings,
        }))
      : [],
  );
}

function graded(
  matched: Matched | null,
  gradings: readonly Provision[],
  openBecause: readonly OpenCause[],
): Content {
  const first = gradings[0]!.content as Gradings;
  if (matched === null) {
    return content({
      state: 'none-by-silence',
      framework: first.framework,
      closedList: first.closedList,
      provisions: gradings,
      openBecause,
    });
  }
  const { level, presumption } = matched.statement;
  return content({
    state: level === 'none' ? 'none-explicit' : 'graded',
    level: level === 'none' ? null : level,
    framework: matched.content.framework,
    closedList: matched.content.closedList,
    provisions: [matched.provision],
    presumption,
    openBecause,
  });
}

/** The country as a whole: what its regions share; otherwise graded without a level. Open boundaries are the regions' own matter. */
export function countryGrading(
  gradings: readonly Provision[],
  regions: readonly AskedRegion[],
  references: References,
): Content {
  const read = (region: AskedRegion) => regionGrading(gradings, region, nothingMore, references);
  const readings = regions.map(read);
  const first = readings[0] ?? read({ id: '', ancestors: [] });
  const shared = readings.every((one) => one.state === first.state && one.level === first.level);
  const grades = gradings[0]!.content as Gradings;
  const base = { framework: grades.framework, closedList: grades.closedList, provisions: gradings };
  if (shared) return content({ ...base, state: first.state, level: first.level });
  return content({ ...base, state: 'graded' });
}
