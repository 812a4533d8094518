import { resting, type Draft } from '../../grounds.js';
import type { Remarks } from '../../proposal.js';
import { readScope, type Places } from '../../scopes/index.js';
import type { MappedText } from '../../text/index.js';
import type { Block } from './blocks.js';

const kind =
  '(?<which>vlucht-? (?:of|en) vestigings|vlucht|vestigings|(?:binnenlands )?beschermings)alternatief';
const form = (source: string): RegExp => new RegExp(`^${source}$`.replace(/ /g, '\\s+'), 'diu');

const assumed = form(
  `De IND neemt (?:voor|ten aanzien van) (?<country>[^,]+?) (?<principle>in beginsel )?een ${kind} aan in (?<place>[^,.:]+?)` +
    `(?: voor (?:de |een )?(?:vreemdeling|vreemdelingen|personen) (?:die )?afkomstig (?:is |zijn )?uit (?<origins>.+?))?(?:,? indien (?<condition>.+))?`,
);
const onlyThroughViolence = form(
  `de vrees(?: van de vreemdeling)? (?:niet gebaseerd is op de vreemdeling zelf betreffende omstandigheden, maar )?(?:alleen |uitsluitend |enkel )?een gevolg is van de uitzonderlijke situatie\\b[^,;]*`,
);
const notForOwnFear = form(
  `De IND neemt (?:voor|ten aanzien van) (?<country>[^,]+?) geen ${kind} aan,? indien de IND heeft geconcludeerd dat de vreemdeling op basis van de vreemdeling zelf betreffende omstandigheden een gegronde vrees voor vervolging heeft`,
);
const perCase = form(
  `De IND beoordeelt bij elke vreemdeling individueel of (?:dit|een) ${kind} kan worden tegengeworpen`,
);
const notForCategories = form(
  `De IND (?:acht|neemt) geen ${kind} (?:in (?<place>[^,.:]+?) )?(?:aanwezig|aan) voor de volgende categorieën(?: vreemdelingen)?:`,
);
const notToBeEstablished = form(
  `De IND kan niet vaststellen of er voor vreemdelingen .+ een ${kind}\\b.*\\baanwezig is(?: \\([^()]*\\))?`,
);

const asInParagraph = form(
  `een gebied waarvan in paragraaf C7/\\d+(?:\\.\\d+)* (?:Vc )?is vermeld dat (?:er )?sprake is van een uitzonderlijke situatie`,
);

/** An alternative that the text assumes, before the conditions that other sentences add. */
interface Assumed {
  readonly fields: { readonly [field: string]: Draft };
  readonly conditions: readonly Draft[];
  readonly words: MappedText;
}

/**
 * The alternatives of a paragraph on protection alternatives, in the shape of an instrument file; null where a sentence is not
 * understood from end to end, or where it assumes none. Conditions and exclusions are put in our own words.
 */
export function alternativesOf(blocks: readonly Block[], places: Places, remarks: Remarks): Draft | null {
  const found: Assumed[] = [];
  const shared: Draft[] = [];
  const exclusions: Draft[] = [];
  for (const block of blocks) {
    if (block.isHeading || !block.isComplete) return null;
    const { sentence, items } = block;
    const words = sentence.text.replace(/\s*\.$/, '');
    const named = assumed.exec(words)?.groups?.['country'] ?? notForOwnFear.exec(words)?.groups?.['country'];
    if (named !== undefined && !isCountry(named, places)) return null;
    if (assumed.test(words)) {
      const read = assumedIn(words, sentence, places, remarks);
      if (read === null) return null;
      found.push(read);
    } else if (notForOwnFear.test(words)) exclusions.push(resting(ownWords.ownFear, sentence));
    else if (perCase.test(words)) shared.push(resting(ownWords.perCase, sentence));
    else if (notForCategories.test(words) && items.length > 0)
      exclusions.push(resting(categories(items.length), sentence));
    else if (notToBeEstablished.test(words)) exclusions.push(resting(ownWords.notEstablished, sentence));
    else return null;
  }
  if (found.length === 0) return null;
  return {
    kind: 'protection-alternatives',
    alternatives: found.map(({ fields, conditions, words }) =>
      resting({ ...fields, conditions: [...conditions, ...shared] }, words),
    ),
    exclusions,
  };
}

function assumedIn(words: string, sentence: MappedText, places: Places, remarks: Remarks): Assumed | null {
  const { groups = {}, indices } = assumed.exec(words)!;
  const part = (name: string): MappedText | null => {
    const at = indices?.groups?.[name];
    return at === undefined ? null : sentence.slice(at[0], at[1]);
  };
  const condition = groups['condition'];
  if (condition !== undefined && !onlyThroughViolence.test(condition)) return null;
  const destination = readScope(part('place')!, places);
  const origins = groups['origins'] === undefined ? null : readScope(part('origins')!, places);
  if (!destination.isResolved || origins?.isResolved === false) return null;
  if (origins?.scope.kind === 'as-in' && !asInParagraph.test(groups['origins']!)) return null;
  remarks.spell([...destination.spellings, ...(origins?.spellings ?? [])]);
  return {
    fields: {
      destination: resting(destination.scope as unknown as Draft, part('place')!),
      origins:
        origins === null
          ? { kind: 'whole-country' }
          : resting(origins.scope as unknown as Draft, part('origins')!),
      originCriterion: origins === null ? 'not-stated' : 'coming-from',
      against: against(groups['which']!),
      presumption: groups['principle'] === undefined ? 'unqualified' : 'in-principle',
    },
    conditions: condition === undefined ? [] : [resting(ownWords.onlyThroughViolence, part('condition')!)],
    words: sentence,
  };
}

function against(which: string): string {
  if (/^vestigings$/i.test(which)) return 'serious-harm';
  return /^vlucht$/i.test(which) ? 'persecution' : 'both';
}

function isCountry(named: string, { gazetteer, country }: Places): boolean {
  return gazetteer.findCountry(named)?.code === country;
}

const ownWords = {
  onlyThroughViolence: {
    code: 'risk-only-from-exceptional-situation',
    nl: 'De vrees volgt alleen uit de uitzonderlijke situatie en rust niet op omstandigheden van de vreemdeling zelf.',
    en: 'The fear follows from the exceptional situation alone and does not rest on circumstances of the person’s own.',
  },
  ownFear: {
    code: 'own-circumstances',
    nl: 'Er is op eigen omstandigheden een gegronde vrees voor vervolging vastgesteld.',
    en: 'A well-founded fear of persecution was found on circumstances of the person’s own.',
  },
  perCase: {
    code: 'assessed-per-case',
    nl: 'Of het wordt tegengeworpen, wordt per vreemdeling beoordeeld.',
    en: 'Whether it is held against a person is assessed case by case.',
  },
  notEstablished: {
    code: 'not-to-be-established',
    nl: 'Voor een groep die de tekst noemt, kan de IND niet vaststellen of er een alternatief is.',
    en: 'For a group that the text names the IND cannot establish whether there is an alternative.',
  },
};

function categories(count: number): Draft {
  return {
    code: 'categories-in-text',
    nl: `De vreemdeling behoort tot een van de categorieën die de tekst noemt (${count}).`,
    en: `The person belongs to one of the categories that the text lists (${count}).`,
  };
}
