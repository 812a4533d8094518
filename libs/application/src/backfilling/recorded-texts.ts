import {
  chapterInReference,
  versionNoted,
  type AttestedBefore,
  type RecordedBefore,
  type RecordedVersion,
} from '@peildatum/intake';
import type { Ledger } from '@peildatum/ledger';
import {
  countryStream,
  effectiveEvents,
  instrumentStream,
  type CountryCode,
  type DataOf,
  type InstrumentId,
  type PolicyEvent,
} from '@peildatum/policy';

import { loadStream } from '../log/policy-log.js';

/** What the ledger holds of consolidated texts of the circular, as it reads after corrections. */
export async function recordedTexts(
  ledger: Ledger,
  instruments: readonly InstrumentId[],
  countries: readonly CountryCode[],
): Promise<RecordedBefore> {
  const ids = instruments.filter((id) => id.startsWith('consolidated-text-'));
  const versions = new Map<string, RecordedVersion[]>();
  const add = (chapter: string, version: RecordedVersion): void => {
    versions.set(chapter, [...(versions.get(chapter) ?? []), version]);
  };
  for (const id of ids) {
    const read = versionIn(id, await eventsOf(ledger, instrumentStream(id)));
    if (read !== null) add(read.chapter, read.version);
  }
  const attested: AttestedBefore[] = [];
  for (const country of countries) {
    for (const event of await eventsOf(ledger, countryStream(country)))
      if (event.type === 'CoverageAttested') attested.push(event.data);
  }
  for (const { chapter, date } of attested
    .flatMap(({ sources }) => sources.map(versionNoted))
    .filter((one) => one !== null)) {
    const isKnown = versions.get(chapter)?.some((version) => version.date === date) ?? false;
    if (!isKnown) add(chapter, { date, instrument: null, acts: [], renumberings: [] });
  }
  return { versions, instruments: new Set(ids), attested };
}

async function eventsOf(ledger: Ledger, stream: string): Promise<PolicyEvent[]> {
  const { recorded } = await loadStream(ledger, stream);
  return effectiveEvents(recorded).map(({ event }) => event);
}

/** The version that an instrument is; null for a consolidated text that was recorded in another way. */
function versionIn(
  instrument: string,
  events: readonly PolicyEvent[],
): { readonly chapter: string; readonly version: RecordedVersion } | null {
  const described = events.find((event) => event.type === 'InstrumentRecorded');
  const chapter = chapterInReference(described?.data.reference ?? null);
  const date = /\d{4}-\d{2}-\d{2}/.exec(instrument)?.[0];
  if (chapter === null || date === undefined) return null;
  const acts = events.flatMap((event) => (event.type === 'ActRecorded' ? [actIn(event.data)] : []));
  const renumberings = events.flatMap((event) => (event.type === 'SectionRenumbered' ? [event.data] : []));
  return { chapter, version: { date, instrument, acts, renumberings } };
}

function actIn({ part, replaces, provisions }: DataOf<'ActRecorded'>): RecordedVersion['acts'][number] {
  const section = replaces.find((one) => one.kind === 'section');
  return {
    part,
    section: section === undefined ? null : { citation: section.citation },
    topics: replaces.flatMap((one) => (one.kind === 'topics' ? one.topics : [])),
    provisions,
  };
}
