import type { Bilingual } from '@peildatum/policy';

import type { Block } from '../../document/model.js';
import type { CaseAnswer, DatedAnswer } from '../case-answer.js';
import { nameOfDate } from '../known-dates.js';
import { standingInShort } from '../label.js';
import type { Writer } from './writer.js';

/** What this register had recorded by each day, and the events since that made the answer what it is. */
export function learntBlocks(writer: Writer, { dates }: CaseAnswer): Block[] {
  return [
    writer.heading({ nl: 'Wat dit register later leerde', en: 'What this register learnt later' }),
    writer.paragraph({
      nl: 'Dit gaat over de vastlegging, niet over het recht: wat een partij kon weten, staat hierboven.',
      en: 'This is about the recording, not about the law: what a party could have known stands above.',
    }),
    ...dates.flatMap((date) => learntOn(writer, date)),
  ];
}

function learntOn(writer: Writer, { name, on, answer, recorded, learnt }: DatedAnswer): Block[] {
  if (answer === null || recorded === null) return [];
  const called = nameOfDate(name);
  const { position, recordedAt } = recorded.ledger;
  const answered = standingInShort(recorded);
  const day: Bilingual = { nl: `${on} (${called.nl})`, en: `${on} (${called.en})` };
  return [
    writer.paragraph(
      position !== null && position === answer.ledger.position
        ? {
            nl: `Wat tot en met ${day.nl} is vastgelegd, eindigt met plaats ${position} (${recordedAt}) en geeft als antwoord: ${answered.nl}; daarna is niets vastgelegd.`,
            en: `What was recorded through ${day.en} ends with position ${position} (${recordedAt}) and gives the answer: ${answered.en}; nothing was recorded after it.`,
          }
        : heldThen(day, recorded, learnt.length > 0),
    ),
    ...(learnt.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: writer.t({ nl: `Geleerd na ${on}`, en: `Learnt after ${on}` }),
            columns: [
              { title: writer.t({ nl: 'Plaats', en: 'Position' }), share: 10 },
              { title: writer.t({ nl: 'Vastgelegd', en: 'Recorded' }), share: 34 },
              { title: writer.t({ nl: 'Gebeurtenis', en: 'Event' }), share: 30 },
              { title: writer.t({ nl: 'Waarover', en: 'About' }), share: 30 },
            ],
            rows: learnt.map(({ position: place, recordedAt: moment, type, stream }) => [
              place,
              moment,
              type,
              stream.replace(/^instrument-/, ''),
            ]),
          },
        ]),
  ];
}

/** Of a day after which something was recorded: a day that has ended. */
function heldThen(
  day: Bilingual,
  recorded: NonNullable<DatedAnswer['recorded']>,
  changed: boolean,
): Bilingual {
  const { position, recordedAt } = recorded.ledger;
  const answered = standingInShort(recorded);
  const then =
    position === null
      ? { nl: 'was nog niets vastgelegd', en: 'nothing had been recorded' }
      : {
          nl: `stond het register op plaats ${position} (${recordedAt}) en was het antwoord: ${answered.nl}`,
          en: `the register stood at position ${position} (${recordedAt}) and the answer was: ${answered.en}`,
        };
  const since = changed
    ? {
        nl: 'sindsdien veranderde het antwoord met de gebeurtenissen hieronder',
        en: 'since then the answer changed with the events below',
      }
    : { nl: 'sindsdien is het antwoord niet veranderd', en: 'since then the answer has not changed' };
  return {
    nl: `Aan het einde van ${day.nl} ${then.nl}; ${since.nl}.`,
    en: `At the end of ${day.en} ${then.en}; ${since.en}.`,
  };
}
