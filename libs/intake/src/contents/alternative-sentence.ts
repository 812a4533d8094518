import type { MappedText } from '../text/index.js';

/** What one sentence says of a protection alternative, its parts in the words of the text. */
export type AlternativeSentence =
  | {
      readonly kind: 'granted';
      /** Null where the sentence does not name the country. */
      readonly country: string | null;
      /** What the alternative is called. */
      readonly named: string;
      readonly destination: MappedText;
      /** Null where it is held against everybody. */
      readonly origins: MappedText | null;
      readonly condition: MappedText | null;
      readonly isInPrinciple: boolean;
    }
  | { readonly kind: 'excluded'; readonly country: string; readonly condition: MappedText }
  /** There is none for the whole country. */
  | { readonly kind: 'denied'; readonly country: string };

/** What an alternative is called. */
export const kindOfAlternative =
  '(?<kind>(?:binnenlands )?beschermingsalternatief|vlucht-? ?(?:en|of|en\\/of) vestigingsalternatief|vestigingsalternatief|vluchtalternatief)';
const country = '(?<country>[\\p{L} -]+?)';
const people =
  '(?:de |een )?(?:vreemdeling(?:en)?|personen)(?: van \\p{Lu}\\p{L}+ nationaliteit)?,?(?: die)? afkomstig(?: is| zijn)? uit';

const excluded = form(
  `De IND neemt(?: voor| ten aanzien van) ${country} geen ${kindOfAlternative} aan,? (?:als|indien|wanneer) (?<condition>.+)`,
);
const denied: readonly RegExp[] = [
  form(`In ${country} is geen ${kindOfAlternative} aanwezig`),
  form(
    `De IND neemt (?:ten aanzien van \\p{Lu}\\p{L}+ vreemdelingen )?geen ${kindOfAlternative} aan (?:binnen|in) ${country}`,
  ),
];

/** Destination, origins and condition in every order in which texts put them. */
const granted: readonly RegExp[] = [
  form(
    `De IND neemt(?: voor| ten aanzien van) ${country} (?<presumed>in beginsel )?een ${kindOfAlternative} (?:aan )?in (?<destination>.+?)(?: aan)? voor ${people} (?<origins>.+?)(?:,? en die (?<condition>(?:enkel|enkele|alleen|uitsluitend) .+)|, (?<indien>indien .+))`,
  ),
  form(
    `De IND neemt(?: voor| ten aanzien van) ${country} (?<presumed>in beginsel )?een ${kindOfAlternative} aan in (?<destination>[^,.:]+?)(?: voor ${people} (?<origins>.+?))?(?:,? (?<condition>indien .+))?`,
  ),
  form(
    `(?:.*?wordt u geadviseerd om )?(?:op grond van [\\p{L} ]+ )?voor ${people} (?<origins>.+?),? en die (?<condition>(?:enkel|enkele|alleen|uitsluitend) .+?),? (?<presumed>in beginsel )?aan te nemen dat er een ${kindOfAlternative} is in (?<destination>.+)`,
  ),
  form(
    `Voor ${people} (?<origins>.+?),? is (?<presumed>in beginsel )?een ${kindOfAlternative} aanwezig in (?<destination>.+?), (?<condition>indien .+)`,
  ),
  form(
    `(?:Een|De) vreemdeling afkomstig uit (?<origins>.+?) kan (?<presumed>in beginsel )?een ${kindOfAlternative} in (?<destination>.+?) hebben,? (?<condition>wanneer .+)`,
  ),
];

function form(pattern: string): RegExp {
  return new RegExp(`^(?:Daarom |Daarnaast |Voorts )?${pattern}\\s*[.;]?$`, 'du');
}

/** Reads a sentence without a list; undefined where it does not fit a form from end to end. */
export function alternativeSentence(sentence: MappedText): AlternativeSentence | undefined {
  const exclusion = excluded.exec(sentence.text);
  if (exclusion !== null)
    return {
      kind: 'excluded',
      country: exclusion.groups!['country']!,
      condition: part(sentence, exclusion, 'condition')!,
    };
  for (const one of denied) {
    const named = one.exec(sentence.text)?.groups?.['country'];
    if (named !== undefined) return { kind: 'denied', country: named };
  }
  for (const one of granted) {
    const match = one.exec(sentence.text);
    if (match === null) continue;
    return {
      kind: 'granted',
      country: match.groups!['country'] ?? null,
      named: match.groups!['kind']!,
      destination: part(sentence, match, 'destination')!,
      origins: part(sentence, match, 'origins'),
      condition: part(sentence, match, 'condition') ?? part(sentence, match, 'indien'),
      isInPrinciple: match.groups!['presumed'] !== undefined,
    };
  }
  return undefined;
}

function part(sentence: MappedText, match: RegExpExecArray, name: string): MappedText | null {
  const at = match.indices?.groups?.[name];
  return at === undefined ? null : sentence.slice(at[0], at[1]);
}

/** Against what an alternative of this name protects; `words`: what else the rule says of the risk. */
export function protectsAgainst(
  named: string,
  words: string,
): 'serious-harm' | 'persecution' | 'both' | 'not-stated' {
  if (/vlucht/.test(named) && /vestiging/.test(named)) return 'both';
  if (/vestiging/.test(named)) return 'serious-harm';
  if (/vlucht/.test(named)) return 'persecution';
  return /ernstige schade/.test(words) ? 'serious-harm' : 'not-stated';
}
