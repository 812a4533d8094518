import { gradingSentence, withoutPeople, type GradingSentence } from '../../contents/index.js';
import { resting, type Draft } from '../../grounds.js';
import type { Remarks } from '../../proposal.js';
import { readScope, type Places, type ScopeInFile } from '../../scopes/index.js';
import type { MappedText } from '../../text/index.js';
import { countryOfHeading } from '../country-heading.js';
import type { Block } from './blocks.js';
import { gradesNothing } from './sentences-beside-gradings.js';

interface Statement {
  readonly sentence: GradingSentence;
  readonly scope: ScopeInFile;
  readonly words: MappedText;
}

/**
 * The gradings of a paragraph on article 15, under c: its content in the shape of an instrument file, or null where a sentence that may
 * bear on them is not understood. Then nothing is graded, and what was not understood is among the remarks.
 */
export function gradingsOf(blocks: readonly Block[], places: Places, remarks: Remarks): Draft | null {
  const statements: Statement[] = [];
  let isUnderstood = true;
  let isAside = false;
  const grading = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    const read = statementsOf(block, places, remarks);
    if (read !== null) {
      grading.add(index);
      statements.push(...read);
      isAside = false;
      continue;
    }
    isAside = gradesNothing(block, isAside);
    if (isAside) continue;
    isUnderstood = false;
    remarks.leave(
      block.sentence,
      'Deze zin onder artikel 15, onder c, is niet begrepen; daarom is uit de paragraaf geen niveau afgeleid.',
      'This sentence under article 15, under c, was not understood; so no level was derived from the paragraph.',
    );
  }
  const [first] = statements;
  if (first === undefined || !isUnderstood) return null;
  if (statements.some(({ sentence }) => sentence.framework !== first.sentence.framework)) {
    remarks.leave(
      first.words,
      'De paragraaf gebruikt meer dan één kader.',
      'The paragraph uses more than one framework.',
    );
    return null;
  }
  if (!agreesWithOrigins(statements, blocks, places)) {
    remarks.leave(
      first.words,
      'De gebieden in deze zin en die waarvoor de paragraaf een alternatief noemt, komen niet overeen.',
      'The areas in this sentence and those for which the paragraph names an alternative do not agree.',
    );
    return null;
  }
  const loneItems = blocks.filter(({ items }, index) => items.length === 1 && grading.has(index));
  if (loneItems.length > 0 && !isConfirmed(statements, blocks, places)) {
    remarks.leave(
      loneItems[0]!.sentence,
      'Een opsomming van één gebied, dat nergens anders in de paragraaf terugkomt: er kan een regel zijn weggevallen.',
      'A list of one area, which returns nowhere else in the paragraph: a line may have been lost.',
    );
    return null;
  }
  const closed = statements.map(({ sentence }) => sentence.closedList).filter((one) => one !== null);
  return {
    kind: 'gradings',
    framework: first.sentence.framework,
    statements: statements.map(({ sentence, scope, words }) =>
      resting(
        {
          scope: scope as unknown as Draft,
          level: sentence.level,
          presumption: sentence.isInPrinciple ? 'in-principle' : 'unqualified',
        },
        words,
      ),
    ),
    closedList: closed[0],
  };
}

/** Null where the block is no grading from end to end. */
function statementsOf(block: Block, places: Places, remarks: Remarks): Statement[] | null {
  if (block.isHeading || !block.isComplete) return null;
  const sentence = gradingSentence(block.sentence);
  if (sentence === null || sentence.framework === null) return null;
  const isListed = block.items.length > 0;
  if (isListed !== (sentence.area === null && sentence.listWithin !== null)) return null;
  if (sentence.listWithin !== null && !isCountry(sentence.listWithin, places)) return null;
  if (isListed) return block.items.map((item) => statement(sentence, withoutPeople(item), places, remarks));
  if (sentence.area !== null) return [statement(sentence, withoutPeople(sentence.area), places, remarks)];
  if (sentence.level !== 'none') return null;
  return [{ sentence, scope: { kind: 'whole-country' }, words: block.sentence }];
}

function statement(sentence: GradingSentence, area: MappedText, places: Places, remarks: Remarks): Statement {
  if (isNameOfCountry(area, places)) {
    return { sentence, scope: { kind: 'whole-country', words: area.text }, words: area };
  }
  const { scope, spellings, isResolved } = readScope(area, places);
  remarks.spell(spellings);
  if (!isResolved) {
    remarks.leave(
      area,
      'Dit gebied is niet tot regio’s te herleiden.',
      'This area cannot be traced to regions.',
    );
  }
  return { sentence, scope, words: area };
}

/** No words at all, or words for the whole country. */
function isCountry(words: MappedText, places: Places): boolean {
  if (words.length === 0 || isNameOfCountry(words, places)) return true;
  return readScope(words, places).scope.kind === 'whole-country';
}

/** "China, Volksrepubliek" too: whatever a section's heading may call the country. */
function isNameOfCountry({ text }: MappedText, { gazetteer, country }: Places): boolean {
  return countryOfHeading(text, gazetteer)?.code === country;
}

const origin = /\bafkomstig\s+uit\s+(?<area>.+?)(?:,\s+|\s+)(?:is|kan|wordt|hebben|heeft)\b.*alternatief/diu;

/**
 * Whether the areas for whose people the same paragraph names an alternative are all graded: a list from which a line was lost shows
 * here.
 */
function agreesWithOrigins(
  statements: readonly Statement[],
  blocks: readonly Block[],
  places: Places,
): boolean {
  const graded = gradedIn(statements, places);
  return graded.size === 0 || originsIn(blocks, places).every((ids) => ids.every((id) => graded.has(id)));
}

/** Whether a sentence on an alternative names all areas that are graded. */
function isConfirmed(statements: readonly Statement[], blocks: readonly Block[], places: Places): boolean {
  const graded = gradedIn(statements, places);
  return originsIn(blocks, places).some((ids) => [...graded].every((id) => ids.includes(id)));
}

function gradedIn(statements: readonly Statement[], places: Places): Set<string> {
  return new Set(
    statements
      .filter(({ sentence }) => sentence.level !== 'none')
      .flatMap(({ scope }) => idsIn(scope, places)),
  );
}

/** The areas for whose people the sentences name an alternative. */
function originsIn(blocks: readonly Block[], places: Places): string[][] {
  return blocks.flatMap(({ sentence }) => {
    const at = origin.exec(sentence.text)?.indices?.groups?.['area'];
    if (at === undefined) return [];
    const { scope } = readScope(sentence.slice(at[0], at[1]).replace(/\ben\s+uit\s+/g, 'en '), places);
    return [idsIn(scope, places)];
  });
}

function idsIn(scope: ScopeInFile, { gazetteer, country }: Places): string[] {
  if (scope.kind === 'union') return scope.of.flatMap((one) => idsIn(one, { gazetteer, country }));
  if (scope.kind !== 'regions') return [];
  return scope.regions.map((name) => gazetteer.findRegion(country, name)?.id ?? name);
}
