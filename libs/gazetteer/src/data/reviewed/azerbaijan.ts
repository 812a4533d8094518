import { named, OPEN, START_UNKNOWN, type ReviewedRegion } from './row.js';

const city = (id: string, name: string): ReviewedRegion => ({
  id, name: `${name} (stad)`, spellings: [`${name} (city)`, `stad ${name}`], ranks: ['stad', 'city'], from: START_UNKNOWN, until: OPEN, carvedOutOf: null, certainty: 'sourced',
  source: 'ISO 3166-2:AZ gives the city and the district around it the same name; the plain name is the district (see the shared spellings)',
});

/** Azerbaijan: the three cities that share their name with a district, the capital and the exclave. */
export const azerbaijan: readonly ReviewedRegion[] = [
  city('AZ-LA', 'Lənkəran'),
  city('AZ-SA', 'Şəki'),
  city('AZ-YE', 'Yevlax'),
  ...named(['stad', 'city'], [['AZ-BA', 'Bakoe', 'Baku']]),
  ...named(['autonome republiek'], [['AZ-NX', 'Nachitsjevan', 'Nakhchivan', 'Nachitjevan', 'Nakhichevan', 'Nachitsjewan']]),
  ...named(['stad', 'city'], [['AZ-XA', 'Xankəndi', 'Khankendi', 'Stepanakert']]),
];
