import {
  coverageOf,
  type Gradings,
  type GradingStatement,
  type Provision,
  type Scope,
} from '@peildatum/policy';
import { content, silent, type Content } from './content.js';
import { meaning } from './meaning.js';
import { nothingMore, type OpenReading } from './open-questions.js';
import type { AskedRegion } from './subject.js';

interface Matched {
  readonly statement: GradingStatement;
  readonly provision: Provision;
  readonly content: Gradings;
}

/** How narrowly a scope names a region: the narrower statement decides. */
const specificity: Record<Exclude<Scope['kind'], 'words'>, number> = {
  regions: 3,
  'all-but': 2,
  'whole-country': 1,
  remainder: 0,
};

/** What gradings say of one region. */
export function regionGrading(
  gradings: readonly Provision[],
  region: AskedRegion,
  reading: OpenReading,
): Content {
  if (gradings.length === 0) return silent('none-by-silence', null, []);
  let best: Matched | null = null;
  const words: Matched[] = [];
  const remainders: Matched[] = [];
  const consider = (matched: Matched) => {
    const kind = matched.statement.scope.kind as keyof typeof specificity;
    if (
      best === null ||
      specificity[kind] > specificity[best.statement.scope.kind as keyof typeof specificity]
    ) {
      best = matched;
    }
  };
  const meant = meaning(gradingScopes(gradings), region, reading);
  let isOpen = meant.open;
  for (const matched of statements(gradings)) {
    const { scope } = matched.statement;
    if (scope.kind === 'remainder') {
      remainders.push(matched);
      continue;
    }
    const coverage = coverageOf(scope, meant.id);
    if (coverage === 'in') consider(matched);
    else if (coverage === 'unresolved' && !words.some((one) => sameWords(one, matched))) words.push(matched);
  }
  if (best === null && remainders[0] !== undefined) consider(remainders[0]);
  if (words.length > 0 && (best === null || (best as Matched).statement.scope.kind !== 'regions')) {
    isOpen = true;
    if (reading.words !== null) best = words[reading.words] ?? best;
  }
  return graded(best, gradings, isOpen);
}

/** The same words mean the same: of two statements in equal words the first counts. */
function sameWords(a: Matched, b: Matched): boolean {
  return a.statement.scope.words === b.statement.scope.words;
}

/** Which of several gradings decides for a region, by its place in the list; null where none names it. Boundaries are read as the parent's. */
export function matchedGrading(gradings: readonly Provision[], region: AskedRegion): number | null {
  const { provisions, state } = regionGrading(gradings, region, { area: 'in', words: null });
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

function graded(matched: Matched | null, gradings: readonly Provision[], isOpen: boolean): Content {
  const first = gradings[0]!.content as Gradings;
  if (matched === null) {
    return content({
      state: 'none-by-silence',
      framework: first.framework,
      closedList: first.closedList,
      provisions: gradings,
      isOpen,
    });
  }
  const { level } = matched.statement;
  return content({
    state: level === 'none' ? 'none-explicit' : 'graded',
    level: level === 'none' ? null : level,
    framework: matched.content.framework,
    closedList: matched.content.closedList,
    provisions: [matched.provision],
    isOpen,
  });
}

/** The country as a whole: what its regions share; otherwise graded without a level. Open boundaries are the regions' own matter. */
export function countryGrading(gradings: readonly Provision[], regions: readonly AskedRegion[]): Content {
  const readings = regions.map((region) => regionGrading(gradings, region, nothingMore));
  const first = readings[0] ?? regionGrading(gradings, { id: '', ancestors: [] }, nothingMore);
  const shared = readings.every((one) => one.state === first.state && one.level === first.level);
  const grades = gradings[0]!.content as Gradings;
  const base = { framework: grades.framework, closedList: grades.closedList, provisions: gradings };
  if (shared) return content({ ...base, state: first.state, level: first.level });
  return content({ ...base, state: 'graded' });
}
