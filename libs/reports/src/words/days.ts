import { say, type Language } from './language.js';

/** A number of days in words: `1 dag`, `12 dagen`; bounds stand as they are. */
export function inDays(days: number | string, language: Language): string {
  const one = Math.abs(Number(days)) === 1;
  return `${days} ${say(language, one ? { nl: 'dag', en: 'day' } : { nl: 'dagen', en: 'days' })}`;
}
