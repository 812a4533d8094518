import { fromDayNumber, monthNames, type Bilingual, type DayBounds, type DayNumber } from '@peildatum/policy';

/** A day as people write it: `1 juni 2023`, `1 June 2023`. */
export function dayInWords(day: DayNumber): Bilingual {
  const [year, month, date] = fromDayNumber(day).split('-').map(Number);
  const write = (lang: 'nl' | 'en') => `${date} ${monthNames[lang][month! - 1]} ${year}`;
  return { nl: write('nl'), en: write('en') };
}

/** An imprecise date as people write it; null where nothing is known of it. */
export function boundsInWords({ earliest, latest }: DayBounds): Bilingual | null {
  const first = Number.isFinite(earliest) ? dayInWords(earliest) : null;
  const last = Number.isFinite(latest) ? dayInWords(latest) : null;
  if (first !== null && last !== null) {
    if (earliest === latest) return first;
    return {
      nl: `een dag van ${first.nl} tot en met ${last.nl}`,
      en: `a day from ${first.en} through ${last.en}`,
    };
  }
  if (first !== null) return { nl: `${first.nl} of later`, en: `${first.en} or later` };
  if (last !== null) return { nl: `${last.nl} of eerder`, en: `${last.en} or earlier` };
  return null;
}
