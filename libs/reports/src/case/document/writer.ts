import { toDayNumber, type Bilingual, type CivilDate } from '@peildatum/policy';
import { dayInWords, type EventReference } from '@peildatum/timeline';

import type { Block, Text } from '../../document/model.js';
import { say, type Language } from '../../words/language.js';
import type { CaseSource, DatedAnswer } from '../case-answer.js';

/** Writes blocks in one language. */
export class Writer {
  constructor(readonly language: Language) {}

  t(text: Bilingual): string {
    return say(this.language, text);
  }

  heading(text: Bilingual, level: 2 | 3 = 2): Block {
    return { kind: 'heading', level, text: this.t(text) };
  }

  paragraph(text: Bilingual): Block {
    return { kind: 'paragraph', text: this.t(text) };
  }

  /** A day in words with its ISO form behind it. */
  day(on: CivilDate): string {
    return `${this.t(dayInWords(toDayNumber(on)))} (${on})`;
  }

  outside(outside: DatedAnswer['outside']): string {
    const parent = outside?.parent ?? null;
    return this.t({
      nl: `geen gebied onder die naam${parent === null ? '' : ` (afgesplitst van ${parent})`}`,
      en: `no area under that name${parent === null ? '' : ` (split off from ${parent})`}`,
    });
  }
}

/** A document as people call it, its id behind it. */
export function called(
  writer: Writer,
  { name, instrument }: Pick<CaseSource, 'name' | 'instrument'>,
): string {
  const text = writer.t(name);
  return text === instrument ? text : `${text} [${instrument}]`;
}

/** Where events stand in the ledger. */
export function placesOf(events: readonly EventReference[]): Text {
  return events.map(({ type, position }) => `${type} ${position}`).join(', ');
}
