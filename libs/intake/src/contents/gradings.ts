import type { Framework } from '@peildatum/policy';

import { resting, type Draft } from '../grounds.js';
import { scopesWithin, type ScopeInFile } from '../scopes/index.js';
import { readGrading, type GradingRead } from './grading-statement.js';
import { levelsNamed } from './levels.js';
import type { Passage, ReadingContext } from './passage.js';

/**
 * What passages under the heading of article 15, under c, say: gradings, or that the country has none. Undefined where nothing of it
 * could be read, or what was read cannot all be so. Every sentence that was not read is left in the remarks.
 * `scale`: the framework of the document, for words that name none.
 */
export function readGradings(
  passages: readonly Passage[],
  context: ReadingContext,
  scale: Framework | null = null,
): Draft | undefined {
  const read: GradingRead[] = [];
  for (const passage of passages) {
    const grading = readGrading(passage, context);
    if (grading === undefined) leave(passage, context);
    else read.push(grading);
  }
  return gradingsOf(read, context, scale);
}

/** Statements taken together as one content. */
export function gradingsOf(
  read: readonly GradingRead[],
  { remarks }: ReadingContext,
  scale: Framework | null = null,
): Draft | undefined {
  if (read.length === 0) return undefined;
  remarks.spell(read.flatMap(({ spellings }) => spellings));
  const own = [...new Set(read.flatMap(({ framework }) => framework ?? []))];
  const framework = own.length === 1 ? own[0] : own.length === 0 ? scale : null;
  const isDenied =
    read.every(({ level }) => level === 'none') && read.some(({ scope }) => scope.kind === 'whole-country');
  if (isDenied)
    return resting(
      { kind: 'denied' },
      read.find(({ scope }) => scope.kind === 'whole-country')!.passage.sentence,
    );
  if (framework === null || framework === undefined || contradictsItself(read)) {
    for (const { passage } of read)
      remarks.leave(
        passage.sentence,
        'Een aanduiding van het niveau van geweld die met een andere in dit document niet te rijmen is, of waarvan het kader onduidelijk is.',
        'A grade of violence that does not agree with another in this document, or whose framework is unclear.',
      );
    return undefined;
  }
  const closed = read.map(({ closedList }) => closedList).find((one) => one !== null);
  return {
    kind: 'gradings',
    framework,
    statements: read.map(({ scope, level, presumption, passage }) =>
      resting(
        { scope: scope as Draft, level, ...(presumption === 'in-principle' ? { presumption } : {}) },
        groundOf(passage),
      ),
    ),
    closedList: closed ?? undefined,
  };
}

/** One region under two levels. */
function contradictsItself(read: readonly GradingRead[]): boolean {
  const levels = new Map<string, string>();
  return read.some(({ scope, level }) =>
    regionsOf(scope).some((region) => {
      const key = region.toLowerCase();
      const known = levels.get(key);
      levels.set(key, level);
      return known !== undefined && known !== level;
    }),
  );
}

/** The regions that a scope lists as meant. */
export function regionsOf(scope: ScopeInFile): readonly string[] {
  if (scope.kind === 'regions') return scope.regions;
  return scope.kind === 'union' ? scopesWithin(scope).flatMap(regionsOf) : [];
}

function groundOf({ sentence, items }: Passage) {
  const last = items.at(-1);
  if (last === undefined) return sentence;
  const { from } = sentence.spanOf();
  const { until } = last.spanOf();
  return { from, until, quote: sentence.raw.slice(from, until) };
}

function leave({ sentence, items }: Passage, { remarks }: ReadingContext): void {
  const speaksOfLevels = levelsNamed(sentence.text).length > 0;
  remarks.leave(
    groundOf({ sentence, items, isClosed: true }),
    speaksOfLevels
      ? 'Een zin over het niveau van geweld die niet is begrepen; er is niets van overgenomen.'
      : 'Een zin onder artikel 15, onder c, die niet is begrepen.',
    speaksOfLevels
      ? 'A sentence on the level of violence that was not understood; nothing of it was taken over.'
      : 'A sentence under article 15, under c, that was not understood.',
  );
}
