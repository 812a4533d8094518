import type { CountryCode, Effective, InstrumentFacts, InstrumentId } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import { instrumentsNamedIn } from '../../record/instruments-named.js';
import type { FindingContext } from '../context.js';
import { finding } from '../making.js';

interface Mention {
  readonly id: InstrumentId;
  readonly event: string;
}

/** Instruments that an event names, as its source or otherwise, and of which nothing is recorded. */
export function instrumentsNotRecorded(context: FindingContext): Finding[] {
  const mentions = new Map<InstrumentId, Set<string>>();
  for (const { id, event } of mentionsLookedAt(context))
    if (!context.isRecorded(id)) mentions.set(id, (mentions.get(id) ?? new Set()).add(event));
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

/** Every mention of whatever is looked at: of what the subjects name, also where others do. */
function mentionsLookedAt(context: FindingContext): readonly Mention[] {
  const { mayNameOthers, subjects } = context;
  const inCountries = context.countries.flatMap((country) => mentionsOf(country, context));
  const mentions = [...mayNameOthers.flatMap(mentionsIn), ...inCountries];
  if (subjects === null) return mentions;
  const missing = [...subjects.instruments, ...mentions.map(({ id }) => id)].filter(
    (id) => !context.isRecorded(id),
  );
  return [...context.naming(new Set(missing)).flatMap(mentionsIn), ...inCountries];
}

function mentionsOf(country: CountryCode, context: FindingContext): Mention[] {
  const { absences, attested } = context.countryRecord(country).factsAt(context.viewpoint.prefix);
  return [...absences, ...attested].flatMap(({ data, event }) =>
    instrumentsNamedIn(data).map((id) => ({ id, event })),
  );
}

const known = new WeakMap<InstrumentFacts, readonly Mention[]>();

function mentionsIn(facts: InstrumentFacts): readonly Mention[] {
  let mentions = known.get(facts);
  if (mentions === undefined) {
    mentions = factsIn(facts).flatMap(({ event, recorded }) =>
      instrumentsNamedIn(event.data).map((id) => ({ id, event: recorded.id })),
    );
    known.set(facts, mentions);
  }
  return mentions;
}

function factsIn(facts: InstrumentFacts): readonly Effective[] {
  return [facts.instrument, ...Object.values(facts).filter(Array.isArray).flat()] as readonly Effective[];
}
