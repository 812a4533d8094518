import type { CivilDate } from '@peildatum/policy';

import type { MappedText } from '../text/index.js';
import { dayPattern, readDay } from './dates.js';

/** A letter to the House that a document cites by its day. */
export interface CitedLetter {
  readonly id: string;
  readonly day: CivilDate;
  readonly reference: string | undefined;
  readonly issuer: string | undefined;
  readonly words: MappedText;
  readonly informsTheHouse: boolean;
}

const letter = new RegExp(
  `\\b(?:[Bb]rief|Kamerbrief) van (?<day>${dayPattern}),?(?: \\((?:kenmerk|Kamerstuk(?:ken)?(?: II| I)?)[: ]+(?<reference>[^()]+?)\\))?(?<rest>[^.]*)`,
  'gu',
);

/** The letters that a sentence cites. */
export function citedLetters(text: MappedText): CitedLetter[] {
  return [...text.text.matchAll(letter)].flatMap((match) => {
    const { day, reference, rest } = match.groups!;
    const on = readDay(day!);
    if (on === undefined) return [];
    const issuer = /^ heeft de ((?:Minister|Staatssecretaris) [^,]*?) de (?:Tweede|Eerste) Kamer/.exec(
      rest!,
    )?.[1];
    const length = match[0].length - rest!.length;
    return [
      {
        id: `kamerbrief-${on}`,
        day: on,
        reference,
        issuer,
        words: text.slice(match.index, match.index + length),
        informsTheHouse: /(?:Tweede|Eerste) Kamer (?:ge|is ge)?ï?n?formeerd|Kamer geïnformeerd/.test(rest!),
      },
    ];
  });
}
