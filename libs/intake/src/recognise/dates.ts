import { isCivilDate, monthNames, type CivilDate } from '@peildatum/policy';

export const months = monthNames.nl;

/** `4 juni 2025`, as a source of a pattern. */
export const dayPattern = `\\d{1,2} (?:${months.join('|')}) \\d{4}(?!\\d)`;

/** The civil date that `4 juni 2025` names; undefined where there is no such day. Month names in English are read too. */
export function readDay(text: string): CivilDate | undefined {
  const [, day, name, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text.trim()) ?? [];
  if (day === undefined || name === undefined || year === undefined) return undefined;
  const month = monthNamed(name);
  if (month === undefined) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** 1 to 12. */
export function monthNamed(name: string): number | undefined {
  const lower = name.toLowerCase();
  const index = months.findIndex(
    (dutch, at) => dutch === lower || monthNames.en[at]?.toLowerCase() === lower,
  );
  return index < 0 ? undefined : index + 1;
}

/** `2025-06` of `juni 2025`. */
export function readMonth(text: string): string | undefined {
  const [, name, year] = /^(\p{L}+) (\d{4})$/u.exec(text.trim()) ?? [];
  const month = name === undefined ? undefined : monthNamed(name);
  return month === undefined ? undefined : `${year}-${String(month).padStart(2, '0')}`;
}
