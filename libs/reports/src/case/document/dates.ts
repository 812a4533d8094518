import type { Reading } from '@peildatum/timeline';

import type { Block, Field } from '../../document/model.js';
import { alternativeFields } from '../../words/alternative.js';
import { periodInWords } from '../../words/dates.js';
import type { CaseAnswer, DatedAnswer } from '../case-answer.js';
import { nameOfDate } from '../known-dates.js';
import { readingsOf } from '../readings.js';
import { standingInCodes } from '../../document/shown-codes.js';
import { Writer } from './writer.js';

/** Each day in full: the sentence, the codes, the period, and the alternative complete with its conditions. */
export function dateBlocks(writer: Writer, { dates }: CaseAnswer): Block[] {
  return [
    writer.heading({ nl: 'Per dag', en: 'Day by day' }),
    ...dates.flatMap((date) => [
      {
        kind: 'heading' as const,
        level: 3 as const,
        text: `${capital(writer.t(nameOfDate(date.name)))}, ${writer.day(date.on)}`,
      },
      ...dateBlock(writer, date),
    ]),
  ];
}

function dateBlock(writer: Writer, { answer, outside }: DatedAnswer): Block[] {
  if (answer === null) return [{ kind: 'paragraph', text: `${capital(writer.outside(outside))}.` }];
  const readings = readingsOf(answer);
  if (answer.candidates === null)
    return [{ kind: 'paragraph', text: writer.t(answer.label) }, ...readingBlocks(writer, answer)];
  return [
    { kind: 'paragraph', text: writer.t(answer.label) },
    ...readings.flatMap((reading, index): Block[] => [
      {
        kind: 'paragraph',
        text: [
          {
            strong: `${writer.t({ nl: 'Lezing', en: 'Reading' })} ${index + 1} ${writer.t({ nl: 'van', en: 'of' })} ${readings.length}. `,
          },
          writer.t(reading.label),
        ],
      },
      ...readingBlocks(writer, reading),
    ]),
  ];
}

function readingBlocks(writer: Writer, reading: Reading): Block[] {
  const { framework, frameworkInForce, certainty, period, basis, coverage } = reading;
  const rows: Field[] = [
    {
      name: writer.t({ nl: 'Stand', en: 'State' }),
      value: standingInCodes({ ...reading, certainty: 'as-recorded', candidates: null }),
    },
    ...(framework === null
      ? []
      : [
          {
            name: writer.t({ nl: 'Kader van de tekst', en: 'Framework of the text' }),
            value: `${framework}; ${writer.t({ nl: 'die dag in gebruik', en: 'in use that day' })}: ${frameworkInForce ?? writer.t({ nl: 'niet vastgesteld', en: 'not established' })}`,
          },
        ]),
    { name: writer.t({ nl: 'Zekerheid', en: 'Certainty' }), value: certainty },
    { name: writer.t({ nl: 'Periode', en: 'Period' }), value: periodInWords(period, writer.language) },
    {
      name: writer.t({ nl: 'Berust op', en: 'Rests on' }),
      value: basis.length === 0 ? '–' : basis.map(inShort).join('; '),
    },
    {
      name: writer.t({ nl: 'Doorzocht tot en met', en: 'Searched through' }),
      value: coverage.attestedThrough ?? writer.t({ nl: 'niet verklaard', en: 'not attested' }),
    },
  ];
  const alternatives = [
    ...(reading.protectionAlternative === null ? [] : [reading.protectionAlternative]),
    ...reading.otherAlternatives,
  ];
  return [
    { kind: 'fields', rows },
    ...alternatives.flatMap((one): Block[] => [
      {
        kind: 'paragraph',
        text: {
          strong: writer.t({
            nl: 'Beschermingsalternatief, alleen onder alle voorwaarden en per zaak te beoordelen',
            en: 'Protection alternative, only under all conditions and to be judged case by case',
          }),
        },
      },
      { kind: 'fields', rows: alternativeFields(one, writer.language) },
    ]),
  ];
}

function inShort({ instrument, citation }: Reading['basis'][number]): string {
  return citation === null ? instrument : `${instrument}, ${citation}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
