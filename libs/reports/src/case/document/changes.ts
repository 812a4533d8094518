import type { Bilingual } from '@peildatum/policy';
import { scopeInWords, type AdviceAnswer } from '@peildatum/timeline';

import type { Block, Text } from '../../document/model.js';
import { adviceOutcomes, assessmentNames, courtOutcomes } from '../../words/terms.js';
import { dated } from '../../words/dates.js';
import type { CaseAnswer, CaseChange, DatedAnswer } from '../case-answer.js';
import { nameOfDate } from '../known-dates.js';
import { readingsOf } from '../readings.js';
import { standingInCodes } from '../../document/shown-codes.js';
import { called, type Writer } from './writer.js';

/** What differs between each day and the next: the designation, the alternative apart, and the advice that went before. */
export function changeBlocks(
  writer: Writer,
  { changes, dates, courtFindings, sources }: CaseAnswer,
): Block[] {
  if (changes.length === 0) return findingBlocks(writer, courtFindings);
  return [
    writer.heading({ nl: 'Wat er verschilt', en: 'What differs' }),
    ...changes.flatMap((change, index) =>
      changeBlock(writer, change, dates[index]!, dates[index + 1]!, sources),
    ),
    ...findingBlocks(writer, courtFindings),
  ];
}

function changeBlock(
  writer: Writer,
  change: CaseChange,
  from: DatedAnswer,
  to: DatedAnswer,
  sources: CaseAnswer['sources'],
): Block[] {
  const names = { from: nameOfDate(from.name), to: nameOfDate(to.name) };
  return [
    writer.heading(
      {
        nl: `Van ${names.from.nl} (${from.on}) naar ${names.to.nl} (${to.on})`,
        en: `From ${names.from.en} (${from.on}) to ${names.to.en} (${to.on})`,
      },
      3,
    ),
    {
      kind: 'list',
      items: [
        designation(writer, change, from, to),
        ...assessed(writer, change),
        alternative(writer, change),
        ...advice(writer, change, to, sources),
      ],
    },
  ];
}

function designation(writer: Writer, change: CaseChange, from: DatedAnswer, to: DatedAnswer): Text {
  const start = { strong: `${writer.t({ nl: 'Stand', en: 'State' })}: ` };
  const { difference, uncertain, same } = change;
  if (difference !== null) {
    const { comparison } = difference;
    const by =
      comparison === null
        ? ''
        : ` ${writer.t({ nl: 'Vergelijking volgens', en: 'Comparison according to' })} ${comparison.instrument}.`;
    return [start, writer.t(difference.label) + by, ' ', { code: difference.change }];
  }
  if (uncertain) return [start, writer.t(uncertainDifference)];
  if (from.answer === null || to.answer === null)
    return [
      start,
      writer.t({
        nl: 'op een van beide dagen was er geen gebied onder die naam.',
        en: 'on one of the two days there was no area under that name.',
      }),
    ];
  const [was, is] = [standingInCodes(from.answer), standingInCodes(to.answer)];
  if (was === is) return [start, writer.t(same === true ? unchanged : sameState), ' ', { code: is }];
  return [
    start,
    writer.t({
      nl: 'de regio was op geen van beide dagen aangewezen; de stand is een andere.',
      en: 'the region was designated on neither day; the state is another.',
    }),
    ' ',
    { code: `${was}, ${is}` },
  ];
}

function assessed(writer: Writer, { assessments }: CaseChange): Text[] {
  return assessments.map(({ instrument, assessment, author, reason }) => [
    { strong: `${writer.t({ nl: 'Hoe de wijziging wordt gezien', en: 'How the change is seen' })}: ` },
    writer.t({ nl: `${instrument} is volgens ${author} `, en: `${instrument} is according to ${author} ` }),
    `${writer.t(assessmentNames[assessment])}: ${writer.t(reason)}`,
  ]);
}

function alternative(writer: Writer, { alternative: { changed, before, after } }: CaseChange): Text {
  const start = { strong: `${writer.t({ nl: 'Beschermingsalternatief', en: 'Protection alternative' })}: ` };
  if (changed === null || before === null || after === null)
    return [
      start,
      writer.t({
        nl: 'of het verschilt, is in dit register niet vast te stellen.',
        en: 'whether it differs cannot be established in this register.',
      }),
    ];
  const held = (list: readonly unknown[]): Bilingual =>
    list.length === 0
      ? { nl: 'niet vermeld', en: 'not stated' }
      : { nl: 'vermeld onder voorwaarden', en: 'stated under conditions' };
  if (!changed)
    return [start, writer.t({ nl: `gelijk (${held(after).nl}).`, en: `the same (${held(after).en}).` })];
  return [
    start,
    writer.t({
      nl: `verschilt: eerst ${held(before).nl}, daarna ${held(after).nl}; beide staan per dag hierboven.`,
      en: `differs: first ${held(before).en}, then ${held(after).en}; both stand above, day by day.`,
    }),
  ];
}

function advice(writer: Writer, change: CaseChange, to: DatedAnswer, sources: CaseAnswer['sources']): Text[] {
  const named = (id: string) => {
    const source = sources.find(({ instrument }) => instrument === id);
    return source === undefined ? id : called(writer, source);
  };
  const all = to.answer === null ? [] : readingsOf(to.answer).flatMap((one) => one.advice);
  const once = [...new Map(all.map((one) => [one.instrument, one])).values()];
  return once
    .filter(({ instrument }) => change.advice.includes(instrument))
    .map((one) => [
      { strong: `${writer.t({ nl: 'Advies dat voorafging', en: 'Advice that went before' })}: ` },
      `${named(one.instrument)}, ${writer.t({ nl: 'getekend', en: 'signed' })} ${dated(one.signedOn, writer.language)}, ${writer.t({ nl: 'openbaar', en: 'public' })} ${dated(one.madePublicOn, writer.language)}. ${pointsOf(writer, one)}${writer.t(one.label)}`,
    ]);
}

function pointsOf(writer: Writer, { points }: AdviceAnswer): string {
  return points
    .map(({ number, summary, outcome, partial }) => {
      const said = summary === null ? '' : `: ${writer.t(summary)}`;
      const notes = [
        writer.t(adviceOutcomes[outcome]),
        ...partial.map(
          (scope) =>
            `${writer.t({ nl: 'alleen voor een deel:', en: 'in part only:' })} ${scopeInWords(scope, writer.language)}`,
        ),
      ];
      return `${writer.t({ nl: 'Punt', en: 'Point' })} ${number} (${notes.join('; ')})${said} `;
    })
    .join('');
}

function findingBlocks(writer: Writer, findings: CaseAnswer['courtFindings']): Block[] {
  if (findings.length === 0) return [];
  return [
    writer.heading({ nl: 'Wat rechters vonden', en: 'What courts found' }),
    writer.paragraph({
      nl: 'Een uitspraak is een aantekening: zij verandert het beleid niet en is nooit de grond van een eerdere dag.',
      en: 'A judgment is an annotation: it changes no policy and is never the ground of an earlier date.',
    }),
    {
      kind: 'list',
      items: findings.map(
        ({ judgment, judgedOn, instrument, finding, summary }) =>
          `${judgment}, ${writer.day(judgedOn)}, ${writer.t({ nl: 'over', en: 'on' })} ${instrument}: ${writer.t(courtOutcomes[finding] ?? { nl: finding, en: finding })}${summary === null ? '' : `. ${writer.t(summary)}`}`,
      ),
    },
  ];
}

const uncertainDifference = {
  nl: 'of er iets verschilt, is in dit register niet vast te stellen: op ten minste een van beide dagen zijn er meer lezingen.',
  en: 'whether anything differs cannot be established in this register: on at least one of the two days there is more than one reading.',
};
const unchanged = {
  nl: 'hetzelfde besluit, met dezelfde inhoud.',
  en: 'the same act, with the same content.',
};
const sameState = { nl: 'dezelfde stand, op een andere grond.', en: 'the same state, on another ground.' };
