import type { Framework, Gradings, Level, Presumption, Provision, RegionId, Scope } from '@peildatum/policy';
import { decidingStatement, readAs, scopesIn, type Follow } from './areas.js';
import { bare, type Content } from './content.js';
import type { Coins } from './world.js';

/**
 * What provisions under article 15, under c, that stand side by side in one act, say of a region. It rests on the one that
 * speaks of the region; where none does, on all of them.
 */
export function gradingOf(
  provisions: readonly Provision[],
  region: RegionId,
  ancestors: readonly RegionId[],
  coins: Coins,
  follow: Follow,
): Content {
  const asIf = readAs(
    provisions.flatMap(({ content }) => scopesIn(content)),
    region,
    ancestors,
    coins,
  );
  const deciding = decidingStatement(provisions.map(statementsOf), asIf, coins, follow);
  if (deciding === null) return { ...ofTheUnnamed(provisions), rests: JSON.stringify(provisions) };
  const { level, framework, closedList, presumption, provision } = deciding;
  const said = { framework, closedList, presumption, rests: JSON.stringify([provision]) };
  return level === 'none' ? { ...bare('none-explicit'), ...said } : { ...bare('graded'), ...said, level };
}

/** Where no statement covers the region: the general policy if a provision refers to it, else silence beside those named. */
function ofTheUnnamed(provisions: readonly Provision[]): Content {
  const contents = provisions.map(({ content }) => content);
  if (contents.some(({ kind }) => kind === 'general-policy')) return bare('general-policy');
  const { framework, closedList } = contents.find(({ kind }) => kind === 'gradings') as Gradings;
  return { ...bare('none-by-silence'), framework, closedList };
}

interface Statement {
  readonly provision: Provision;
  readonly scope: Scope;
  readonly level: Level | 'none';
  readonly framework: Framework | null;
  readonly closedList: boolean | null;
  readonly presumption: Presumption | null;
}

/** What denies the situation says so of the whole country. */
function statementsOf(provision: Provision): Statement[] {
  const { content } = provision;
  switch (content.kind) {
    case 'gradings': {
      const { framework, closedList } = content;
      return content.statements.map((statement) => ({ ...statement, provision, framework, closedList }));
    }
    case 'denied': {
      const scope: Scope = { kind: 'whole-country', words: null };
      return [{ provision, scope, level: 'none', framework: null, closedList: null, presumption: null }];
    }
    default:
      return [];
  }
}
