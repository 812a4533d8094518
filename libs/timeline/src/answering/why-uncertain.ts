import type { Notice } from '../answer.js';

/** The reason people understand first. */
export function whyUncertain(notices: readonly Notice[]) {
  for (const [code, words] of reasons) if (notices.some((one) => one.code === code)) return words;
  return { nl: '', en: '' };
}

const reasons = new Map([
  [
    'publication-not-recorded',
    {
      nl: 'de bekendmaking in de Staatscourant niet is vastgelegd',
      en: 'its publication in the Staatscourant is not recorded',
    },
  ],
  [
    'area-boundary-unstated',
    {
      nl: 'de tekst niet zegt of dit gebied hoort bij het gebied waarvan het is afgesplitst',
      en: 'the text does not say whether this area is part of the area from which it split off',
    },
  ],
  [
    'depends-on-date-of-application',
    {
      nl: 'dat afhangt van de dag waarop de aanvraag is ingediend',
      en: 'that depends on the day on which the application was lodged',
    },
  ],
  [
    'partly-in-scope',
    {
      nl: 'de tekst hier over een deel van het gebied of van de mensen spreekt',
      en: 'the text speaks here of a part of the area or of its people',
    },
  ],
  [
    'moratorium-end-open',
    {
      nl: 'niet is vastgelegd of het is geëindigd',
      en: 'it is not recorded whether it has ended',
    },
  ],
  [
    'reference-unresolved',
    {
      nl: 'van het gebied waarnaar de tekst verwijst niet vaststaat of dit ertoe hoort',
      en: 'it is not settled whether this belongs to the areas to which the text refers',
    },
  ],
  ['scope-unresolved', { nl: 'het gebied in woorden is omschreven', en: 'the area is described in words' }],
  [
    'same-day-conflict',
    { nl: 'beide op dezelfde dag in werking traden', en: 'both entered into force on the same day' },
  ],
  [
    'entry-from-claim',
    {
      nl: 'de dag van inwerkingtreding niet precies bekend is',
      en: 'the day of entry into force is not precisely known',
    },
  ],
  [
    'entry-clause-missing',
    {
      nl: 'niet bekend is wanneer het in werking trad',
      en: 'it is not known when it entered into force',
    },
  ],
]);
