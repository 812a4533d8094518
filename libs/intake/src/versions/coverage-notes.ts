/** What is noted as searched where a version of a chapter was read in: from it the version is known even where it changed nothing. */
export function versionSearched(chapter: string, date: string): string {
  return `Vreemdelingencirculaire 2000 (C), hoofdstuk ${chapter}, geconsolideerde tekst van ${date}`;
}

/** The version that a note is about; null where it is none of {@link versionSearched}. */
export function versionNoted(source: string): { readonly chapter: string; readonly date: string } | null {
  const [, chapter, date] =
    /^Vreemdelingencirculaire 2000 \(C\), hoofdstuk ([A-D]\d{1,2}), geconsolideerde tekst van (\d{4}-\d{2}-\d{2})$/.exec(
      source,
    ) ?? [];
  return chapter === undefined || date === undefined ? null : { chapter, date };
}
