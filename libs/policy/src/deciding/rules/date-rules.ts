import { checkSignedBefore } from './instrument-rules.js';
import { partOf } from './aftermath-rules.js';
import type { Rule } from './rule.js';
import { checkHasHappened, checkSource } from './source-rules.js';

/** When an instrument was published, made public and, as sources say, dated. */
export const publicationRule: Rule<'PublicationRecorded'> = (data, surroundings, faults) => {
  const { gazette, publishedOn } = data;
  const year = /^stcrt-(\d{4})-/.exec(gazette)?.[1];
  if (year !== undefined && /^\d{4}-/.test(publishedOn) && year !== publishedOn.slice(0, 4)) {
    faults.at('gazette').add('gazette-of-another-year', gazette, publishedOn);
  }
  checkHasHappened(publishedOn, surroundings, faults.at('publishedOn'));
  const { instrument } = surroundings.stream;
  if (instrument !== undefined) checkSignedBefore(publishedOn, instrument, faults.at('publishedOn'));
};

export const disclosureRule: Rule<'DisclosureRecorded'> = (data, surroundings, faults) => {
  checkHasHappened(data.madePublicOn, surroundings, faults.at('madePublicOn'));
  checkSource(data.source, surroundings, faults.at('source'));
};

export const claimRule: Rule<'DateClaimed'> = (data, surroundings, faults) => {
  if (data.part !== null && data.date !== 'entry') faults.at('part').add('part-not-for-this-date', data.date);
  else if (data.part !== null) partOf(data.part, surroundings, faults);
  if (data.value === '..') faults.at('value').add('claims-nothing');
  checkSource(data.source, surroundings, faults.at('source'));
};
