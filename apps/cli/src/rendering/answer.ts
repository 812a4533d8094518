import {
  certaintyMeanings,
  dash,
  dated,
  periodInWords,
  say,
  stateMeanings,
  type Answer,
  type Bilingual,
  type Notice,
} from '@peildatum/application';

import { adviceLines } from './advice.js';
import { alternativeLines } from './alternative.js';
import { askedLines, footLines, ledgerLines, part } from './answer-frame.js';
import { basisLines } from './basis.js';
import { courtFindingLines } from './court-findings.js';
import { evidenceLines } from './evidence.js';
import { countryOn, fields, heading, indented, point, regionOf, shifted, type Page } from './page.js';
import { regionTable } from './regions.js';
import { termInWords } from './term.js';

type Reading = NonNullable<Answer['candidates']>[number];
type Shown = Omit<Reading, 'country' | 'topic'> & { readonly topic: Reading['topic'] | null };
/** An answer whose country and topic may be several. */
type Body = Omit<Answer, 'country' | 'topic'> & { readonly topic: Answer['topic'] | null };

/** One answer in full: the sentence, the codes, the period, every source, everything a reader must know, and the foot. */
export function answerLines(page: Page, answer: Answer): string[] {
  const subject = [
    countryOn(page, answer.country),
    ...(answer.region === null ? [] : [regionOf(answer.region)]),
  ];
  return [
    ...heading(page, [...subject, answer.topic].join(', ')).slice(1),
    ...askedLines(page, answer.asked),
    ...answerBodyLines(page, answer),
  ];
}

/** All of an answer but what was asked. */
export function answerBodyLines(page: Page, answer: Body): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  return [
    '',
    ...point(page, t(answer.label), ''),
    '',
    ...stateLines(page, answer),
    ...(answer.regions === null ? [] : part(page, t(words.regions), regionTable(page, answer.regions))),
    ...readingParts(page, answer),
    ...candidates(page, answer),
    ...part(page, t(words.record), ledgerLines(page, answer.ledger, answer.coverage)),
    ...footLines(page, answer.foot),
  ];
}

function candidates(page: Page, answer: Body): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const readings = answer.candidates ?? [];
  const inner = indented(page, 2);
  return readings.flatMap((reading, index) => [
    ...heading(page, `${t(words.reading)} ${index + 1} ${t(words.of)} ${readings.length}`),
    ...shifted([
      ...point(inner, t(reading.label), ''),
      '',
      ...stateLines(inner, reading),
      ...readingParts(inner, beside(reading, answer)),
      ...alsoAbove(inner, reading, answer),
    ]),
  ]);
}

/** Codes, each with what it means. */
function stateLines(page: Page, reading: Shown): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const explained = (code: string, meaning: Bilingual) => `${code}: ${t(meaning)}`;
  const stateOfSeveral = reading.certainty === 'uncertain' && reading.state === 'unknown';
  const rows: [string, string][] = [
    [t(words.state), explained(reading.state, stateOfSeveral ? words.several : stateMeanings[reading.state])],
  ];
  if (reading.level !== null) rows.push([t(words.level), reading.level]);
  if (reading.topic === 'article-15c' || reading.framework !== null)
    rows.push([
      t(words.framework),
      `${reading.framework ?? dash} (${t(words.inForce)}: ${reading.frameworkInForce ?? t(words.notEstablished)})`,
    ]);
  if (reading.presumption === 'in-principle') rows.push([t(words.presumption), t(words.inPrinciple)]);
  if (reading.closedList !== null)
    rows.push([t(words.list), t(reading.closedList ? words.closed : words.open)]);
  rows.push([t(words.certainty), explained(reading.certainty, certaintyMeanings[reading.certainty])]);
  if (reading.term !== null) rows.push([t(words.term), termInWords(reading.term, page.language)]);
  if (reading.endedOn !== null) rows.push([t(words.ended), dated(reading.endedOn, page.language)]);
  if (reading.disputed) rows.push([t(words.disputed), t(words.disputedMeaning)]);
  rows.push([t(words.period), periodInWords(reading.period, page.language)]);
  return fields(page, rows);
}

function readingParts(page: Page, reading: Shown): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const alternatives = [
    ...(reading.protectionAlternative === null ? [] : [reading.protectionAlternative]),
    ...reading.otherAlternatives,
  ];
  return [
    ...part(
      page,
      t(words.alternative),
      alternatives.flatMap((one) => alternativeLines(page, one)),
    ),
    ...part(page, t(words.basis), basisLines(page, reading.basis)),
    ...part(
      page,
      t(words.general),
      reading.generalPolicy.flatMap((one) =>
        point(
          page,
          `${one.citation ?? one.topic}, ${one.instrument} (${periodInWords(one.period, page.language)}${one.certainty === 'uncertain' ? '; uncertain' : ''})`,
        ),
      ),
    ),
    ...part(page, t(words.advice), adviceLines(page, reading.advice)),
    ...part(page, t(words.evidence), evidenceLines(page, reading.evidence)),
    ...part(page, t(words.courts), courtFindingLines(page, reading.courtFindings)),
    ...part(page, t(words.notices), noticeLines(page, reading.notices)),
  ];
}

/** What the reader must know, in plain words, with its code and the document it is about. */
export function noticeLines(page: Page, notices: readonly Notice[]): string[] {
  return notices.flatMap((notice) =>
    point(
      page,
      `${say(page.language, notice)} [${notice.code}${notice.instrument === null ? '' : `, ${notice.instrument}`}]`,
    ),
  );
}

/** The reading without what stands word for word above, in the part that holds what all readings share. */
function beside(reading: Reading, answer: Body): Reading {
  return {
    ...reading,
    advice: without(reading.advice, answer.advice),
    evidence: without(reading.evidence, answer.evidence),
    courtFindings: without(reading.courtFindings, answer.courtFindings),
    notices: without(reading.notices, answer.notices),
  };
}

/** Says what of the reading stands above, so that nothing of it seems missing. */
function alsoAbove(page: Page, reading: Reading, answer: Body): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const shared: [Bilingual, readonly string[]][] = [
    [words.advice, within(reading.advice, answer.advice).map(({ instrument }) => instrument)],
    [words.evidence, counted(within(reading.evidence, answer.evidence))],
    [words.courts, within(reading.courtFindings, answer.courtFindings).map(({ judgment }) => judgment)],
    [words.notices, within(reading.notices, answer.notices).map(({ code }) => code)],
  ];
  const told = shared.flatMap(([title, names]) =>
    names.length === 0 ? [] : [`${t(title)} (${[...new Set(names)].join(', ')})`],
  );
  return told.length === 0 ? [] : ['', ...point(page, `${t(words.alsoAbove)}: ${told.join('; ')}.`, '')];
}

function counted(items: readonly unknown[]): string[] {
  return items.length === 0 ? [] : [String(items.length)];
}

function without<T>(mine: readonly T[], shared: readonly T[]): T[] {
  const known = new Set(shared.map((one) => JSON.stringify(one)));
  return mine.filter((one) => !known.has(JSON.stringify(one)));
}

function within<T>(mine: readonly T[], shared: readonly T[]): T[] {
  const known = new Set(shared.map((one) => JSON.stringify(one)));
  return mine.filter((one) => known.has(JSON.stringify(one)));
}

const words = {
  general: { nl: 'Algemeen deel', en: 'General part' },
  presumption: { nl: 'Stelligheid', en: 'Presumption' },
  inPrinciple: { nl: 'in beginsel', en: 'in principle' },
  state: { nl: 'Stand', en: 'State' },
  several: {
    nl: 'de lezingen hieronder verschillen; gemeenschappelijk is niets vast te stellen',
    en: 'the readings below differ; nothing they share can be established',
  },
  level: { nl: 'Niveau', en: 'Level' },
  framework: { nl: 'Kader', en: 'Framework' },
  inForce: { nl: 'die dag in gebruik', en: 'in use that day' },
  notEstablished: { nl: 'niet vastgesteld', en: 'not established' },
  list: { nl: 'Opsomming', en: 'List' },
  closed: { nl: 'uitsluitend wat is genoemd', en: 'only what is named' },
  open: { nl: 'in ieder geval wat is genoemd', en: 'in any case what is named' },
  certainty: { nl: 'Zekerheid', en: 'Certainty' },
  term: { nl: 'Termijn', en: 'Term' },
  ended: { nl: 'Geëindigd op', en: 'Ended on' },
  disputed: { nl: 'Omstreden', en: 'Disputed' },
  disputedMeaning: {
    nl: 'een rechter achtte dit moratorium onrechtmatig',
    en: 'a court found this moratorium unlawful',
  },
  period: { nl: 'Periode', en: 'Period' },
  regions: { nl: "Regio's", en: 'Regions' },
  alternative: {
    nl: 'Beschermingsalternatief, per zaak te beoordelen',
    en: 'Protection alternative, to be judged case by case',
  },
  basis: { nl: 'Waar dit op berust', en: 'What this rests on' },
  advice: { nl: 'Advies; geen beleid', en: 'Advice; not policy' },
  evidence: { nl: 'Gegevens uit de documenten', en: 'Figures and observations from the documents' },
  courts: { nl: 'Rechterlijke bevindingen', en: 'Court findings' },
  notices: { nl: 'Let op', en: 'Notices' },
  reading: { nl: 'Lezing', en: 'Reading' },
  of: { nl: 'van', en: 'of' },
  alsoAbove: { nl: 'Voor deze lezing geldt ook, hierboven', en: 'For this reading too, above' },
  record: { nl: 'Het register', en: 'The ledger' },
};
