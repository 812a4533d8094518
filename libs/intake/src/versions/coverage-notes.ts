import type { CountryCode } from '@peildatum/policy';

/** What was attested of a country before. */
export interface AttestedBefore {
  readonly country: CountryCode;
  readonly from: string;
  readonly through: string;
  readonly sources: readonly string[];
}

const withoutGeneral = ', zonder het algemene deel';

/**
 * What is noted as searched where a version of a chapter was read in: from it the version is known even where it changed nothing.
 * `isGeneralOpen`: of the general part something could not be established.
 */
export function versionSearched(chapter: string, date: string, isGeneralOpen: boolean): string {
  const text = `Vreemdelingencirculaire 2000 (C), hoofdstuk ${chapter}, geconsolideerde tekst van ${date}`;
  return isGeneralOpen ? text + withoutGeneral : text;
}

/** A version that a note is about. */
export interface VersionNoted {
  readonly chapter: string;
  readonly date: string;
  readonly isGeneralOpen: boolean;
}

/** The version that a note is about; null where it is none of {@link versionSearched}. */
export function versionNoted(source: string): VersionNoted | null {
  const [, chapter, date, open] =
    /^Vreemdelingencirculaire 2000 \(C\), hoofdstuk ([A-D]\d{1,2}), geconsolideerde tekst van (\d{4}-\d{2}-\d{2})(, zonder het algemene deel)?$/.exec(
      source,
    ) ?? [];
  return chapter === undefined || date === undefined
    ? null
    : { chapter, date, isGeneralOpen: open === withoutGeneral };
}
