import type { Bilingual } from '../../model/provision.js';
import { quoted } from '../../model/quoting.js';
import { listed } from './listing.js';

/** What is wrong with advice, evidence and contradictions. */
export const evidenceTexts = {
  'kind-cannot-advise': (kind: string) => ({
    nl: `Een document van de soort ${quoted(kind)} adviseert niet; alleen een nota, een kamerbrief of een ander (other) document doet dat.`,
    en: `An instrument of the kind ${quoted(kind)} does not advise; only a nota, a kamerbrief or another (other) instrument does.`,
  }),
  'unknown-point': (point: string, known: readonly string[]) => ({
    nl: `Er is geen adviespunt ${quoted(point)}; vastgelegd: ${known.length === 0 ? 'geen' : listed(known.map(quoted), 'en')}.`,
    en: `There is no point ${quoted(point)} of advice; recorded: ${known.length === 0 ? 'none' : listed(known.map(quoted), 'and')}.`,
  }),
  'point-numbered-twice': (point: string) => ({
    nl: `Het nummer ${quoted(point)} is al dat van een ander adviespunt in dit document.`,
    en: `The number ${quoted(point)} is already that of another point of advice in this instrument.`,
  }),
  'circular-points': (points: readonly string[]) => ({
    nl: `De adviespunten ${listed(points.map(quoted), 'en')} hangen in een kring van elkaar af.`,
    en: `The points ${listed(points.map(quoted), 'and')} depend on one another in a circle.`,
  }),
  'content-without-topic': () => ({
    nl: 'Een adviespunt met inhoud noemt zijn onderwerp; topic ontbreekt.',
    en: 'A point of advice with content names its topic; topic is missing.',
  }),
  'outcome-recorded-differently': (point: string, recorded: string) => ({
    nl: `Voor adviespunt ${quoted(point)} is al een andere uitkomst vastgelegd (${recorded}). Was dat fout, herstel het dan met “correct”.`,
    en: `Another outcome is already recorded for point ${quoted(point)} (${recorded}). If that was wrong, mend it with “correct”.`,
  }),
  'id-used-twice': (id: string) => ({
    nl: `Het kenmerk ${quoted(id)} komt hier meer dan één keer voor.`,
    en: `The id ${quoted(id)} occurs here more than once.`,
  }),
  'unknown-evidence': (id: string) => ({
    nl: `Dit document heeft geen gegeven ${quoted(id)}; leg dat eerst vast.`,
    en: `This instrument has no evidence item ${quoted(id)}; record it first.`,
  }),
  'area-without-country': () => ({
    nl: 'Een gebied ligt in een land; country ontbreekt.',
    en: 'An area lies in a country; country is missing.',
  }),
} satisfies Record<string, (...values: never[]) => Bilingual>;
