import {
  dateNames,
  topicName,
  type Bilingual,
  type DataOf,
  type PolicyEvent,
  type PolicyEventType,
  type Source,
} from '@peildatum/policy';

import { adviceOutcomes, assessmentNames, courtOutcomes } from '../words/terms.js';

type Words = { readonly [T in PolicyEventType]: (data: DataOf<T>) => Bilingual };

/** What an event records, in a few words. */
export function whatOf(event: PolicyEvent): Bilingual {
  return (words[event.type] as (data: unknown) => Bilingual)(event.data);
}

/** The ground that the event itself gives: a reason, what was searched, or the source with its rank. */
export function whyOf({ type, data }: PolicyEvent): Bilingual | null {
  switch (type) {
    case 'RecordingCorrected':
      return same(data.reason);
    case 'ExampleLedgerOpened':
      return same(data.purpose);
    case 'ChangeAssessed':
      return data.reason;
    case 'CoverageAttested':
      return {
        nl: `gezocht in: ${data.sources.join('; ')}`,
        en: `searched: ${data.sources.join('; ')}`,
      };
    case 'PublicationRecorded':
      return same(data.gazette);
    default:
      return 'source' in data ? inWords(data.source) : null;
  }
}

function inWords({ instrument, rank, locator }: Source): Bilingual {
  const place = locator === null ? '' : `, ${locator}`;
  return {
    nl: `bron: ${instrument ?? 'het document zelf'}${place} (rang ${rank})`,
    en: `source: ${instrument ?? 'the document itself'}${place} (rank ${rank})`,
  };
}

function same(text: string): Bilingual {
  return { nl: text, en: text };
}

const words: Words = {
  InstrumentRecorded: ({ holding, title, reference }) => {
    const name = [reference, title].filter((part) => part !== null).join(', ');
    const called = name === '' ? '' : `: ${name}`;
    return holding === 'held'
      ? { nl: `document vastgelegd${called}`, en: `document recorded${called}` }
      : { nl: `document alleen aangehaald${called}`, en: `document only referenced${called}` };
  },
  ActRecorded: ({ part, provisions, replaces }) => {
    const places = countries([...provisions, ...replaces]);
    return {
      nl: `besluitdeel “${part}”: ${counted(provisions, 'bepaling', 'bepalingen')}${places}`,
      en: `part “${part}” of the act: ${counted(provisions, 'provision', 'provisions')}${places}`,
    };
  },
  AdviceRecorded: ({ country, points }) => ({
    nl: `advies over ${country}: ${counted(points, 'punt', 'punten')}`,
    en: `advice on ${country}: ${counted(points, 'point', 'points')}`,
  }),
  AdviceDecided: ({ outcomes }) => ({
    nl: `gedaan met het advies: ${outcomes.map(({ point, outcome }) => `punt ${point}: ${adviceOutcomes[outcome].nl}`).join('; ')}`,
    en: `done with the advice: ${outcomes.map(({ point, outcome }) => `point ${point}: ${adviceOutcomes[outcome].en}`).join('; ')}`,
  }),
  EvidenceRecorded: ({ items }) => ({
    nl: `${counted(items, 'gegeven', 'gegevens')} uit het document`,
    en: `${counted(items, 'item', 'items')} of evidence from the document`,
  }),
  PublicationRecorded: ({ gazette, publishedOn }) => ({
    nl: `bekendgemaakt op ${publishedOn} in ${gazette}`,
    en: `published on ${publishedOn} in ${gazette}`,
  }),
  DisclosureRecorded: ({ madePublicOn }) => ({
    nl: `openbaar gemaakt: ${madePublicOn}`,
    en: `made public: ${madePublicOn}`,
  }),
  DateClaimed: ({ date, value }) => ({
    nl: `een bron noemt voor ${dateNames[date].nl}: ${value}`,
    en: `a source gives for ${dateNames[date].en}: ${value}`,
  }),
  ContradictionNoted: ({ subject }) => ({
    nl: `tegenspraak: ${subject.nl}`,
    en: `contradiction: ${subject.en}`,
  }),
  InstrumentRectified: ({ part, entersOn }) => ({
    nl: `besluitdeel “${part}” gerectificeerd met ingang van ${entersOn}`,
    en: `part “${part}” rectified from ${entersOn}`,
  }),
  InstrumentWithdrawn: ({ withdrawnFrom }) => ({
    nl: `ingetrokken met ingang van ${withdrawnFrom}`,
    en: `withdrawn from ${withdrawnFrom}`,
  }),
  ProvisionLapsed: ({ topic, lapsedFrom }) => ({
    nl: `“${topicName(topic).nl}” vervallen met ingang van ${lapsedFrom}`,
    en: `“${topicName(topic).en}” lapsed from ${lapsedFrom}`,
  }),
  MoratoriumExtended: ({ entersOn, until }) => ({
    nl: `moratorium verlengd vanaf ${entersOn} tot ${until}`,
    en: `moratorium extended from ${entersOn} until ${until}`,
  }),
  CourtFindingNoted: ({ judgment, finding }) => ({
    nl: `bevinding van de rechter (${judgment}): ${courtOutcomes[finding]?.nl ?? finding}`,
    en: `finding of a court (${judgment}): ${courtOutcomes[finding]?.en ?? finding}`,
  }),
  SectionRenumbered: ({ from, to }) => ({
    nl: `${from} vernummerd tot ${to}`,
    en: `${from} renumbered to ${to}`,
  }),
  ChangeAssessed: ({ topic, assessment, author }) => ({
    nl: `wijziging van “${topicName(topic).nl}” gehouden voor ${assessmentNames[assessment].nl} door ${author}`,
    en: `change of “${topicName(topic).en}” held to be ${assessmentNames[assessment].en} by ${author}`,
  }),
  RecordingCorrected: ({ corrects, change }) =>
    change.kind === 'void'
      ? { nl: `vastlegging ${corrects} ongedaan gemaakt`, en: `recording ${corrects} voided` }
      : {
          nl: `vastlegging ${corrects} verbeterd: ${Object.keys(change.fields).join(', ')}`,
          en: `recording ${corrects} corrected: ${Object.keys(change.fields).join(', ')}`,
        },
  NoPolicyStated: ({ country, from, until }) => ({
    nl: `geen landgebonden beleid voor ${country}, van ${from} tot ${until}`,
    en: `no country policy for ${country}, from ${from} until ${until}`,
  }),
  CoverageAttested: ({ country, from, through }) => ({
    nl: `gezocht voor ${country}, van ${from} tot en met ${through}`,
    en: `searched for ${country}, from ${from} through ${through}`,
  }),
  ExampleLedgerOpened: () => ({ nl: 'register met verzonnen feiten', en: 'ledger of invented facts' }),
};

function counted(of: readonly unknown[], one: string, more: string): string {
  return `${of.length} ${of.length === 1 ? one : more}`;
}

function countries(of: readonly { readonly country: string | null }[]): string {
  const codes = [...new Set(of.map(({ country }) => country))].filter((code) => code !== null).sort();
  return codes.length === 0 ? '' : ` (${codes.join(', ')})`;
}
