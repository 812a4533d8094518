import type {
  AdvicePoint,
  AppliesTo,
  Citation,
  DataOf,
  EntryClause,
  Note,
  PolicyEventType,
  Replacement,
  Signatory,
} from '../../model/events.js';
import { assessments, claimableDates, lodgings } from '../../model/events.js';
import { instrumentKinds } from '../../model/instrument.js';
import { byKind, isObject, list, nullable, object, oneOf, wrong, type Shape } from './combinators.js';
import * as leaf from './leaves.js';
import {
  bilingual,
  comparisons,
  content,
  evidenceItems,
  provisions,
  reasons,
  scope,
  source,
} from './parts.js';

/** The shape of each event's data, at its current version. */
export const eventShapes: { readonly [T in PolicyEventType]: Shape } = {
  InstrumentRecorded: object<DataOf<'InstrumentRecorded'>>({
    instrument: leaf.instrumentId,
    holding: oneOf(['held', 'referenced']),
    kind: oneOf(instrumentKinds),
    kindInWords: nullable(leaf.name),
    title: nullable(leaf.line),
    reference: nullable(leaf.name),
    ecli: nullable(leaf.ecli),
    caseNumber: nullable(leaf.name),
    issuer: nullable(leaf.line),
    signatory: nullable(
      object<Signatory>({ office: leaf.line, mandate: nullable(leaf.line), name: nullable(leaf.name) }),
    ),
    legalBasis: list(leaf.line, { most: 200 }),
    signedOn: nullable(leaf.impreciseDate),
    classification: oneOf(['public', 'confidential']),
    attachments: list(leaf.line, { most: 1_000 }),
    coordination: list(leaf.line, { most: 200 }),
    withheld: list(
      object<DataOf<'InstrumentRecorded'>['withheld'][number]>({ ground: leaf.line, subject: leaf.line }),
      { most: 200 },
    ),
    cites: list(
      object<Citation>({
        instrument: leaf.instrumentId,
        locator: nullable(leaf.line),
        purpose: nullable(leaf.summary),
      }),
      { most: 1_000 },
    ),
    links: list(leaf.link, { most: 200 }),
  }),
  ActRecorded: object<DataOf<'ActRecorded'>>({
    instrument: leaf.instrumentId,
    part: leaf.name,
    source,
    entry: byKind<EntryClause>({
      'day-after-publication': {},
      'fixed-date': { date: leaf.civilDate },
      none: {},
      'not-known': {},
    }),
    worksBackTo: nullable(leaf.civilDate),
    endsOn: nullable(leaf.civilDate),
    appliesTo: nullable(
      object<AppliesTo>({
        applications: oneOf(lodgings),
        date: leaf.civilDate,
        words: nullable(leaf.summary),
      }),
    ),
    replaces: list(
      byKind<Replacement>({
        section: { country: leaf.countryCode, citation: nullable(leaf.citation) },
        topics: { country: nullable(leaf.countryCode), topics: list(leaf.topic, { least: 1, most: 500 }) },
      }),
      { most: 1_000 },
    ),
    provisions,
    comparisons,
    reasons,
  }),
  AdviceRecorded: object<DataOf<'AdviceRecorded'>>({
    instrument: leaf.instrumentId,
    country: leaf.countryCode,
    points: list(
      object<AdvicePoint>({
        number: leaf.name,
        dependsOn: list(leaf.name, { most: 200 }),
        topic: nullable(leaf.topic),
        content: nullable(content),
        summary: nullable(bilingual),
      }),
      { least: 1, most: 500 },
    ),
    comparisons,
    reasons,
    triggers: notes(),
    considerations: notes(),
  }),
  AdviceDecided: object<DataOf<'AdviceDecided'>>({
    instrument: leaf.instrumentId,
    outcomes: list(
      object<DataOf<'AdviceDecided'>['outcomes'][number]>({
        point: leaf.name,
        outcome: oneOf(['followed', 'partly', 'not', 'unknown']),
        by: nullable(leaf.instrumentId),
      }),
      { least: 1, most: 500 },
    ),
    source,
  }),
  EvidenceRecorded: object<DataOf<'EvidenceRecorded'>>({
    instrument: leaf.instrumentId,
    items: evidenceItems,
  }),
  PublicationRecorded: object<DataOf<'PublicationRecorded'>>({
    instrument: leaf.instrumentId,
    gazette: leaf.gazette,
    publishedOn: leaf.civilDate,
    text: nullable(leaf.wholeText),
  }),
  DisclosureRecorded: object<DataOf<'DisclosureRecorded'>>({
    instrument: leaf.instrumentId,
    madePublicOn: leaf.impreciseDate,
    where: nullable(leaf.line),
    source,
  }),
  DateClaimed: object<DataOf<'DateClaimed'>>({
    instrument: leaf.instrumentId,
    date: oneOf(claimableDates),
    part: nullable(leaf.name),
    value: leaf.impreciseDate,
    source,
  }),
  ContradictionNoted: object<DataOf<'ContradictionNoted'>>({
    instrument: leaf.instrumentId,
    id: leaf.key,
    country: nullable(leaf.countryCode),
    area: nullable(scope),
    subject: bilingual,
    statements: list(
      object<DataOf<'ContradictionNoted'>['statements'][number]>({
        source,
        nl: leaf.summary,
        en: leaf.summary,
        evidence: list(leaf.name, { most: 200 }),
      }),
      { least: 2, most: 100 },
    ),
  }),
  InstrumentRectified: object<DataOf<'InstrumentRectified'>>({
    instrument: leaf.instrumentId,
    part: leaf.name,
    entersOn: leaf.civilDate,
    gazette: nullable(leaf.gazette),
    provisions: nonEmpty(provisions),
    source,
  }),
  InstrumentWithdrawn: object<DataOf<'InstrumentWithdrawn'>>({
    instrument: leaf.instrumentId,
    withdrawnFrom: leaf.civilDate,
    by: nullable(leaf.instrumentId),
    source,
  }),
  ProvisionLapsed: object<DataOf<'ProvisionLapsed'>>({
    instrument: leaf.instrumentId,
    part: leaf.name,
    country: nullable(leaf.countryCode),
    topic: leaf.topic,
    lapsedFrom: leaf.civilDate,
    by: nullable(leaf.instrumentId),
    source,
  }),
  MoratoriumExtended: object<DataOf<'MoratoriumExtended'>>({
    instrument: leaf.instrumentId,
    part: leaf.name,
    by: nullable(leaf.instrumentId),
    entersOn: leaf.civilDate,
    worksBackTo: nullable(leaf.civilDate),
    until: leaf.civilDate,
    words: nullable(leaf.summary),
    source,
  }),
  CourtFindingNoted: object<DataOf<'CourtFindingNoted'>>({
    instrument: leaf.instrumentId,
    judgment: leaf.instrumentId,
    judgedOn: leaf.civilDate,
    country: nullable(leaf.countryCode),
    topic: nullable(leaf.topic),
    finding: oneOf(['unlawful', 'left-aside', 'upheld', 'insufficiently-reasoned', 'other']),
    summary: nullable(bilingual),
    source,
  }),
  SectionRenumbered: object<DataOf<'SectionRenumbered'>>({
    instrument: leaf.instrumentId,
    country: nullable(leaf.countryCode),
    from: leaf.citation,
    to: leaf.citation,
    effectiveOn: leaf.impreciseDate,
    source,
  }),
  ChangeAssessed: object<DataOf<'ChangeAssessed'>>({
    instrument: leaf.instrumentId,
    country: nullable(leaf.countryCode),
    topic: leaf.topic,
    assessment: oneOf(assessments),
    reason: bilingual,
    author: leaf.line,
    source,
  }),
  RecordingCorrected: object<DataOf<'RecordingCorrected'>>({
    corrects: leaf.name,
    change: byKind<DataOf<'RecordingCorrected'>['change']>({ void: {}, replace: { fields: fieldValues } }),
    reason: leaf.summary,
  }),
  NoPolicyStated: object<DataOf<'NoPolicyStated'>>({
    country: leaf.countryCode,
    from: leaf.civilDateOrOpen,
    until: leaf.civilDateOrOpen,
    source,
  }),
  CoverageAttested: object<DataOf<'CoverageAttested'>>({
    country: leaf.countryCode,
    from: leaf.civilDate,
    through: leaf.civilDate,
    sources: list(leaf.line, { least: 1, most: 200 }),
    instruments: list(leaf.instrumentId, { most: 1_000 }),
  }),
  ExampleLedgerOpened: object<DataOf<'ExampleLedgerOpened'>>({ purpose: leaf.line }),
};

function notes(): Shape {
  return list(
    object<Note>({
      subject: leaf.line,
      nl: leaf.summary,
      en: leaf.summary,
      instruments: list(leaf.instrumentId, { most: 200 }),
    }),
    { most: 200 },
  );
}

function nonEmpty(of: Shape): Shape {
  return (value, faults) => {
    if (Array.isArray(value) && value.length === 0) faults.add('too-few', 0, 1);
    return of(value, faults);
  };
}

/** New values of fields. What they may be follows from the corrected event's own shape. */
function fieldValues(value: unknown, faults: Parameters<Shape>[1]): boolean {
  if (!isObject(value)) return wrong(faults, { nl: 'een object', en: 'an object' });
  if (Object.keys(value).length === 0) faults.add('changes-nothing');
  return true;
}
