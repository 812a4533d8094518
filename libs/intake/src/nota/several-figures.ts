import { regionsOf, type ReadingContext } from '../contents/index.js';
import { namesIn, readScope } from '../scopes/index.js';
import type { MappedText } from '../text/index.js';
import { base, type FigureRead, type Setting } from './figure.js';
import { periodsIn } from './periods.js';

const spread =
  /in (?<areas>\p{Lu}[\p{L}, -]+?) in (?<period>\d{4} tot en met \p{L}+) .*? respectievelijk (?<values>[\d., en]+?) doden zijn gevallen bij explosies en aanvallen op burgers/u;
const growth =
  /van (?<before>\d{1,3}(?:\.\d{3})+) in (?<whenBefore>(?:\p{Ll}+ )?\d{4}) (?:naar|tot) (?<after>\d{1,3}(?:\.\d{3})+) (?<whenAfter>(?:per|in) (?:\d{1,2} )?(?:\p{Ll}+ )?\d{4})/u;
const pair =
  /aantal ontheemden in (?<first>\p{Lu}[\p{L}-]+) was opgelopen tot (?<one>[\d.]*\d) en in (?<second>\p{Lu}[\p{L}-]+) tot (?<two>[\d.]*\d)/u;

/** The figures of a sentence that gives several at once, in a form of its own; undefined where it has none of these forms. */
export function severalFigures(
  sentence: MappedText,
  setting: Setting,
  context: ReadingContext,
): FigureRead[] | undefined {
  return (
    comparedFigures(sentence, setting) ??
    attackFigures(sentence, setting) ??
    spreadFigures(sentence, setting, context) ??
    pairFigures(sentence, setting, context) ??
    growthFigures(sentence, setting)
  );
}

/** "In Gao, Ménaka en Mopti … respectievelijk 331, 339 en 726 doden": one each, in their order. */
function spreadFigures(
  sentence: MappedText,
  setting: Setting,
  context: ReadingContext,
): FigureRead[] | undefined {
  const match = spread.exec(sentence.text);
  if (match === null) return undefined;
  const { areas, period, values } = match.groups!;
  const at = sentence.text.indexOf(areas!);
  const names = namesIn(sentence.slice(at, at + areas!.length));
  const numbers = values!.split(/, | en /).map((one) => Number(one.replace(/\./g, '')));
  if (names.length !== numbers.length || numbers.some(Number.isNaN)) return [];
  const [when] = periodsIn(period!);
  return names.flatMap((name, index) => {
    const { scope } = readScope(name, context.places);
    if (scope.kind !== 'regions') return [];
    return [
      {
        ...base(sentence, setting, 'deaths-explosions-attacks-on-civilians'),
        area: scope,
        regions: scope.regions,
        period: when,
        value: { kind: 'exact' as const, value: numbers[index]! },
      },
    ];
  });
}

function pairFigures(
  sentence: MappedText,
  setting: Setting,
  context: ReadingContext,
): FigureRead[] | undefined {
  const match = pair.exec(sentence.text);
  if (match === null) return undefined;
  const { first, one, second, two } = match.groups!;
  const [when] = periodsIn(sentence.text);
  return (
    [
      [first!, one!],
      [second!, two!],
    ] as const
  ).flatMap(([name, value]) => {
    const at = sentence.text.indexOf(name);
    const { scope } = readScope(sentence.slice(at, at + name.length), context.places);
    if (scope.kind !== 'regions') return [];
    return [
      {
        ...base(sentence, setting, 'displaced-persons'),
        area: scope,
        regions: scope.regions,
        period: when,
        value: { kind: 'exact' as const, value: Number(value.replace(/\./g, '')) },
      },
    ];
  });
}

/** "Van 3.995 in 2022 naar 54.021 per december 2024". */
function growthFigures(sentence: MappedText, setting: Setting): FigureRead[] | undefined {
  const match = /ontheemden/.test(sentence.text) ? growth.exec(sentence.text) : null;
  if (match === null || setting.area === undefined) return undefined;
  const { before, whenBefore, after, whenAfter } = match.groups!;
  return (
    [
      [before!, `in ${whenBefore}`],
      [after!, whenAfter!],
    ] as const
  ).flatMap(([value, when]) => {
    const [period] = periodsIn(when);
    if (period === undefined) return [];
    return [
      {
        ...base(sentence, setting, 'displaced-persons'),
        area: setting.area,
        regions: regionsOf(setting.area!),
        period,
        value: { kind: 'exact' as const, value: Number(value.replace(/\./g, '')) },
      },
    ];
  });
}

const compared =
  /in (?<year>\d{4}) ging het om (?<value>\d+) dodelijke burgerslachtoffers ten opzichte van (?<other>\d+) in (?<otherYear>\d{4})/iu;

/** "In 2024 ging het om 367 dodelijke burgerslachtoffers ten opzichte van 365 in 2023". */
function comparedFigures(sentence: MappedText, setting: Setting): FigureRead[] | undefined {
  const match = compared.exec(sentence.text);
  if (match === null || setting.area === undefined) return undefined;
  const { year, value, other, otherYear } = match.groups!;
  return (
    [
      [value!, year!],
      [other!, otherYear!],
    ] as const
  ).map(([number, when]) => ({
    ...base(sentence, setting, 'civilian-deaths'),
    area: setting.area,
    regions: regionsOf(setting.area!),
    period: { from: `${when}-01-01`, until: `${Number(when) + 1}-01-01`, words: when },
    value: { kind: 'exact' as const, value: Number(number) },
  }));
}

const attacks =
  /in (?<year>\d{4}) slechts (?:één|een) aanval is geweest op burgers in \p{Lu}[\p{L}-]+ en in (?<then>\d{4} tot en met \p{L}+) geen enkele/u;

/** "in 2021 slechts één aanval is geweest op burgers in Bamako en in 2022 tot en met augustus geen enkele". */
function attackFigures(sentence: MappedText, setting: Setting): FigureRead[] | undefined {
  const match = attacks.exec(sentence.text);
  if (match === null || setting.area === undefined) return undefined;
  const { year, then } = match.groups!;
  return (
    [
      [1, `in ${year}`],
      [0, then!],
    ] as const
  ).flatMap(([value, when]) => {
    const [period] = periodsIn(when);
    if (period === undefined) return [];
    return [
      {
        ...base(sentence, setting, 'attacks-on-civilians'),
        area: setting.area,
        regions: regionsOf(setting.area!),
        period,
        value: { kind: 'exact' as const, value },
      },
    ];
  });
}
