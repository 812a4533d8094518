import {
  span,
  toDayNumber,
  type CivilDate,
  type CountryCode,
  type DayBounds,
  type DayNumber,
  type InstrumentFacts,
  type InstrumentId,
  type Topic,
} from '@peildatum/policy';
import type { Prefix } from '../record/recorded-log.js';
import { datesOf } from './dates-of-instrument.js';
import type { Outlook } from './outlook.js';

export interface DocumentsAfter {
  /** In order of first mention; what is cited last. */
  readonly documents: readonly DocumentAfter[];
  /** How many more there are of which everything happens after `through`: see {@link documentsAfter}. */
  readonly beyond: number;
}

export interface DocumentAfter {
  readonly facts: InstrumentFacts;
  /** When what it says on the topics may have entered; null for a document without an act. */
  readonly entry: DayBounds | null;
}

/**
 * What may tell something of the topics after a day, of all that speaks of a country or is cited by what does. Left out are acts that surely tell nothing:
 * they move none of the topics, or were published by the day and nothing happened to them since. A document without an act is given where it was
 * signed or made public after the day. A consolidated text observes, and tells nothing itself. Of what surely was signed, published, made public and
 * entered after `through` (null: there is no such day) only the number is told. No act is read that is not given.
 */
export function documentsAfter(
  outlook: Outlook,
  country: CountryCode,
  topics: ReadonlySet<Topic>,
  after: CivilDate,
  through: CivilDate | null,
  prefix: Prefix,
): DocumentsAfter {
  const days = { after: toDayNumber(after), through: through === null ? Infinity : toDayNumber(through) };
  const { record } = outlook;
  const documents = outlook.countryRecord(country).documentsAt(prefix);
  const aftermath = record.instrumentsHolding('aftermath', country);
  const byActs = documents.moving(topics).map(({ id, acts, begins, told }): Told => {
    if (begins > days.through) return 'beyond';
    if (told <= days.after && !aftermath.has(id)) return null;
    return { facts: record.factsOf(id, prefix)!, entry: acts.map(({ entry }) => entry.bounds).reduce(span) };
  });
  const byOthers = [...documents.withoutActs, ...citedOn(outlook, country, prefix)].map((id) =>
    toldByDocument(record.factsOf(id, prefix), days),
  );
  const all = [...byActs, ...byOthers];
  return {
    documents: all
      .filter((one) => one !== null && one !== 'beyond')
      .sort((a, b) => documents.placeOf(a.facts.id) - documents.placeOf(b.facts.id)),
    beyond: all.filter((one) => one === 'beyond').length,
  };
}

interface Days {
  readonly after: DayNumber;
  readonly through: DayNumber;
}

/** What a document tells of the days; `beyond` where all of it is later, null where it tells nothing. */
type Told = DocumentAfter | 'beyond' | null;

function toldByDocument(facts: InstrumentFacts | undefined, { after, through }: Days): Told {
  if (facts === undefined || facts.acts.length > 0) return null;
  if (facts.instrument.event.data.kind === 'consolidated-text') return null;
  const { signed, madePublic } = datesOf(facts);
  if (!begins(signed, after) && !begins(madePublic, after)) return null;
  return begins(signed, through) && (madePublic === null || begins(madePublic, through))
    ? 'beyond'
    : { facts, entry: null };
}

function begins(bounds: DayBounds | null, after: DayNumber): boolean {
  return (bounds?.earliest ?? -Infinity) > after;
}

/** Documents that those on a country cite and that do not speak of it themselves; each once. */
function citedOn({ record }: Outlook, country: CountryCode, prefix: Prefix): readonly InstrumentId[] {
  const cited = [...record.instrumentsHolding('cites', country)]
    .flatMap((id) => record.factsOf(id, prefix)?.instrument.event.data.cites ?? [])
    .map((one) => one.instrument);
  const speaking = record.country(country)?.instruments;
  return [...new Set<InstrumentId>(cited)].filter((id) => speaking?.has(id) !== true);
}
