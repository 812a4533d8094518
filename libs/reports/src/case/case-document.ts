import { topicName, type Bilingual } from '@peildatum/policy';

import type { Block, Field, ReportDocument, Text } from '../document/model.js';
import { ShownCodes, standingInCodes, type ShownInCodes } from '../document/shown-codes.js';
import { say, type Language } from '../words/language.js';
import { findingBlock } from '../words/findings.js';
import type { CaseAnswer, CaseFinding, DatedAnswer } from './case-answer.js';
import { afterDecisionBlocks } from './document/after-decision.js';
import { changeBlocks } from './document/changes.js';
import { checkingBlocks } from './document/checking.js';
import { dateBlocks } from './document/dates.js';
import { learntBlocks } from './document/learnt.js';
import { sourceBlocks } from './document/sources.js';
import { Writer } from './document/writer.js';
import { nameOfDate } from './known-dates.js';

export interface CaseDocumentOptions {
  readonly language: Language;
  /** Printed on the document, part of nothing else. */
  readonly reference: string | null;
}

/** A case as people take it into a file. Every statement is one of the answer, in the words of the language. */
export function caseDocument(
  answer: CaseAnswer,
  { language, reference }: CaseDocumentOptions,
): ReportDocument {
  const writer = new Writer(language);
  const { country, countryName, region } = answer;
  const title = writer.t({
    nl: `Landgebonden asielbeleid voor ${region.name} (${countryName.nl})`,
    en: `Country asylum policy for ${region.name} (${countryName.en})`,
  });
  return {
    language,
    title,
    runningTitle: writer.t({
      nl: `Peildatum – uittreksel uit het register: ${region.name} (${region.id}), ${countryName.nl}`,
      en: `Peildatum – extract from the register: ${region.name} (${region.id}), ${countryName.en}`,
    }),
    reference,
    example: answer.example,
    blocks: [
      ...question(writer, answer),
      ...table(writer, answer),
      ...dateBlocks(writer, answer),
      ...changeBlocks(writer, answer),
      ...afterDecisionBlocks(writer, answer),
      ...learntBlocks(writer, answer),
      ...sourceBlocks(writer, answer),
      ...notices(writer, answer),
      ...findings(writer, answer),
      ...rules(writer, answer),
      ...checkingBlocks(writer, answer),
    ],
    foot: say(language, answer.foot),
    moment: answer.ledger.recordedAt,
    answer: { fileName: `case-${country}-${region.id}.json`, json: `${JSON.stringify(answer, null, 2)}\n` },
  };
}

function question(
  writer: Writer,
  { country, countryName, region, topic, dates, label }: CaseAnswer,
): Block[] {
  const days = dates.map(({ name, on }) => `${writer.t(nameOfDate(name))} ${on}`).join(', ');
  return [
    writer.heading({ nl: 'De vraag', en: 'The question' }),
    writer.paragraph({
      nl: `Wat gold in het landgebonden asielbeleid voor ${region.name} (${region.id}) in ${countryName.nl} (${country}), onderwerp “${topicName(topic).nl}” (${topic}), op deze dagen: ${days}?`,
      en: `What applied in country asylum policy for ${region.name} (${region.id}) in ${countryName.en} (${country}), topic “${topicName(topic).en}” (${topic}), on these days: ${days}?`,
    }),
    writer.heading({ nl: 'Het antwoord in één zin', en: 'The answer in one sentence' }),
    { kind: 'paragraph', text: writer.t(label), lead: true },
  ];
}

function table(writer: Writer, { dates }: CaseAnswer): Block[] {
  const heading = { nl: 'De dagen', en: 'The days' };
  const codes = new ShownCodes();
  for (const one of dates.flatMap(shownStandings)) codes.add(one);
  return [
    writer.heading(heading),
    {
      kind: 'table',
      caption: writer.t({ nl: 'Wat op elke dag gold', en: 'What applied on each day' }),
      columns: [
        { title: writer.t({ nl: 'Dag', en: 'Day' }), share: 20 },
        { title: writer.t({ nl: 'Datum', en: 'Date' }), share: 16 },
        { title: writer.t({ nl: 'Stand', en: 'State' }), share: 28 },
        { title: writer.t({ nl: 'Kader', en: 'Framework' }), share: 16 },
        { title: writer.t({ nl: 'Zekerheid', en: 'Certainty' }), share: 20 },
      ],
      rows: dates.map((date) => row(writer, date)),
    },
    {
      kind: 'table',
      caption: writer.t({
        nl: 'Wat een partij kon weten, en wat dit register toen bevatte',
        en: 'What a party could have known, and what this register then held',
      }),
      columns: [
        { title: writer.t({ nl: 'Dag', en: 'Day' }), share: 20 },
        { title: writer.t({ nl: 'Openbaar op', en: 'Public by' }), share: 16 },
        { title: writer.t({ nl: 'Dan was te weten', en: 'Then could be known' }), share: 32 },
        { title: writer.t({ nl: 'Dit register bevatte toen', en: 'This register then held' }), share: 32 },
      ],
      rows: dates.map((date) => knowledgeRow(writer, date)),
    },
    { kind: 'fields', rows: codes.explained(writer.language) },
  ];
}

/** Of a register that held nothing yet nothing is shown; only of the answer itself the scale. */
function shownStandings({ answer, public: known, recorded }: DatedAnswer): readonly ShownInCodes[] {
  const held = recorded?.ledger.position === null ? null : recorded;
  const others = [known, held].map((one) => (one === null ? null : { ...one, framework: null }));
  return [answer, ...others].filter((one) => one !== null);
}

function row(writer: Writer, { name, on, answer, outside }: DatedAnswer): Text[] {
  const called = writer.t(nameOfDate(name));
  if (answer === null) return [called, on, writer.outside(outside), '–', '–'];
  return [called, on, standingInCodes(answer), answer.framework ?? '–', answer.certainty];
}

function knowledgeRow(writer: Writer, { name, public: known, recorded }: DatedAnswer): Text[] {
  const called = writer.t(nameOfDate(name));
  if (known === null || recorded === null) return [called, '–', '–', '–'];
  const nothing = recorded.ledger.position === null;
  return [
    called,
    known.openbaarOp,
    `${standingInCodes(known)}, ${known.certainty}`,
    nothing
      ? writer.t({ nl: 'nog niets', en: 'nothing yet' })
      : `${standingInCodes(recorded)}, ${recorded.certainty}`,
  ];
}

function notices(writer: Writer, { notices, dates }: CaseAnswer): Block[] {
  if (notices.length === 0) return [];
  return [
    writer.heading({ nl: 'Waarop te letten is', en: 'What to mind' }),
    ...notices.map((notice): Block => {
      const everywhere = notice.dates.length === dates.filter(({ answer }) => answer !== null).length;
      const names = notice.dates.map((name) => writer.t(nameOfDate(name))).join(', ');
      return {
        kind: 'notice',
        code: notice.code,
        text: everywhere ? writer.t(notice) : `${writer.t(notice)} (${names})`,
      };
    }),
  ];
}

function findings(writer: Writer, { findings: found, dates }: CaseAnswer): Block[] {
  if (found.length === 0) return [];
  return [
    writer.heading({
      nl: 'Wat in het register aandacht vraagt',
      en: 'What asks for attention in the register',
    }),
    ...found.map((finding) => findingBlock(finding, writer.language, onSomeDays(writer, finding, dates))),
  ];
}

/** The names of the days, where it is not all of them. */
function onSomeDays(
  writer: Writer,
  { dates: names }: CaseFinding,
  dates: readonly DatedAnswer[],
): readonly string[] {
  if (names.length === dates.filter(({ answer }) => answer !== null).length) return [];
  return [names.map((name) => writer.t(nameOfDate(name))).join(', ')];
}

function rules(writer: Writer, { rules }: CaseAnswer): Block[] {
  return [
    writer.heading({ nl: 'Welke regel naar welke dag vraagt', en: 'Which rule asks for which day' }),
    writer.paragraph({
      nl: 'Welke dag in een zaak telt, zegt dit register niet. De wetten zijn gelezen in de tekst van 2015 en niet vergeleken met een geldende tekst.',
      en: 'This register does not say which day counts in a case. The statutes were read in the text of 2015 and not checked against a current text.',
    }),
    ...(rules.length === 0
      ? []
      : [
          {
            kind: 'fields' as const,
            rows: rules.map((rule): Field => ({
              name: writer.t(nameOfDate(rule.date)),
              value: [
                writer.t(rule),
                ...(rule.articles.length === 0
                  ? []
                  : [` (${rule.articles.join(', ')}; ${writer.t(textOf(rule.textOf))})`]),
              ],
            })),
          },
        ]),
  ];
}

function textOf(year: string): Bilingual {
  return { nl: `tekst van ${year}`, en: `text of ${year}` };
}
