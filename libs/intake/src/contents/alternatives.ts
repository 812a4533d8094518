import { resting, type Draft } from '../grounds.js';
import { isCountry, readScope, type ScopeInFile } from '../scopes/index.js';
import { isFinished, type MappedText } from '../text/index.js';
import { alternativeSentence, kindOfAlternative, protectsAgainst } from './alternative-sentence.js';
import { readCondition, type ConditionRead } from './conditions.js';
import type { Passage, ReadingContext } from './passage.js';

/** What one sentence, with its list, says of a protection alternative. */
export type AlternativeRead =
  | { readonly kind: 'alternative'; readonly passage: Passage; readonly alternative: Alternative }
  | { readonly kind: 'exclusion'; readonly passage: Passage; readonly condition: ConditionRead }
  /** The text denies it for the whole country. */
  | { readonly kind: 'denied'; readonly passage: Passage };

export interface Alternative {
  readonly destination: ScopeInFile;
  readonly origins: ScopeInFile;
  readonly originCriterion:
    'coming-from' | 'usual-residence-before-departure' | 'fixed-residence-before-departure';
  readonly against: 'serious-harm' | 'persecution' | 'both' | 'not-stated';
  readonly presumption: 'in-principle' | 'unqualified' | 'not-stated';
  readonly conditions: readonly ConditionRead[];
}

/** The rule on an alternative that a passage states; undefined where its words do not fit a form from end to end. */
export function readAlternative(passage: Passage, context: ReadingContext): AlternativeRead | undefined {
  const { sentence, items } = passage;
  if (!isFinished(sentence)) return undefined;
  if (items.length > 0 || sentence.text.endsWith(':')) return readGroups(passage, context);
  const said = alternativeSentence(sentence);
  if (said === undefined) return undefined;
  if (said.country !== null && !isCountry(said.country, context.places)) return undefined;
  if (said.kind === 'denied') return { kind: 'denied', passage };
  const condition = said.condition === null ? undefined : readCondition(said.condition);
  if (condition === undefined) return undefined;
  if (said.kind === 'excluded') return { kind: 'exclusion', passage, condition };
  const from = said.origins === null ? undefined : place(said.origins, context);
  const to = place(said.destination, context);
  if (from === undefined || to === undefined) return undefined;
  const alternative: Alternative = {
    destination: to,
    origins: from,
    originCriterion: 'coming-from',
    against: protectsAgainst(said.named, said.condition!.text),
    presumption: said.isInPrinciple ? 'in-principle' : 'unqualified',
    conditions: [condition],
  };
  return { kind: 'alternative', passage, alternative };
}

const announced = new RegExp(
  `^(?:Daarom |Daarnaast |Voorts )?(?:is|wordt) (?<destination>.+?) (?:als ${kindOfAlternative} )?aangewezen(?: als ${kindOfAlternative.replace('?<kind>', '?<kind2>')})? voor de volgende (?:groepen|categorieën)(?: vreemdelingen)?:\\s*[.;]?$`,
  'u',
);
const residence =
  /^De vreemdeling die v[oó][oó]r (?:zijn )?vertrek uit (?<country>[\p{L} -]+?) zijn (?<which>normale|vaste) verblijfplaats had in (?<origins>.+)$/u;

/** An alternative of which origin and conditions stand in a list: origin one item, each condition another. */
function readGroups(passage: Passage, context: ReadingContext): AlternativeRead | undefined {
  const { sentence, items, isClosed } = passage;
  const match = announced.exec(sentence.text);
  if (match === null || !isClosed) return undefined;
  const first = items.map((item) => residence.exec(item.text)).find((one) => one !== null);
  if (first === undefined || first === null || !isCountry(first.groups!['country']!, context.places))
    return undefined;
  const conditions = items.filter((item) => !residence.test(item.text)).map(readCondition);
  const item = items.find(({ text }) => text === first[0])!;
  const origins = place(part(item, first.groups!['origins']!), context);
  const destination = place(part(sentence, match.groups!['destination']!), context);
  if (origins === undefined || destination === undefined || conditions.some((one) => one === undefined))
    return undefined;
  const words = [sentence, ...items].map(({ text }) => text).join(' ');
  const alternative: Alternative = {
    destination,
    origins,
    originCriterion:
      first.groups!['which'] === 'normale'
        ? 'usual-residence-before-departure'
        : 'fixed-residence-before-departure',
    against: protectsAgainst(match.groups!['kind'] ?? match.groups!['kind2'] ?? '', words),
    presumption: 'unqualified',
    conditions: conditions.filter((one) => one !== undefined),
  };
  return { kind: 'alternative', passage, alternative };
}

/** Rules taken together as one content; undefined where there is none, or where one rule denies what another grants. */
export function alternativesOf(read: readonly AlternativeRead[]): Draft | undefined {
  const rules = read.filter(({ kind }) => kind !== 'denied');
  if (rules.length === 0 && read.length > 0) return resting({ kind: 'denied' }, read[0]!.passage.sentence);
  if (read.length === 0 || rules.length < read.length) return undefined;
  return {
    kind: 'protection-alternatives',
    alternatives: read.flatMap((one) =>
      one.kind === 'alternative' ? [resting(one.alternative as unknown as Draft, groundOf(one.passage))] : [],
    ),
    exclusions: read.flatMap((one) =>
      one.kind === 'exclusion' ? [resting(one.condition as unknown as Draft, one.passage.sentence)] : [],
    ),
  };
}

/** What passages under the heading of the alternative say. Every sentence that was not read is left in the remarks. */
export function readAlternatives(passages: readonly Passage[], context: ReadingContext): Draft | undefined {
  const read: AlternativeRead[] = [];
  for (const passage of passages) {
    const rule = readAlternative(passage, context);
    if (rule !== undefined) read.push(rule);
    else
      context.remarks.leave(
        groundOf(passage),
        'Een zin over het beschermingsalternatief die niet is begrepen; er is niets van overgenomen.',
        'A sentence on the protection alternative that was not understood; nothing of it was taken over.',
      );
  }
  return alternativesOf(read);
}

function groundOf({ sentence, items }: Passage) {
  const { from } = sentence.spanOf();
  const { until } = (items.at(-1) ?? sentence).spanOf();
  return { from, until, quote: sentence.raw.slice(from, until) };
}

function part(sentence: MappedText, words: string): MappedText {
  const at = sentence.text.indexOf(words);
  return sentence.slice(at, at + words.length);
}

const twoSentences = /\b(?:IND|neemt|wordt|is een|sprake|risico|alternatief)\b/;

function place(words: MappedText, { places, remarks }: ReadingContext): ScopeInFile | undefined {
  const reading = readScope(words, places);
  const follows = reading.scope.kind === 'as-in';
  if (!follows && (!reading.isResolved || twoSentences.test(words.text))) return undefined;
  remarks.spell(reading.spellings);
  return reading.scope;
}
