import { quoted } from '@peildatum/policy';

import type { Parameters } from './parameters.js';

/** One of the codes; a fault where it is another word. */
export function chosen<T extends string>(
  read: Parameters,
  path: string,
  given: string | undefined,
  codes: readonly T[],
  otherwise: T,
): T {
  const found = codes.find((code) => code === given);
  if (given !== undefined && found === undefined)
    read.fault({
      code: 'not-one-of',
      path,
      nl: `${quoted(given)} hoort er niet bij; verwacht: ${codes.join(', ')}.`,
      en: `${quoted(given)} is not one of them; expected: ${codes.join(', ')}.`,
    });
  return found ?? otherwise;
}
