import {
  alternativeSentence,
  protectsAgainst,
  readCondition,
  type AlternativeSentence,
} from '../../contents/index.js';
import { resting, type Draft } from '../../grounds.js';
import type { Remarks } from '../../proposal.js';
import { isCountry, readScope, type Places } from '../../scopes/index.js';
import type { MappedText } from '../../text/index.js';
import type { Block } from './blocks.js';

const kind =
  '(?<which>vlucht-? (?:of|en) vestigings|vlucht|vestigings|(?:binnenlands )?beschermings)alternatief';
const form = (source: string): RegExp => new RegExp(`^${source}$`.replace(/ /g, '\\s+'), 'diu');

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
    const said = items.length === 0 ? alternativeSentence(sentence) : undefined;
    if (said !== undefined) {
      if (said.kind === 'denied' || said.country === null || !isCountry(said.country, places)) return null;
      const condition = said.condition === null ? null : readCondition(said.condition);
      if (condition === undefined) return null;
      const stated = condition === null ? [] : [resting({ ...condition }, said.condition!)];
      if (said.kind === 'excluded') exclusions.push(...stated);
      else {
        const fields = fieldsOf(said, places, remarks);
        if (fields === null) return null;
        found.push({ fields, conditions: stated, words: sentence });
      }
    } else if (perCase.test(words)) shared.push(resting(ownWords.perCase, sentence));
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

function fieldsOf(
  said: AlternativeSentence & { kind: 'granted' },
  places: Places,
  remarks: Remarks,
): Assumed['fields'] | null {
  const destination = readScope(said.destination, places);
  const origins = said.origins === null ? null : readScope(said.origins, places);
  if (!destination.isResolved || origins?.isResolved === false) return null;
  if (origins?.scope.kind === 'as-in' && !asInParagraph.test(said.origins!.text)) return null;
  remarks.spell([...destination.spellings, ...(origins?.spellings ?? [])]);
  return {
    destination: resting(destination.scope as unknown as Draft, said.destination),
    origins:
      origins === null
        ? { kind: 'whole-country' }
        : resting(origins.scope as unknown as Draft, said.origins!),
    originCriterion: origins === null ? 'not-stated' : 'coming-from',
    against: protectsAgainst(said.named, said.condition?.text ?? ''),
    presumption: said.isInPrinciple ? 'in-principle' : 'unqualified',
  };
}

const ownWords = {
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
