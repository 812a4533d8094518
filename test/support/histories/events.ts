import {
  article15c,
  countryStream,
  instrumentStream,
  type CivilDate,
  type DataOf,
  type GradingStatement,
  type ImpreciseDate,
  type InstrumentId,
  type InstrumentKind,
  type MoratoriumTerm,
  type PolicyEvent,
  type PolicyEventType,
  type PolicyOwner,
  type Provision,
  type ProvisionContent,
  type Rank,
  type RegionId,
  type Scope,
  type Source,
  type Topic,
} from '@peildatum/policy';
import { mali } from './geography.js';

/** Events with all their fields, of which only what a history turns on has to be said. */

type Some<T extends PolicyEventType> = Partial<DataOf<T>>;

export function source(rank: Rank = 1, instrument: string | null = null): Source {
  return { instrument, rank, locator: null };
}

export function instrumentRecorded(
  instrument: InstrumentId,
  kind: InstrumentKind,
  signedOn: ImpreciseDate | null,
  more: Some<'InstrumentRecorded'> = {},
): PolicyEvent {
  return {
    type: 'InstrumentRecorded',
    data: {
      instrument,
      holding: 'held',
      kind,
      kindInWords: null,
      title: null,
      reference: null,
      ecli: null,
      caseNumber: null,
      issuer: null,
      signatory: null,
      legalBasis: [],
      signedOn,
      classification: 'public',
      attachments: [],
      coordination: [],
      withheld: [],
      cites: [],
      links: [],
      ...more,
    },
  };
}

export function actRecorded(
  instrument: InstrumentId,
  provisions: readonly Provision[],
  more: Some<'ActRecorded'> = {},
): PolicyEvent {
  return {
    type: 'ActRecorded',
    data: {
      instrument,
      part: 'main',
      source: source(),
      entry: { kind: 'day-after-publication' },
      worksBackTo: null,
      endsOn: null,
      appliesTo: null,
      replaces: [],
      provisions,
      comparisons: [],
      reasons: [],
      ...more,
    },
  };
}

export function provision(topic: Topic, content: ProvisionContent, more: Partial<Provision> = {}): Provision {
  return { country: mali, topic, citation: null, text: null, content, refersTo: [], ...more };
}

export function stated(topic: string, words: string): Provision {
  return provision(topic as Topic, { kind: 'stated', summary: { nl: words, en: words } }, { text: words });
}

export function named(...regions: RegionId[]): Scope {
  return { kind: 'regions', regions: regions.map((id) => ({ id, as: id })), words: null };
}

export function gradings(
  framework: 'binary' | 'two-step' | 'three-step',
  ...statements: [Scope, GradingStatement['level']][]
): Provision {
  return provision(article15c, {
    kind: 'gradings',
    framework,
    statements: statements.map(([scope, level]) => ({ scope, level, presumption: 'not-stated' })),
    closedList: null,
  });
}

/** An alternative in one place, held in principle against people who come from another. */
export function oneAlternative(destination: Scope, origins: Scope): ProvisionContent {
  return {
    kind: 'protection-alternatives',
    alternatives: [
      {
        destination,
        origins,
        originCriterion: 'coming-from',
        against: 'serious-harm',
        conditions: [],
        presumption: 'in-principle',
      },
    ],
    exclusions: [],
  };
}

/** The term of a moratorium that ends on a day, or of which the text states no end. */
export function term(until: CivilDate | null, more: Partial<MoratoriumTerm> = {}): MoratoriumTerm {
  return { kind: 'moratorium', until, lasts: null, endsOnEvent: null, words: null, covers: null, ...more };
}

export function published(instrument: InstrumentId, publishedOn: CivilDate): PolicyEvent {
  return {
    type: 'PublicationRecorded',
    data: { instrument, gazette: gazetteOf(instrument), publishedOn, text: null },
  };
}

/** A number of the Staatscourant, another for each instrument. */
function gazetteOf(instrument: InstrumentId): string {
  const number = [...instrument].reduce(
    (sum, letter, index) => sum + letter.charCodeAt(0) * (index + 1),
    1000,
  );
  return `stcrt-2031-${number}`;
}

export function claimed(
  instrument: InstrumentId,
  date: DataOf<'DateClaimed'>['date'],
  value: ImpreciseDate,
  rank: Rank,
  part: string | null = null,
): PolicyEvent {
  return { type: 'DateClaimed', data: { instrument, date, part, value, source: source(rank, 'a-letter') } };
}

export function withdrawn(instrument: InstrumentId, withdrawnFrom: CivilDate): PolicyEvent {
  return { type: 'InstrumentWithdrawn', data: { instrument, withdrawnFrom, by: null, source: source() } };
}

export function rectified(
  instrument: InstrumentId,
  entersOn: CivilDate,
  provisions: readonly Provision[],
  part = 'main',
): PolicyEvent {
  return {
    type: 'InstrumentRectified',
    data: { instrument, part, entersOn, gazette: null, provisions, source: source() },
  };
}

export function lapsed(
  instrument: InstrumentId,
  topic: Topic,
  lapsedFrom: CivilDate,
  part = 'main',
): PolicyEvent {
  return {
    type: 'ProvisionLapsed',
    data: { instrument, part, country: mali, topic, lapsedFrom, by: null, source: source() },
  };
}

export function extended(
  instrument: InstrumentId,
  entersOn: CivilDate,
  until: CivilDate,
  worksBackTo: CivilDate | null = null,
): PolicyEvent {
  return {
    type: 'MoratoriumExtended',
    data: { instrument, part: 'main', by: null, entersOn, worksBackTo, until, words: null, source: source() },
  };
}

export function courtFinding(
  instrument: InstrumentId,
  judgedOn: CivilDate,
  topic: Topic | null,
  finding: DataOf<'CourtFindingNoted'>['finding'] = 'unlawful',
): PolicyEvent {
  return {
    type: 'CourtFindingNoted',
    data: {
      instrument,
      judgment: 'a-judgment' as InstrumentId,
      judgedOn,
      country: mali,
      topic,
      finding,
      summary: null,
      source: source(4, 'a-judgment'),
    },
  };
}

export function disclosed(
  instrument: InstrumentId,
  madePublicOn: ImpreciseDate,
  rank: Rank = 3,
): PolicyEvent {
  return {
    type: 'DisclosureRecorded',
    data: { instrument, madePublicOn, where: null, source: source(rank, 'a-letter') },
  };
}

export function noPolicy(
  from: CivilDate | '..' = '..',
  until: CivilDate | '..' = '..',
  by = 'a-nota',
): PolicyEvent {
  return { type: 'NoPolicyStated', data: { country: mali, from, until, source: source(6, by) } };
}

export function attested(from: CivilDate, through: CivilDate): PolicyEvent {
  return {
    type: 'CoverageAttested',
    data: { country: mali, from, through, sources: ['Staatscourant'], instruments: [] },
  };
}

export function corrected(corrects: string, fields: Readonly<Record<string, unknown>>): PolicyEvent {
  return {
    type: 'RecordingCorrected',
    data: { corrects, change: { kind: 'replace', fields }, reason: 'mistyped' },
  };
}

export function voided(corrects: string): PolicyEvent {
  return {
    type: 'RecordingCorrected',
    data: { corrects, change: { kind: 'void' }, reason: 'recorded by mistake' },
  };
}

export function sectionRenumbered(
  instrument: InstrumentId,
  from: string,
  to: string,
  effectiveOn: ImpreciseDate,
  country: PolicyOwner = mali,
): PolicyEvent {
  return {
    type: 'SectionRenumbered',
    data: { instrument, country, from, to, effectiveOn, source: source() },
  };
}

/** The stream an event belongs to, by what it speaks of; a correction goes to the stream of what it corrects. */
export function streamOf(event: PolicyEvent): string {
  if ('instrument' in event.data) return instrumentStream(event.data.instrument);
  if ('country' in event.data) return countryStream(event.data.country);
  throw new RangeError(`${event.type} names neither instrument nor country`);
}
