import { scopeInWords, type Basis, type Reading } from '@peildatum/timeline';

import type { Block, Field, Inline, Text } from '../../document/model.js';
import { dated } from '../../words/dates.js';
import { rankMeanings } from '../../words/terms.js';
import type { CaseAnswer, CaseSource } from '../case-answer.js';
import { nameOfDate } from '../known-dates.js';
import { readingsOf } from '../readings.js';
import { called, placesOf, type Writer } from './writer.js';

/** The reasons that the sources give, and every source with its weight, its dates and where to read it. */
export function sourceBlocks(writer: Writer, { sources, dates }: CaseAnswer): Block[] {
  const readings = dates.flatMap(({ answer }) => (answer === null ? [] : readingsOf(answer)));
  if (sources.length === 0) return [];
  return [
    writer.heading({ nl: 'Redenen en bronnen', en: 'Reasons and sources' }),
    ...sources.flatMap((source) => sourceBlock(writer, source, readings)),
  ];
}

function sourceBlock(writer: Writer, source: CaseSource, readings: readonly Reading[]): Block[] {
  const bases = distinctBases(
    readings.flatMap(({ basis }) => basis).filter(({ instrument }) => instrument === source.instrument),
  );
  const [basis] = bases;
  const advice = readings
    .flatMap((one) => one.advice)
    .find(({ instrument }) => instrument === source.instrument);
  const reasons = source.use === 'advice' ? (advice?.reasons ?? []) : bases.flatMap((one) => one.reasons);
  const rows: Field[] = [
    { name: writer.t({ nl: 'Gebruikt voor', en: 'Used for' }), value: usedFor(writer, source) },
    ...(basis === undefined || source.use !== 'basis' ? [] : basisFields(writer, basis, bases)),
    ...(source.held
      ? []
      : [
          {
            name: writer.t({ nl: 'Aanwezig', en: 'Held' }),
            value: writer.t({ nl: 'nee, alleen aangehaald', en: 'no, only referenced' }),
          },
        ]),
    ...(source.links.length === 0
      ? []
      : [{ name: writer.t({ nl: 'Te lezen op', en: 'To be read at' }), value: links(source) }]),
    { name: writer.t({ nl: 'In het register', en: 'In the register' }), value: placesOf(source.events) },
  ];
  return [
    { kind: 'heading', level: 3, text: `${called(writer, source)}, ${source.kind}` },
    { kind: 'fields', rows },
    ...(reasons.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: [...new Set(reasons.map((reason) => reasonText(writer, reason)))],
          },
        ]),
  ];
}

function basisFields(writer: Writer, basis: Basis, bases: readonly Basis[]): Field[] {
  const citations = [...new Set(bases.flatMap(({ citation }) => (citation === null ? [] : [citation])))];
  const refersTo = [...new Set(bases.flatMap((one) => one.refersTo))];
  const rank = rankMeanings[basis.rank];
  return [
    {
      name: writer.t({ nl: 'Rang', en: 'Rank' }),
      value: `${basis.rank}${rank === undefined ? '' : ` (${writer.t(rank)})`}`,
    },
    ...(basis.statedIn === null
      ? []
      : [{ name: writer.t({ nl: 'Bekend uit', en: 'Known from' }), value: basis.statedIn }]),
    {
      name: writer.t({ nl: 'Paragraaf', en: 'Paragraph' }),
      value: citations.length === 0 ? writer.t({ nl: 'niet bekend', en: 'not known' }) : citations.join(', '),
    },
    { name: writer.t({ nl: 'Getekend', en: 'Signed' }), value: dated(basis.signedOn, writer.language) },
    {
      name: 'Staatscourant',
      value: `${basis.gazette === null ? '' : `${basis.gazette}, `}${dated(basis.publishedOn, writer.language)}`,
    },
    { name: writer.t({ nl: 'In werking', en: 'In force' }), value: dated(basis.entry, writer.language) },
    ...(refersTo.length === 0
      ? []
      : [{ name: writer.t({ nl: 'Verwijst naar', en: 'Refers to' }), value: refersTo.join(', ') }]),
  ];
}

function usedFor(writer: Writer, { use, dates }: CaseSource): string {
  const words = {
    basis: { nl: 'grond', en: 'ground' },
    advice: { nl: 'advies; geen beleid', en: 'advice; not policy' },
    judgment: { nl: 'uitspraak; nooit de grond', en: 'judgment; never the ground' },
  } as const;
  return `${writer.t(words[use])}: ${dates.map((name) => writer.t(nameOfDate(name))).join(', ')}`;
}

function links({ links: list }: CaseSource): Text {
  return list.flatMap(({ href, name }, index): Inline[] => [
    ...(index === 0 ? [] : ['\n']),
    { href, text: name },
  ]);
}

function reasonText(writer: Writer, reason: Basis['reasons'][number]): string {
  const some = reason.exhaustive === false ? writer.t({ nl: ' (onder andere)', en: ' (among others)' }) : '';
  return `${scopeInWords(reason.scope, writer.language)}: ${writer.t(reason)}${some}`;
}

function distinctBases(bases: readonly Basis[]): Basis[] {
  return [...new Map(bases.map((one) => [`${one.part}|${one.citation}`, one])).values()];
}
