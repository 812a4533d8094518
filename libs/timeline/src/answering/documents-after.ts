import type { CountryCode, DayNumber, InstrumentFacts, InstrumentId, Topic } from '@peildatum/policy';
import type { ActNode } from '../record/act-node.js';
import type { InstrumentRecord } from '../record/instrument-record.js';
import type { Prefix } from '../record/recorded-log.js';
import type { Outlook } from './outlook.js';

/**
 * The documents that speak of a country, in order of first mention, but for those with acts on it that surely tell nothing of the topics after a day: no
 * act touches them, or all were published by the day and nothing happened to them since. Only what is given is read.
 */
export function documentsAfter(
  outlook: Outlook,
  country: CountryCode,
  topics: ReadonlySet<Topic>,
  day: DayNumber,
  prefix: Prefix,
): readonly InstrumentFacts[] {
  const acts = new Map<InstrumentId, ActNode[]>();
  for (const node of outlook.countryRecord(country).actsKnownAt(prefix)) {
    const others = acts.get(node.instrument);
    if (others === undefined) acts.set(node.instrument, [node]);
    else others.push(node);
  }
  const mayTell = ({ id, everHeld }: InstrumentRecord) => {
    const mine = acts.get(id)?.filter((node) => touchesOne(node, country, topics));
    return (
      mine === undefined || (mine.length > 0 && everHeld.aftermath) || mine.some((node) => isLater(node, day))
    );
  };
  return outlook.documentsOn(country, prefix, mayTell);
}

/** What the documents on a country cite and does not speak of it itself, where it is recorded, at least as referenced. */
export function documentsCited(
  outlook: Outlook,
  country: CountryCode,
  prefix: Prefix,
): readonly InstrumentFacts[] {
  const { instruments } = outlook.countryRecord(country);
  const cited = outlook
    .documentsOn(country, prefix, ({ everHeld }) => everHeld.cites)
    .flatMap(({ instrument }) => instrument.event.data.cites.map((one) => one.instrument));
  return [...new Set<InstrumentId>(cited)]
    .filter((id) => !instruments.has(id))
    .map((id) => outlook.record.factsOf(id, prefix))
    .filter((facts) => facts !== undefined);
}

function touchesOne(node: ActNode, country: CountryCode, topics: ReadonlySet<Topic>): boolean {
  return node.sections.has(country) || node.topics.get(country)?.some((topic) => topics.has(topic)) === true;
}

/** Whether the act may have been published after the day, or, where it was not published, may enter after it. */
function isLater({ published, entry }: ActNode, day: DayNumber): boolean {
  return (published ?? entry.bounds).latest > day;
}
