import type { Framework, Gradings, Level, ProvisionContent, RegionId, Scope } from '@peildatum/policy';
import { decidingStatement, readAs, scopesIn } from './areas.js';
import { bare, type Content } from './content.js';
import type { Coins } from './world.js';

/** What provisions under article 15, under c, that stand side by side in one act, say of a region. */
export function gradingOf(
  contents: readonly ProvisionContent[],
  region: RegionId,
  ancestors: readonly RegionId[],
  coins: Coins,
): Content {
  const asIf = readAs(contents.flatMap(scopesIn), region, ancestors, coins);
  const deciding = decidingStatement(contents.map(statementsOf), asIf, coins);
  if (deciding === null) return ofTheUnnamed(contents);
  const { level, framework, closedList } = deciding;
  if (level === 'none') return { ...bare('none-explicit'), framework, closedList };
  return { ...bare('graded'), level, framework, closedList };
}

/** Where no statement covers the region: the general policy if a provision refers to it, else silence beside those named. */
function ofTheUnnamed(contents: readonly ProvisionContent[]): Content {
  if (contents.some(({ kind }) => kind === 'general-policy')) return bare('general-policy');
  const { framework, closedList } = contents.find(({ kind }) => kind === 'gradings') as Gradings;
  return { ...bare('none-by-silence'), framework, closedList };
}

interface Statement {
  readonly scope: Scope;
  readonly level: Level | 'none';
  readonly framework: Framework | null;
  readonly closedList: boolean | null;
}

/** What denies the situation says so of the whole country. */
function statementsOf(content: ProvisionContent): Statement[] {
  switch (content.kind) {
    case 'gradings': {
      const { framework, closedList } = content;
      return content.statements.map((statement) => ({ ...statement, framework, closedList }));
    }
    case 'denied':
      return [
        { scope: { kind: 'whole-country', words: null }, level: 'none', framework: null, closedList: null },
      ];
    default:
      return [];
  }
}
