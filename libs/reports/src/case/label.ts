import { article15c, toDayNumber, type Bilingual } from '@peildatum/policy';
import { dayInWords, levelInWords, type Answer, type Reading, type Standing } from '@peildatum/timeline';

import { standingInCodes } from '../document/shown-codes.js';
import type { CaseAnswer, DatedAnswer } from './case-answer.js';
import { nameOfDate } from './known-dates.js';
import { readingsOf } from './readings.js';

/** The answer to the case in one sentence: what applied, or cannot be established, on each of its days. */
export function caseLabel({
  countryName,
  region,
  dates,
}: Pick<CaseAnswer, 'countryName' | 'region' | 'dates'>): Bilingual {
  const parts = dates.map((date) => onDate(date));
  return {
    nl: `Voor ${region.name} (${countryName.nl}): ${parts.map(({ nl }) => nl).join('; ')}.`,
    en: `For ${region.name} (${countryName.en}): ${parts.map(({ en }) => en).join('; ')}.`,
  };
}

/** What stands on a day in a few words, its codes behind them. */
export function standingInShort(standing: Standing): Bilingual {
  const said =
    standing.certainty === 'uncertain'
      ? { nl: 'niet vast te stellen', en: 'not to be established' }
      : inFewWords(standing);
  const codes = `(${standingInCodes(standing)}, ${standing.certainty})`;
  return { nl: `${said.nl} ${codes}`, en: `${said.en} ${codes}` };
}

function onDate({ name, on, answer }: DatedAnswer): Bilingual {
  const day = dayInWords(toDayNumber(on));
  const called = nameOfDate(name);
  const said = answer === null ? outside : inShort(answer);
  return { nl: `op ${day.nl} (${called.nl}) ${said.nl}`, en: `on ${day.en} (${called.en}) ${said.en}` };
}

function inShort(answer: Answer): Bilingual {
  if (answer.certainty !== 'uncertain') return clause(answer);
  const readings = readingsOf(answer).map(clauseOfReading);
  return {
    nl: `is in dit register niet vast te stellen welk beleid gold (${[...new Set(readings.map(({ nl }) => nl))].join(' of ')})`,
    en: `it cannot be established in this register which policy applied (${[...new Set(readings.map(({ en }) => en))].join(' or ')})`,
  };
}

/** What held, as the predicate of a sentence. */
function clause(reading: Reading): Bilingual {
  switch (reading.state) {
    case 'graded': {
      const level = levelInWords(reading.framework, reading.level);
      return {
        nl: `wees het beleid de regio aan: ${level.nl}`,
        en: `policy designated the region: ${level.en}`,
      };
    }
    case 'none-explicit':
      return {
        nl: 'ontkende de tekst dit uitdrukkelijk voor de regio',
        en: 'the text expressly denied it for the region',
      };
    case 'general-policy':
      return {
        nl: 'bevatte het landgebonden beleid hierover geen bijzonderheden en gold het algemene beleid',
        en: 'country policy held no particulars on this and the general policy applied',
      };
    case 'none-by-silence':
      if (reading.endedOn !== null)
        return {
          nl: 'gold wat het beleid hierover bepaalde niet meer',
          en: 'what policy provided on this no longer applied',
        };
      return namesRegions(reading)
        ? { nl: 'noemde het beleid de regio niet', en: 'policy did not name the region' }
        : { nl: 'bevatte het landgebonden beleid hierover niets', en: 'country policy held nothing on this' };
    case 'no-policy':
      return { nl: 'gold geen landgebonden asielbeleid', en: 'no country policy applied' };
    case 'unknown':
      return { nl: 'bevat dit register hierover geen gegevens', en: 'this register holds nothing on this' };
    case 'stated':
      return { nl: 'bevatte het beleid een bepaling hierover', en: 'policy held a provision on this' };
    case 'running':
      return { nl: 'was het moratorium van kracht', en: 'the moratorium was in force' };
    case 'not-running':
      return { nl: 'was het moratorium niet van kracht', en: 'the moratorium was not in force' };
  }
}

/** The same in a few words, for a list of readings: of silence also why. */
function clauseOfReading(reading: Reading): Bilingual {
  if (reading.state !== 'none-by-silence') return inFewWords(reading);
  if (reading.endedOn !== null) return { nl: 'niet meer van kracht', en: 'no longer in force' };
  return namesRegions(reading)
    ? inFewWords(reading)
    : { nl: 'een tekst die hierover zwijgt', en: 'a text that is silent on this' };
}

function inFewWords(standing: Pick<Standing, 'state' | 'level' | 'framework'>): Bilingual {
  switch (standing.state) {
    case 'graded':
      return levelInWords(standing.framework, standing.level);
    case 'none-by-silence':
      return { nl: 'niet genoemd', en: 'not named' };
    case 'none-explicit':
      return { nl: 'uitdrukkelijk ontkend', en: 'expressly denied' };
    case 'general-policy':
      return { nl: 'het algemene beleid', en: 'the general policy' };
    case 'no-policy':
      return { nl: 'geen landgebonden beleid', en: 'no country policy' };
    case 'unknown':
      return { nl: 'niet vastgelegd beleid', en: 'policy that is not recorded' };
    case 'stated':
      return { nl: 'een bepaling hierover', en: 'a provision on this' };
    case 'running':
      return { nl: 'van kracht', en: 'in force' };
    case 'not-running':
      return { nl: 'niet van kracht', en: 'not in force' };
  }
}

/** Whether the text grades regions, so that its silence is about this one. */
function namesRegions({ topic, framework }: Reading): boolean {
  return topic === article15c && framework !== null;
}

const outside = {
  nl: 'bestond de regio niet als gebied onder die naam',
  en: 'the region was no area under that name',
};
