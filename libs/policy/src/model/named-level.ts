import type { Coverage } from './coverage.js';
import type { Framework, Level } from './framework.js';

/** How Dutch texts name a level, each on the scale whose words it uses; what reads on is looked for first. */
const wordings: readonly { readonly form: RegExp; readonly framework: Framework; readonly level: Level }[] = [
  { form: /minder uitzonderlijke situatie/giu, framework: 'two-step', level: 'lower' },
  { form: /meest uitzonderlijke situatie/giu, framework: 'two-step', level: 'exceptional' },
  { form: /uitzonderlijke situatie/giu, framework: 'binary', level: 'exceptional' },
  { form: /uitzonderlijke?( niveau|(?= (of|en) ))/giu, framework: 'three-step', level: 'exceptional' },
  { form: /hogere?( niveau|(?= (of|en) ))/giu, framework: 'three-step', level: 'higher' },
  { form: /lagere?( niveau|(?= (of|en) ))/giu, framework: 'three-step', level: 'lower' },
];
const otherwise = /uitzonderlijk|hoger|lager|hoogste|laagste/iu;

/**
 * Whether a text that refers to graded areas in these words means those of this level: all where the words name no level. `unresolved`:
 * the words name one in another way, or on another scale, and no source compares the two.
 */
export function meansLevel(words: string | null, framework: Framework, level: Level): Coverage {
  let left = words ?? '';
  const named = wordings.filter(({ form }) => {
    const without = left.replace(form, ' ');
    const isThere = without !== left;
    left = without;
    return isThere;
  });
  if (otherwise.test(left) || named.some((one) => one.framework !== framework)) return 'unresolved';
  return named.length === 0 || named.some((one) => one.level === level) ? 'in' : 'out';
}
