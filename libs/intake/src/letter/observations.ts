import type { CivilDate } from '@peildatum/policy';
import { fromDayNumber, toDayNumber } from '@peildatum/policy';

import type { Remarks } from '../proposal.js';
import { resting, type Draft } from '../grounds.js';
import { slug } from '../nota/sources.js';
import type { Section } from '../nota/sections.js';
import { countriesNamed } from '../recognise/countries.js';
import { dayPattern, months, readDay } from '../recognise/dates.js';
import type { Places, ScopeInFile } from '../scopes/index.js';
import { sentencesOf, type MappedText } from '../text/index.js';

interface Subject {
  readonly measure: string;
  readonly nl: string;
  readonly en: string;
  readonly form: RegExp;
}

/** What a letter observes of an area; of several that fit the first counts. */
const subjects: readonly Subject[] = [
  subject(
    'stated-intent-to-attack',
    'aangekondigde bedoeling van een gewapende groep',
    'stated intent of an armed group',
    /intentie .*(?:isoleren|aan te vallen)/,
  ),
  subject(
    'elections-not-held',
    'niet gehouden verkiezingen',
    'elections not held',
    /geen (?:lokale )?verkiezingen|vonden .* geen lokale verkiezingen/,
  ),
  subject(
    'attack',
    'aanval of aanslag',
    'attack',
    /^(?!.*(?:[Oo]ndanks|na) de (?:terroristische )?aanslag).*(?:\baanslag gepleegd\b|\baanslag op\b|\baangevallen\b|\baanval(?:len)? op\b)/,
  ),
  subject(
    'tensions-between-groups',
    'spanningen tussen groepen',
    'tensions between groups',
    /^(?!.*net als in).*\bspanningen\b/,
  ),
  subject(
    'operations-by-armed-group',
    'operaties van een gewapende groep',
    'operations by an armed group',
    /\boperaties\b.*\b(?:ISSP|JNIM|IS|AQIM|groep)/,
  ),
  subject(
    'security-situation',
    'veiligheidssituatie',
    'security situation',
    /^(?:Ook )?[Dd]e veiligheidssituatie .*(?:instabiel|verslechter|slecht|precair|zorgelijk)/,
  ),
  subject(
    'humanitarian-situation',
    'humanitaire situatie',
    'humanitarian situation',
    /^(?:Ook )?[Dd]e humanitaire situatie.*(?:zorgelijk|verslechter|slecht)/,
  ),
];

function subject(measure: string, nl: string, en: string, form: RegExp): Subject {
  return { measure, nl, en, form };
}

/**
 * The dated observations of a letter, area by area, in its own words. A section counts for the country that its numbered heading
 * names, or for the one the whole letter is about. Paragraphs on that country of which nothing was taken are left in the remarks.
 */
export function observationsIn(
  sections: readonly Section[],
  whole: string | undefined,
  notAfter: CivilDate | undefined,
  gazetteer: Places['gazetteer'],
  remarks: Remarks,
): Draft[] {
  const used = new Map<string, number>();
  const items: Draft[] = [];
  let country = whole;
  let numbered = '';
  for (const section of sections) {
    if (section.number !== numbered) {
      numbered = section.number;
      country = whole ?? (gazetteer.findCountry(section.title)?.code as string | undefined);
    }
    if (country === undefined) continue;
    const places = { gazetteer, country };
    for (const { text } of section.paragraphs) {
      const before = items.length;
      let last: Setting | undefined;
      for (const sentence of sentencesOf(text)) {
        const setting = settingOf(sentence, last, places, notAfter);
        const deaths = deathsIn(sentence, setting, section, country, used);
        const seen = observed(sentence, setting, section, country, used);
        items.push(...deaths, ...seen);
        if (seen.length > 0) last = setting;
      }
      if (items.length === before && isAbout(text, places))
        remarks.leave(
          text,
          'Een alinea over dit land waaruit niets is overgenomen.',
          'A paragraph on this country from which nothing was taken.',
        );
    }
  }
  return items;
}

interface Setting {
  readonly area: ScopeInFile | undefined;
  readonly period: { readonly from?: string; readonly until?: string; readonly words: string } | undefined;
}

function observed(
  sentence: MappedText,
  { area, period }: Setting,
  section: Section,
  country: string,
  used: Map<string, number>,
): Draft[] {
  const found = subjects.find(({ form }) => form.test(sentence.text));
  if (found === undefined || area === undefined) return [];
  const { measure, nl, en } = found;
  return [
    resting(
      {
        id: unique(used, [nameOf(area), measure, period?.from]),
        country,
        area: area as Draft,
        measure,
        measureInWords: { nl, en },
        period: period ?? { words: 'ten tijde van de brief' },
        value: {
          kind: 'observation',
          nl: `In de woorden van de brief: “${sentence.text}”`,
          en: `In the words of the letter, in Dutch: “${sentence.text}”`,
        },
        source: {},
        locator: section.locator,
      },
      sentence,
    ),
  ];
}

/** "Bij deze aanslag vielen 54 doden": of the attack that the sentence before tells of. */
function deathsIn(
  sentence: MappedText,
  { area, period }: Setting,
  section: Section,
  country: string,
  used: Map<string, number>,
): Draft[] {
  const match = /^Bij deze aan(?:slag|val) vielen (?<value>\d+) doden\b/.exec(sentence.text);
  if (match === null || area === undefined || period === undefined) return [];
  return [
    resting(
      {
        id: unique(used, [nameOf(area), 'deaths-in-attack', period.from]),
        country,
        area: area as Draft,
        measure: 'deaths-in-attack',
        measureInWords: { nl: 'doden bij een aanslag', en: 'deaths in an attack' },
        period,
        value: { kind: 'exact', value: Number(match.groups!['value']) },
        source: {},
        locator: section.locator,
      },
      sentence,
    ),
  ];
}

function settingOf(
  sentence: MappedText,
  last: Setting | undefined,
  places: Places,
  notAfter: CivilDate | undefined,
): Setting {
  const refersBack = /^(?:Bij deze|Ondanks de|De aanslag|Deze aan)/.test(sentence.text);
  const area = areaIn(sentence, places);
  return {
    area: area ?? (refersBack ? last?.area : undefined),
    period: periodIn(sentence, notAfter) ?? (refersBack ? last?.period : undefined),
  };
}

const beside =
  /(?:ten (?:noorden|zuiden|oosten|westen) van|(?:vlak )?buiten|nabij|bij de grens met) (?:de |het )?(?:hoofdstad |regio |stad )?\p{Lu}\p{L}+/u;
const place = /\b(?:kamp|dorp|plaats|basis) van (?<name>\p{Lu}\p{L}+)/u;
const direction =
  /(?:het |in )?(?:(?:noordelijke|zuidelijke|oostelijke|westelijke|centrale)(?: en (?:noordelijke|zuidelijke|centrale))? deel|noorden|zuiden|oosten|westen|midden) van (?:Mali|het land|\p{Lu}\p{L}+)|(?:Noord|Zuid|Oost|West|Centraal)(?:- en (?:Noord|Zuid|Oost|West|Centraal))?-(?!\p{L}*se\b)\p{Lu}\p{L}+/u;

/** The regions a sentence is about; of what lies beside a region, or in a part that no line bounds, the words. */
function areaIn(sentence: MappedText, { gazetteer, country }: Places): ScopeInFile | undefined {
  const { text } = sentence;
  const named = place.exec(text);
  if (named !== null && gazetteer.findRegion(country, named.groups!['name']!) === undefined)
    return { kind: 'words', words: named[0] };
  const near = beside.exec(text);
  const regions = new Map<string, string>();
  for (const match of text.matchAll(/\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?/gu)) {
    if (near !== null && match.index >= near.index && match.index < near.index + near[0].length) continue;
    const before = text.slice(0, match.index);
    if (/(?:overheid|autoriteiten|regering) in $/.test(before)) continue;
    const region = gazetteer.findRegion(country, match[0]);
    if (region !== undefined) regions.set(region.id, match[0]);
  }
  if (regions.size > 0) return { kind: 'regions', regions: [...regions.values()] };
  if (near !== null) return { kind: 'words', words: near[0] };
  const part = direction.exec(text);
  if (part !== null) return { kind: 'words', words: part[0].trim() };
  const own = /\bin (?<name>\p{Lu}\p{L}+)/u.exec(text)?.groups!['name'];
  return own !== undefined && gazetteer.findCountry(own)?.code === country
    ? { kind: 'whole-country', words: own }
    : undefined;
}

const explicit = new RegExp(`(?<day>${dayPattern})`, 'u');
const past = new RegExp(`(?<day>\\d{1,2}) (?<month>${months.join('|')}) jl\\.`, 'u');

/** A day in full, or "18 januari jl.": the last such day not after the letter, where that is known. */
function periodIn({ text }: MappedText, notAfter: CivilDate | undefined): Setting['period'] {
  if (
    (text.match(new RegExp(`${past.source}|${explicit.source.replaceAll('<day>', '<full>')}`, 'gu')) ?? [])
      .length > 1
  )
    return undefined;
  const full = explicit.exec(text)?.groups!['day'];
  const day = full === undefined ? lastSuch(past.exec(text), notAfter) : readDay(full);
  if (day === undefined) {
    const words = /de (?:afgelopen|laatste) (?:maanden|weken|periode)/.exec(text)?.[0];
    return words === undefined ? undefined : { words };
  }
  const words = full ?? past.exec(text)![0];
  return { from: day, until: fromDayNumber(toDayNumber(day) + 1), words };
}

function lastSuch(match: RegExpExecArray | null, notAfter: CivilDate | undefined): CivilDate | undefined {
  if (match === null || notAfter === undefined) return undefined;
  const year = Number(notAfter.slice(0, 4));
  const candidates = [year, year - 1].map((one) =>
    readDay(`${match.groups!['day']} ${match.groups!['month']} ${one}`),
  );
  return candidates.find((day) => day !== undefined && day <= notAfter);
}

function isAbout(text: MappedText, { gazetteer, country }: Places): boolean {
  return countriesNamed(text, gazetteer).some((one) => one.country.code === country);
}

function nameOf(area: ScopeInFile): string {
  return area.kind === 'regions' ? area.regions.join('-') : (area.words ?? area.kind);
}

function unique(used: Map<string, number>, parts: readonly (string | undefined)[]): string {
  const name = slug(parts.filter(Boolean).join('-'));
  const times = (used.get(name) ?? 0) + 1;
  used.set(name, times);
  return times === 1 ? name : `${name}-${times}`;
}
