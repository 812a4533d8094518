import {
  article15c,
  protectionAlternative,
  type GradingStatement,
  type Presumption,
  type Provision,
  type ProvisionContent,
  type Scope,
  type Topic,
} from '@peildatum/policy';
import fc from 'fast-check';
import { named, oneAlternative, provision } from '../events.js';
import { mopti } from '../geography.js';
import { rarely } from './dates.js';
import { remainder, scope } from './scopes.js';

export const ordinaryTopic = 'minors-reception' as Topic;
export const decisionMoratorium = 'decision-moratorium' as Topic;

const anyLevel = fc.constantFrom<GradingStatement['level']>('exceptional', 'higher', 'lower', 'none');
const onlyLevel = fc.constantFrom<GradingStatement['level']>('exceptional', 'none');

const presumption = fc.constantFrom<Presumption>('not-stated', 'not-stated', 'in-principle');

function statements(level: fc.Arbitrary<GradingStatement['level']>): fc.Arbitrary<GradingStatement[]> {
  return fc
    .record({
      said: fc.array(fc.record({ scope, level, presumption }), { minLength: 1, maxLength: 3 }),
      ofTheRest: rarely(level, 6),
    })
    .map(({ said, ofTheRest }) =>
      ofTheRest === null
        ? eachSaidOnce(said)
        : [...eachSaidOnce(said), { scope: remainder, level: ofTheRest, presumption: 'unqualified' }],
    );
}

/** A text names an area, and speaks of the whole country, once. */
function eachSaidOnce(said: readonly GradingStatement[]): GradingStatement[] {
  const named = new Set<string>();
  let isWholeCountrySaid = false;
  return said.flatMap((one): GradingStatement[] => {
    const { scope } = one;
    if (scope.kind === 'whole-country') {
      if (isWholeCountrySaid) return [];
      isWholeCountrySaid = true;
    }
    if (scope.kind !== 'regions') return [one];
    const regions = scope.regions.filter(({ id }) => !named.has(id));
    for (const { id } of regions) named.add(id);
    return regions.length === 0 ? [] : [{ ...one, scope: { ...scope, regions } }];
  });
}

const gradings: fc.Arbitrary<ProvisionContent> = fc.oneof(
  fc.record({
    kind: fc.constant('gradings' as const),
    framework: fc.constant('three-step' as const),
    statements: statements(anyLevel),
    closedList: fc.constantFrom(null, null, true, false),
  }),
  fc.record({
    kind: fc.constant('gradings' as const),
    framework: fc.constant('binary' as const),
    statements: statements(onlyLevel),
    closedList: fc.constant(null),
  }),
);

const onTwoSteps: fc.Arbitrary<ProvisionContent> = fc.record({
  kind: fc.constant('gradings' as const),
  framework: fc.constant('two-step' as const),
  statements: statements(fc.constantFrom<GradingStatement['level']>('exceptional', 'lower', 'none')),
  closedList: fc.constant(null),
});

const alternatives: fc.Arbitrary<ProvisionContent> = scope.map((origins: Scope) =>
  oneAlternative(named(mopti), origins),
);

const ended = fc.constant<ProvisionContent>({ kind: 'ended' });
const denied = fc.constant<ProvisionContent>({ kind: 'denied' });
const generalPolicy = fc.constant<ProvisionContent>({ kind: 'general-policy' });
const statedInWords = fc.constantFrom<ProvisionContent>(
  { kind: 'stated', summary: { nl: 'opvang is adequaat', en: 'reception is adequate' } },
  { kind: 'stated', summary: { nl: 'opvang ontbreekt', en: 'there is no reception' } },
);

/** The number of a second paragraph on article 15, under c. */
export const elsewhere = 'C7/23.4.3';

/** Every paragraph has the number of its topic. */
const numbers = new Map<Topic, string>([
  [decisionMoratorium, 'C7/23.1'],
  [article15c, 'C7/23.4.2'],
  [protectionAlternative, 'C7/23.5.2'],
  [ordinaryTopic, 'C7/23.6'],
]);

function onTopic(topic: Topic, content: fc.Arbitrary<ProvisionContent>): fc.Arbitrary<Provision> {
  return fc
    .record({
      content,
      text: fc.constantFrom(null, 'These are the words.', 'These  are\nthe words.', 'Other words.'),
    })
    .map(({ content, text }) => provision(topic, content, { text, citation: numbers.get(topic)! }));
}

const onArticle15c = onTopic(
  article15c,
  fc.oneof(
    { weight: 14, arbitrary: gradings },
    { weight: 1, arbitrary: generalPolicy },
    { weight: 1, arbitrary: denied },
    { weight: 1, arbitrary: ended },
  ),
);
const onTheAlternative = onTopic(
  protectionAlternative,
  fc.oneof({ weight: 8, arbitrary: alternatives }, { weight: 1, arbitrary: ended }),
);
const onAnOrdinaryTopic = onTopic(
  ordinaryTopic,
  fc.oneof({ weight: 6, arbitrary: statedInWords }, generalPolicy, denied, ended),
);
/** The paragraph in the circular that repeats a moratorium; whatever it says, it decides nothing. */
const mirror = onTopic(decisionMoratorium, fc.oneof(statedInWords, generalPolicy, denied));

/** What one part of an act says: on each topic at most once. */
export const provisions: fc.Arbitrary<Provision[]> = fc.uniqueArray(
  fc.oneof(
    { weight: 8, arbitrary: onArticle15c },
    { weight: 2, arbitrary: onTheAlternative },
    { weight: 2, arbitrary: onAnOrdinaryTopic },
    { weight: 1, arbitrary: mirror },
  ),
  { minLength: 1, maxLength: 3, selector: ({ topic }) => topic },
);

/**
 * Gradings in another place of an act that has its say on the topic: under the number it has there, or under one of its own, on a scale that
 * no consolidated text here repeats.
 */
export const provisionsElsewhere: fc.Arbitrary<Provision[]> = fc.oneof(
  onTopic(article15c, gradings).map((one) => [one]),
  onTopic(article15c, onTwoSteps).map((one) => [{ ...one, citation: elsewhere }]),
);
