import { buildGazetteer, type Gazetteer } from '@peildatum/gazetteer';
import { mali, niger, regions } from './geography.js';

/** The test's geography as a gazetteer: two countries, and regions that were all there throughout. */
export function testGazetteer(): Gazetteer {
  return buildGazetteer({
    countries: [country(mali, 'MLI', 'Mali'), country(niger, 'NER', 'Niger')],
    regions: regions.map(({ id, name, country, splitOffFrom }) => ({
      id,
      country,
      name,
      spellings: [],
      ranks: [],
      period: { from: { kind: 'long-standing' }, until: { kind: 'open' } },
      carvedOutOf: splitOffFrom,
      certainty: 'sourced',
      source: 'invented for the tests',
    })),
    areas: [],
    shared: [],
  });
}

function country(code: string, alpha3: string, name: string) {
  return {
    code,
    alpha3,
    name: { nl: name, en: name },
    variants: [],
    formerNames: [],
    standing: 'iso-3166-1' as const,
    source: 'invented for the tests',
  };
}
