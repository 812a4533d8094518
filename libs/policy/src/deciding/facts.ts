import type { PolicyEvent } from '../model/events.js';

/**
 * One thing that an event states and that a stream holds once. `key` says which thing: two recordings with one key and
 * equal content are the same fact, with other content they contradict each other. `path`: where in the event's data it stands.
 */
export interface Fact {
  readonly key: string;
  readonly content: object;
  readonly path: readonly (string | number)[];
}

/** The facts an event states. Most events state one; evidence and outcomes of advice come in lists. */
export function factsOf(event: PolicyEvent): readonly Fact[] {
  switch (event.type) {
    case 'EvidenceRecorded':
      return event.data.items.map((item, index) => ({
        key: keyOf(event.type, item.id),
        content: item,
        path: ['items', index],
      }));
    case 'AdviceDecided':
      return event.data.outcomes.map((outcome, index) => ({
        key: keyOf(event.type, outcome.point, event.data.source),
        content: outcome,
        path: ['outcomes', index],
      }));
    default:
      return [{ key: keyOf(event.type, ...identityOf(event)), content: event.data, path: [] }];
  }
}

/** Which fact an event states, besides its type. Of what may be said many times, the whole content. */
function identityOf(
  event: Exclude<PolicyEvent, { type: 'EvidenceRecorded' | 'AdviceDecided' }>,
): readonly unknown[] {
  switch (event.type) {
    case 'InstrumentRecorded':
      return [event.data.holding];
    case 'ActRecorded':
      return [event.data.part];
    case 'AdviceRecorded':
      return [event.data.country];
    case 'ContradictionNoted':
      return [event.data.id];
    case 'PublicationRecorded':
    case 'InstrumentWithdrawn':
    case 'ExampleLedgerOpened':
      return [];
    case 'InstrumentRectified':
      return [event.data.part, event.data.entersOn];
    case 'ProvisionLapsed':
      return [event.data.part, event.data.country, event.data.topic];
    case 'MoratoriumExtended':
      return [event.data.part, event.data.by, event.data.entersOn];
    case 'CourtFindingNoted':
      return [event.data.judgment, event.data.country, event.data.topic];
    case 'SectionRenumbered':
      return [event.data.country, event.data.from, event.data.effectiveOn];
    case 'ChangeAssessed':
      return [event.data.country, event.data.topic, event.data.author, event.data.source];
    case 'DisclosureRecorded':
    case 'DateClaimed':
    case 'NoPolicyStated':
    case 'CoverageAttested':
    case 'RecordingCorrected':
      return [event.data];
  }
}

function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts, sortedFields);
}

function sortedFields(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
