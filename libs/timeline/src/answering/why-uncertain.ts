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
