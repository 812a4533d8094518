import { article15c, isLevelOf, levels, protectionAlternative } from '@peildatum/policy';

const words = (
  'de vreemdeling gebied situatie risico ernstige schade bescherming land regio gezin grond terugkeer aanvraag ' +
  'besluit onderzoek omstandigheden groep persoon overheid verblijf toelichting beoordeling individueel algemeen'
).split(' ');

/** What one act says on one topic of one country: a provision of a plausible shape and size, in words that mean nothing. */
export function provision(random, country, topic, signedOn) {
  const topicNumber = `${random.between(2, 40)}.${random.between(1, 8)}.${random.between(1, 4)}`;
  return {
    country: country.code,
    topic,
    citation: `C7/${topicNumber}`,
    text: random.chance(0.5) ? null : filler(random, random.between(12, 60)),
    content: contentOn(random, country, topic, signedOn),
    refersTo: random.chance(0.3) ? [`C2/3.3.${random.between(1, 9)}`] : [],
  };
}

function contentOn(random, country, topic, signedOn) {
  if (topic === article15c && country.regions.length > 0) return gradings(random, country, signedOn);
  if (topic === protectionAlternative && country.regions.length > 0) return alternatives(random, country);
  if (random.chance(0.3)) return { kind: 'general-policy' };
  if (random.chance(0.1)) return { kind: 'denied' };
  const summary = { nl: filler(random, 8), en: filler(random, 8) };
  return { kind: 'stated', summary: random.chance(0.7) ? summary : null };
}

function gradings(random, { regions }, signedOn) {
  const framework = signedOn < '2024-03-01' ? 'binary' : signedOn < '2025-01-01' ? 'two-step' : 'three-step';
  const named = random.some(regions, random.between(1, Math.max(2, regions.length / 8)));
  const byLevel = new Map();
  for (const region of named) {
    const level = random.pick(levels.filter((one) => isLevelOf(framework, one)));
    byLevel.set(level, [...(byLevel.get(level) ?? []), { id: region.id, as: region.name }]);
  }
  const statements = [...byLevel].map(([level, list]) => ({
    scope: { kind: 'regions', regions: list, words: null },
    level,
    presumption: 'not-stated',
  }));
  if (random.chance(0.2))
    statements.push({ scope: { kind: 'remainder', words: null }, level: 'none', presumption: 'not-stated' });
  return { kind: 'gradings', framework, statements, closedList: random.pick([true, false, null]) };
}

function alternatives(random, { regions }) {
  const scope = (count) => ({
    kind: 'regions',
    regions: random.some(regions, count).map(({ id, name }) => ({ id, as: name })),
    words: null,
  });
  return {
    kind: 'protection-alternatives',
    alternatives: [
      {
        destination: scope(1),
        origins: scope(3),
        originCriterion: 'usual-residence-before-departure',
        against: 'serious-harm',
        conditions: [
          {
            code: 'adequate-living',
            citation: 'art. 3.37d VV',
            nl: filler(random, 8),
            en: filler(random, 8),
          },
        ],
        presumption: 'in-principle',
      },
    ],
    exclusions: [],
  };
}

function filler(random, count) {
  return Array.from({ length: count }, () => random.pick(words)).join(' ');
}
