import type { Gazetteer } from '@peildatum/gazetteer';
import type { Bilingual, DayNumber, PolicyOwner, Topic } from '@peildatum/policy';
import { dayInWords } from './date-words.js';
import { ownerOf, topicInWords } from './owner.js';

interface Meant {
  readonly country: PolicyOwner;
  readonly topic: Topic;
}

/** The sentence on what a cited number means today; it says so where nobody attested to have searched that day. */
export function citedToday(
  about: {
    readonly citation: string;
    readonly then: readonly Meant[];
    readonly now: readonly Meant[];
    readonly standsUnder: readonly (Meant & { readonly citation: string })[];
    readonly on: DayNumber;
    readonly isSearched: boolean;
  },
  gazetteer: Gazetteer,
): Bilingual {
  const { citation, then, now, standsUnder, isSearched } = about;
  const on = dayInWords(about.on);
  const moved = movedTo(standsUnder.filter((one) => one.citation !== citation));
  const start: Bilingual = isSearched
    ? { nl: `Vandaag (${on.nl}) staat`, en: `Today (${on.en})` }
    : {
        nl: `Voor zover in dit register vastgelegd staat vandaag (${on.nl})`,
        en: `As far as is recorded in this register, today (${on.en})`,
      };
  const end: Bilingual = isSearched
    ? { nl: '.', en: '.' }
    : { nl: '; die dag is niet doorzocht.', en: '; that day was not searched.' };
  if (now.length === 0) {
    return {
      nl: `${start.nl} in dit register niets onder ${citation}${moved.nl}${end.nl}`,
      en: `${start.en} nothing stands under ${citation} in this register${moved.en}${end.en}`,
    };
  }
  if (keys(now) === keys(then)) {
    return {
      nl: `${start.nl} onder ${citation} hetzelfde onderwerp${isGeneral(now) ? '' : ' van hetzelfde land'}${end.nl}`,
      en: `${start.en} the same subject${isGeneral(now) ? '' : ' of the same country'} stands under ${citation}${end.en}`,
    };
  }
  const present = inWords(now, gazetteer);
  return {
    nl: `${start.nl} onder ${citation} iets anders: ${present.nl}${moved.nl}${end.nl}`,
    en: `${start.en} something else stands under ${citation}: ${present.en}${moved.en}${end.en}`,
  };
}

/** The number stood for more than one thing. */
export function severalMeanings(
  citation: string,
  meanings: readonly Meant[],
  day: DayNumber,
  gazetteer: Gazetteer,
): Bilingual {
  const on = dayInWords(day);
  const words = inWords(meanings, gazetteer);
  return {
    nl: `Wat op ${on.nl} met ${citation} is bedoeld, is in dit register niet vast te stellen: ${words.nl}.`,
    en: `What was meant by ${citation} on ${on.en} cannot be established in this register: ${words.en}.`,
  };
}

/** It is not settled that the number stood for this on the day. */
export function unsettledMeaning(
  citation: string,
  meaning: Meant,
  day: DayNumber,
  gazetteer: Gazetteer,
): Bilingual {
  const on = dayInWords(day);
  const words = inWords([meaning], gazetteer);
  return {
    nl: `Of ${words.nl} op ${on.nl} onder ${citation} stond, is in dit register niet vast te stellen: de dag van de vernummering is niet precies bekend.`,
    en: `Whether ${words.en} stood under ${citation} on ${on.en} cannot be established in this register: the day of the renumbering is not precisely known.`,
  };
}

function inWords(meanings: readonly Meant[], gazetteer: Gazetteer): Bilingual {
  const names = meanings.map(({ country, topic }) => topicInWords(topic, ownerOf(gazetteer, country)));
  return { nl: names.map(({ nl }) => nl).join(' of '), en: names.map(({ en }) => en).join(' or ') };
}

function isGeneral(meanings: readonly Meant[]): boolean {
  return meanings.some(({ country }) => country === null);
}

function movedTo(standing: readonly (Meant & { readonly citation: string })[]): Bilingual {
  if (standing.length === 0) return { nl: '', en: '' };
  const numbers = [...new Set(standing.map(({ citation }) => citation))].join(', ');
  return {
    nl: `; wat toen is aangehaald, staat nu onder ${numbers}`,
    en: `; what was cited then now stands under ${numbers}`,
  };
}

function keys(meanings: readonly Meant[]): string {
  return meanings.map(({ country, topic }) => `${country}/${topic}`).join();
}
