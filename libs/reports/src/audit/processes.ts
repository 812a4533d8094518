import {
  actingKinds,
  boundsOf,
  civilDateInAmsterdam,
  entryOf,
  exactly,
  formatBounds,
  fromDayNumber,
  publishedOn,
  signedOn,
  span,
  toDayNumber,
  type Bilingual,
  type CivilDate,
  type CountryCode,
  type DayBounds,
  type EvidenceItem,
  type InstrumentFacts,
  type InstrumentId,
} from '@peildatum/policy';

import { processSteps, type InstrumentProcess, type ProcessStep } from './audit.js';

interface Step {
  readonly step: ProcessStep;
  readonly bounds: DayBounds | null;
  readonly by: InstrumentId | null;
}

/** Who advised and who announced, by the instrument that it led to; as large as the number of instruments. */
export class Relations {
  private readonly advice = new Map<InstrumentId, Set<InstrumentId>>();
  /** What it cites, and the letters that cite it: a letter need not be one of the instruments that the audit is about. */
  private readonly cited = new Map<InstrumentId, Set<InstrumentId>>();

  constructor(private readonly factsOf: (id: InstrumentId) => InstrumentFacts | undefined) {}

  add(facts: InstrumentFacts): void {
    for (const { event } of facts.adviceDecisions)
      for (const { by } of event.data.outcomes) if (by !== null) put(this.advice, by, facts.id);
    const { kind, cites } = facts.instrument.event.data;
    for (const { instrument } of cites)
      if (kind === 'kamerbrief') put(this.cited, instrument, facts.id);
      else put(this.cited, facts.id, instrument);
  }

  adviceBehind(id: InstrumentId): InstrumentFacts[] {
    return this.all(this.advice.get(id));
  }

  lettersOn(id: InstrumentId): InstrumentFacts[] {
    return this.all(this.cited.get(id)).filter(
      ({ instrument }) => instrument.event.data.kind === 'kamerbrief',
    );
  }

  reportsCitedBy(facts: readonly InstrumentFacts[]): InstrumentFacts[] {
    const cited = facts.flatMap(({ instrument }) => instrument.event.data.cites.map((one) => one.instrument));
    return this.all(new Set(cited)).filter(
      ({ instrument }) => instrument.event.data.kind === 'country-report',
    );
  }

  private all(ids: ReadonlySet<InstrumentId> | undefined): InstrumentFacts[] {
    return [...(ids ?? [])].map((id) => this.factsOf(id)).filter((facts) => facts !== undefined);
  }
}

/** Whether an instrument sets anything, so that its coming about can be told. */
export function hasProcess({ instrument, acts }: InstrumentFacts): boolean {
  const { kind } = instrument.event.data;
  return actingKinds.has(kind) && kind !== 'consolidated-text' && acts.length > 0;
}

/** How an instrument came about that has a process. */
export function processOf(
  facts: InstrumentFacts,
  name: Bilingual,
  countries: readonly CountryCode[],
  relations: Relations,
): InstrumentProcess {
  const { kind, signatory } = facts.instrument.event.data;
  const signed = signedOn(facts)?.bounds ?? null;
  const advice = relations.adviceBehind(facts.id);
  const steps = stepsOf(facts, signed, advice, relations.lettersOn(facts.id));
  const grounds = [facts, ...advice];
  return {
    instrument: facts.id,
    name,
    kind,
    countries,
    steps: steps.map(({ step, bounds, by }) => ({
      step,
      on: bounds === null ? null : formatBounds(bounds),
      by,
    })),
    intervals: intervalsOf(steps),
    missing: steps.filter(({ bounds }) => bounds === null).map(({ step }) => step),
    information: informationBehind(grounds, relations.reportsCitedBy(grounds), countries, signed),
    signatory: signatory === null ? null : { office: signatory.office, mandate: signatory.mandate },
    withoutEvidence: withoutEvidence(facts, grounds),
  };
}

function stepsOf(
  facts: InstrumentFacts,
  signed: DayBounds | null,
  advice: readonly InstrumentFacts[],
  letters: readonly InstrumentFacts[],
): Step[] {
  const entries = facts.acts.map(({ event }) => entryOf(facts, event.data).bounds);
  const entry = entries.reduce(span);
  const recorded = toDayNumber(civilDateInAmsterdam(facts.instrument.recorded.recordedAt));
  const published = publishedOn(facts)?.bounds ?? null;
  const found: Readonly<Record<ProcessStep, Omit<Step, 'step'>>> = {
    advice: nearest(advice, signed),
    signature: { bounds: signed, by: null },
    letter: nearest(letters, signed),
    publication: { bounds: published, by: null },
    entry: { bounds: Number.isFinite(entry.latest) ? entry : null, by: null },
    recorded: { bounds: exactly(recorded), by: null },
  };
  return processSteps.map((step) => ({ step, ...found[step] }));
}

/** Of several documents the one signed nearest to the signature. */
function nearest(documents: readonly InstrumentFacts[], signed: DayBounds | null): Omit<Step, 'step'> {
  const dated = documents.flatMap((facts) => {
    const bounds = signedOn(facts)?.bounds;
    return bounds === undefined || !Number.isFinite(bounds.earliest) ? [] : [{ bounds, by: facts.id }];
  });
  const distance = ({ bounds }: { bounds: DayBounds }) =>
    signed === null ? bounds.earliest : Math.abs(bounds.earliest - signed.earliest);
  return dated.sort((a, b) => distance(a) - distance(b))[0] ?? { bounds: null, by: documents[0]?.id ?? null };
}

function intervalsOf(steps: readonly Step[]): InstrumentProcess['intervals'] {
  const known = steps.flatMap(({ step, bounds }) => (bounds === null ? [] : [{ step, bounds }]));
  return known.slice(1).map((to, index) => {
    const from = known[index]!;
    return {
      from: from.step,
      to: to.step,
      least: days(to.bounds.earliest - from.bounds.latest),
      most: days(to.bounds.latest - from.bounds.earliest),
    };
  });
}

function informationBehind(
  grounds: readonly InstrumentFacts[],
  reports: readonly InstrumentFacts[],
  countries: readonly CountryCode[],
  signed: DayBounds | null,
): InstrumentProcess['information'] {
  const items = grounds.flatMap((facts) =>
    itemsOf(facts)
      .filter(({ country }) => countries.includes(country))
      .flatMap((item) => throughOf(item).map((through) => ({ through, statedIn: facts.id }))),
  );
  const reported = reports.flatMap((facts) => {
    const { latest } = signedOn(facts)?.bounds ?? boundsOf('..' as CivilDate);
    return Number.isFinite(latest) ? [{ through: fromDayNumber(latest), statedIn: facts.id }] : [];
  });
  const newest = [...items, ...reported].sort((a, b) => (a.through < b.through ? 1 : -1))[0];
  if (newest === undefined) return null;
  const on = signed === null ? null : days(signed.earliest - toDayNumber(newest.through));
  return { ...newest, days: on };
}

/** The last days of which an item speaks: of its period, else those on which it was retrieved. */
function throughOf({ period, source }: EvidenceItem): CivilDate[] {
  const until = period?.until ?? null;
  if (until !== null) return [fromDayNumber(toDayNumber(until) - 1)];
  const from = period?.from ?? null;
  return from === null ? [...source.retrievedOn] : [from];
}

function withoutEvidence(
  facts: InstrumentFacts,
  grounds: readonly InstrumentFacts[],
): InstrumentProcess['withoutEvidence'] {
  const shown = new Set(grounds.flatMap(itemsOf).map(({ country }) => country));
  return facts.acts.flatMap(({ event }) =>
    event.data.provisions.flatMap(({ country, topic, citation, content }) =>
      country === null || shown.has(country) || content.kind === 'general-policy' || content.kind === 'ended'
        ? []
        : [{ country, topic, citation }],
    ),
  );
}

function itemsOf({ evidence }: InstrumentFacts): EvidenceItem[] {
  return evidence.flatMap(({ event }) => event.data.items);
}

function days(count: number): number | null {
  return Number.isFinite(count) ? count : null;
}

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
