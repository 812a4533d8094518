import type { Bilingual } from '@peildatum/policy';

/** The languages in which reports are written. Dutch is the default: the law is Dutch. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

/** The text in the asked language. */
export function say(language: Language, text: Bilingual): string {
  return text[language];
}
