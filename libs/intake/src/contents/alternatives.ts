import { resting, type Draft } from '../grounds.js';
import { readScope, type ScopeInFile } from '../scopes/index.js';
import { isFinished, type MappedText } from '../text/index.js';
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

const kind =
  '(?<kind>(?:binnenlands )?beschermingsalternatief|vlucht-? ?(?:en|of|en\\/of) vestigingsalternatief|vestigingsalternatief|vluchtalternatief)';
const people =
  '(?:de )?(?:vreemdeling(?:en)?|personen|een vreemdeling)(?: van \\p{Lu}\\p{L}+ nationaliteit)?,?(?: die)? afkomstig(?: zijn)? uit';

const excluded = form(
  `De IND neemt(?: voor| ten aanzien van) (?<country>[\\p{L} -]+?) geen ${kind} aan,? (?:als|indien|wanneer) (?<condition>.+)`,
);
const denied = form(`In (?<country>[\\p{L} -]+?) is geen ${kind} aanwezig`);

/** Destination, origins and condition in every order in which texts put them. */
const granted: readonly RegExp[] = [
  form(
    `De IND neemt(?: voor| ten aanzien van) (?<country>[\\p{L} -]+?) (?<presumed>in beginsel )?een ${kind} (?:aan )?in (?<destination>.+?)(?: aan)? voor ${people} (?<origins>.+?)(?:,? en die (?<condition>(?:enkel|enkele|alleen|uitsluitend) .+)|, (?<indien>indien .+))`,
  ),
  form(
    `(?:.*?wordt u geadviseerd om )?(?:op grond van [\\p{L} ]+ )?voor ${people} (?<origins>.+?),? en die (?<condition>(?:enkel|enkele|alleen|uitsluitend) .+?),? (?<presumed>in beginsel )?aan te nemen dat er een ${kind} is in (?<destination>.+)`,
  ),
  form(
    `Voor ${people} (?<origins>.+?),? is (?<presumed>in beginsel )?een ${kind} aanwezig in (?<destination>.+?), (?<condition>indien .+)`,
  ),
  form(
    `(?:Een|De) vreemdeling afkomstig uit (?<origins>.+?) kan (?<presumed>in beginsel )?een ${kind} in (?<destination>.+?) hebben,? (?<condition>wanneer .+)`,
  ),
];

function form(pattern: string): RegExp {
  return new RegExp(`^(?:Daarom |Daarnaast |Voorts )?${pattern}\\s*[.;]?$`, 'u');
}

/** The rule on an alternative that a passage states; undefined where its words do not fit a form from end to end. */
export function readAlternative(passage: Passage, context: ReadingContext): AlternativeRead | undefined {
  const { sentence, items } = passage;
  if (!isFinished(sentence)) return undefined;
  if (items.length > 0 || sentence.text.endsWith(':')) return readGroups(passage, context);
  const exclusion = excluded.exec(sentence.text);
  if (exclusion !== null && isOwn(exclusion.groups!['country']!, context)) {
    const condition = readCondition(part(sentence, exclusion.groups!['condition']!));
    return condition && { kind: 'exclusion', passage, condition };
  }
  const none = denied.exec(sentence.text);
  if (none !== null && isOwn(none.groups!['country']!, context)) return { kind: 'denied', passage };
  for (const one of granted) {
    const match = one.exec(sentence.text);
    if (match === null) continue;
    const { country, origins, destination, condition, indien, presumed } = match.groups!;
    if (country !== undefined && !isOwn(country, context)) return undefined;
    const asked = readCondition(part(sentence, (condition ?? indien)!));
    const from = place(sentence, origins!, context);
    const to = place(sentence, destination!, context);
    if (asked === undefined || from === undefined || to === undefined) return undefined;
    const alternative: Alternative = {
      destination: to,
      origins: from,
      originCriterion: 'coming-from',
      against: against(match.groups!['kind']!, (condition ?? indien)!),
      presumption: presumed === undefined ? 'unqualified' : 'in-principle',
      conditions: [asked],
    };
    return { kind: 'alternative', passage, alternative };
  }
  return undefined;
}

const announced = form(
  `(?:is|wordt) (?<destination>.+?) (?:als ${kind} )?aangewezen(?: als ${kind.replace('?<kind>', '?<kind2>')})? voor de volgende (?:groepen|categorieën)(?: vreemdelingen)?:`,
);
const residence =
  /^De vreemdeling die v[oó][oó]r (?:zijn )?vertrek uit (?<country>[\p{L} -]+?) zijn (?<which>normale|vaste) verblijfplaats had in (?<origins>.+)$/u;

/** An alternative of which origin and conditions stand in a list: origin one item, each condition another. */
function readGroups(passage: Passage, context: ReadingContext): AlternativeRead | undefined {
  const { sentence, items, isClosed } = passage;
  const match = announced.exec(sentence.text);
  if (match === null || !isClosed) return undefined;
  const first = items.map((item) => residence.exec(item.text)).find((one) => one !== null);
  if (first === undefined || first === null || !isOwn(first.groups!['country']!, context)) return undefined;
  const conditions = items.filter((item) => !residence.test(item.text)).map(readCondition);
  const item = items.find(({ text }) => text === first[0])!;
  const origins = place(item, first.groups!['origins']!, context);
  const destination = place(sentence, match.groups!['destination']!, context);
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
    against: against(match.groups!['kind'] ?? match.groups!['kind2'] ?? '', words),
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

function isOwn(country: string, { places }: ReadingContext): boolean {
  return places.gazetteer.findCountry(country)?.code === places.country;
}

function part(sentence: MappedText, words: string): MappedText {
  const at = sentence.text.indexOf(words);
  return sentence.slice(at, at + words.length);
}

const twoSentences = /\b(?:IND|neemt|wordt|is een|sprake|risico|alternatief)\b/;

function place(
  sentence: MappedText,
  words: string,
  { places, remarks }: ReadingContext,
): ScopeInFile | undefined {
  const reading = readScope(part(sentence, words), places);
  const follows = reading.scope.kind === 'as-in';
  if (!follows && (!reading.isResolved || twoSentences.test(words))) return undefined;
  remarks.spell(reading.spellings);
  return reading.scope;
}

function against(kindOfAlternative: string, words: string): Alternative['against'] {
  if (/vlucht/.test(kindOfAlternative) && /vestiging/.test(kindOfAlternative)) return 'both';
  if (/vestiging/.test(kindOfAlternative)) return 'serious-harm';
  if (/vlucht/.test(kindOfAlternative)) return 'persecution';
  return /ernstige schade/.test(words) ? 'serious-harm' : 'not-stated';
}
