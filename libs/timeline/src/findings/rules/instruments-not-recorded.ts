import { isInstrumentId, type Effective, type InstrumentFacts, type InstrumentId } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { FindingContext } from '../context.js';
import { finding } from '../making.js';

/** Instruments that an event names, as its source or otherwise, and of which nothing is recorded. */
export function instrumentsNotRecorded(context: FindingContext): Finding[] {
  const mentions = new Map<InstrumentId, Set<string>>();
  const mention = (id: InstrumentId, event: string) => {
    if (context.factsOf(id) === undefined) mentions.set(id, (mentions.get(id) ?? new Set()).add(event));
  };
  for (const facts of context.instruments) {
    for (const { event, recorded } of factsIn(facts))
      for (const id of namedIn(event.data)) mention(id, recorded.id);
  }
  for (const country of context.countries) {
    const { absences, attested } = context.countryRecord(country).factsAt(context.viewpoint.prefix);
    for (const { data, event } of [...absences, ...attested])
      for (const id of namedIn(data)) mention(id, event);
  }
  return [...mentions].map(([id, events]) =>
    finding(
      'instrument-not-recorded',
      {
        nl: `${id} wordt genoemd, maar is niet vastgelegd.`,
        en: `${id} is named, but not recorded.`,
      },
      { instrument: id, events: [...events] },
    ),
  );
}

function factsIn(facts: InstrumentFacts): readonly Effective[] {
  return [facts.instrument, ...Object.values(facts).filter(Array.isArray).flat()] as readonly Effective[];
}

/** Fields that hold the id of an instrument, whatever event they stand in. */
const fieldsOfIds = new Set(['instrument', 'instruments', 'judgment', 'by']);

function namedIn(data: unknown): InstrumentId[] {
  if (Array.isArray(data)) return data.flatMap(namedIn);
  if (typeof data !== 'object' || data === null) return [];
  if ((data as { kind?: unknown }).kind === 'controlled-territory') return [];
  return Object.entries(data).flatMap(([field, value]: [string, unknown]) => {
    if (!fieldsOfIds.has(field)) return namedIn(value);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.filter(isInstrumentId);
  });
}
