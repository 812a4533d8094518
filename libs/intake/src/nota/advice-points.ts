import type { Framework } from '@peildatum/policy';

import {
  alternativesOf,
  gradingsOf,
  levelsNamed,
  passagesOf,
  readAlternative,
  readGrading,
  regionsOf,
  type AlternativeRead,
  type GradingRead,
  type Passage,
  type ReadingContext,
} from '../contents/index.js';
import { resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import { MappedText, type NotedParagraph } from '../text/index.js';

interface Point {
  readonly number: string;
  readonly paragraphs: readonly NotedParagraph[];
}

interface PointRead extends Point {
  readonly dependsOn: readonly string[];
  readonly gradings: readonly GradingRead[];
  readonly rules: readonly AlternativeRead[];
  readonly whole: MappedText;
}

const condition =
  /^Indien u (?:akkoord gaat met|instemt met) (?<what>voornoemd advies|dit advies|(?:beide|deze|voornoemde) adviezen|advies (?<number>\d+)),? /;
const advises = /\b(?:wordt u|u wordt|adviseer ik u|adviseer u)\b/i;

/** What the rest of a nota says about the alternative that it advises. */
export interface BesideTheAdvice {
  readonly originCriterion:
    'usual-residence-before-departure' | 'fixed-residence-before-departure' | undefined;
  /** The general part by which each case is tested. */
  readonly individualTest: string | undefined;
}

const residence =
  /die voor (?:het |zijn )?vertrek uit [\p{L} -]+? in (?:één|een) van deze (?:regio’s|gebieden) zijn (?<which>vaste|normale) verblijfplaats had/u;
const individually = /par(?:agraaf|\.) (?<citation>C2\/[\d.]*\d) [^.]*toetst de IND in iedere zaak/;

export function besideTheAdvice(sentences: readonly MappedText[]): BesideTheAdvice {
  const found = sentences
    .map(({ text }) => residence.exec(text)?.groups!['which'])
    .find((one) => one !== undefined);
  const test = sentences
    .map(({ text }) => individually.exec(text)?.groups!['citation'])
    .find((one) => one !== undefined);
  return {
    originCriterion:
      found === undefined
        ? undefined
        : found === 'vaste'
          ? 'fixed-residence-before-departure'
          : 'usual-residence-before-departure',
    individualTest: test,
  };
}

function completed(
  rule: AlternativeRead,
  { originCriterion, individualTest }: BesideTheAdvice,
): AlternativeRead {
  if (rule.kind !== 'alternative') return rule;
  const tested =
    individualTest === undefined ? [] : [{ code: 'individual-test', citation: individualTest, ...eachCase }];
  return {
    ...rule,
    alternative: {
      ...rule.alternative,
      originCriterion: originCriterion ?? rule.alternative.originCriterion,
      conditions: [...rule.alternative.conditions, ...tested],
    },
  };
}

const eachCase = {
  nl: 'Per zaak wordt nagegaan of persoonlijke omstandigheden zich tegen het alternatief verzetten.',
  en: 'In each case it is examined whether personal circumstances stand against the alternative.',
};

/** The points of an advice with what depends on what; `follows`: more of the document stands behind them. */
export function readPoints(
  paragraphs: readonly NotedParagraph[],
  context: ReadingContext,
  follows: boolean,
  beside: BesideTheAdvice,
): readonly Draft[] {
  const points = pointsOf(paragraphs, context);
  const scale = scaleOf(points);
  const read: PointRead[] = [];
  for (const point of points) {
    const one = readPoint(point, read, context, follows || point !== points.at(-1));
    read.push({ ...one, rules: one.rules.map((rule) => completed(rule, beside)) });
  }
  return read.map((point) => draftOf(point, read, scale, context));
}

/** Numbered paragraphs with the items under them; what follows the last and advises is the closing point. */
function pointsOf(paragraphs: readonly NotedParagraph[], { remarks }: ReadingContext): Point[] {
  const points: { number: string; paragraphs: NotedParagraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const { marker, text } = paragraph;
    if (marker !== null && /^\d+$/.test(marker)) points.push({ number: marker, paragraphs: [paragraph] });
    else if (marker !== null && points.length > 0) points.at(-1)!.paragraphs.push(paragraph);
    else if (points.length > 0 && advises.test(text.text))
      points.push({
        number: points.some(({ number }) => number === 'slot') ? `slot-${points.length}` : 'slot',
        paragraphs: [paragraph],
      });
    else if (!/:$/.test(text.text))
      remarks.leave(
        text,
        'Woorden bij het geadviseerde besluit die geen punt zijn.',
        'Words beside the advised decision that are no point.',
      );
  }
  return points.filter((point, index) => !isBeforeGap(point, points[index + 1], remarks));
}

/** What stands under a point before a number that is missing may belong to the point that is missing. */
function isBeforeGap(point: Point, next: Point | undefined, remarks: Remarks): boolean {
  if (next === undefined || [point, next].some(({ number }) => !/^\d+$/.test(number))) return false;
  if (Number(next.number) === Number(point.number) + 1) return false;
  for (const { text } of point.paragraphs)
    remarks.leave(
      text,
      `Tussen punt ${point.number} en punt ${next.number} ontbreekt een punt; wat hier staat, kan daarvan zijn en is niet overgenomen.`,
      `Between point ${point.number} and point ${next.number} a point is missing; what stands here may be of that one and was not taken over.`,
    );
  return true;
}

function scaleOf(points: readonly Point[]): Framework | null {
  const named = points.flatMap(({ paragraphs }) => paragraphs).flatMap(({ text }) => levelsNamed(text.text));
  const scales = new Set(named.flatMap(({ framework }) => framework ?? []));
  scales.delete('binary');
  if (scales.size === 1) return [...scales][0]!;
  return scales.size === 0 && named.some(({ framework }) => framework === 'binary') ? 'binary' : null;
}

function readPoint(
  point: Point,
  before: readonly PointRead[],
  context: ReadingContext,
  follows: boolean,
): PointRead {
  const [first] = point.paragraphs;
  const whole = first!.text;
  const match = condition.exec(whole.text);
  const dependsOn = match === null ? [] : dependencies(match, before);
  const passages = passagesOf(point.paragraphs, follows).map((passage) => plain(passage, before));
  const gradings: GradingRead[] = [];
  const rules: AlternativeRead[] = [];
  for (const passage of passages) {
    const grading = readGrading(passage, context);
    const rule = grading === undefined ? readAlternative(passage, context) : undefined;
    if (grading !== undefined) gradings.push(grading);
    else if (rule !== undefined) rules.push(rule);
    else if (levelsNamed(passage.sentence.text).length > 0 || /alternatief/.test(passage.sentence.text))
      context.remarks.leave(
        passage.sentence,
        'Een deel van een adviespunt dat niet is begrepen.',
        'A part of a point of advice that was not understood.',
      );
  }
  return { ...point, dependsOn, gradings, rules, whole };
}

function dependencies(match: RegExpExecArray, before: readonly PointRead[]): string[] {
  const { number, what } = match.groups!;
  if (number !== undefined) return before.some((one) => one.number === number) ? [number] : [];
  const numbers = before.map((one) => one.number);
  return /adviezen/.test(what!) ? numbers : numbers.slice(-1);
}

const lead =
  /^(?:Indien u [^,]+, )?(?:(?:Daarom |Derhalve )?(?:wordt u|u wordt|adviseer ik u)(?: voorts| tot slot| daarom)? (?:geadviseerd )?om )?(?=voor vreemdelingen)/i;

/** Without what introduces the advice, and with "deze regio’s" as the regions that the point before names. */
function plain(passage: Passage, before: readonly PointRead[]): Passage {
  let { sentence } = passage;
  const introduced = lead.exec(sentence.text);
  if (introduced !== null && introduced[0] !== '') sentence = sentence.slice(introduced[0].length);
  const earlier = before.findLast(({ gradings }) => gradings.length > 0)?.gradings[0];
  const words = earlier?.scope.kind === 'regions' ? earlier.scope.words : undefined;
  if (words !== undefined)
    sentence = sentence.replace(
      /(?<=uit )(?:deze|voornoemde|genoemde) (?:regio’s|gebieden)(?=,? en die)/,
      words,
    );
  return { ...passage, sentence };
}

function draftOf(
  point: PointRead,
  all: readonly PointRead[],
  scale: Framework | null,
  context: ReadingContext,
): Draft {
  const { number, dependsOn, rules, whole, paragraphs } = point;
  const gradings = point.gradings.flatMap((grading) => remainderResolved(grading, all, context));
  const content = gradings.length > 0 ? gradingsOf(gradings, context, scale) : alternativesOf(rules);
  const topic = gradings.length > 0 ? 'article-15c' : rules.length > 0 ? 'protection-alternative' : undefined;
  const last = paragraphs.at(-1)!.text;
  const { from } = whole.spanOf();
  const { until } = last.spanOf();
  return resting(
    {
      number,
      dependsOn,
      topic: content === undefined ? undefined : topic,
      content,
      summary: content === undefined ? inItsWords(paragraphs) : undefined,
    },
    { from, until, quote: whole.raw.slice(from, until) },
  );
}

function inItsWords(paragraphs: readonly NotedParagraph[]): Draft {
  const words = paragraphs
    .map(({ text }) => text.text)
    .join(' ')
    .slice(0, 1_000);
  return { nl: `Het punt luidt: “${words}”`, en: `The point reads, in Dutch: “${words}”` };
}

/** "De overige regio’s" are all but those that the other points grade; said only where the advice names the same regions elsewhere too. */
function remainderResolved(
  grading: GradingRead,
  all: readonly PointRead[],
  { remarks, places }: ReadingContext,
): GradingRead[] {
  if (grading.scope.kind !== 'remainder') return [grading];
  const graded = [
    ...new Set(all.flatMap(({ gradings }) => gradings).flatMap(({ scope }) => regionsOf(scope))),
  ];
  const origins = all
    .flatMap(({ rules }) => rules)
    .flatMap((rule) => (rule.kind === 'alternative' ? regionsOf(rule.alternative.origins) : []));
  const isConfirmed = origins.length > 0 && sameAreas(graded, origins, places);
  const isUnread = all.some(
    ({ gradings, rules, whole }) =>
      gradings.length + rules.length === 0 && levelsNamed(whole.text).length > 0,
  );
  if (graded.length > 0 && isConfirmed && !isUnread)
    return [
      {
        ...grading,
        scope: { kind: 'all-but', regions: graded, words: grading.scope.words ?? 'de overige regio’s' },
      },
    ];
  remarks.leave(
    grading.passage.sentence,
    'Welke regio’s overblijven is niet zeker: de andere punten noemen niet overal dezelfde.',
    'Which regions remain is not certain: the other points do not name the same ones throughout.',
  );
  return [];
}

function sameAreas(
  a: readonly string[],
  b: readonly string[],
  { gazetteer, country }: ReadingContext['places'],
): boolean {
  const ids = (names: readonly string[]) =>
    new Set(names.map((name) => gazetteer.findRegion(country, name)?.id ?? name));
  const [left, right] = [ids(a), ids(b)];
  return left.size === right.size && [...left].every((id) => right.has(id));
}
