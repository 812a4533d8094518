import type { Bilingual } from './provision.js';
import type { knownTopics } from './topic.js';

const names: Readonly<Record<(typeof knownTopics)[number], Bilingual>> = {
  'decision-moratorium': { nl: 'besluitmoratorium', en: 'decision moratorium' },
  'exclusion-1f': { nl: 'artikel 1F Vluchtelingenverdrag', en: 'article 1F of the Refugee Convention' },
  'group-persecution': { nl: 'groepsvervolging', en: 'group persecution' },
  'risk-profiles-persecution': { nl: 'risicoprofielen bij vervolging', en: 'risk profiles for persecution' },
  'serious-harm-general': { nl: 'ernstige schade in het algemeen', en: 'serious harm in general' },
  'systematic-exposure': { nl: 'systematische blootstelling', en: 'systematic exposure' },
  'risk-profiles-serious-harm': {
    nl: 'risicoprofielen bij ernstige schade',
    en: 'risk profiles for serious harm',
  },
  'vulnerable-minorities': { nl: 'kwetsbare minderheidsgroepen', en: 'vulnerable minority groups' },
  'individual-characteristics': { nl: 'individuele kenmerken', en: 'individual characteristics' },
  'article-15c': {
    nl: 'willekeurig geweld (artikel 15, onder c)',
    en: 'indiscriminate violence (article 15, under c)',
  },
  'authority-protection': { nl: 'bescherming door autoriteiten', en: 'protection by authorities' },
  'protection-alternative': { nl: 'beschermingsalternatief', en: 'protection alternative' },
  'minors-reception': {
    nl: 'opvang van alleenstaande minderjarigen',
    en: 'reception of unaccompanied minors',
  },
  'departure-moratorium': { nl: 'vertrekmoratorium', en: 'departure moratorium' },
  particulars: { nl: 'bijzonderheden', en: 'particulars' },
};

/**
 * What people call a topic, as it stands within a sentence, without an article. A topic of the general part is called as that of a country; one
 * that is named after its heading is called by its key.
 */
export function topicName(topic: string): Bilingual {
  const key = topic.replace(/^general-/, '');
  return Object.hasOwn(names, key) ? names[key as keyof typeof names] : { nl: topic, en: topic };
}
