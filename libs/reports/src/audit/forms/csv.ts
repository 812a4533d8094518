import { stringify } from 'csv-stringify/sync';

import { say, type Language } from '../../words/language.js';
import type { Audit, AuditEvent, AuditPiece, CountryFigures, InstrumentProcess } from '../audit.js';
import { sideInCodes, valueOnOneLine } from './side.js';

/** The columns of every row, whatever list it is of. `number`: days, or the figure that `kind` names. */
export const auditColumns = [
  'list',
  'kind',
  'country',
  'region',
  'topic',
  'instrument',
  'event',
  'position',
  'recordedAt',
  'actor',
  'what',
  'why',
  'from',
  'until',
  'before',
  'after',
  'number',
] as const;
type Row = { readonly [C in (typeof auditColumns)[number]]?: string | number | null };

/**
 * The audit as one table for a spreadsheet, written as it is read: UTF-8 with its mark, semicolons between cells and a comma in a number,
 * as Dutch spreadsheets expect, lines ended as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 * From a ledger of invented facts the first column of every row says so.
 */
export async function* auditCsv({ head, pieces }: Audit, language: Language): AsyncGenerator<string> {
  const marked = head.example ? say(language, { nl: 'VOORBEELD ', en: 'EXAMPLE ' }) : '';
  yield lineOf([...auditColumns], true);
  for await (const piece of pieces)
    for (const row of rowsOf(piece, language))
      yield lineOf(
        auditColumns.map((column) => (column === 'list' ? `${marked}${row.list}` : (row[column] ?? ''))),
        false,
      );
}

function lineOf(cells: readonly (string | number)[], first: boolean): string {
  return stringify([cells], {
    bom: first,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: (value) => String(value).replace('.', ',') },
  });
}

function rowsOf({ list, row }: AuditPiece, language: Language): Row[] {
  switch (list) {
    case 'events':
      return eventRows(row, language);
    case 'delays':
      return (['count', 'least', 'median', 'most'] as const).map((measure) => ({
        list,
        kind: row.since,
        what: measure,
        number: row[measure],
      }));
    case 'openDates':
      return [
        {
          list,
          kind: row.date,
          country: row.countries.join(' '),
          instrument: row.instrument,
          what: row.part,
          recordedAt: row.since,
          from: row.value,
          number: row.days,
        },
      ];
    case 'findings':
      return [
        {
          list,
          kind: row.code,
          country: row.country,
          topic: row.topic,
          instrument: row.instrument,
          event: row.events.join(' '),
          what: say(language, row),
          from: row.period?.from ?? null,
          until: row.period?.until ?? null,
        },
      ];
    case 'processes':
      return processRows(row);
    case 'figures':
      return figureRows(row);
    case 'pictures':
      return row.lines.flatMap(({ region, runs }) =>
        runs.map((run) => ({
          list,
          kind: run.certainty,
          country: row.country,
          region: region.id,
          instrument: run.instrument,
          what: region.name,
          from: run.from,
          until: run.until,
          after: sideInCodes(run),
        })),
      );
  }
}

function eventRows(row: AuditEvent, language: Language): Row[] {
  const { type, instrument, id, position, recordedAt, actor, correction, effect } = row;
  const event = { instrument, event: id, position, recordedAt, actor };
  return [
    {
      ...event,
      list: 'events',
      kind: type,
      country: row.countries.join(' '),
      what: say(language, row.what),
      why: row.why === null ? null : say(language, row.why),
      from: row.delay?.on ?? null,
      number: row.delay?.days ?? null,
    },
    ...(correction?.kind === 'void'
      ? [{ ...event, list: 'corrections', kind: 'void', why: correction.corrects }]
      : (correction?.fields ?? []).map(({ field, before, after }) => ({
          ...event,
          list: 'corrections',
          kind: 'replace',
          what: field,
          why: correction?.corrects ?? null,
          before: valueOnOneLine(before),
          after: valueOnOneLine(after),
        }))),
    ...effect.map((one) => ({
      ...event,
      list: 'effects',
      kind: type,
      country: one.country,
      region: one.region?.id ?? null,
      topic: one.topic,
      what: one.region?.name ?? null,
      from: one.from,
      until: one.until,
      before: sideInCodes(one.before),
      after: sideInCodes(one.after),
    })),
  ];
}

function processRows(row: InstrumentProcess): Row[] {
  const about = { list: 'processes', country: row.countries.join(' '), instrument: row.instrument };
  const { information, signatory } = row;
  return [
    ...row.steps.map(({ step, on, by }) => ({
      ...about,
      kind: on === null ? `missing:${step}` : step,
      from: on,
      what: by,
    })),
    ...row.intervals.map(({ from, to, least, most }) => ({
      ...about,
      kind: `${from}..${to}`,
      what: least === most ? null : `${least ?? ''}..${most ?? ''}`,
      number: least === most ? least : null,
    })),
    ...(information === null
      ? []
      : [
          {
            ...about,
            kind: 'information',
            what: information.statedIn,
            from: information.through,
            number: information.days,
          },
        ]),
    ...(signatory === null
      ? []
      : [{ ...about, kind: 'signatory', what: signatory.office, why: signatory.mandate }]),
    ...row.withoutEvidence.map(({ country, topic, citation }) => ({
      ...about,
      kind: 'without-evidence',
      country,
      topic,
      what: citation,
    })),
  ];
}

function figureRows({ country, days, ...row }: CountryFigures): Row[] {
  const counted = ['instruments', 'events', 'corrections', 'changingEvents', 'changes'] as const;
  return [
    ...counted.map((kind) => ({ list: 'figures', kind, country, number: row[kind] })),
    ...Object.entries(days).map(([kind, number]) => ({
      list: 'figures',
      kind: `days-${kind}`,
      country,
      number,
    })),
  ];
}
