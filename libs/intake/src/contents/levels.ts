import type { Framework, Level } from '@peildatum/policy';

/** A level as a text words it. `framework` null: a scale is meant that only the rest of the document names. */
export interface LevelNamed {
  readonly level: Level;
  readonly framework: Framework | null;
  readonly index: number;
  readonly length: number;
}

const wordings: readonly {
  readonly form: RegExp;
  readonly level: Level;
  readonly framework: Framework | null;
}[] = [
  wording(/uitzonderlijk(?:e)? niveau van willekeurig geweld/, 'exceptional', 'three-step'),
  wording(/relatief hoger niveau van willekeurig geweld/, 'higher', 'three-step'),
  wording(/relatief lager niveau van willekeurig geweld/, 'lower', 'three-step'),
  wording(/meest uitzonderlijke situatie/, 'exceptional', 'two-step'),
  wording(/minder uitzonderlijke situatie/, 'lower', 'two-step'),
  wording(/hoogste (?:uitzonderlijke situatie|gradatie van 15c)/, 'exceptional', null),
  wording(/uitzonderlijke situatie/, 'exceptional', 'binary'),
];

function wording(form: RegExp, level: Level, framework: Framework | null) {
  return { form, level, framework };
}

/** How levels are worded, as sources of regular expressions, the longer before what it contains. */
export const levelWordings: readonly string[] = wordings.map(({ form }) => form.source);

/** Every level that a text names, in the order in which they stand. */
export function levelsNamed(text: string): LevelNamed[] {
  const found: LevelNamed[] = [];
  for (const { form, level, framework } of wordings) {
    for (const match of text.matchAll(new RegExp(form, 'giu'))) {
      const { index } = match;
      if (found.some((one) => index < one.index + one.length && one.index < index + match[0].length))
        continue;
      found.push({ level, framework, index, length: match[0].length });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}
