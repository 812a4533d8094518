import { protectionAlternative } from '@peildatum/policy';

import { isCountry, type Places } from '../scopes/index.js';
import type { MappedText } from '../text/index.js';
import { alternativeSentence } from './alternative-sentence.js';

/** How a sentence under a topic denies it for the whole country. `country`: what it calls the country. */
const denials: Readonly<Record<string, readonly RegExp[]>> = {
  'group-persecution': [
    /^In (?<country>.+?) is geen sprake van groepsvervolging$/iu,
    /^De IND (?:beschouwt|merkt) (?<country>.+?) niet (?:aan )?als (?:een )?land,? waarin sprake is van groepsvervolging$/iu,
  ],
  'risk-profiles-persecution': [
    /^De IND heeft (?:met betrekking tot|voor|ten aanzien van) (?<country>.+?) geen risico(?:groepen|profielen) (?:aangewezen|aangemerkt)$/iu,
  ],
  'risk-profiles-serious-harm': [
    /^De IND heeft (?:met betrekking tot|voor|ten aanzien van) (?<country>.+?) geen risicoprofielen (?:aangewezen|aangemerkt)$/iu,
  ],
  'vulnerable-minorities': [
    /^In (?<country>.+?) is geen sprake van kwetsbare minderheidsgroepen$/iu,
    /^De IND heeft (?:met betrekking tot|voor|ten aanzien van) (?<country>.+?) geen kwetsbare minderheidsgroepen (?:aangewezen|aangemerkt)$/iu,
  ],
  'systematic-exposure': [
    /^In (?<country>.+?) is geen sprake van systematische blootstelling(?: aan (?:een behandeling in strijd met|schendingen van) artikel 3 EVRM)?$/iu,
  ],
  'decision-moratorium': [
    /^(?:Ten aanzien van|Voor) (?<country>.+?) geldt geen besluit in de zin van artikel 43\b[^.]*$/iu,
    /^Er geldt (?:voor|ten aanzien van) (?<country>.+?) geen besluit in de zin van artikel 43\b[^.]*$/iu,
  ],
  'departure-moratorium': [
    /^(?:Ten aanzien van|Voor) (?<country>.+?) geldt geen besluit in de zin van artikel 45\b[^.]*$/iu,
    /^Er geldt (?:voor|ten aanzien van) (?<country>.+?) geen besluit in de zin van artikel 45\b[^.]*$/iu,
  ],
};

/** Whether a sentence says that what its topic is about does not exist for the country whose section it stands in, and nothing else. */
export function deniesTopic(topic: string, sentence: MappedText, places: Places): boolean {
  if (topic === protectionAlternative) {
    const said = alternativeSentence(sentence);
    return said?.kind === 'denied' && isCountry(said.country, places);
  }
  const words = sentence.text.replace(/\s*\.$/, '');
  return (denials[topic] ?? []).some((form) => {
    const country = form.exec(words)?.groups?.['country'];
    return country !== undefined && isCountry(country, places);
  });
}
