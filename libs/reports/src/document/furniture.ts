import { say, type Language } from '../words/language.js';

/** What every page from a ledger of invented facts says. */
export function exampleMark(language: Language): string {
  return say(language, { nl: 'VOORBEELD', en: 'EXAMPLE' });
}

/** What the mark means, in a sentence. */
export function exampleSentence(language: Language): string {
  return say(language, {
    nl: 'VOORBEELD: dit komt uit een register met verzonnen feiten en zegt niets over wat gold.',
    en: 'EXAMPLE: this comes from a register of invented facts and says nothing about what applied.',
  });
}

export function pageOf(language: Language, page: number, pages: number): string {
  return say(language, { nl: `pagina ${page} van ${pages}`, en: `page ${page} of ${pages}` });
}

export function referenceWord(language: Language): string {
  return say(language, { nl: 'Kenmerk', en: 'Reference' });
}
