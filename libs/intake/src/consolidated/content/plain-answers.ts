import { protectionAlternative } from '@peildatum/policy';

import { alternativeSentence, saysGeneralPolicy } from '../../contents/index.js';
import type { Places } from '../../scopes/index.js';
import type { MappedText } from '../../text/index.js';
import type { Block } from './blocks.js';

/** Whether all that a paragraph says is that there is no rule of the country's own. */
export function isGeneralPolicy(blocks: readonly Block[]): boolean {
  const [only, ...others] = blocks;
  return (
    others.length === 0 && only !== undefined && !only.isHeading && saysGeneralPolicy(only.sentence.text)
  );
}

/** How a paragraph on a topic denies it for the whole country. `country`: what it calls the country. */
const denials: Readonly<Record<string, readonly RegExp[]>> = {
  'group-persecution': [
    /^De IND (?:beschouwt|merkt) (?<country>.+?) niet (?:aan )?als (?:een )?land,? waarin sprake is van groepsvervolging$/diu,
  ],
  'risk-profiles-persecution': [
    /^De IND heeft (?:met betrekking tot|voor|ten aanzien van) (?<country>.+?) geen risico(?:groepen|profielen) (?:aangewezen|aangemerkt)$/diu,
  ],
  'risk-profiles-serious-harm': [
    /^De IND heeft (?:met betrekking tot|voor|ten aanzien van) (?<country>.+?) geen risicoprofielen (?:aangewezen|aangemerkt)$/diu,
  ],
  'vulnerable-minorities': [
    /^De IND heeft (?:met betrekking tot|voor|ten aanzien van) (?<country>.+?) geen kwetsbare minderheidsgroepen (?:aangewezen|aangemerkt)$/diu,
  ],
  'systematic-exposure': [
    /^In (?<country>.+?) is geen sprake van systematische blootstelling(?: aan (?:een behandeling in strijd met|schendingen van) artikel 3 EVRM)?$/diu,
  ],
  'decision-moratorium': [
    /^(?:Ten aanzien van|Voor) (?<country>.+?) geldt geen besluit in de zin van artikel 43\b[^.]*$/diu,
    /^Er geldt (?:voor|ten aanzien van) (?<country>.+?) geen besluit in de zin van artikel 43\b[^.]*$/diu,
  ],
  'departure-moratorium': [
    /^(?:Ten aanzien van|Voor) (?<country>.+?) geldt geen besluit in de zin van artikel 45\b[^.]*$/diu,
    /^Er geldt (?:voor|ten aanzien van) (?<country>.+?) geen besluit in de zin van artikel 45\b[^.]*$/diu,
  ],
};

/** Whether all that a paragraph says is that what it is about does not exist for the country whose section it stands in. */
export function isDenial(topic: string, blocks: readonly Block[], places: Places): boolean {
  const [only, ...others] = blocks;
  if (only === undefined || others.length > 0 || only.isHeading || only.items.length > 0) return false;
  const isOwn = (country: string) => places.gazetteer.findCountry(country)?.code === places.country;
  if (topic === protectionAlternative) {
    const said = alternativeSentence(only.sentence);
    return said?.kind === 'denied' && isOwn(said.country);
  }
  const words = withoutBullet(only.sentence);
  return (denials[topic] ?? []).some((form) => {
    const country = form.exec(words)?.groups?.['country'];
    return country !== undefined && isOwn(country);
  });
}

function withoutBullet({ text }: MappedText): string {
  return text.replace(/^[*•●·–-]\s*/, '').replace(/\s*\.$/, '');
}
