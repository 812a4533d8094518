import type { MappedText } from '../text/index.js';

/** A condition in our own words, as an instrument file gives it. */
export interface ConditionRead {
  readonly code: string;
  readonly citation?: string;
  readonly nl: string;
  readonly en: string;
}

interface KnownCondition {
  readonly form: RegExp;
  readonly code: string;
  readonly nl: string;
  readonly en: string;
}

const risk = '(?:een |het )?r[eëé]{2,3}l risico (?:loopt |lopen )?(?:op ernstige schade)?(?: lopen)?';

/** What a text may ask of the person before it holds an alternative against them. Each form is matched from end to end. */
const known: readonly KnownCondition[] = [
  {
    form: new RegExp(
      `^(?:(?:die )?(?:enkel|enkele|alleen|uitsluitend|slechts) ${risk} ?(?:op ernstige schade )?(?:lopen )?(?:vanwege|wegens|door|als gevolg van) het willekeurige geweld(?: in deze (?:regio’s|gebieden|provincies))?(?: in de zin van .+)?(?: in deze (?:regio’s|gebieden))?)$`,
      'iu',
    ),
    code: 'risk-only-from-indiscriminate-violence',
    nl: 'Het risico op ernstige schade komt alleen voort uit het willekeurige geweld in de regio van herkomst.',
    en: 'The risk of serious harm arises only from the indiscriminate violence in the region of origin.',
  },
  {
    form: new RegExp(
      `^(?:(?:die )?(?:enkel|enkele|alleen|uitsluitend|slechts) ${risk} ?(?:op ernstige schade )?(?:lopen )?(?:vanwege|wegens|door|als gevolg van) de uitzonderlijke (?:veiligheids)?situatie(?: in deze (?:regio’s|gebieden))?(?:,? en niet zozeer op individuele gronden)?(?:, in deze regio’s)?)$`,
      'iu',
    ),
    code: 'risk-only-from-exceptional-situation',
    nl: 'Het risico op ernstige schade komt alleen voort uit de uitzonderlijke veiligheidssituatie.',
    en: 'The risk of serious harm arises only from the exceptional security situation.',
  },
  {
    form: /^(?:indien|als|wanneer|mits)? ?(?:de vrees|het r[eëé]{2,3}le? risico op ernstige schade|de dreiging)(?: van de vreemdeling| waaraan de vreemdeling wordt blootgesteld)? (?:niet (?:is )?gebaseerd (?:is )?op (?:de vreemdeling zelf betreffende omstandigheden|omstandigheden die de vreemdeling zelf betreffen)|niet op de vreemdeling is gericht|niet gebaseerd is op de vrees .+?),? maar (?:alleen|uitsluitend|enkel) een gevolg (?:is )?van (?:de uitzonderlijke situatie|excessief geweld|het willekeurig geweld).*$/iu,
    code: 'risk-only-from-exceptional-situation',
    nl: 'Het risico volgt uitsluitend uit de uitzonderlijke situatie en niet uit wat iemand persoonlijk betreft.',
    en: 'The risk comes solely from the exceptional situation, not from anything personal.',
  },
  {
    form: /^indien de vrees (?:van de vreemdeling )?een gevolg is van de uitzonderlijke situatie(?: (?:zo)?als bedoeld in artikel 15,?(?: onder)? ?c van .+?)?(?: \(zie .+\))?$/iu,
    code: 'fear-from-exceptional-situation',
    nl: 'De vrees is een gevolg van de uitzonderlijke situatie.',
    en: 'The fear is a consequence of the exceptional situation.',
  },
  {
    form: /^(?:aan )?(?:de )?voorwaarden (?:zoals genoemd|genoemd|die volgen uit|van|uit) (?:in )?artikel 3\.37 ?d (?:van het )?(?:VV|Voorschrift Vreemdelingen)(?: 2000)?(?: (?:is|wordt) voldaan)?$/iu,
    code: 'conditions-article-3-37d',
    nl: 'Aan de voorwaarden van artikel 3.37d VV is voldaan.',
    en: 'The conditions of article 3.37d VV are met.',
  },
  {
    form: /^(?:de IND heeft|de IND) ?geconcludeerd dat de vreemdeling op (?:basis|grond) van (?:individuele|de vreemdeling zelf betreffende|persoonlijke) omstandigheden een gegronde vrees (?:heeft )?voor vervolging(?: heeft)?(?: (?:dan wel|of) (?:een )?r[eëé]{2,3}l risico (?:loopt )?op ernstige schade)?(?: loopt)?$/iu,
    code: 'individual-fear-or-risk',
    nl: 'Geen alternatief waar de IND op grond van iemands eigen omstandigheden gegronde vrees voor vervolging of een reëel risico op ernstige schade vaststelt.',
    en: 'No alternative where the IND finds, on a person’s own circumstances, a well-founded fear of persecution or a real risk of serious harm.',
  },
];

/** A condition that these words state from end to end; undefined where they say anything more or else. */
export function readCondition(words: MappedText): ConditionRead | undefined {
  const text = words.text
    .trim()
    .replace(/^,?\s*(?:en\s+)?/, '')
    .replace(/[\s.,;]+$/, '');
  const found = known.find(({ form }) => form.test(text));
  if (found === undefined) return undefined;
  const { code, nl, en } = found;
  const isIndividual = code === 'individual-fear-or-risk' && !/ernstige schade/.test(text);
  const citation = /paragraaf (C2\/[\d.]*\d)/.exec(text)?.[1] ?? /artikel 3\.37 ?d/.exec(text)?.[0];
  if (isIndividual)
    return {
      code: 'individual-fear',
      nl: 'Geen alternatief waar de IND op grond van iemands eigen omstandigheden gegronde vrees voor vervolging vaststelt.',
      en: 'No alternative where the IND finds, on a person’s own circumstances, a well-founded fear of persecution.',
    };
  return { code, ...(citation === undefined ? {} : { citation: articleOf(citation) }), nl, en };
}

function articleOf(citation: string): string {
  return citation.startsWith('artikel') ? 'artikel 3.37d VV 2000' : citation;
}
