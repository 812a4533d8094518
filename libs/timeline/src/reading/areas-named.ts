import {
  coverageOf,
  everyScope,
  meansLevel,
  regionsListedIn,
  speaksOfRemainder,
  together,
  type AsIn,
  type Coverage,
  type Gradings,
  type ProtectionAlternatives,
  type Provision,
  type Scope,
} from '@peildatum/policy';
import { regionGrading } from './grading-content.js';
import { meaning } from './meaning.js';
import { openReadings, scopeKey, type OpenReading } from './open-questions.js';
import { surroundings, type Reference, type References, type WhyOpen } from './references.js';
import { destinationsOf, scopesOf } from './scopes-of.js';
import type { AskedRegion } from './subject.js';

/**
 * How a region stands to the areas that a paragraph names for a text that refers to it: those that it grades (of the level in the
 * words of the reference, where these name one), those from which an alternative is held against people, or those that a running moratorium covers. A
 * denial for the whole country names none. `references`: what the paragraph itself refers to.
 */
export function areasNamed(
  provision: Provision,
  region: AskedRegion,
  reference: AsIn,
  references: References,
): Reference {
  const listed = new Set<string>(
    [...scopesOf(provision), ...destinationsOf(provision)].flatMap(regionsListedIn).map(({ id }) => id),
  );
  const splitOff = region.ancestors.some((ancestor) => listed.has(ancestor));
  const areas: readonly OpenReading['area'][] = splitOff ? ['in', 'out'] : ['out'];
  const found = areas.map((area) => inOneArea(provision, region, area, reference, references));
  return oneOf(found);
}

/** What possibilities come to, of which one is right and nobody can tell which. */
export function oneOf(possibilities: readonly Reference[]): Reference {
  const first = possibilities[0]!;
  const unresolved = possibilities.find(({ coverage }) => coverage === 'unresolved');
  if (possibilities.every(({ coverage }) => coverage === first.coverage)) return unresolved ?? first;
  return { coverage: 'unresolved', why: unresolved?.why ?? 'not-settled' };
}

function inOneArea(
  provision: Provision,
  region: AskedRegion,
  area: OpenReading['area'],
  reference: AsIn,
  references: References,
): Reference {
  const { content } = provision;
  switch (content.kind) {
    case 'gradings':
      return amongGraded({ ...provision, content }, region, area, reference, references);
    case 'protection-alternatives':
      return amongOrigins(content, region, area, references);
    case 'moratorium':
      return content.covers === null
        ? settled('in')
        : told(
            coverageOf(content.covers, region.id, surroundings(region, references)),
            [content.covers],
            region,
            references,
          );
    case 'denied':
      return settled('out');
    case 'general-policy':
    case 'stated':
    case 'ended':
      return { coverage: 'unresolved', why: 'no-areas' };
  }
}

/** By the statement that decides for the region, however the words of the paragraph are read. */
function amongGraded(
  provision: Provision & { readonly content: Gradings },
  region: AskedRegion,
  area: OpenReading['area'],
  reference: AsIn,
  references: References,
): Reference {
  const { framework, statements } = provision.content;
  const words = [...new Set(statements.map(({ scope }) => scopeKey(scope)))];
  const found = new Set(
    openReadings(words, false).map((reading): Coverage => {
      const { level } = regionGrading([provision], region, { ...reading, area }, references);
      return level === null ? 'out' : meansLevel(reference.words, framework, level);
    }),
  );
  const [only] = found;
  if (found.size === 1 && only !== undefined && only !== 'unresolved') return settled(only);
  if (found.has('unresolved')) return { coverage: 'unresolved', why: 'words' };
  const scopes = statements.map(({ scope }) => scope);
  const graded = statements
    .filter(({ level }) => level !== 'none' && meansLevel(reference.words, framework, level) === 'in')
    .map(({ scope }) => scope);
  const meant = meaning(scopes, region, { area, words: null });
  const around = surroundings(region, references);
  const isPartial = together(graded.map((scope) => coverageOf(scope, meant, around))) === 'partial';
  return told(isPartial ? 'partial' : 'unresolved', scopes, region, references);
}

/** By the origins of its alternatives; a region that it names only as the place of one is named otherwise. */
function amongOrigins(
  { alternatives }: ProtectionAlternatives,
  region: AskedRegion,
  area: OpenReading['area'],
  references: References,
): Reference {
  const origins = alternatives.map((one) => one.origins);
  const destinations = alternatives.map((one) => one.destination);
  const elsewhere = surroundings(region, references);
  const standsTo = (scopes: readonly Scope[]) => {
    const meant = meaning(scopes, region, { area, words: null });
    const named = scopes
      .filter((scope) => !speaksOfRemainder(scope))
      .some((scope) => coverageOf(scope, meant, elsewhere) === 'in');
    const around = { ...elsewhere, remainder: () => (named ? ('out' as const) : ('in' as const)) };
    return together(scopes.map((scope) => coverageOf(scope, meant, around)));
  };
  const coverage = standsTo(origins);
  if (coverage === 'out' && standsTo(destinations) !== 'out')
    return { coverage: 'unresolved', why: 'as-destination' };
  return told(coverage, origins, region, references);
}

function settled(coverage: Coverage): Reference {
  return { coverage, why: null };
}

/** With the reason why it is open: that of a paragraph referred to in turn, if there is one. */
function told(
  coverage: Coverage,
  scopes: readonly Scope[],
  region: AskedRegion,
  references: References,
): Reference {
  if (coverage === 'in' || coverage === 'out') return settled(coverage);
  const deeper = scopes
    .flatMap(everyScope)
    .map((scope): WhyOpen | null => (scope.kind === 'as-in' ? references.read(scope, region).why : null))
    .find((why) => why !== null);
  return { coverage, why: deeper ?? 'of-a-part' };
}
