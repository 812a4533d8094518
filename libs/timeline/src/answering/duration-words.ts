import type { Bilingual, Duration, DurationUnit } from '@peildatum/policy';

/** A duration as people write it: `1 maand`, `6 maanden`. */
export function durationInWords({ count, unit }: Duration): Bilingual {
  const [one, more] = units[unit];
  const words = count === 1 ? one : more;
  return { nl: `${count} ${words.nl}`, en: `${count} ${words.en}` };
}

const units: Readonly<Record<DurationUnit, readonly [one: Bilingual, more: Bilingual]>> = {
  days: [
    { nl: 'dag', en: 'day' },
    { nl: 'dagen', en: 'days' },
  ],
  weeks: [
    { nl: 'week', en: 'week' },
    { nl: 'weken', en: 'weeks' },
  ],
  months: [
    { nl: 'maand', en: 'month' },
    { nl: 'maanden', en: 'months' },
  ],
  years: [
    { nl: 'jaar', en: 'year' },
    { nl: 'jaar', en: 'years' },
  ],
};
