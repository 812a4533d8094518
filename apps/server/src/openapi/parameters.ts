import { findingCodes } from '@peildatum/application';

import { knownQuery, type QueryParameter } from './query-parameter.js';

const day = { type: 'string', format: 'date' } as const;

/** Every query parameter of the interface. What values mean is checked by the application. */
export const queryParameters = {
  peildatum: parameter(
    'peildatum',
    "The court's question: valid and in force on this day. Not together with `geldigOp` or `inWerkingOp`.",
    day,
    '2023-06-01',
  ),
  geldigOp: parameter(
    'geldigOp',
    'Valid on this day, hindsight included. Default: today in the Netherlands.',
    day,
    '2023-06-01',
  ),
  inWerkingOp: parameter(
    'inWerkingOp',
    'Only acts whose entry is on or before this day. Default: today, or where only `geldigOp` is given the later of today and it.',
    day,
    '2025-06-04',
  ),
  beschikbaarOp: parameter(
    'beschikbaarOp',
    'Only what this register had recorded by this moment (RFC 3339, or a day: its end). Default: everything.',
    { type: 'string' },
    '2026-11-20',
  ),
  openbaarOp: parameter(
    'openbaarOp',
    'Only instruments and evidence that had been made public by this day; what is unknown is kept, with a notice.',
    day,
    '2025-05-20',
  ),
  application: parameter(
    'application',
    'Day on which the application was lodged: for acts that apply to some applications only. Left out: an answer that depends on it is uncertain.',
    day,
    '2025-05-20',
  ),
  topic: parameter(
    'topic',
    'Subject of the section of a country. Default: `article-15c`.',
    { type: 'string', default: 'article-15c' },
    'article-15c',
  ),
  topicOfPolicy: parameter(
    'topic',
    'Only this subject. Left out: every subject of the section.',
    { type: 'string' },
    'article-15c',
  ),
  citation: required(
    parameter(
      'citation',
      'Number of a paragraph, as it was numbered on the asked day; "C7/23.4.2", "paragraaf C7/23.4.2 Vc 2000".',
      { type: 'string' },
      'C7/23.4.2',
    ),
  ),
  country: parameter('country', 'Only this country: code or any known name.', { type: 'string' }, 'ML'),
  code: parameter(
    'code',
    'Only findings of this kind.',
    { type: 'string', enum: [...findingCodes] },
    'unpublished-instrument',
  ),
  level: parameter(
    'level',
    'Only regions of this level.',
    { type: 'string', enum: ['exceptional', 'higher', 'lower'] },
    'exceptional',
  ),
  region: parameter(
    'region',
    'Only this region: code or any known spelling. Left out: every region.',
    { type: 'string' },
    'Timboektoe',
  ),
  from: parameter(
    'from',
    'The first of the two days that are compared; with `to`, not with `on`, `known` and `and`.',
    day,
    '2023-06-01',
  ),
  to: parameter('to', 'The second of the two days that are compared, a day of its own.', day, '2025-07-01'),
  onKnown: parameter(
    'on',
    'The day about which two states of the register are compared; with `known` and `and`, not with `from` and `to`.',
    day,
    '2025-07-01',
  ),
  known: parameter(
    'known',
    'The earlier moment of knowledge, written as `beschikbaarOp`.',
    { type: 'string' },
    '2026-03-01',
  ),
  and: parameter(
    'and',
    'The later moment of knowledge, written as `beschikbaarOp`.',
    { type: 'string' },
    '2026-11-20',
  ),
  dates: {
    ...parameter(
      'dates',
      'The days of the case, each `name=YYYY-MM-DD`, with commas between them. Known and explained are `departure`, `application`, `intention`, `decision`, `closing`, `hearing` and `judgment`, in Dutch too; other names are free, in small letters. What may be personal data is refused.',
      { type: 'string' },
      'application=2022-09-10,decision=2025-05-20,hearing=2025-09-01',
    ),
    required: true,
  },
  knownPublic: parameter(
    'openbaarOp',
    'The day by which a party could have known; stands beside the answer. Default: of each day that day itself.',
    day,
    '2025-05-20',
  ),
  format: parameter(
    'format',
    'Form of the report. Default: what `Accept` prefers, else JSON.',
    { type: 'string', enum: ['json', 'html', 'pdf'] },
    'pdf',
  ),
  lang: parameter(
    'lang',
    'Language of HTML and PDF. Default: what `Accept-Language` prefers, else Dutch.',
    { type: 'string', enum: ['nl', 'en'] },
    'nl',
  ),
  recordedFrom: parameter(
    'from',
    'First day of the period of recording; not with `peildatumFrom`.',
    day,
    '2026-10-01',
  ),
  peildatumFrom: parameter(
    'peildatumFrom',
    'Instead of `from`: the first of the days about which answers changed.',
    day,
    '2023-01-01',
  ),
  periodTo: parameter('to', 'The first day after the period.', day, '2027-01-01'),
  onlyCountry: parameter('country', 'Only on this country: ISO code or name.', { type: 'string' }, 'ML'),
  actor: parameter('actor', 'Only what this actor recorded.', { type: 'string' }, 'beleidsmedewerker'),
  auditFormat: parameter(
    'format',
    'Form of the audit. Default: what `Accept` prefers, else JSON.',
    { type: 'string', enum: ['json', 'csv', 'html', 'pdf'] },
    'csv',
  ),
  auditLang: parameter(
    'lang',
    'Language of CSV, HTML and PDF. Default: what `Accept-Language` prefers, else Dutch.',
    { type: 'string', enum: ['nl', 'en'] },
    'nl',
  ),
  on: parameter('on', 'Only regions that may have existed on this day.', day, '2023-06-01'),
} satisfies Record<string, QueryParameter>;

const {
  topicOfPolicy,
  peildatum,
  geldigOp,
  inWerkingOp,
  beschikbaarOp,
  openbaarOp,
  application,
  topic,
  citation,
  country,
  code,
  level,
  region,
  from,
  to,
  onKnown,
  known,
  and,
  dates,
  knownPublic,
  format,
  lang,
  recordedFrom,
  peildatumFrom,
  periodTo,
  onlyCountry,
  actor,
  auditFormat,
  auditLang,
  on,
} = queryParameters;
const moments = [peildatum, geldigOp, inWerkingOp, beschikbaarOp, openbaarOp, application];

/** The query parameters of each question. */
export const asks = {
  grading: knownQuery([topic, ...moments]),
  policy: knownQuery([topicOfPolicy, region, ...moments]),
  map: knownQuery([topic, ...moments]),
  gradings: knownQuery([level, ...moments]),
  provisions: knownQuery([citation, ...moments]),
  findings: knownQuery([country, code, beschikbaarOp]),
  evidence: knownQuery([region]),
  timeline: knownQuery([region, topic, beschikbaarOp, openbaarOp, application]),
  differences: knownQuery([from, to, onKnown, known, and, topic, beschikbaarOp, openbaarOp, application]),
  dayDifferences: knownQuery([from, to, topic, beschikbaarOp, openbaarOp, application]),
  knowledgeDifferences: knownQuery([onKnown, known, and, topic, openbaarOp, application]),
  case: knownQuery([dates, topic, beschikbaarOp, knownPublic, format, lang]),
  audit: knownQuery([recordedFrom, peildatumFrom, periodTo, onlyCountry, actor, auditFormat, auditLang]),
  regions: knownQuery([on]),
  nothing: knownQuery([]),
};

function parameter(
  name: string,
  description: string,
  schema: QueryParameter['schema'],
  example: string,
): QueryParameter {
  return { name, in: 'query', description, schema, example };
}

function required(parameter: QueryParameter): QueryParameter {
  return { ...parameter, required: true };
}
