const form =
  /^(?:Geen bijzonderheden|Er (?:zijn|gelden) geen bijzonderheden|Niet van toepassing|N\.?v\.?t|(?:Hierop is |Op .{1,80} is )?het algemene (?:asiel)?beleid(?: (?:zoals )?(?:als bedoeld in|in de zin van|genoemd in|zoals opgenomen in) [^.]{1,60}(?:\.\d[^.]*)*)? is van toepassing)\.?$/iu;

/** Whether words say that there is no rule of the country's own, so that the general policy holds, and say nothing else. */
export function saysGeneralPolicy(words: string): boolean {
  return form.test(words);
}
