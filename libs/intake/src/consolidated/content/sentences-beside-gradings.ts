import type { Block } from './blocks.js';

/** Sentences that stand in a paragraph on article 15, under c, and grade no area, whatever areas they name. */
const asides: readonly RegExp[] = [
  /\b(?:vlucht|vestigings|beschermings)(?:-\s+(?:en|of)\s+(?:of\/)?(?:vestigings)?)?alternatief\b/iu,
  /\b(?:intrekking|intrekken|herbeoordeelt|herbeoordeling|verlenging|verlengd)\b/iu,
  /^De uitzonderlijke situatie\b.*\bis niet gerelateerd aan individuele vrees$/iu,
  /^In .+ is sprake van een (?:internationaal of binnenlands |binnenlands |intern |internationaal )?gewapend conflict\b(?!.*\buitzonderlijke situatie\b)/iu,
  /^\(?Zie (?:ook |verder |hiervoor )?(?:paragraaf |paragrafen )?C\d/iu,
];
/** Goes on about what the sentence before spoke of. */
const goesOn =
  /^(?:Dit (?:vlucht|vestigings|beschermings)\S*alternatief|Uitzondering(?:en)? hierop|Hierbij betrekt)\b(?!.*\b(?:gebied|regio|provincie)\S* waar wel\b)/iu;

/** The main clause says of somewhere that it has the situation or has not; "waar geen sprake is van" only refers to that. */
const grades =
  /\b(?:is|zijn|was)\b[^,.;:]*\bsprake\s+van\b(?!\s+(?:een\s+)?(?:\S+\s+){0,3}gewapend\s+conflict)|\b(?:aan|ervan\s+uit)\s+dat\b[^,.;:]*\bsprake\s+is\s+van\b/iu;

/** Whether a sentence bears on no grade. `afterAside`: the one before it bore on none either. */
export function gradesNothing({ sentence, isHeading }: Block, afterAside: boolean): boolean {
  if (isHeading || grades.test(sentence.text)) return false;
  const words = sentence.text.replace(/[\s.:]+$/, '');
  return asides.some((form) => form.test(words)) || (afterAside && goesOn.test(words));
}
